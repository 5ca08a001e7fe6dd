/** What is said of that which belongs to nothing where it stands: lines, signs, braces and steps. */
import type { Atom } from './atoms.ts';
import { cover, type Span } from '../text/span.ts';
import { factRow } from '../vocabulary/index.ts';
import { say } from './factOf.ts';
import { lineEnd } from './patterns.ts';
import { inQuotes } from './quoting.ts';
import { reportAtom } from './reportAtom.ts';
import type { Frame } from './statementParts.ts';
import type { Fix } from './tree.ts';
import type { Values } from './values.ts';

interface StrayPlace {
  /** What the line begins with, for one that has no values. */
  readonly span: Span;
  readonly text: string;
  /** A brace follows. */
  readonly opensBody: boolean;
}

/** Says that a line begins with no word, if nothing is wrong with a value in it that may well be why. */
export function sayStrayLine(frame: Frame, values: Values, { span, text, opensBody }: StrayPlace): void {
  const { slips, base, row } = frame;
  const atoms = values.atoms.flat();
  const hash = hashesAt(atoms);
  if (hash) {
    // A comment goes on to the end of the line, with what else stands there.
    const end = base + (atoms.at(-1) ?? { span: hash }).span.end;
    const isAll = text.slice(end, lineEnd(text, end)).trim() === '';
    const fix: Fix = {
      title: 'Write //',
      edits: [{ span: hash, text: '//' }],
      ...(!isAll && { isGuess: true }),
    };
    say(slips, 'comment-sign', hash, {}, fix);
    return;
  }
  const bad = atoms.find((atom) => reportAtom(atom, '', (slip) => slips.push(slip)));
  if (bad) return;
  const first = atoms[0];
  const last = atoms.at(-1);
  const where = first && last ? cover(first.span, last.span) : span;
  if (opensBody && !first) {
    say(slips, 'block-without-name', where, {});
    return;
  }
  const sign = inQuotes(text.slice(base + where.start, base + where.end));
  const isNote = first?.kind === 'text' && first === last && row && factRow(row, 'note');
  const edits = [{ span: { start: where.start, end: where.start }, text: 'note: ' }];
  const fix: Fix = { title: 'Write it as a note', edits, isGuess: true };
  say(slips, 'stray-line', where, { sign }, isNote ? fix : undefined);
}

/** The signs that a line begins with that means a comment, or a heading, as other languages write them. */
function hashesAt(atoms: readonly Atom[]): Span | undefined {
  let found: Span | undefined;
  for (const atom of atoms) {
    if (atom.kind !== 'tag' || atom.text !== '' || (found && found.end !== atom.span.start)) break;
    found = found ? cover(found, atom.span) : atom.span;
  }
  return found;
}

/** Says that a sign is not to be where it is. */
export function sayStraySign({ slips }: Frame, span: Span, sign: string): void {
  const fix = { title: `Remove ${sign}`, edits: [{ span, text: '' }] };
  say(slips, 'stray-sign', span, { sign }, fix);
}

/** Says that a comma parts two statements, or stands behind the last one of a line. */
export function sayPartingComma({ slips }: Frame, span: Span, isLast: boolean): void {
  const fix = {
    title: isLast ? 'Remove the comma' : 'Write ; instead',
    edits: [{ span, text: isLast ? '' : ';' }],
  };
  say(slips, 'parting-comma', span, {}, fix);
}

/** Says that a brace opens or closes nothing. */
export function sayExtraBrace({ slips }: Frame, span: Span): void {
  const fix = { title: 'Remove the brace', edits: [{ span, text: '' }] };
  say(slips, 'extra-brace', span, {}, fix);
}

/** Says that a step stands in a block that has none; `source` is how it is written. */
export function sayMisplacedStep({ slips, row }: Frame, span: Span, source: string): void {
  const edits = [{ span, text: `path { ${source} }` }];
  const fix: Fix = { title: 'Put it into a path', edits, isGuess: true };
  say(slips, 'misplaced-step', span, {}, row?.blocks.includes('path') ? fix : undefined);
}
