import type { Block } from '../syntax/tree.ts';
import { tableOf, type MapTable } from './mapTable.ts';
import type { Told, ToldFact, ToldMap } from './told.ts';
import { nameOf, stepText, valueText } from './values.ts';
import { exchangeWords, labelOf, pluralOf } from './words.ts';

/** A map for people to read, in words and tables: what exports as a page or a document are made of. */
export interface Reading {
  readonly title: string;
  readonly journeys: readonly ReadJourney[];
  /** What stands beside the journeys, by kind: personas, teams, figures, views. */
  readonly groups: readonly ReadGroup[];
}

export interface ReadJourney {
  readonly block: Block | undefined;
  readonly title: string;
  readonly lines: readonly ReadLine[];
  readonly table: MapTable;
  readonly stages: readonly ReadEntry[];
  /** What is said of the journey as a whole, by kind. */
  readonly groups: readonly ReadGroup[];
}

export interface ReadGroup {
  readonly title: string;
  readonly entries: readonly ReadEntry[];
}

/** One block. */
export interface ReadEntry {
  /** What kind of thing it is, in our words. */
  readonly kind: string;
  /** `1` for a stage, `1.2` for a touchpoint; nothing for others. */
  readonly number: string | undefined;
  readonly title: string;
  /** Told for those by whose id others call it; nothing where it says no more than the title. */
  readonly id: string | undefined;
  readonly lines: readonly ReadLine[];
  readonly entries: readonly ReadEntry[];
}

/** One fact: what it is called in our words, and all that is said in it. */
export interface ReadLine {
  readonly label: string;
  /** What it is of, and the persona it is said for. */
  readonly of: string | undefined;
  readonly persona: string | undefined;
  readonly texts: readonly ReadText[];
}

export interface ReadText {
  readonly text: string;
  /** The web address that it is, if it is one. */
  readonly address: string | undefined;
}

/** A map as people read it. */
export function readingOf(map: ToldMap): Reading {
  const journeys = map.blocks.filter(({ kind }) => kind === 'journey').map(journeyOf);
  const others = map.blocks.filter(({ kind, origin }) => kind !== 'journey' && origin !== 'builtIn');
  return {
    title: journeys.length > 0 ? journeys.map(({ title }) => title).join(' · ') : exchangeWords.map,
    journeys,
    groups: groupsOf(others),
  };
}

function journeyOf(journey: Told): ReadJourney {
  const stages = journey.blocks.filter(({ kind }) => kind === 'stage');
  return {
    block: journey.block,
    title: journey.title || journey.id || exchangeWords.untitledJourney,
    lines: linesOf(journey.facts),
    table: tableOf(stages),
    stages: stages.map((stage, i) => entryOf(stage, String(i + 1))),
    groups: groupsOf(journey.blocks.filter(({ kind }) => kind !== 'stage')),
  };
}

function groupsOf(blocks: readonly Told[]): readonly ReadGroup[] {
  const kinds = [...new Set(blocks.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    title: pluralOf(kind),
    entries: blocks.filter((told) => told.kind === kind).map((told) => entryOf(told)),
  }));
}

/** With a number, the touchpoints in it get numbers too. */
function entryOf(told: Told, number?: string): ReadEntry {
  let touchpoints = 0;
  const title = nameOf(told);
  const steps = told.steps.map((step): ReadLine => lineOf(labelOf('step'), [textOf(stepText(step))]));
  return {
    kind: labelOf(told.kind),
    number,
    title,
    id: told.kind === 'persona' && told.id !== title ? told.id : undefined,
    lines: [...linesOf(told.facts), ...steps],
    entries: told.blocks.map((inner) =>
      entryOf(inner, number && inner.kind === 'touchpoint' ? `${number}.${++touchpoints}` : undefined),
    ),
  };
}

/** What stands in a list is one line, all else a line each. */
export function linesOf(facts: readonly ToldFact[]): readonly ReadLine[] {
  const lines: (ReadLine & { texts: ReadText[] })[] = [];
  let last: ToldFact | undefined;
  for (const fact of facts) {
    const { key, of, persona, isList } = fact;
    const text = textOf(valueText(fact), key);
    if (isList && last?.key === key) lines.at(-1)?.texts.push(text);
    else lines.push({ ...lineOf(labelOf(key), [text], of?.title, persona?.title), texts: [text] });
    last = fact;
  }
  return lines;
}

function lineOf(label: string, texts: readonly ReadText[], of?: string, persona?: string): ReadLine {
  return { label, of, persona, texts };
}

/** Only the text of a link that is a plain web address leads anywhere. */
function textOf(text: string, key?: string): ReadText {
  const isAddress = key === 'link' && /^https?:\/\/[^\s\p{C}\\]+$/iu.test(text);
  return { text, address: isAddress ? text : undefined };
}
