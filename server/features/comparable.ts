import { originalOf } from '../../core/insight/deviations.ts';
import { journeysOf } from '../../core/map/contentOf.ts';
import { personasOf } from '../../core/map/personas.ts';
import { thingsOf } from '../../core/map/things.ts';
import { textOf, wordOf } from '../../core/model/facts.ts';
import type { Scope } from '../../core/model/scope.ts';
import { firstWordFrom } from '../../core/syntax/patterns.ts';
import type { Block } from '../../core/syntax/tree.ts';
import { journeyOf, pathTo } from '../../core/syntax/walk.ts';
import type { JourneyOfPersonas } from '../protocol.ts';

/** A journey of some file that another can be compared with. */
export interface Comparable {
  readonly uri: string;
  /** Its key in its file. */
  readonly journey: string;
  readonly title: string;
  /** The word for what it shows; nothing where it does not say. */
  readonly state: string | undefined;
  /** Whose journey it is where it is not our own. */
  readonly rival: string | undefined;
  readonly isRelated: boolean;
  readonly isBefore: boolean;
}

/** The journey at an offset, or the first of the file, and all others that it can be compared with, its own first. */
export function comparableAt(
  names: Scope,
  offset: number,
  all: readonly Scope[],
): { readonly journey: string; readonly title: string; readonly others: readonly Comparable[] } | undefined {
  const { tree, text } = names.source;
  const here = journeyOf(pathTo(tree, firstWordFrom(text, offset))) ?? journeysOf(tree)[0];
  if (!here) return undefined;
  const mine = originalOf(here, names);
  const scopes = [names, ...all.filter(({ source }) => source.uri !== names.source.uri)];
  const others = scopes.flatMap((scope) =>
    journeysOf(scope.source.tree).flatMap((journey): readonly Comparable[] => {
      if (journey === here) return [];
      const theirs = originalOf(journey, scope);
      const isBefore = journey === mine;
      const isRelated = isBefore || theirs === here || (theirs !== undefined && theirs === mine);
      return [
        {
          uri: scope.source.uri,
          journey: thingsOf(scope.source.tree).keyOf(journey),
          title: titleOf(journey),
          state: wordOf(journey, 'state'),
          rival: textOf(journey, 'competitor'),
          ...{ isRelated, isBefore },
        },
      ];
    }),
  );
  const first = others.filter(({ isRelated }) => isRelated);
  const rest = others.filter(({ isRelated }) => !isRelated);
  return { journey: thingsOf(tree).keyOf(here), title: titleOf(here), others: [...first, ...rest] };
}

/** The journeys of a map with two personas at the least, the one at an offset first. */
export function journeysOfPersonas(names: Scope, offset: number): readonly JourneyOfPersonas[] {
  const { tree, text } = names.source;
  const here = journeyOf(pathTo(tree, firstWordFrom(text, offset)));
  const all = journeysOf(tree);
  const inOrder = here ? [here, ...all.filter((journey) => journey !== here)] : all;
  return inOrder.flatMap((journey): readonly JourneyOfPersonas[] => {
    const personas = personasOf(journey, names).map(({ id, name, role = '' }) => ({ id, name, role }));
    return personas.length < 2
      ? []
      : [{ journey: thingsOf(tree).keyOf(journey), title: titleOf(journey), personas }];
  });
}

/** The journeys that have a version of themselves among some maps, or are one. */
export function comparedJourneys(all: readonly Scope[]): ReadonlySet<Block> {
  const found = new Set<Block>();
  for (const names of all) {
    for (const journey of journeysOf(names.source.tree)) {
      const original = originalOf(journey, names);
      if (original) found.add(journey).add(original);
    }
  }
  return found;
}

function titleOf({ title, id }: Block): string {
  return title?.text ?? id?.text ?? '';
}
