/** What the text is put together of: one list for all, as it is asked for with every text of a map. */
const parts = ['', ''];

/**
 * The same text in memory of its own. What is cut out of a text shares that text's memory: a title in the tree would keep the
 * whole version of the file that it was read from, and after a thousand edits a thousand versions.
 */
export function ownText(text: string): string {
  // Less than this V8 copies by itself.
  if (text.length < 13) return text;
  parts[0] = text.slice(0, 1);
  parts[1] = text.slice(1);
  const own = parts.join('');
  parts[1] = '';
  return own;
}
