import { feelingFact } from '../insight/feelings.ts';
import { standingOf } from '../insight/standing.ts';
import { factsOf } from '../model/facts.ts';
import type { Block } from '../syntax/tree.ts';
import { ownOf } from '../text/own.ts';
import type { EntryContent, SignContent, SignId } from './entry.ts';
import { labels } from './labels.ts';
import { entriesFrom, entryOf, type Reader } from './reader.ts';
import { wordText } from './said.ts';
import { feelingNumber } from './scale.ts';

/** What somebody of the company does on one side, with who does it before the text. */
export function actsOf(block: Block, key: string, reader: Reader): readonly EntryContent[] {
  return factsOf(block, key).flatMap((fact) =>
    entryOf(fact, reader, fact.of ? reader.said.of([fact.of], ['actor']) : undefined),
  );
}

/** How the two meet: who begins, who answers, whose touchpoint it is and what it asks for. */
export function encounterOf(block: Block, reader: Reader): readonly EntryContent[] {
  return ['from', 'to', 'entry', 'party', 'cta'].flatMap((key) =>
    entriesFrom(block, key, reader, { labelled: key !== 'entry' }),
  );
}

/** What is promised at a touchpoint, against the worst that is felt there by somebody the map is about. */
export function promisesOf(block: Block, reader: Reader): readonly EntryContent[] {
  const { scale, personas } = standingOf(reader.journey);
  const felt = (personas.length > 0 ? personas : ['']).flatMap(
    (persona) => feelingFact(block, persona)?.values[0]?.number?.low ?? [],
  );
  const worst = Math.min(...felt);
  const sign: SignContent | undefined =
    felt.length === 0
      ? undefined
      : {
          id: worst < (scale.low + scale.high) / 2 ? 'bad' : 'good',
          word: labels.felt(feelingNumber(worst, scale)),
        };
  return entriesFrom(block, 'promise', reader).map((entry) => ({ ...entry, sign }));
}

/** Where more is to be found: links, a map of its own, the planned touchpoint, tags. */
export function moreOf(block: Block, reader: Reader): readonly EntryContent[] {
  const again = entriesFrom(block, 'of', reader).map((entry) => ({ ...entry, lead: labels.again }));
  const isJourney = block.row?.keyword === 'journey';
  return [
    ...(isJourney ? [] : again),
    ...['journey', 'link', 'tags'].flatMap((key) => entriesFrom(block, key, reader, { labelled: true })),
  ];
}

const statusSigns: Readonly<Record<string, SignId>> = {
  completed: 'good',
  missing: 'unknown',
  'ad-hoc': 'extra',
  failing: 'bad',
};

/** What is special about a touchpoint, as signs below its title: it may be skipped, it went wrong, it is missing. */
export function statesOf(block: Block): readonly SignContent[] {
  const word = (key: string): string | undefined => factsOf(block, key)[0]?.values[0]?.word?.text;
  const signs: SignContent[] = [];
  if (word('optional') === 'yes') signs.push({ id: 'optional', word: labels.facts['optional'] ?? '' });
  const status = word('status');
  if (status !== undefined) {
    signs.push({ id: ownOf(statusSigns, status) ?? 'worry', word: wordText('run', status) });
  }
  const condition = word('condition');
  if (condition !== undefined) signs.push({ id: 'worry', word: wordText('condition', condition) });
  return signs;
}
