import type { IToken } from 'chevrotain';
import { factRow, type FactRow } from '../vocabulary/index.ts';
import { nameAt, spanAt } from './atomOf.ts';
import type { Atom } from './atoms.ts';
import { commaSlip } from './commas.ts';
import { shorten } from './quoting.ts';
import { readFact } from './read.ts';
import { reportOnce } from './report.ts';
import type { Body, Frame, Head, Header } from './statementParts.ts';
import type { Fact, Fix, Name, Slip } from './tree.ts';
import { sharedSpan, type Span } from '../text/span.ts';

/** All that was read of a fact; a body behind it is a mistake. */
export interface FactParts {
  readonly head: Head;
  readonly written: Header;
  /** The block that the fact stands in. */
  readonly frame: Frame;
  readonly text: string;
  readonly body: Body | undefined;
}

/** Makes the fact of what was read, and says in the block around it what is wrong. */
export function factOf({ head, written, frame, text, body }: FactParts): Fact {
  const { base, slips } = frame;
  const { wrong } = head.meaning;
  const key = nameAt(head.key, base);
  const row = head.meaning.fact;
  const { of, mention, atoms } = withoutOf(row, written, base);
  // A word before the colon that the near one cannot have speaks against that.
  if (wrong)
    sayWrong(slips, wrong, key.span, {
      other: noteFix(head, atoms, frame, text),
      isGuess: of !== undefined && !row?.of,
    });
  const hasValue = atoms.some((value) => value.length > 0);
  const isUnfinished = !written.colon && hasValue && row !== undefined && !wrong && !written.isTorn;
  if (isUnfinished) {
    const end = (mention ?? of ?? key).span.end;
    const last = lastOf(atoms)?.span.end ?? end;
    // With a colon further on, the words before it may be meant as one.
    const isGuess = /[:：]/.test(text.slice(base + end, base + last).replaceAll(/"[^"]*"/g, ''));
    const edits = [{ span: { start: end, end }, text: ':' }];
    const fix: Fix = { title: 'Add the colon', edits, ...(isGuess && { isGuess }) };
    const example = `${text.slice(base + key.span.start, base + end)}:${text.slice(base + end, base + last)}`;
    say(slips, 'missing-colon', key.span, { fact: key.text, example: shorten(example) }, fix);
  } else if (row && hasValue && !wrong) {
    sayOf(slips, row, key, of, mention);
  }
  const values = withoutEmpty(atoms, written.values.commas, frame);
  const start =
    firstOf(values)?.span.start ??
    (written.colon ? spanAt(written.colon, base) : (mention ?? of ?? key).span).end;
  const span = { start, end: Math.max(start, lastOf(values)?.span.end ?? start) };
  // A fact that is half-written, or begins with a word that means nothing yet, is one mistake and not two.
  const isHalf = wrong !== undefined && (!hasValue || !written.colon);
  const report = isUnfinished || written.isTorn ? () => undefined : reportOnce(slips);
  const read = isHalf
    ? []
    : readFact({ key: key.text, keySpan: key.span, values, span, text, base }, row, report);
  if (body && !wrong)
    say(slips, 'fact-with-body', body.open ? spanAt(body.open, base) : span, { fact: key.text });
  return {
    kind: 'fact',
    span: sharedSpan(key.span.start, span.end),
    key,
    of,
    mention,
    values: read,
    row: wrong?.code.startsWith('misplaced') ? undefined : row,
  };
}

function firstOf(values: readonly (readonly Atom[])[]): Atom | undefined {
  return values.find((value) => value.length > 0)?.[0];
}

function lastOf(values: readonly (readonly Atom[])[]): Atom | undefined {
  return values.findLast((value) => value.length > 0)?.at(-1);
}

/** Says that the first word of a statement is wrong, with the word that was probably meant as a fix. */
export function sayWrong(
  slips: Slip[],
  wrong: NonNullable<Head['meaning']['wrong']>,
  span: Span,
  { other, isGuess = false }: { readonly other?: Fix | undefined; readonly isGuess?: boolean } = {},
): void {
  const { near } = wrong;
  const edits = near ? [{ span, text: near }] : [];
  const fix: Fix | undefined = near
    ? { title: `Change it to ${near}`, edits, ...(isGuess && { isGuess }) }
    : other;
  say(slips, wrong.code, span, wrong.holes, fix);
}

/** What can be said of nothing here is a note, which keeps the word. */
function noteFix(
  { key, meaning }: Head,
  atoms: readonly (readonly Atom[])[],
  { row, base }: Frame,
  text: string,
): Fix | undefined {
  const said = atoms.length === 1 && atoms[0]?.length === 1 ? atoms[0][0] : undefined;
  if (meaning.wrong?.code !== 'unknown-fact' || !row || !factRow(row, 'note')) return undefined;
  if (said?.kind !== 'text' || said.quotes !== 'right') return undefined;
  const { start, end } = spanAt(key, base);
  const inside = said.span.start + 1;
  const isLong = text.startsWith('"""', base + said.span.start);
  const keep = isLong ? [] : [{ span: { start: inside, end: inside }, text: `${key.image}: ` }];
  return {
    title: 'Write it as a note',
    edits: [{ span: { start, end }, text: 'note' }, ...keep],
    isGuess: true,
  };
}

/** Notes a slip. */
export function say(slips: Slip[], code: string, span: Span, holes: Slip['holes'], fix?: Fix): void {
  slips.push(fix ? { code, span, holes, fix } : { code, span, holes });
}

/** The word and the persona before the colon; where the colon is missing they are the first values. */
function withoutOf(row: FactRow | undefined, written: Header, base: number) {
  let of = written.of && nameAt(written.of, base);
  let mention = written.mention && {
    text: written.mention.image.slice(1).normalize('NFC'),
    span: spanAt(written.mention, base),
  };
  if (written.colon || !row) return { of, mention, atoms: written.values.atoms };
  const atoms = written.values.atoms.map((value) => [...value]);
  const first = atoms[0] ?? [];
  const word = first[0];
  if (word?.kind === 'ref' && row.of && (row.of.need === 'must' || first.length > 1)) {
    of = word.ref.names[0];
    first.shift();
  }
  const persona = first[0];
  if (persona?.kind === 'mention' && row.mention) {
    mention = { text: persona.text, span: persona.span };
    first.shift();
  }
  return { of, mention, atoms };
}

/** Says what is wrong with the word and the persona before the colon. */
function sayOf(
  slips: Slip[],
  row: FactRow,
  key: Name,
  of: Name | undefined,
  mention: Name | undefined,
): void {
  if (mention?.text === '') say(slips, 'persona-without-id', mention.span, {});
  else if (mention && !row.mention)
    say(slips, 'no-persona-here', mention.span, { fact: row.key, persona: mention.text }, {
      title: `Leave out @${mention.text}`,
      edits: [{ span: { start: (of ?? key).span.end, end: mention.span.end }, text: '' }],
      isGuess: true,
    }); // prettier-ignore
  if (of && !row.of)
    say(slips, 'no-word-here', of.span, { fact: row.key, word: of.text }, {
      title: `Leave out ${of.text}`,
      edits: [{ span: { start: key.span.end, end: of.span.end }, text: '' }],
      isGuess: true,
    }); // prettier-ignore
  if (row.of?.need === 'must' && !of)
    say(slips, 'word-wanted', key.span, { fact: row.key, example: row.example });
}

/** The values, less the empty ones that a comma too many leaves. */
function withoutEmpty(
  atoms: readonly (readonly Atom[])[],
  commas: readonly IToken[],
  { base, slips }: Frame,
): readonly (readonly Atom[])[] {
  const slip = commaSlip(atoms, commas, (comma) => spanAt(comma, base));
  if (!slip) return atoms;
  slips.push(slip);
  return atoms.filter((value) => value.length > 0);
}
