import { valuesOf } from '../model/facts.ts';
import { kept } from '../model/fold.ts';
import type { Scope } from '../model/scope.ts';
import type { Block } from '../syntax/tree.ts';
import { blocksOf } from '../syntax/walk.ts';
import { dayOf } from '../text/dates.ts';
import { waysOf } from './flow.ts';
import { idsOf, isOfJourney } from './measures.ts';

/** A way from one touchpoint to another with where its share is known from. */
export interface SharedWay {
  readonly from: string;
  readonly to: string;
  /** In %, the lower end of a range. */
  readonly share: number | undefined;
  readonly text: string | undefined;
  /** The metric whose table the share comes from; nothing where it is typed, or not known. */
  readonly metric: string | undefined;
}

/**
 * The steps of a path, each with its share: as it is typed, else the newest that a table has for it. Tables name the two
 * ends of a step by their ids or former ids. On the path of one persona its own shares count before those of all.
 */
export function sharedWaysOf(path: Block, journey: Block, names: Scope): readonly SharedWay[] {
  const measured = measuredShares(journey, names);
  const [persona, ...others] = valuesOf(path, 'for').flatMap(({ mention }) => mention?.text ?? []);
  const ownOf = (step: string): MeasuredShare | undefined =>
    persona === undefined || others.length > 0 ? undefined : measured.get(`${step} ${persona}`);
  return waysOf(path).flatMap(({ from, to, share, text }) =>
    to.map((target) => {
      const step = `${from} ${target}`;
      const found = share === undefined ? (ownOf(step) ?? measured.get(`${step} `)) : undefined;
      return { from, to: target, share: share?.low ?? found?.value, text, metric: found?.metric };
    }),
  );
}

interface MeasuredShare {
  readonly value: number;
  readonly metric: string;
  readonly day: number;
}

/** Shares of steps that tables bring, by the present ids of their two ends and the persona, if there is one; the newest of each. */
function measuredShares(journey: Block, names: Scope): ReadonlyMap<string, MeasuredShare> {
  const shares = new Map<string, MeasuredShare>();
  for (const metric of names.allDeclared('metric')) {
    for (const row of names.tablesOf(metric).flatMap((table) => table.rows)) {
      if (row.from === undefined || row.to === undefined) continue;
      if (!isOfJourney(row, journey)) continue;
      const now = presentIds(journey);
      const key = `${now.get(row.from) ?? row.from} ${now.get(row.to) ?? row.to} ${row.persona ?? ''}`;
      const day = row.date === undefined ? -Infinity : dayOf(row.date);
      const known = shares.get(key);
      if (!known || day >= known.day) shares.set(key, { value: row.value, metric: metric.id, day });
    }
  }
  return shares;
}

/** The present ids of the touchpoints of a journey, by all that they ever had. Most maps have no tables of shares. */
const presentIds = kept(
  (journey: Block): ReadonlyMap<string, string> =>
    new Map(
      blocksOf(journey, 'stage')
        .flatMap((stage) => blocksOf(stage, 'touchpoint'))
        .flatMap((block) => idsOf(block).map((id) => [id, block.id?.text ?? id] as const)),
    ),
);
