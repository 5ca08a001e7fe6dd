import { feelingFact, isConcerned, scaleOf, type FeelingScale } from '../insight/feelings.ts';
import { concernsOf, factFor, valuesOf } from '../model/facts.ts';
import type { Source } from '../model/load.ts';
import { quoteText } from '../syntax/atoms.ts';
import type { Block, Fact, Quantity, TextEdit, Value } from '../syntax/tree.ts';
import { shift } from '../text/span.ts';
import { isTallAt } from './gaps.ts';
import { putBeside, sharesLine } from './inline.ts';
import { innerIndentOf } from './manner.ts';
import { checked, foundIn, refusalFor, type Found, type MapEdited } from './mapEdits.ts';
import { changedAt, outlineOf, type Outline } from './outline.ts';
import { putAbove, putBelow, putLast } from './place.ts';

/** What somebody is to feel: the number, or the middle of the range. '' is the nameless customer of a map without personas. */
export interface NewFeeling {
  readonly persona: string;
  readonly score: number;
  /** Ids of all whom the picture shows: those of the journey unless said, as for a run of a plan that names them. */
  readonly personas?: readonly string[];
}

/**
 * Changes how much a persona likes a touchpoint. The fact that says so gets another number and keeps its words; a range
 * moves as a whole and stays within the scale. What is said of several at once stays true of the others: the one gets a
 * fact of its own, with the same words. So does one of whom nothing is said yet.
 */
export function setFeeling(source: Source, touchpoint: Block, feeling: NewFeeling): MapEdited {
  const found = foundIn(source, touchpoint);
  const journey = found?.holders.findLast(({ block }) => block.row?.keyword === 'journey')?.block;
  if (!found || !journey || touchpoint.row?.keyword !== 'touchpoint') return refusalFor(source);
  const { persona, personas = personasOf(journey) } = feeling;
  if (persona !== '' && !personas.includes(persona)) return { refused: 'gone' };
  if (!isConcerned(concernsOf(touchpoint), persona)) return { refused: 'not-for' };
  const scale = scaleOf(journey);
  const fact = factFor(touchpoint, 'feels', persona);
  const value = fact?.values[0];
  const said = movedTo(feeling.score, value?.number, scale);
  const isOwn = fact && (fact.mention?.text === persona || !isShared(fact, touchpoint, personas, persona));
  const edits = isOwn
    ? changed(source, found, value, said, scale)
    : written(source, found, factText(persona, personas, value, said, scale));
  if (!edits) return { refused: 'unsure' };
  const { path } = found;
  const blur = (outline: Outline): Outline => changedAt(outline, path, (parts, at) => parts.with(at, ''));
  const result = checked(source, edits, { path, outline: outlineOf(source), blur });
  return 'refused' in result || isSaid(result.block.block, touchpoint, persona, said, value)
    ? result
    : { refused: 'unsure' };
}

/** Two ends of what is felt; equal for one number. */
interface Felt {
  readonly low: number;
  readonly high: number;
}

/** Where a feeling stands after it moved to a score, with both of its ends on the scale. */
function movedTo(score: number, now: Quantity | undefined, scale: FeelingScale): Felt {
  const { low, high } = now ?? { low: score, high: score };
  const by = score - (low + high) / 2;
  const [least, most] = [scale.low - Math.min(low, high), scale.high - Math.max(low, high)];
  const within = Math.max(least, Math.min(most, by));
  // Rounding must not lead off a scale that ends between two steps of it.
  const onScale = (value: number): number => Math.max(scale.low, Math.min(scale.high, rounded(value)));
  return { low: onScale(low + within), high: onScale(high + within) };
}

/** Without what adding fractions leaves behind. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6 || 0;
}

/** True if a fact that is said of all is what another persona of the journey feels, too. */
function isShared(fact: Fact, touchpoint: Block, personas: readonly string[], persona: string): boolean {
  const concerned = personas.filter((one) => isConcerned(concernsOf(touchpoint), one));
  return (
    persona !== '' && concerned.some((one) => one !== persona && factFor(touchpoint, 'feels', one) === fact)
  );
}

function personasOf(journey: Block): readonly string[] {
  return valuesOf(journey, 'personas').flatMap(({ mention }) => (mention ? [mention.text] : []));
}

/** Another number in a fact that has one, or words alone, or says that there is nothing. */
function changed(
  source: Source,
  { start }: Found,
  value: Value | undefined,
  said: Felt,
  scale: FeelingScale,
): readonly TextEdit[] | undefined {
  if (value?.number) {
    const span = shift(value.number.span, start);
    const now = source.text.slice(span.start, span.end);
    return now === feltText(said, scale, now) ? [] : [{ span, text: feltText(said, scale, now) }];
  }
  if (value?.none) return [{ span: shift(value.span, start), text: feltText(said, scale) }];
  if (!value?.text) return undefined;
  const at = start + value.text.span.start;
  return [{ span: { start: at, end: at }, text: `${feltText(said, scale)} ` }];
}

function factText(
  persona: string,
  personas: readonly string[],
  like: Value | undefined,
  said: Felt,
  scale: FeelingScale,
): string {
  const whom = like === undefined && personas.length < 2 ? '' : persona;
  const words = like?.text ? ` ${quoteText(like.text.text)}` : '';
  return `feels${whom === '' ? '' : ` @${whom}`}: ${feltText(said, scale)}${words}`;
}

/** A number or a range as authors write it; the signs are those that it was written with before, if it was. */
function feltText({ low, high }: Felt, scale: FeelingScale, before?: string): string {
  const minus = before?.includes('−') ? '−' : '-';
  const [first, second] = before?.split('..') ?? [];
  // A positive number that was written without its sign is written so again.
  const isBare = (was = ''): boolean => /^\s*\d/.test(was) && /[1-9]/.test(was);
  const one = (value: number, was: string | undefined): string =>
    value < 0
      ? `${minus}${-value}`
      : value > 0 && scale.low < 0 && !isBare(was)
        ? `+${value}`
        : String(value);
  return low === high && second === undefined ? one(low, first) : `${one(low, first)}..${one(high, second)}`;
}

/** Writes a fact behind the others of its kind, else where the vocabulary has it among the facts that are there. */
function written(source: Source, touchpoint: Found, fact: string): readonly TextEdit[] {
  const { text, tree } = source;
  const { block } = touchpoint;
  const lines = innerIndentOf(text, tree, block, touchpoint.start) + fact;
  const rankOf = (statement: Block['statements'][number]): number =>
    statement.kind === 'fact' && statement.row ? (block.row?.facts.indexOf(statement.row) ?? -1) : -1;
  const own = block.row?.facts.findIndex(({ key }) => key === 'feels') ?? -1;
  const behind = block.statements.findLastIndex((each) => rankOf(each) >= 0 && rankOf(each) <= own);
  if (behind >= 0)
    return sharesLine(text, touchpoint, behind, 'below')
      ? [putBeside(text, touchpoint, behind, fact, 'below')]
      : [putBelow(source, touchpoint, behind, lines)];
  if (block.statements.length === 0)
    return putLast(text, touchpoint, touchpoint.holders.at(-1) ?? touchpoint, lines);
  if (sharesLine(text, touchpoint, 0, 'above')) return [putBeside(text, touchpoint, 0, fact, 'above')];
  const gap = block.statements[0]?.kind === 'block' && isTallAt(touchpoint, 0, text) ? '\n' : '';
  return [putAbove(source, touchpoint, 0, lines + gap)];
}

/** True if a touchpoint says of a persona what it is to say, and else what it said before. */
function isSaid(after: Block, before: Block, persona: string, said: Felt, value: Value | undefined): boolean {
  const now = feelingFact(after, persona)?.values[0];
  const growth = after.statements.length - before.statements.length;
  return (
    now?.number?.low === said.low &&
    now.number.high === said.high &&
    now.text?.text === value?.text?.text &&
    (growth === 0 || growth === 1)
  );
}
