/** What somebody wrote, as it stands in a sentence about it. */

/** What somebody wrote, for quoting it; texts have their quotes already. */
export function inQuotes(source: string): string {
  const short = visible(shorten(source));
  return short.startsWith('"') ? short : `“${short}”`;
}

/** A text cut to what fits into a message. */
export function shorten(text: string): string {
  const line = text.split(/[\r\n]/, 1)[0] ?? '';
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** Characters that cannot be seen, written so that they can. */
export function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, codeOf);
}

/** The first character of a text by its number. */
export function codeOf(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
