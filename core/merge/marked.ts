import type { Part } from './parts.ts';

/** How the sides are called behind the marks of a conflict. */
export interface Labels {
  readonly ours: string;
  readonly base: string;
  readonly theirs: string;
}

/** Of how many signs a mark is where nobody says otherwise. */
export const MARK_SIZE = 7;

/** The result as a text, with the marks of a conflict around each choice. */
export function marked(
  parts: readonly Part[],
  labels: Partial<Labels>,
  { lineEnd, size }: { readonly lineEnd: string; readonly size: number },
): string {
  const line = (sign: string, label: string): string =>
    `${sign.repeat(size)}${label === '' ? '' : ` ${label}`}${lineEnd}`;
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      return [
        line('<', labels.ours ?? 'ours'),
        part.ours.text,
        line('|', labels.base ?? 'base'),
        part.base.text,
        line('=', ''),
        part.theirs.text,
        line('>', labels.theirs ?? 'theirs'),
      ].join('');
    })
    .join('');
}
