// The pages that are one list each: what is built in, the frameworks, and every word from A to Z.
import {
  blockRows,
  builtInActors,
  builtInChannels,
  builtInMetrics,
  frameworkStages,
  NONE,
  pathEnds,
} from '../../core/vocabulary/index.ts';
import { anchorOf, code, fence, linkTo, listOf, pageOf, table } from './markdown.mjs';

const home = '[The journey language](README.md) · [every word, A to Z](words.md)';
const page = (/** @type {string[]} */ ...parts) => parts.join('\n\n');
const replaced = (/** @type {string} */ kind) =>
  `A ${linkTo(kind)} of your own with one of these ids takes its place.`;

export function channelsPage() {
  const rows = (/** @type {string} */ place) =>
    builtInChannels
      .filter((channel) => channel.place === place)
      .map(({ id, title, kind }) => [code(id), title, `[${kind}](channel.md#kind)`]);
  return page(
    '# Built-in channels',
    home,
    `Ways in which a company and its customers meet. Every map knows these without declaring them. ${replaced('channel')}`,
    fence('channels: app, email, word-of-mouth'),
    '## Through a screen',
    table(['Channel', 'What it is', 'Kind'], rows('online')),
    '## In the physical world',
    'Most maps forget some of these. Look whether your customers meet you there.',
    table(['Channel', 'What it is', 'Kind'], rows('offline')),
  );
}

export function metricsPage() {
  const values = ({ low, high, unit = '' }) =>
    high === undefined ? `${low} or more` : `${low} to ${high}${unit === '' ? '' : ` ${unit}`}`;
  return page(
    '# Built-in metrics',
    home,
    `Figures that every map knows without declaring them. ${replaced('metric')}`,
    fence('kpi: reach, conversion\nmeasure csat: 72%'),
    table(
      ['Metric', 'Name', 'What it is', 'Values', 'Good is'],
      builtInMetrics.map((metric) => [
        code(metric.id),
        metric.title,
        metric.meaning,
        values(metric),
        metric.better,
      ]),
    ),
  );
}

export function actorsPage() {
  return page(
    '# Built-in actors',
    home,
    `Those who take part in every map. ${replaced('actor').replace('A [', 'An [')}`,
    fence('from: company "Sends the bill"'),
    table(['Actor', 'Name'], builtInActors.map(({ id, title }) => [code(id), title])), // prettier-ignore
  );
}

export function frameworksPage() {
  return page(
    '# Frameworks',
    home,
    'Well-known ways to part a journey into stages. Say which one a map follows with [framework](journey.md#framework). Your stages may have names of their own: [as](stage.md#as) says which stage of the framework each stands for.',
    fence(
      'journey first-order "First online order" {\n  framework: awareness-loyalty\n  stage hear "Hearing about it" { as: awareness }\n}',
    ),
    table(
      ['Framework', 'Its stages, in order'],
      Object.entries(frameworkStages).map(([word, stages]) => [code(word), stages.join(', ')]),
    ),
    'Customers do not always go from left to right. A [path](path.md) says where they skip a part or go back.',
  );
}

export function wordsPage() {
  const letters = Map.groupBy(entries(), ({ word }) => word[0]?.toUpperCase() ?? '');
  const sorted = [...letters].sort(([a], [b]) => (a < b ? -1 : 1));
  return page(
    '# Every word, A to Z',
    '[The journey language](README.md)',
    'If you meet a word in a map and do not know it, look here. What authors name and write themselves is not listed.',
    sorted.map(([letter]) => `[${letter}](#${anchorOf(letter)})`).join(' · '),
    ...sorted.flatMap(([letter, found]) => [
      `## ${letter}`,
      table(['Word', 'Where', 'Meaning'], found.map(({ word, where, meaning }) => [code(word), where, meaning])), // prettier-ignore
    ]),
  );
}

/** All words of the language with where they stand; one that means several things comes several times. */
function entries() {
  const found = [
    ...blockRows.map((row) => ({ word: row.keyword, where: `[a block](${pageOf(row.keyword)})`, meaning: row.meaning })),
    ...factEntries(),
    ...valueEntries(),
    ...builtInChannels.map(({ id, title }) => ({ word: id, where: '[a built-in channel](built-in-channels.md)', meaning: `${title}.` })),
    ...builtInMetrics.map(({ id, meaning }) => ({ word: id, where: '[a built-in metric](built-in-metrics.md)', meaning })),
    ...builtInActors.map(({ id, title }) => ({ word: id, where: '[a built-in actor](built-in-actors.md)', meaning: `${title}.` })),
    ...pathEnds.map(({ word, meaning }) => ({ word, where: 'in a [path](path.md#steps)', meaning })),
    { word: NONE, where: '[after any fact](README.md#what-is-not-known)', meaning: 'Somebody looked, and there is none.' },
    { word: 'per', where: '[behind a unit](README.md#numbers)', meaning: 'In which time something is counted.' },
  ]; // prettier-ignore
  return found.sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
}

/** Facts; blocks in which one means the same share an entry. */
function factEntries() {
  const uses = blockRows.flatMap((row) => row.facts.map((fact) => ({ row, ...fact })));
  return [...Map.groupBy(uses, ({ key, meaning }) => `${key} ${meaning}`).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const everywhere = same.length === blockRows.filter(({ facts }) => facts.length > 0).length;
    const homes = same.map(({ row }) => `[${row.keyword}](${pageOf(row.keyword)}#${anchorOf(first.key)})`);
    return [
      {
        word: first.key,
        where: everywhere ? 'said of any block' : `said of ${listOf(homes, 'and')}`,
        meaning: first.meaning,
      },
    ];
  });
}

/** Fixed words of facts; facts in which one means the same share an entry. */
function valueEntries() {
  const uses = blockRows.flatMap((row) =>
    row.facts.flatMap((fact) => (fact.shape.words?.rows ?? []).map((word) => ({ row, fact, ...word }))),
  );
  return [...Map.groupBy(uses, ({ word, meaning }) => `${word} ${meaning}`).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const homes = same.map(
      ({ row, fact }) => `[${fact.key}](${pageOf(row.keyword)}#${anchorOf(fact.key)}) of ${row.keyword}`,
    );
    return [{ word: first.word, where: `after ${listOf(homes, 'and')}`, meaning: first.meaning }];
  });
}
