import { feelingFact, scaleOf } from '../insight/feelings.ts';
import { evidenceStateEntry } from './findings.ts';
import { idsOf } from '../insight/measures.ts';
import { standingOf } from '../insight/standing.ts';
import { concernsOf, factsOf, valuesOf, wordOf } from '../model/facts.ts';
import { kept } from '../model/fold.ts';
import type { Block, Fact } from '../syntax/tree.ts';
import { blocksOf } from '../syntax/walk.ts';
import type { FeelingContent, LineContent, MomentContent, StageContent, TouchpointContent } from './content.ts'; // prettier-ignore
import type { Entries } from './entry.ts';
import { entriesOf } from './laneEntries.ts';
import { keptContent } from './keptContent.ts';
import { labels } from './labels.ts';
import { linesFrom } from './personas.ts';
import type { Reader } from './reader.ts';
import { titleInRun, wordText } from './said.ts';
import { feelingText } from './scale.ts';
import { statesOf } from './service.ts';

const keptStages = keptContent<StageContent>();
const keptTouchpoints = keptContent<TouchpointContent>();
/** Apart from the others, as a plan that is drawn itself is read for its personas. */
const keptOfPlan = keptContent<TouchpointContent>();

/** What is said of a stage and what stands in it; `tellsEvidence` marks at each touchpoint from where it is known. */
export function stageContent(
  stage: Block,
  personas: readonly string[],
  tellsEvidence: boolean,
  reader: Reader,
): StageContent {
  const inputs = `${inputsOf(reader)} ${personas.join(' ')} ${tellsEvidence}`;
  return keptStages(stage, `${inputs} ${titlesInRun(stage, reader)}`, reader, (own) => ({
    ...stageAlone(stage, own),
    touchpoints: blocksOf(stage, 'touchpoint').map((one) =>
      keptTouchpoints(one, `${inputs} ${titleInRun(one, own)}`, own, (watched) =>
        touchpointContent(one, personas, tellsEvidence, watched),
      ),
    ),
  }));
}

/** What all contents of touchpoints depend on besides them; rows of tables are bound by the ids of the journey. */
const inputsOf = kept(({ journey, kinds }: Reader) =>
  JSON.stringify([standingOf(journey).key, idsOf(journey), [...kinds].sort()]),
);

/** What a run leaves unsaid, its plan says; nothing hangs on that in other maps. */
function titlesInRun(stage: Block, reader: Reader): string {
  if (!standingOf(reader.journey).isRun) return '';
  return [stage, ...blocksOf(stage, 'touchpoint')].map((block) => titleInRun(block, reader)).join('\n');
}

/** What a plan says of a touchpoint, but for what is felt there. */
export function plannedTouchpoint(block: Block, reader: Reader): TouchpointContent {
  const inputs = `${inputsOf(reader)} ${titleInRun(block, reader)}`;
  return keptOfPlan(block, inputs, reader, (watched) => touchpointContent(block, [], false, watched));
}

/** What is said of a stage itself. */
export function stageAlone(stage: Block, reader: Reader): Omit<StageContent, 'touchpoints'> {
  const touchpoints = blocksOf(stage, 'touchpoint');
  const moment = momentOf(stage, reader);
  const felt = ['feels', 'hopes'].flatMap((key) =>
    factsOf(stage, key).flatMap((fact) => wordsOf(fact, key, reader)),
  );
  const entries: Entries = {
    ...entriesOf(stage, reader),
    ...(moment && { moments: [{ key: moment.key, text: moment.text }] }),
    ...(felt.length > 0 && { feels: felt }),
  };
  return {
    key: reader.things.keyOf(stage),
    title: titleInRun(stage, reader),
    isOptional: wordOf(stage, 'optional') === 'yes',
    about: aboutStage(stage, reader),
    goals: linesFrom(stage, 'goal', reader),
    kpis: kpisOf([stage, ...touchpoints], reader),
    tags: tagsOf(stage),
    entries,
  };
}

function touchpointContent(
  block: Block,
  personas: readonly string[],
  tellsEvidence: boolean,
  reader: Reader,
): TouchpointContent {
  const moment = momentOf(block, reader);
  const entries = entriesOf(block, reader);
  const evidence = tellsEvidence && [evidenceStateEntry(block, reader), ...(entries['evidence'] ?? [])];
  return {
    key: reader.things.keyOf(block),
    title: titleInRun(block, reader),
    personas: concernsOf(block) ?? [],
    isOptional: wordOf(block, 'optional') === 'yes',
    signs: statesOf(block),
    goals: linesFrom(block, 'goal', reader),
    entries: {
      ...entries,
      ...(moment && { moments: [{ key: moment.key, text: moment.text }] }),
      ...(evidence && { evidence }),
    },
    feelings: personas.flatMap((id) => feelingOf(feelingFact(block, id), id, reader)),
    hopes: factsOf(block, 'hopes').flatMap((fact) => feelingOf(fact, fact.mention?.text ?? '', reader)),
    moment,
    tags: tagsOf(block),
  };
}

function tagsOf(block: Block): readonly string[] {
  return valuesOf(block, 'tags').flatMap(({ tag }) => tag?.text ?? []);
}

/** In the order in which it helps to place a stage: phase, time, length, whether it may be skipped, for whom it is. */
function aboutStage(stage: Block, reader: Reader): readonly LineContent[] {
  const line = (key: string, text: (said: string) => string): readonly LineContent[] =>
    linesFrom(stage, key, reader).map((one) => ({ ...one, text: text(one.text) }));
  const label = (key: string) => (said: string) => `${labels.facts[key]}: ${said}`;
  const may = line('optional', () => labels.facts['optional'] ?? '');
  return [
    ...line('phase', (said) => said),
    ...line('as', label('as')),
    ...line('when', (said) => said),
    ...line('duration', (said) => said),
    ...(wordOf(stage, 'optional') === 'yes' ? may : []),
    ...line('for', label('for')),
  ];
}

/** The figures that a stage and its touchpoints are judged by, each once. */
function kpisOf(blocks: readonly Block[], reader: Reader): readonly LineContent[] {
  const lines = new Map<string, LineContent>();
  for (const block of blocks)
    for (const fact of factsOf(block, 'kpi'))
      for (const { ref } of fact.values) {
        const text = ref ? reader.said.of(ref.names, ['metric']) : '';
        if (text !== '' && !lines.has(text))
          lines.set(text, { key: reader.things.keyOf(fact), text, persona: undefined });
      }
  return [...lines.values()];
}

function feelingOf(fact: Fact | undefined, persona: string, { things }: Reader): readonly FeelingContent[] {
  const value = fact?.values[0];
  if (!fact || !value || value.none) return [];
  const { number, text } = value;
  return [{ key: things.keyOf(fact), persona, low: number?.low, high: number?.high, word: text?.text }];
}

/** A feeling of a stage as a whole, in words: no point of the curve stands for it. */
function wordsOf(fact: Fact, key: string, reader: Reader): NonNullable<Entries[string]> {
  return feelingOf(fact, '', reader).map((feeling) => {
    const said = feelingText(feeling, scaleOf(reader.journey));
    return {
      key: feeling.key,
      text: key === 'hopes' ? labels.hoped(said) : said,
      personas: fact.mention ? [fact.mention.text] : [],
    };
  });
}

function momentOf(block: Block, { things }: Reader): MomentContent | undefined {
  const fact = factsOf(block, 'moment')[0];
  const value = fact?.values[0];
  if (!fact || !value || value.none) return undefined;
  const kind = value.word?.text;
  return {
    key: things.keyOf(fact),
    kind,
    text: value.text?.text ?? (kind === undefined ? '' : wordText('moment', kind)),
  };
}
