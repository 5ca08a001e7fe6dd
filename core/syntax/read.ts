import { exact } from '../text/exact.ts';
import { cover, type Span } from '../text/span.ts';
import { nearest } from '../text/nearest.ts';
import { NONE, type FactRow, type NumberPart, type Shape } from '../vocabulary/index.ts';
import { quoteText, type Atom } from './atoms.ts';
import { fitting, forwards, oneByOne, within } from './cures.ts';
import { readDate } from './numbers.ts';
import { inQuotes } from './quoting.ts';
import { reportAtom } from './reportAtom.ts';
import { slip, type Report } from './report.ts';
import type { Written } from './statementParts.ts';
import type { Fix, Quantity, Slip, Value } from './tree.ts';
import { looksLikeProse, unquotedText } from './unquoted.ts';

type Building = { -readonly [Part in keyof Value]: Value[Part] };

/** Reads what is written as the row's shape has it; without a row only what is wrong by itself is said. */
export function readFact(written: Written, row: FactRow | undefined, report: Report): readonly Value[] {
  return row ? readAs(written, row, report) : readLoosely(written, report);
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
    // A text beside a persona cannot stand alone: a word is the persona, without its sign.
    row.shape.mention !== 'must' &&
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
  return row.list ? exact(read) : read.slice(0, 1);
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
  // Begun empty it has room for its parts; begun with one, each value of a map would keep the others in a list beside it.
  const value = {} as Building;
  value.span = span;
  let said = false;
  const report: Report = (slip) => {
    if (!said) say(slip);
    said = true;
  };
  const wrong = (where: Span, atom?: Atom): undefined => {
    const fix = fitting(atom, shape);
    const wants = fix && atom?.kind === 'text' ? `${shape.wants}. Write it without quotes` : shape.wants;
    const holes = { fact: row.key, wants, said: inQuotes(sourceOf(where)) };
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
