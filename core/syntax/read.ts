import { cover, type Span } from '../text/span.ts';
import { nearest } from '../text/nearest.ts';
import { NONE, type FactRow, type NumberPart, type Shape } from '../vocabulary/index.ts';
import { quoteText, type Atom } from './atoms.ts';
import { fitting, forwards, oneByOne, within } from './cures.ts';
import { readBadNumber, readDate } from './numbers.ts';
import type { Fix, Quantity, Slip, Value } from './tree.ts';

/** What the grammar found after a fact's colon: values that commas part, each a run of atoms. */
export interface Written {
  readonly key: string;
  readonly keySpan: Span;
  readonly values: readonly (readonly Atom[])[];
  /** From the first atom to past the last; empty right after the colon where there is none. */
  readonly span: Span;
  /** The text it stands in, and where in it spans count from. */
  readonly text: string;
  readonly base: number;
}

type Report = (slip: Slip) => void;
type Building = { -readonly [Part in keyof Value]: Value[Part] };

/** Reads what is written as the row's shape has it; without a row only what is wrong by itself is said. */
export function readFact(written: Written, row: FactRow | undefined, report: Report): readonly Value[] {
  return row ? readAs(written, row, report) : readLoosely(written, report);
}

/** Adds slips to a list, one to a place: what overlaps something already said is the same mistake again. */
export function reportOnce(slips: Slip[]): Report {
  // What was said of, apart and in order: a list may be very long.
  const said: Span[] = [];
  return (slip) => {
    const { span } = slip;
    const at = countUpTo(said, span.end);
    if ((said[at - 1]?.end ?? 0) > span.start) return;
    said.splice(at, 0, span);
    slips.push(slip);
  };
}

/** How many of some spans, which are in order, begin before an offset; mostly all of them do. */
function countUpTo(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  for (let at = high - 1; low < high; at = (low + high) >> 1) {
    if ((spans[at]?.start ?? 0) < offset) low = at + 1;
    else high = at;
  }
  return low;
}

function readAs(written: Written, row: FactRow, report: Report): readonly Value[] {
  const { values } = written;
  const first = values[0] ?? [];
  if (values.length <= 1 && isEmpty(first)) {
    const where = written.span.end > written.span.start ? written.span : written.keySpan;
    report({
      ...slip('missing-value', where, { fact: row.key, wants: row.shape.wants }),
      fix: saidFix(written, row),
    });
    return [];
  }
  if (values.length === 1 && isNone(first)) return [{ span: written.span, none: true }];
  const unquoted =
    row.shape.text &&
    !row.shape.ref &&
    !values.some((value) => value.some((atom) => atom.kind === 'text')) &&
    looksLikeProse(values, row.shape);
  if (unquoted) return [unquotedText(written, report)];
  if (values.length > 1 && !row.list) {
    report(severalSlip(written, row));
  }
  const sourceOf = ({ start, end }: Span): string =>
    written.text.slice(written.base + start, written.base + end);
  const read = values
    .map((atoms) => readValue(atoms, row, sourceOf, report))
    .filter((value) => value !== undefined);
  return row.list ? read : read.slice(0, 1);
}

/** Something said where nothing is: a flag is set, and the rest is said to be looked for and not there. */
function saidFix({ key, keySpan, span, text, base }: Written, row: FactRow): Fix {
  const isFlag = row.shape.words?.rows.some(({ word }) => word === 'yes') === true;
  const hasColon = /[:：]/.test(text.slice(base + keySpan.end, base + span.start));
  const word = isFlag ? 'yes' : NONE;
  const fix: Fix = {
    title: `Write ${key}: ${word}`,
    edits: [
      span.end > span.start
        ? { span, text: word }
        : { span: { start: span.end, end: span.end }, text: hasColon ? ` ${word}` : `: ${word}` },
    ],
  };
  // A flag by itself means yes; whether there is none, only a person knows.
  return isFlag && !hasColon ? fix : { ...fix, isGuess: true };
}

/** Several values where there can be one. Texts may be said one by one, where the fact may be said again. */
function severalSlip({ values, keySpan, span, text, base }: Written, row: FactRow): Slip {
  const spans = values.flatMap((value) => {
    const [first, last] = [value[0], value.at(-1)];
    return first && last ? cover(first.span, last.span) : [];
  });
  if (row.repeat && values.every((value) => value[0]?.kind === 'text')) {
    const fix = oneByOne(spans, { text, base, start: keySpan.start });
    return { ...slip('texts-in-a-list', span, { fact: row.key }), fix };
  }
  const rest = { start: spans[0]?.end ?? span.end, end: span.end };
  const fix: Fix = { title: 'Keep the first one', edits: [{ span: rest, text: '' }], isGuess: true };
  return { ...slip('not-a-list', span, { fact: row.key }), fix };
}

/** In a block or fact that nothing is known of, only what is wrong by itself is said. */
function readLoosely(written: Written, report: Report): readonly Value[] {
  for (const atom of written.values.flat()) if (atom.kind !== 'stray') reportAtom(atom, written.key, report);
  return [];
}

/** True if words stand where a text was wanted, and cannot be one of the few words that may stand there too. */
function looksLikeProse(values: readonly (readonly Atom[])[], shape: Shape): boolean {
  const atoms = values.flat();
  const plain = shape.text === 'must' && !shape.words && !shape.number;
  const strange = atoms.some((atom) => atom.kind === 'stray' || atom.kind === 'ref' || atom.kind === 'tag');
  if (plain) return atoms.length > 0 && atoms.every((atom) => atom.kind !== 'address');
  if (shape.words && values.length === 1 && atoms.length === 1) return false;
  return strange && atoms[0]?.kind !== 'number';
}

function unquotedText({ key, values, span: all, text: whole, base }: Written, report: Report): Value {
  const span = upToComment(values.flat(), whole, base) ?? all;
  const source = whole.slice(base + span.start, base + span.end).trim();
  const text = quoteText(source);
  report({
    ...slip('missing-quotes', span, { fact: key, text: quoteText(shorten(source)) }),
    fix: { title: `Write it as ${text}`, edits: [{ span, text }] },
  });
  return { span, text: { text: source, span } };
}

/** All of a text without quotes but what follows a comment in it: the comment is not a part of it. */
export function upToComment(atoms: readonly Atom[], text: string, base: number): Span | undefined {
  const start = atoms[0]?.span.start;
  if (start === undefined) return undefined;
  let end = start;
  for (const atom of atoms) {
    if (text.slice(base + end, base + atom.span.start).includes('/*')) break;
    // One may also stand between a number and its unit.
    const number =
      atom.kind === 'number' ? text.slice(base + atom.span.start, base + (atom.unitSpan?.start ?? 0)) : '';
    if (number.includes('/*'))
      return { start, end: atom.span.start + number.slice(0, number.indexOf('/*')).trimEnd().length };
    end = atom.span.end;
  }
  return { start, end };
}

/** Reads one value. What is wrong first is said; the rest may well follow from it. */
function readValue(
  atoms: readonly Atom[],
  row: FactRow,
  sourceOf: (span: Span) => string,
  say: Report,
): Value | undefined {
  const { shape } = row;
  const firstAtom = atoms[0];
  const lastAtom = atoms.at(-1);
  if (!firstAtom || !lastAtom) return undefined;
  const span = cover(firstAtom.span, lastAtom.span);
  const value: Building = { span };
  let said = false;
  const report: Report = (slip) => {
    if (!said) say(slip);
    said = true;
  };
  const wrong = (where: Span, atom?: Atom): undefined => {
    const fix = fitting(atom, shape);
    const holes = { fact: row.key, wants: shape.wants, said: inQuotes(sourceOf(where)) };
    report({ ...slip('wrong-shape', where, holes), ...(fix && { fix }) });
    return undefined;
  };
  for (const atom of atoms) {
    if (reportAtom(atom, row.key, report)) {
      if (atom.kind !== 'text' && atom.kind !== 'address') return undefined;
    }
    if (!takeAtom(atom, value, row, sourceOf, report)) return wrong(atom.span, atom);
  }
  if (mustOf(shape).some((part) => value[part] === undefined)) return wrong(span);
  if (shape.words?.need === 'must' && !value.word) return wrong(span);
  const some = shape.oneOf?.some((part) => value[part === 'words' ? 'word' : part] !== undefined) ?? true;
  return some ? value : wrong(span);
}

const parts = ['text', 'number', 'mention', 'unit', 'tag', 'ref', 'date'] as const;
const musts = new Map<Shape, readonly (typeof parts)[number][]>();

/** The parts that a value of the shape has to have. Worked out once for each shape. */
function mustOf(shape: Shape): readonly (typeof parts)[number][] {
  let must = musts.get(shape);
  if (!must) {
    must = parts.filter((part) => {
      const need = shape[part];
      return (typeof need === 'string' ? need : need?.need) === 'must';
    });
    musts.set(shape, must);
  }
  return must;
}

/** Puts an atom where the shape has a place for it; false if it has none, or that is taken. */
function takeAtom(
  atom: Atom,
  value: Building,
  row: FactRow,
  sourceOf: (span: Span) => string,
  report: Report,
): boolean {
  const { shape } = row;
  switch (atom.kind) {
    case 'text':
    case 'address':
      if (!shape.text || value.text) return false;
      value.text = { text: atom.text, span: atom.span };
      return true;
    case 'number':
      if (!shape.number || value.number) return false;
      return takeNumber(atom, value, row, shape.number, sourceOf, report);
    case 'date':
      if (!shape.date || value.date) return false;
      value.date = { date: readDate(atom.text) ?? atom.text, span: atom.span };
      return true;
    case 'time':
      if (!shape.date?.time || !value.date || value.date.time) return false;
      value.date = { ...value.date, time: atom.text, span: cover(value.date.span, atom.span) };
      return true;
    case 'mention':
      if (!shape.mention || value.mention || value.ref) return false;
      value.mention = { text: atom.text, span: atom.span };
      return true;
    case 'tag':
      if (!shape.tag || value.tag) return false;
      value.tag = { text: atom.text, span: atom.span };
      return true;
    case 'unit':
      if (!shape.unit || value.unit !== undefined) return false;
      value.unit = atom.text;
      return true;
    case 'ref':
      return takeRef(atom, value, row, sourceOf, report);
    default:
      return false;
  }
}

function takeNumber(
  atom: Atom & { kind: 'number' },
  value: Building,
  row: FactRow,
  part: NumberPart,
  sourceOf: (span: Span) => string,
  report: Report,
): boolean {
  const { quantity, unitSpan, span } = atom;
  const { unit } = quantity;
  if (unit !== undefined && !part.unit) {
    if (!row.shape.text || !unitSpan || value.text) return false;
    // `feels: +1 curious`: the word after the number is the text, without its quotes.
    const text = quoteText(unit);
    report({
      ...slip('missing-quotes', unitSpan, { fact: row.key, text }),
      fix: { title: `Write it as ${text}`, edits: [{ span: unitSpan, text }] },
    });
    value.number = { ...quantity, unit: undefined, per: undefined };
    value.text = { text: unit, span: unitSpan };
    return true;
  }
  if (
    part.unit &&
    (unit === undefined
      ? part.unit.need === 'must'
      : part.unit.words !== 'any' && !part.unit.words.includes(unit))
  )
    return false;
  if (quantity.compare && !part.compare) return false;
  const isRange = quantity.low !== quantity.high;
  if (isRange ? !part.range : part.range === 'must') return false;
  if (quantity.low > quantity.high) {
    const fix = forwards(sourceOf(span), span);
    const holes = { fact: row.key, low: String(quantity.high), high: String(quantity.low) };
    report({ ...slip('range-backwards', span, holes), ...(fix && { fix }) });
  } else if (
    (part.low !== undefined && quantity.low < part.low) ||
    (part.high !== undefined && quantity.high > part.high)
  ) {
    const [fix] = within(quantity, part.low, part.high);
    const holes = { fact: row.key, wants: row.shape.wants, said: sourceOf(span) };
    report({ ...slip('out-of-range', span, holes), ...(fix && { fix }) });
  }
  value.number = quantity;
  return true;
}

function takeRef(
  atom: Atom & { kind: 'ref' },
  value: Building,
  row: FactRow,
  sourceOf: (span: Span) => string,
  report: Report,
): boolean {
  const { shape } = row;
  const name = atom.ref.names[0];
  const single = atom.ref.names.length === 1 ? name : undefined;
  const word = single && shape.words?.rows.find((known) => known.word === single.text);
  if (single && word && !value.word) {
    value.word = single;
    return true;
  }
  const glued = single && shape.number && /^(\d+(?:\.\d+)?)(\D+)$/u.exec(single.text);
  if (single && glued && shape.number?.unit && !value.number) {
    const text = `${glued[1]} ${glued[2]}`;
    const quantity: Quantity = {
      low: Number(glued[1]), high: Number(glued[1]), compare: undefined, unit: glued[2], per: undefined, plus: false, span: atom.span,
    }; // prettier-ignore
    const taken = takeNumber(
      { kind: 'number', span: atom.span, quantity, unitSpan: undefined },
      value,
      row,
      shape.number,
      sourceOf,
      report,
    );
    if (taken)
      report({
        ...slip('glued-unit', atom.span, { text }),
        fix: { title: `Write it as ${text}`, edits: [{ span: atom.span, text }] },
      });
    return taken;
  }
  if (shape.ref && !value.ref && !value.mention) {
    value.ref = atom.ref;
    return true;
  }
  if (shape.unit && single && value.unit === undefined) {
    value.unit = single.text;
    return true;
  }
  if (shape.mention && single && !value.mention) {
    value.mention = single;
    const fix = {
      title: `Write it as @${single.text}`,
      edits: [{ span: { start: atom.span.start, end: atom.span.start }, text: '@' }],
    };
    report({ ...slip('missing-at', atom.span, { persona: single.text }), fix });
    return true;
  }
  if (!shape.words || !single || value.word) return false;
  const near = nearest(single.text, shape.words.rows.map((known) => known.word)); // prettier-ignore
  const base = slip(near ? 'unknown-word-near' : 'unknown-word', atom.span, {
    word: single.text,
    fact: row.key,
    wants: shape.wants,
    near: near ?? '',
  });
  report(
    near
      ? { ...base, fix: { title: `Change it to ${near}`, edits: [{ span: atom.span, text: near }] } }
      : base,
  );
  if (near) value.word = { text: near, span: atom.span };
  else value.word = single;
  return true;
}

/** Says what is wrong with an atom by itself, wherever it stands. True if it did. */
export function reportAtom(atom: Atom, key: string, report: Report): boolean {
  switch (atom.kind) {
    case 'text':
      if (atom.quotes === 'right') return false;
      if (atom.quotes === 'other') {
        const text = quoteText(atom.text);
        report({
          ...slip('other-quotes', atom.span, { text }),
          fix: { title: `Write it as ${text}`, edits: [{ span: atom.span, text }] },
        });
      } else {
        const end = { start: atom.span.end, end: atom.span.end };
        const long = atom.quotes === 'unclosed-long';
        report({
          ...slip(long ? 'unclosed-long-text' : 'unclosed-text', atom.span, { text: shorten(atom.text) }),
          fix: long
            ? // Where it was to end is only guessed.
              { title: 'Close the text', edits: [{ span: end, text: closingOf(atom.margin) }], isGuess: true }
            : { title: 'Close the text', edits: [{ span: end, text: '"' }] },
        });
      }
      return true;
    case 'address': {
      const text = quoteText(atom.text);
      report({
        ...slip('address-without-quotes', atom.span, { text }),
        fix: { title: 'Put it in quotes', edits: [{ span: atom.span, text }] },
      });
      return true;
    }
    case 'bad-number':
      report(readBadNumber(atom.text, atom.span));
      return true;
    case 'date':
      if (readDate(atom.text) !== undefined) return false;
      report({ ...slip('no-such-date', atom.span, { date: atom.text }), ...lastDayFix(atom) });
      return true;
    case 'time': {
      const [hours = 0, minutes = 0] = atom.text.split(':').map(Number);
      if (hours < 24 && minutes < 60) return false;
      report(slip('no-such-time', atom.span, { time: atom.text }));
      return true;
    }
    case 'mention':
    case 'tag':
      if (atom.text !== '') return false;
      report(slip(atom.kind === 'tag' ? 'tag-without-name' : 'persona-without-id', atom.span, {}));
      return true;
    case 'stray':
      report({
        ...slip('stray-sign', atom.span, { sign: visible(atom.text), fact: key }),
        fix: { title: 'Remove it', edits: [{ span: atom.span, text: '' }], isGuess: true },
      });
      return true;
    default:
      return false;
  }
}

function slip(code: string, span: Span, holes: Readonly<Record<string, string>>): Slip {
  return { code, span, holes };
}

function isNone(atoms: readonly Atom[]): boolean {
  const atom = atoms[0];
  return (
    atoms.length === 1 &&
    atom?.kind === 'ref' &&
    atom.ref.names.length === 1 &&
    atom.ref.names[0]?.text === NONE
  );
}

function isEmpty(atoms: readonly Atom[]): boolean {
  const atom = atoms[0];
  return (
    atoms.length === 0 ||
    (atoms.length === 1 && atom?.kind === 'text' && atom.quotes === 'right' && atom.text.trim() === '')
  );
}

/** The end of a long text, at the margin of its lines. */
function closingOf(margin = 0): string {
  return `\n${' '.repeat(margin)}"""`;
}

/** The last day of a month, for a day that it does not have. */
function lastDayFix({ text, span }: Atom & { kind: 'date' }): { readonly fix?: Fix } {
  for (const day of [31, 30, 29, 28]) {
    const date = `${text.slice(0, 7)}-${day}`;
    if (text.length === date.length && date < text && readDate(date) !== undefined)
      return { fix: { title: `Change it to ${date}`, edits: [{ span, text: date }], isGuess: true } };
  }
  return {};
}

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
