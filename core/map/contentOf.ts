import { originalOf } from '../insight/deviations.ts';
import { idsOf } from '../insight/measures.ts';
import { standingOf } from '../insight/standing.ts';
import { evidenceStateOf } from '../insight/evidence.ts';
import { feelingFact, scaleOf } from '../insight/feelings.ts';
import { imagesIn } from '../model/imagePaths.ts';
import { concernsOf, factsOf, valuesOf, wordOf } from '../model/facts.ts';
import { kept } from '../model/fold.ts';
import type { Scope } from '../model/scope.ts';
import { titleOf } from '../model/title.ts';
import type { Block, Fact } from '../syntax/tree.ts';
import { blocksOf } from '../syntax/walk.ts';
import type { FeelingContent, JourneyContent, LineContent, MomentContent, StageContent, TouchpointContent } from './content.ts'; // prettier-ignore
import type { Entries } from './entry.ts';
import { evidenceStateEntry } from './findings.ts';
import { headFactsOf } from './headFacts.ts';
import { entriesOf } from './laneEntries.ts';
import { keptContent } from './keptContent.ts';
import { labels } from './labels.ts';
import { idOfOwnLane, ownLanesOf } from './ownLanes.ts';
import { pathsOf } from './paths.ts';
import { linesFrom, personasOf } from './personas.ts';
import { readerOf, type Reader } from './reader.ts';
import { wordText } from './said.ts';
import { feelingText } from './scale.ts';
import { statesOf } from './service.ts';

export { personasContentOf } from './personas.ts';

/** The journeys of a file, in order. */
export function journeysOf(tree: Block): readonly Block[] {
  return blocksOf(tree, 'journey');
}

/** What the picture of a journey shows. */
export function contentOf(journey: Block, names: Scope): JourneyContent {
  const reader = readerOf(journey, names);
  const personas = personasOf(journey, names);
  const ids = personas.map((persona) => persona.id);
  const blocks = blocksOf(journey, 'stage');
  // Where nobody ever said from where anything is known, a mark at each touchpoint would tell nothing.
  const tellsEvidence = blocks.some((stage) => evidenceStateOf(stage) !== 'unknown');
  const around: Around = { personas: ids, tellsEvidence, inputs: inputsOf(reader, ids, tellsEvidence) };
  const stages = blocks.map((block) =>
    keptStages(block, `${around.inputs} ${titlesInRun(block, reader)}`, reader, (watched) =>
      stageContent(block, around, watched),
    ),
  );
  const entries = entriesOf(journey, reader);
  const own = new Set([...ownLanesIn(entries), ...stages.flatMap(ownLanesOfStage)]);
  return {
    key: reader.things.keyOf(journey),
    kind: 'journey',
    title: titleOf(journey),
    facts: headFactsOf(journey, reader),
    personas,
    scale: scaleOf(journey),
    stages,
    entries,
    ownLanes: ownLanesOf(reader, own),
    paths: pathsOf(journey, reader),
  };
}

const keptStages = keptContent<StageContent>();
const keptTouchpoints = keptContent<TouchpointContent>();

/** What the journey says that its stages are read with. */
interface Around {
  /** Ids. */
  readonly personas: readonly string[];
  readonly tellsEvidence: boolean;
  /** The same text for the same of all that the content of a stage hangs on outside of it. */
  readonly inputs: string;
}

/** Rows of tables are bound by the ids of the journey. */
function inputsOf({ journey, kinds }: Reader, personas: readonly string[], tellsEvidence: boolean): string {
  const lanes = imagesIn(journey).lanes;
  return JSON.stringify([standingOf(journey).key, idsOf(journey), personas, tellsEvidence, lanes, [...kinds].sort()]); // prettier-ignore
}

function ownLanesIn(entries: Entries): readonly string[] {
  return Object.keys(entries).filter((id) => id.startsWith(idOfOwnLane('')));
}

const ownLanesOfStage = kept((stage: StageContent) =>
  [stage, ...stage.touchpoints].flatMap(({ entries }) => ownLanesIn(entries)),
);

function stageContent(
  stage: Block,
  { personas, tellsEvidence, inputs }: Around,
  reader: Reader,
): StageContent {
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
    touchpoints: touchpoints.map((one) =>
      keptTouchpoints(one, `${inputs} ${titleInRun(one, reader)}`, reader, (watched) =>
        touchpointContent(one, personas, tellsEvidence, watched),
      ),
    ),
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

/** What a stage or touchpoint is called; in a run that leaves it unsaid, what its plan calls it. */
function titleInRun(block: Block, { journey, names }: Reader): string {
  const kind = block.row?.declares?.kind;
  if (block.title || !block.id || !kind || !standingOf(journey).isRun) return titleOf(block);
  const found = names.find([block.id], [kind], originalOf(journey, names));
  return found && 'declaration' in found ? titleOf(found.declaration.block) : titleOf(block);
}

/** What a run leaves unsaid, its plan says; nothing hangs on that in other maps. */
function titlesInRun(stage: Block, reader: Reader): string {
  if (!standingOf(reader.journey).isRun) return '';
  return [stage, ...blocksOf(stage, 'touchpoint')].map((block) => titleInRun(block, reader)).join('\n');
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
