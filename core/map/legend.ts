import type { Block } from './block.ts';
import { barNodes } from './bars.ts';
import type { JourneyContent, StageContent } from './content.ts';
import { drawnWords } from './drawnWords.ts';
import type { EntryContent, SignId } from './entry.ts';
import { plannedRule } from './cells.ts';
import { setText, textNode, widestLine } from './measure.ts';
import { groupAt, pathNode, rectNode } from './nodes.ts';
import { remembered } from './remembered.ts';
import { pipNodes, pipsWidth } from './pips.ts';
import type { SceneNode } from './scene.ts';
import { momentStar, signNodes } from './signs.ts';
import { styles } from './theme.ts';

/** One thing that a legend explains: a sample of it, and whether a map has it. */
interface Sample {
  readonly id: keyof typeof drawnWords.legend;
  readonly width: number;
  isUsed(map: Used): boolean;
  /** Around `y`, from 0 to the right. */
  draw(key: string, y: number): readonly SceneNode[];
}

/** All that stands anywhere in a part of a map. */
interface Used {
  readonly stages: readonly StageContent[];
  readonly entries: readonly EntryContent[];
  readonly signs: ReadonlySet<SignId>;
}

const hasRank =
  (...ids: readonly string[]) =>
  ({ entries }: Used): boolean =>
    entries.some(({ ranks = [] }) => ranks.some(({ id, value }) => value !== undefined && ids.includes(id)));
const hasBar =
  (kind: string) =>
  ({ entries }: Used): boolean =>
    entries.some(({ bar }) => bar?.kind === kind);
const bar =
  (kind: 'loss' | 'success' | 'share') =>
  (key: string, y: number): readonly SceneNode[] =>
    barNodes(key, { low: 60, high: 60, kind }, { x: 0, y: y - 3, width: 30, mirrored: false });
const sign = (id: SignId): Pick<Sample, 'width' | 'isUsed' | 'draw'> => ({
  width: 10,
  isUsed: ({ signs }) => signs.has(id),
  draw: (key, y) => signNodes(key, id, 5, y),
});
const linesIn = (stages: readonly StageContent[]) =>
  stages.flatMap((stage) => [
    ...stage.about,
    ...stage.goals,
    ...stage.kpis,
    ...stage.touchpoints.flatMap(({ goals }) => goals),
  ]);
const touchpointsOf = ({ stages }: Used) => stages.flatMap(({ touchpoints }) => touchpoints);

/** In the order in which the things stand on the map. */
const samples: readonly Sample[] = [
  {
    id: 'optional',
    width: 22,
    isUsed: (map) => map.stages.some(({ isOptional }) => isOptional) || touchpointsOf(map).some(({ isOptional }) => isOptional), // prettier-ignore
    draw: (key, y) => [
      rectNode(`${key}~box`, { x: 0.5, y: y - 5.5, width: 21, height: 11 }, { stroke: 'line', more: { 'stroke-width': 1, 'stroke-dasharray': '4 3', rx: 3 } }), // prettier-ignore
    ],
  },
  {
    id: 'moment',
    width: 10,
    isUsed: ({ stages, entries }) =>
      entries.length > 0 && stages.some(({ entries: stage, touchpoints }) => 'moments' in stage || touchpoints.some(({ moment }) => moment)), // prettier-ignore
    draw: (key, y) => [momentStar(key, 5, y, 5)],
  },
  {
    id: 'hoped',
    width: 30,
    isUsed: (map) => touchpointsOf(map).some(({ hopes }) => hopes.length > 0),
    draw: (key, y) => [
      pathNode(`${key}~line`, `M1 ${y}h28`, { stroke: 'inkSoft', more: { 'stroke-width': 1.75, 'stroke-dasharray': '1 4', 'stroke-linecap': 'round' } }), // prettier-ignore
      pathNode(`${key}~ring`, `M10 ${y}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z`, { fill: 'paper', stroke: 'inkSoft', more: { 'stroke-width': 1.25 } }), // prettier-ignore
    ],
  },
  { id: 'loss', width: 30, isUsed: hasBar('loss'), draw: bar('loss') },
  { id: 'success', width: 30, isUsed: hasBar('success'), draw: bar('success') },
  { id: 'share', width: 30, isUsed: hasBar('share'), draw: bar('share') },
  {
    id: 'trend',
    width: 30,
    isUsed: ({ entries }) => entries.some(({ trend }) => trend),
    draw: (key, y) => [
      pathNode(`${key}~aim`, `M0 ${y - 3}h30`, { stroke: 'line', more: { 'stroke-width': 1, 'stroke-dasharray': '3 2' } }), // prettier-ignore
      pathNode(`${key}~line`, `M0 ${y + 4}L14 ${y + 2}L27 ${y - 2}`, { stroke: 'inkSoft', more: { 'stroke-width': 1.5 } }), // prettier-ignore
    ],
  },
  { id: 'good', ...sign('good') },
  { id: 'bad', ...sign('bad') },
  { id: 'worry', ...sign('worry') },
  {
    id: 'severity',
    width: pipsWidth,
    isUsed: hasRank('severity', 'harm', 'likelihood'),
    draw: (key, y) => pipNodes(key, 4, { x: 0, y, shape: 'round', colour: 'pain' }),
  },
  {
    id: 'impact',
    width: pipsWidth,
    isUsed: hasRank('impact', 'effort'),
    draw: (key, y) => pipNodes(key, 4, { x: 0, y, shape: 'square', colour: 'opportunity' }),
  },
  { id: 'known', ...sign('known') },
  { id: 'believed', ...sign('believed') },
  { id: 'unknown', ...sign('unknown') },
  {
    id: 'planned',
    width: 4,
    isUsed: ({ stages, entries }) => entries.some(({ isPlanned }) => isPlanned) || linesIn(stages).some(({ isPlanned }) => isPlanned), // prettier-ignore
    draw: (key, y) => [plannedRule(key, 2, y - 7, 14)],
  },
];

const besideSample = 7;
const between = 24;
const rowHeight = 22;

/** What the marks on a map mean: those it uses, in rows no wider than `width`. Nothing high where it uses fewer than two. */
export function legendBlock(content: JourneyContent, width: number): Block {
  const used = samplesOf(content);
  const children: SceneNode[] = [];
  let x = 0;
  let y = 0;
  for (const sample of samples) {
    if (!used.has(sample.id)) continue;
    const key = `~key:${sample.id}`;
    const name = setText(drawnWords.legend[sample.id], width - sample.width - besideSample, styles.label);
    const wide = sample.width + besideSample + Math.ceil(widestLine(name));
    if (x > 0 && x + wide > width) {
      x = 0;
      y += rowHeight;
    }
    const middle = styles.label.lineHeight / 2;
    const text = textNode(`${key}~name`, name, sample.width + besideSample, 0, { align: 'left' });
    children.push(groupAt(key, { x, y }, [...sample.draw(key, middle), text]));
    x += wide + between;
  }
  // A single sign is explained by the lane it stands in.
  if (children.length < 2) return { key: '~key', thing: undefined, width, height: 0, children: [] };
  return { key: '~key', thing: undefined, width, height: y + styles.label.lineHeight, children };
}

/** Stages that did not change use the same samples. */
const stageSamples = remembered<readonly Sample['id'][]>();

function samplesOf(content: JourneyContent): ReadonlySet<Sample['id']> {
  const used = (part: Used): readonly Sample['id'][] =>
    samples.filter((sample) => sample.isUsed(part)).map(({ id }) => id);
  const found = new Set(used(usedIn([], Object.values(content.entries).flat())));
  for (const stage of content.stages)
    for (const id of stageSamples(stage, '', () => used(usedIn([stage], entriesIn(stage))))) found.add(id);
  return found;
}

function entriesIn(stage: StageContent): readonly EntryContent[] {
  return [stage, ...stage.touchpoints].flatMap((part) => Object.values(part.entries).flat());
}

function usedIn(stages: readonly StageContent[], entries: readonly EntryContent[]): Used {
  const states = stages.flatMap(({ touchpoints }) => touchpoints.flatMap(({ signs }) => signs));
  const all = [...states, ...entries.flatMap(({ sign: one }) => one ?? [])];
  return { stages, entries, signs: new Set(all.map(({ id }) => id)) };
}
