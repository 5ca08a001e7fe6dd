import type { JourneyContent, StageContent, TouchpointContent } from './content.ts';
import { entryWords, feelingWords, sentenceOf, type NameOf } from './entryWords.ts';
import type { Entries } from './entry.ts';
import { laneKindsOf } from './lanes.ts';
import { columnsOf } from './layout.ts';
import { marksOf } from './marks.ts';
import { remembered } from './remembered.ts';
import { scaleFor, type Scale } from './scale.ts';
import type { Sight } from './scene.ts';
import { nameOfStage, nameOfTouchpoint } from './slots.ts';
import { titleOf } from './top.ts';
import { placeAt } from './whereIs.ts';

/** A thing in which a text stands, and where its columns are; nothing of what is said of the map as a whole. */
export interface FoundThing {
  readonly thing: string;
  readonly at?: Sight;
}

/** A thing with all its words, such as they are looked for. */
interface Words {
  readonly thing: string;
  readonly words: string;
}

/** The words at touchpoints, and those of stages as a whole. */
const words = remembered<readonly Words[]>();

/**
 * The things of a map in which a text stands, whether or not they are drawn: what is said of the map as a whole, then stage
 * by stage and touchpoint by touchpoint. Large and small letters, and letters with and without what stands over them,
 * are found by each other. None for a text of blanks.
 */
export function findIn(content: JourneyContent, text: string): readonly FoundThing[] {
  const wanted = plain(text.trim());
  if (wanted === '') return [];
  const marks = marksOf(content.personas);
  const nameOf: NameOf = (persona) => marks.of(persona).name;
  const lanes = laneKindsOf(content).map(({ id }) => id);
  const scale = scaleFor(content.scale);
  const saidOf = (entries: Entries): readonly Words[] =>
    lanes.flatMap((id) =>
      (entries[id] ?? []).map((one) => ({ thing: one.key, words: plain(sentenceOf(entryWords(one, nameOf))) })),
    ); // prettier-ignore
  const found: FoundThing[] = [];
  const add = (some: readonly Words[], at?: Sight): void => {
    const keys = new Set(some.flatMap(({ thing, words: said }) => (said.includes(wanted) ? [thing] : [])));
    for (const thing of keys) found.push(at ? { thing, at } : { thing });
  };
  add([...wordsOfHead(content), ...saidOf(content.entries)]);
  const columns = columnsOf(content);
  const inputs = `${marks.text} ${scale.low} ${scale.high} ${lanes.join(' ')}`;
  for (const { stage, x, width, touchpoints } of columns.stages) {
    add(
      words(stage, inputs, () => [...wordsOfStage(stage), ...saidOf(stage.entries)]),
      placeAt(x, width),
    );
    for (const { touchpoint, x: left } of touchpoints)
      add(
        words(touchpoint, inputs, () => [
          ...wordsOfTouchpoint(touchpoint, scale, nameOf),
          ...saidOf(touchpoint.entries),
        ]),
        placeAt(left, columns.width),
      );
  }
  return found;
}

function wordsOfHead(content: JourneyContent): readonly Words[] {
  return [
    { thing: content.key, words: plain(titleOf(content)) },
    ...content.facts.map(({ key, label, text }) => ({ thing: key, words: plain(`${label} ${text}`) })),
    ...content.personas.flatMap(({ key, name, role = '', quote, parts }) => [
      { thing: key, words: plain(`${name} ${role}`) },
      ...[...(quote ? [quote] : []), ...parts.flatMap(({ lines }) => lines)].map((line) => ({
        thing: line.key,
        words: plain(line.text),
      })),
    ]),
    ...content.paths.map(({ key, title = '', ways }) => ({
      thing: key,
      words: plain([title, ...ways.map(({ text }) => text)].join('\n')),
    })),
  ];
}

function wordsOfStage(stage: StageContent): readonly Words[] {
  const lines = [...stage.about, ...stage.goals, ...stage.kpis];
  return [
    { thing: stage.key, words: plain(nameOfStage(stage)) },
    ...lines.map(({ key, text }) => ({ thing: key, words: plain(text) })),
  ];
}

function wordsOfTouchpoint(touchpoint: TouchpointContent, scale: Scale, nameOf: NameOf): readonly Words[] {
  const title = [nameOfTouchpoint(touchpoint), ...touchpoint.signs.map(({ word }) => word)].join(', ');
  return [
    { thing: touchpoint.key, words: plain(title) },
    ...touchpoint.goals.map(({ key, text }) => ({ thing: key, words: plain(text) })),
    ...feelingWords(touchpoint, scale, nameOf).map((one) => ({
      thing: one.key,
      words: plain(sentenceOf(one)),
    })),
  ];
}

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
