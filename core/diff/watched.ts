import { countUpTo } from '../text/countUpTo.ts';
import { idOf, type Outline } from '../syntax/outline.ts';
import { factsIn } from '../syntax/scanOutline.ts';
import type { Pairs, Side, Unlike } from './pairs.ts';

/** Where in the texts before names stand that a difference may give another meaning. */
export interface Watched {
  readonly isIn: (outline: Outline, start: number, end: number) => boolean;
}

/** More names than these are not looked for. */
const MOST = 200;

/**
 * What is equal on both sides may still mean something else now: a fact that names a thing which may have another id,
 * and all answers to a pain of which one changed. Nothing if there is too much of it.
 */
export function watchedIn(pairs: Pairs, outlines: readonly Outline[]): Watched | undefined {
  const names = watchedNames(pairs);
  if (names.size === 0) return { isIn: () => false };
  if (names.size > MOST) return undefined;
  // A name may be written in another form of Unicode than its id.
  const isPlain = [...names].every((name) => /^[\w-]+$/.test(name));
  if (!isPlain && outlines.some(({ text }) => text.normalize('NFC') !== text)) return undefined;
  const pattern = new RegExp(`(?<![\\w-])(?:${[...names].join('|')})(?![\\w-])`, 'g');
  const found = new Map(outlines.map((outline) => [outline, placesOf(pattern, outline.text)]));
  return {
    isIn: (outline, start, end) => {
      const places = found.get(outline) ?? [];
      return (places[countUpTo(places, start - 1)] ?? Infinity) < end;
    },
  };
}

function watchedNames(pairs: Pairs): ReadonlySet<string> {
  const [before, after] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  const names = new Set<string>();
  const visit = ({ pairs: inner, alone }: Pairs): void => {
    for (const side of alone.before) addAlone(side, before, names);
    for (const side of alone.after) addAlone(side, after, names);
    for (const { before: old, after: now, unlike } of inner) {
      if (!unlike) continue;
      if (mayAnswerOtherwise(unlike, old, now)) for (const side of [old, now]) addSolved(side, names);
      visit(unlike.blocks);
    }
  };
  visit(pairs);
  // Something may have another id where things of its kind came and went.
  for (const [keyword, ids] of before) {
    const others = after.get(keyword);
    if (others) for (const id of [...ids, ...others]) names.add(id);
  }
  return names;
} // prettier-ignore

/** True for an opportunity that may be an answer to other pains now, or to none any more. */
function mayAnswerOtherwise({ keys, before, after }: Unlike, old: Side, now: Side): boolean {
  if (keys.has('solves')) return true;
  if (!keys.has('status')) return false;
  const isDropped = ({ outline }: Side, facts: Unlike['before']): boolean =>
    facts.some(
      ({ key, start, end }) => key === 'status' && outline.text.slice(start, end).includes('dropped'),
    );
  return isDropped(old, before) || isDropped(now, after);
}

/** The ids of a block that is alone and of all in it; and what opportunities among them solve. */
function addAlone(side: Side, ids: Map<string, Set<string>>, names: Set<string>): void {
  const { outline, block } = originOf(side);
  for (let inner = block; inner < (outline.nexts[block] ?? 0); inner++) {
    const keyword = outline.rows[inner]?.keyword ?? '';
    const id = idOf(outline, inner);
    if (id !== undefined) ids.set(keyword, (ids.get(keyword) ?? new Set()).add(id));
    if (keyword === 'opportunity') addSolved({ outline, block: inner }, names);
  }
}

function addSolved({ outline, block }: Side, names: Set<string>): void {
  for (const { key, start, end } of factsIn(outline, block)) {
    if (key !== 'solves') continue;
    const values = outline.text.slice(start + key.length, end);
    for (const [word] of values.matchAll(/[\p{L}\p{M}\p{Nd}_-]+/gu)) names.add(word.normalize('NFC'));
  }
}

/** Where what is in a block was scanned: of one that is the same as before, in the earlier text. */
function originOf(side: Side): Side {
  const { earlier, twins } = side.outline;
  const twin = twins[side.block];
  return earlier && twin ? { outline: earlier, block: twin } : side;
}

function placesOf(pattern: RegExp, text: string): readonly number[] {
  return Array.from(text.matchAll(pattern), ({ index }) => index);
}
