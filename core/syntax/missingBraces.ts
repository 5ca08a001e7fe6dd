/** What is said of the braces that a body lacks; where they are missing the grammar and `Layout` find out. */
import { spanAt } from './atomOf.ts';
import { say } from './factOf.ts';
import { shorten } from './quoting.ts';
import type { Body, Frame } from './statementParts.ts';

/**
 * Says that the brace is missing with which the body of a block begins, or that it stands on a later line. `headerEnd`:
 * where what stands before the body ends, counted from the block.
 */
export function sayOpenBrace(frame: Frame, headerEnd: number, { open, isLate }: Body, text: string): void {
  if (open && !isLate) return;
  const at = { start: headerEnd, end: headerEnd };
  const holes = { block: named(frame, text) };
  const title = 'Put { at the end of the line';
  if (!open) {
    const keySpan = { start: 0, end: frame.key?.image.length ?? 0 };
    const fix = { title, edits: [{ span: at, text: ' {' }] };
    say(frame.slips, 'missing-open-brace', keySpan, holes, fix);
  } else {
    const span = spanAt(open, frame.base);
    const between = text.slice(frame.base + headerEnd, open.startOffset);
    const edits =
      between.trim() === ''
        ? [{ span: { start: headerEnd, end: span.end }, text: ' {' }]
        : [{ span: at, text: ' {' }, { span, text: '' }]; // prettier-ignore
    say(frame.slips, 'brace-on-next-line', span, holes, { title, edits });
  }
}

/** Where the body of a block ends that nothing closes. */
interface OpenEnd {
  readonly text: string;
  /** Offset in the text. */
  readonly end: number;
  /** Blanks before the block, or fewer than none where it does not begin its line. */
  readonly indent: number;
}

/** Says that the body of a block is not closed. */
export function sayCloseBrace(frame: Frame, headerEnd: number, { text, end, indent }: OpenEnd): void {
  const at = text.slice(0, end).trimEnd().length - frame.base;
  const brace = `\n${' '.repeat(Math.max(0, indent))}}`;
  const fix = { title: 'Close it', edits: [{ span: { start: at, end: at }, text: brace }] };
  say(frame.slips, 'unclosed-block', { start: 0, end: headerEnd }, { block: named(frame, text) }, fix);
}

/** The keyword of a block and the name behind it. */
function named({ key }: Frame, text: string): string {
  const next =
    key && /^[^\s{"]*\s*([\p{L}\p{M}\p{Nd}_-]+)?/u.exec(text.slice(key.startOffset, key.startOffset + 200));
  return shorten([key?.image ?? '', next?.[1] ?? ''].join(' ').trim());
}
