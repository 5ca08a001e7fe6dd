import type { JourneyContent, TouchpointContent } from './content.ts';
import { drawnWords } from './drawnWords.ts';
import type { DrawnLane } from './lanes.ts';
import { seenColumns, textWidthIn, type Columns } from './layout.ts';
import { setText, textNode } from './measure.ts';
import { groupAt, hitNode, pathNode, titleNode } from './nodes.ts';
import { feelingNumber, scaleFor } from './scale.ts';
import type { Colour, SceneNode } from './scene.ts';
import { space, styles } from './theme.ts';

/** What a page does when the handle of a lane or stage is chosen; `act` in the data of a node. */
export const acts = {
  foldLane: (id: string): string => `fold-lane ${id}`,
  foldStage: (key: string): string => `fold-stage ${key}`,
} as const;

/** Height of a folded lane, px. */
const foldedHeight = 30;
const top = 8;

/** How many things stand in a lane: at all touchpoints, of the stages and of the journey as a whole. */
export function countIn(id: string, content: JourneyContent): number {
  const touchpoints = content.stages.flatMap((stage) => stage.touchpoints);
  const parts = [content, ...content.stages, ...touchpoints];
  const said = parts.reduce((sum, { entries }) => sum + (entries[id]?.length ?? 0), 0);
  return id === 'feels' ? said + touchpoints.reduce((sum, { feelings }) => sum + feelings.length, 0) : said;
}

/** A lane that tells only how much stands in it at each touchpoint, or how good it feels there. */
export function foldedLane(
  { id, said }: Pick<DrawnLane, 'id' | 'said'>,
  content: JourneyContent,
  columns: Columns,
): DrawnLane {
  const width = textWidthIn(columns.width);
  const scale = scaleFor(content.scale);
  const told = (touchpoint: TouchpointContent): string => {
    if (id !== 'feels') return String(touchpoint.entries[id]?.length ?? '');
    const numbers = touchpoint.feelings.flatMap(({ low, high }) => low ?? high ?? []);
    return numbers.map((value) => feelingNumber(value, scale)).join('  ');
  };
  const nodes = seenColumns(columns).touchpoints.flatMap(({ touchpoint, x }) => {
    const text = told(touchpoint);
    if (text === '') return [];
    const key = `${touchpoint.key}~${id}`;
    const set = setText(text, width, styles.label, { maxLines: 1 });
    return [groupAt(key, { x: x + space.cellLeft, y: top }, [textNode(`${key}~count`, set, 0, 0)])];
  });
  const cells = said && { said: { ...said, stages: false, journey: false } };
  return { id, height: foldedHeight, nodes, ...cells };
}

/** The handle that folds and unfolds something, around a centre. It takes the clicks of its surroundings. */
export function foldHandle(
  key: string,
  act: string,
  at: {
    readonly x: number;
    readonly y: number;
    readonly isFolded: boolean;
    readonly colour: Colour;
    /** What it is called by those who cannot see what it stands at. */
    readonly name: string;
  },
): SceneNode {
  const { x, y, isFolded, colour, name } = at;
  const d = isFolded ? `M${x - 2} ${y - 4}l4 4l-4 4` : `M${x - 4} ${y - 2}l4 4l4 -4`;
  return {
    ...groupAt(key, undefined, [
      titleNode(key, isFolded ? drawnWords.unfold : drawnWords.fold),
      hitNode(key, { x: x - 8, y: y - 10, width: 16, height: 20 }),
      pathNode(`${key}~arrow`, d, {
        stroke: colour,
        more: { 'stroke-width': 1.5, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' },
      }),
    ]),
    data: { act, open: String(!isFolded) },
    told: { role: 'button', label: name, isOpen: !isFolded },
  };
}
