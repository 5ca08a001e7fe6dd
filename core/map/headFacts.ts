import { completenessOf } from '../insight/completeness.ts';
import { factsOf } from '../model/facts.ts';
import type { Block } from '../syntax/tree.ts';
import { labels } from './labels.ts';
import type { LabelledText } from './content.ts';
import { entryOf, type Reader } from './reader.ts';

/** The labelled lines at the head of a map, in the order in which they are shown. */
const keys: readonly string[] = [
  'state',
  'competitor',
  'of',
  'scope',
  'scenario',
  'trigger',
  'outcome',
  'promise',
  'objective',
  'description',
  'framework',
  'status',
  'owner',
  'reviewed',
  'review-every',
  'link',
  'tags',
];

/** What is said of a journey as a whole, and how much of the method it has gone through once it has a stage. */
export function headFactsOf(journey: Block, reader: Reader): readonly LabelledText[] {
  const facts = keys.flatMap((key) =>
    factsOf(journey, key).flatMap((fact) =>
      entryOf(fact, reader).map((entry) => ({
        key: entry.key,
        label: labels.facts[key] ?? key,
        text: entry.text,
      })),
    ),
  );
  if (!journey.statements.some((one) => one.kind === 'block' && one.row?.keyword === 'stage')) return facts;
  const { score, steps } = completenessOf(journey, reader.names);
  const text = labels.completeness(score, steps.length);
  return [...facts, { key: reader.things.keyOf(journey), label: labels.facts['completeness'] ?? '', text }];
}
