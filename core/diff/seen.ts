/**
 * A text as somebody sees it on the map: of blanks that follow one another one is drawn, and none where a line begins or
 * ends. Where lines break is seen.
 */
export function seenText(text: string): string {
  return text
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ ?(?:\r\n?|\n) ?/g, '\n')
    .replaceAll(/^ | $/g, '');
}

/** A text on one line, with a sign where its lines break. */
export function markedBreaks(text: string): string {
  return seenText(text).replaceAll('\n', ' ↵ ');
}

/** The form in which a value is compared, with each text in it as it becomes. */
export function changeTexts(form: string, become: (text: string) => string): string {
  return form.replaceAll(/"(?:[^"\\]|\\.)*"/g, (text) => JSON.stringify(become(String(JSON.parse(text)))));
}
