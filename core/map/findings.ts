import { computedPriority } from '../insight/priority.ts';
import { evidenceStateOf } from '../insight/evidence.ts';
import { factsOf, valueOf, valuesOf, wordOf } from '../model/facts.ts';
import { titleOf } from '../model/title.ts';
import type { Block } from '../syntax/tree.ts';
import type { EntryContent, SignId } from './entry.ts';
import { labels } from './labels.ts';
import { blockEntry, saidBlocks, textFrom, textsOf, type Reader } from './reader.ts';
import { wordText } from './said.ts';
import { ownOf } from '../text/own.ts';

const numberOf = (block: Block, key: string): number | undefined => valueOf(block, key)?.number?.low;

/** The pains of a block, the worst first. */
export function painsOf(block: Block, reader: Reader): readonly EntryContent[] {
  const severity = (pain: Block): number => numberOf(pain, 'severity') ?? 0;
  return [...saidBlocks(block, 'pain')]
    .sort((a, b) => severity(b) - severity(a))
    .map((pain) =>
      blockEntry(pain, reader, {
        ranks: [{ id: 'severity', value: numberOf(pain, 'severity'), word: wordOf(pain, 'friction') }],
        small: sourcesOf(pain, reader),
      }),
    );
}

/** The opportunities of a block, the most urgent first; among equals in the order of the text. */
export function opportunitiesOf(block: Block, reader: Reader): readonly EntryContent[] {
  return [...saidBlocks(block, 'opportunity')]
    .sort((a, b) => urgencyOf(b) - urgencyOf(a))
    .map((one) => {
      const priority = priorityOf(one);
      return blockEntry(one, reader, {
        ranks: [
          { id: 'impact', value: numberOf(one, 'impact') },
          { id: 'effort', value: numberOf(one, 'effort') },
        ],
        small: [
          priority && wordText('priority', priority),
          [textFrom(one, 'status', reader), textFrom(one, 'owner', reader)].filter(Boolean).join(labels.dot),
          ...textsOf(one, 'due', reader).map(labels.due),
          ...textsOf(one, 'solves', reader).map(labels.answers),
          ...targetsOf(one, reader),
          ...textsOf(one, 'link', reader),
        ],
      });
    });
}

function priorityOf(opportunity: Block): string | undefined {
  return wordOf(opportunity, 'priority') ?? computedPriority(opportunity)?.priority;
}

function urgencyOf(opportunity: Block): number {
  return ['low', 'medium', 'high'].indexOf(priorityOf(opportunity) ?? '');
}

function targetsOf(opportunity: Block, { said }: Reader): readonly string[] {
  return factsOf(opportunity, 'target').flatMap((fact) =>
    fact.values
      .filter((value) => !value.none)
      .map((value) =>
        labels.target(fact.of ? said.of([fact.of], ['metric']) : '', said.value(value, 'target', [])),
      ),
  );
}

export function experimentsOf(block: Block, reader: Reader): readonly EntryContent[] {
  return saidBlocks(block, 'experiment').map((one) =>
    blockEntry(one, reader, {
      small: [
        [textFrom(one, 'status', reader), textFrom(one, 'varies', reader)].filter(Boolean).join(labels.dot),
        ...textsOf(one, 'tests', reader).map(labels.tests),
        ...textsOf(one, 'metric', reader).map(labels.measuredBy),
        ...textsOf(one, 'result', reader).map(labels.result),
      ],
    }),
  );
}

/** The risks of a block, those that weigh most first: impact by likelihood. */
export function risksOf(block: Block, reader: Reader): readonly EntryContent[] {
  const weight = (risk: Block): number =>
    (numberOf(risk, 'impact') ?? 0) * (numberOf(risk, 'likelihood') ?? 0);
  return [...saidBlocks(block, 'risk')]
    .sort((a, b) => weight(b) - weight(a))
    .map((risk) => {
      const harm = numberOf(risk, 'impact');
      const likelihood = numberOf(risk, 'likelihood');
      const words = [labels.harms[(harm ?? 0) - 1], labels.likelihoods[(likelihood ?? 0) - 1]].filter(
        Boolean,
      );
      return blockEntry(risk, reader, {
        ranks: [
          { id: 'harm', value: harm },
          { id: 'likelihood', value: likelihood },
        ],
        small: [
          words.length === 2 ? labels.times(words[0]!, words[1]!) : words[0],
          ...textsOf(risk, 'cause', reader),
          ...textsOf(risk, 'fallback', reader).map(labels.fallback),
          textFrom(risk, 'owner', reader),
        ],
      });
    });
}

export function heuristicsOf(block: Block, reader: Reader): readonly EntryContent[] {
  return saidBlocks(block, 'heuristic').map((one) =>
    blockEntry(one, reader, {
      ranks: [{ id: 'severity', value: numberOf(one, 'severity') }],
      small: textsOf(one, 'finding', reader),
    }),
  );
}

const stateSigns: Readonly<Record<string, SignId>> = {
  researched: 'known',
  assumed: 'believed',
  unknown: 'unknown',
};

/** How well a touchpoint is known, as a mark with its word. */
export function evidenceStateEntry(touchpoint: Block, { things }: Reader): EntryContent {
  const state = evidenceStateOf(touchpoint);
  const sign = { id: ownOf(stateSigns, state) ?? 'unknown', word: wordText('evidence', state) };
  return { key: things.keyOf(touchpoint), part: 'known', text: '', sign };
}

export function evidenceOf(block: Block, reader: Reader): readonly EntryContent[] {
  return saidBlocks(block, 'evidence').map((one) =>
    blockEntry(one, reader, { small: aboutSource(one, reader) }),
  );
}

/** What kind of research a source is, from when and how large, and where it is to be read. */
function aboutSource(source: Block, reader: Reader): readonly string[] {
  const about = [
    textFrom(source, 'kind', reader),
    textFrom(source, 'date', reader),
    ...valuesOf(source, 'sample').flatMap(({ number }) => (number ? labels.sample(String(number.low)) : [])),
  ];
  return [about.filter(Boolean).join(labels.dot), ...textsOf(source, 'link', reader)].filter(
    (line) => line !== '',
  );
}

/** The sources of a pain, each in one line. */
function sourcesOf(pain: Block, reader: Reader): readonly string[] {
  return saidBlocks(pain, 'evidence').map((source) =>
    labels.source([titleOf(source), ...aboutSource(source, reader)].join(labels.dot)),
  );
}

export function assumptionsOf(block: Block, reader: Reader): readonly EntryContent[] {
  return saidBlocks(block, 'assumption').map((one) =>
    blockEntry(one, reader, { small: sinceOf(one, reader) }),
  );
}

export function questionsOf(block: Block, reader: Reader): readonly EntryContent[] {
  return saidBlocks(block, 'question').map((one) =>
    blockEntry(one, reader, {
      small: [...textsOf(one, 'answer', reader).map(labels.answer), ...sinceOf(one, reader)],
    }),
  );
}

function sinceOf(block: Block, reader: Reader): readonly string[] {
  const parts = [
    ...textsOf(block, 'since', reader).map(labels.since),
    ...textsOf(block, 'by', reader).map(labels.by),
    ...textsOf(block, 'due', reader).map(labels.due),
  ];
  return parts.length > 0 ? [parts.join(labels.dot)] : [];
}
