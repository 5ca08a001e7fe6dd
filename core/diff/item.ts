import type { Source } from '../model/load.ts';
import { lengthOf, type Block, type Fact, type Step, type Value } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import type { FactRow } from '../vocabulary/index.ts';

/**
 * A block as the diff sees it: what it says, apart from how it is written. Comments, blanks, the order of facts and
 * how steps are chained are not in it, so two texts with equal items are the same map.
 */
export interface Item {
  readonly kind: string;
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly facts: readonly Said[];
  readonly items: readonly Item[];
  /** Where it stands; nothing for an item that was not read from a text. */
  readonly at: Place | undefined;
}

/** A fact, or a step of a path: one thing that is said. */
export interface Said {
  /** `->` for a step. */
  readonly key: string;
  /** The word before the colon; for a step, where it begins. */
  readonly of: string | undefined;
  /** The persona it is said for; for a step, where it ends. */
  readonly whom: string | undefined;
  /** Each value in one form; sorted where their order means nothing. */
  readonly values: readonly string[];
  /** May be said more than once with the same key, word and persona. */
  readonly repeats: boolean;
  /** The first value's number and text, for those who judge and describe. */
  readonly number: { readonly low: number; readonly high: number } | undefined;
  readonly text: string | undefined;
  /** Kind of thing that each value names, where they are references. */
  readonly refersTo: string | undefined;
  readonly at: Place | undefined;
}

/** A place in a file. */
export interface Place {
  readonly uri: string;
  readonly span: Span;
}

/** Lists whose order says something. */
const ordered = new Set(['personas', 'lanes', 'stages']);

/**
 * The blocks of a file as items. Imports are not part of the map. Where the tree was read from pieces of the file,
 * `placeOf` says where in the file something stands.
 */
export function itemsOf(
  source: Source,
  placeOf: (offset: number) => number = (offset) => offset,
): readonly Item[] {
  const spotOf = spotsIn(source.uri, placeOf);
  return inner(source.tree, 0, spotOf).items.filter((item) => item.kind !== 'import');
}

/** The place of so many characters from an offset on. */
export type SpotOf = (start: number, length: number) => Place;

/** Places in a file by offsets of pieces of it. */
export function spotsIn(uri: string, placeOf: (offset: number) => number): SpotOf {
  return (start, length) => {
    const place = placeOf(start);
    return { uri, span: { start: place, end: place + length } };
  };
}

function itemOf(block: Block, at: number, spotOf: SpotOf): Item {
  return {
    kind: block.row?.keyword ?? block.keyword.text,
    id: block.id?.text,
    title: block.title?.text,
    ...inner(block, at, spotOf),
    at: spotOf(at, headEnd(block)),
  };
}

/** Up to the body: what a reader is shown of a block that is somewhere else. */
function headEnd(block: Block): number {
  return (block.title ?? block.id ?? block.keyword).span.end;
}

function inner(block: Block, at: number, spotOf: SpotOf): Pick<Item, 'facts' | 'items'> {
  const facts: Said[] = [];
  const items: Item[] = [];
  block.statements.forEach((statement, i) => {
    const start = at + (block.starts[i] ?? 0);
    if (statement.kind === 'block') items.push(itemOf(statement, start, spotOf));
    else facts.push(...saidIn(statement, start, spotOf));
  });
  return { facts, items };
}

/** What a fact or a step that starts at an offset says, in the form in which it is compared. */
export function saidIn(statement: Fact | Step, start: number, spotOf: SpotOf): readonly Said[] {
  const at = spotOf(start, lengthOf(statement));
  if (statement.kind === 'step') return stepsOf(statement, at);
  return statement.row && statement.values.length > 0 ? [saidOf(statement, statement.row, at)] : [];
}

function saidOf(fact: Fact, row: FactRow, at: Place): Said {
  const values = fact.values.map(formOf);
  const { number, text } = fact.values[0] ?? {};
  return {
    // `channel: app` says what `channels: app` says.
    key: row.sameAs ?? row.key,
    of: fact.of?.text,
    whom: fact.mention?.text,
    values: values.length < 2 || ordered.has(row.key) ? values : values.sort(),
    repeats: row.repeat === true,
    number: number && { low: number.low, high: number.high },
    text: text?.text,
    refersTo: row.shape.ref?.to[0] ?? (row.shape.mention ? 'persona' : undefined),
    at,
  };
}

/** Each end of each leg is a step of its own, so it does not matter how they are chained. */
function stepsOf(step: Step, at: Place): readonly Said[] {
  let from = step.from;
  return step.legs.flatMap((leg) => {
    const share = leg.share ? [numberForm(leg.share)] : [];
    const text = leg.text ? [JSON.stringify(leg.text.text)] : [];
    const said = from.flatMap((start) =>
      leg.to.map((end): Said => ({
        key: '->',
        of: start.names.map((name) => name.text).join('.'),
        whom: end.names.map((name) => name.text).join('.'),
        values: [[...share, ...text].join(' ')],
        repeats: false,
        number: leg.share && { low: leg.share.low, high: leg.share.high },
        text: leg.text?.text,
        refersTo: 'touchpoint',
        at,
      })),
    );
    from = leg.to;
    return said;
  });
}

/** A value in one form: equal forms mean the same. */
function formOf(value: Value): string {
  if (value.none) return 'none';
  const { number, word, ref, mention, date, unit, tag, text } = value;
  let form = '';
  const add = (part: string): void => void (form = form === '' ? part : `${form} ${part}`);
  if (number) add(numberForm(number));
  if (word) add(word.text);
  if (ref)
    add(ref.names.length === 1 ? (ref.names[0]?.text ?? '') : ref.names.map((name) => name.text).join('.'));
  if (mention) add(`@${mention.text}`);
  if (date) add(date.time ? `${date.date} ${date.time}` : date.date);
  if (unit !== undefined) add(unit);
  if (tag) add(`#${tag.text}`);
  if (text) add(JSON.stringify(text.text));
  return form;
}

function numberForm({ low, high, compare, unit, per }: NonNullable<Value['number']>): string {
  const range = low === high ? String(low) : `${low}..${high}`;
  if (!compare && !unit && !per) return range;
  return [compare, range + (unit === '%' ? '%' : ''), unit === '%' ? undefined : unit, per && `per ${per}`].filter(Boolean).join(' '); // prettier-ignore
}

/** The personas that a fact of an item lists, by their ids. */
export function personasIn(item: Item, key: string): readonly string[] {
  return item.facts.flatMap((said) =>
    said.key === key ? said.values.flatMap((value) => (value.startsWith('@') ? [value.slice(1)] : [])) : [],
  );
}
