/** A text with marks taken out: `<|>` is a cursor, `<|…|>` a range. Both are given as offsets in the clean text. */
export interface Marked {
  readonly text: string;
  readonly cursors: readonly number[];
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** Takes the marks out of a text. Ranges do not nest. */
export function marked(source: string): Marked {
  const cursors: number[] = [];
  const ranges: { start: number; end: number }[] = [];
  let text = '';
  let open: number | undefined;
  for (let at = 0; at < source.length;) {
    if (source.startsWith('<|>', at)) {
      cursors.push(text.length);
      at += 3;
    } else if (source.startsWith('<|', at) && open === undefined) {
      open = text.length;
      at += 2;
    } else if (source.startsWith('|>', at) && open !== undefined) {
      ranges.push({ start: open, end: text.length });
      open = undefined;
      at += 2;
    } else {
      text += source[at++] ?? '';
    }
  }
  if (open !== undefined) throw new Error('A range is not closed in the marked text.');
  return { text, cursors, ranges };
}
