import type { JourneyContent } from './content.ts';
import { drawnWords } from './drawnWords.ts';
import { iconNode, laneIcons } from './icons.ts';
import type { DrawnLane } from './lanes.ts';
import { markNode, type Marks } from './marks.ts';
import { setText, textNode } from './measure.ts';
import type { SceneNode } from './scene.ts';
import type { HeadRow } from './stageHead.ts';
import { mostLines, space, styles } from './theme.ts';

/** What stands in the label rail beside a row of the head or a lane, from the top of the row. */
export interface RailName {
  readonly nodes: readonly SceneNode[];
  /** The least height that the row must have. */
  readonly height: number;
}

export type RailId = HeadRow['id'] | DrawnLane['id'];

/** Names begin here, behind their sign; px from the left edge of the rail. */
const nameLeft = 24;
const nameWidth = space.rail - nameLeft - 10;
/** Beside the faces of the scale. */
const legendWidth = space.rail - nameLeft - 14 - 46;

/** The name of a row or lane, its sign, and what helps to read it. */
export function railName(id: RailId, content: JourneyContent, marks: Marks): RailName {
  const key = `~rail:${id}`;
  const isSmall = id === 'goals' || id === 'kpis';
  const top = isSmall || id === 'stages' ? 7 : space.cellTop;
  const style = isSmall ? styles.quiet : styles.heading;
  const name = setText(drawnWords[id], nameWidth, style);
  const nodes: SceneNode[] = [textNode(`${key}~name`, name, nameLeft, id === 'stages' ? top + 2 : top)];
  if (id !== 'stages' && id !== 'touchpoints') {
    nodes.push(iconNode(`${key}~icon`, laneIcons[id], { x: 0, y: top + 0.5 }, 'inkSoft'));
  }
  let bottom = top + name.height;
  const caption = captionOf(id, content);
  if (caption !== undefined) {
    const text = setText(caption, nameWidth, styles.label);
    nodes.push(textNode(`${key}~caption`, text, nameLeft, bottom + 3));
    bottom += 3 + text.height;
  }
  if (id === 'feels' && marks.count > 1) {
    const legend = legendOf(content, marks, bottom + 6);
    nodes.push(...legend.nodes);
    bottom = legend.bottom;
  }
  return { nodes, height: bottom + (isSmall || id === 'stages' ? 7 : space.cellBottom) };
}

function captionOf(id: RailId, content: JourneyContent): string | undefined {
  if (id === 'pains') return drawnWords.painsCaption;
  const hasGoals = content.stages.some(({ touchpoints }) =>
    touchpoints.some(({ goals }) => goals.length > 0),
  );
  return id === 'touchpoints' && hasGoals ? drawnWords.touchpointGoals : undefined;
}

/** Whose line is whose. */
function legendOf(
  content: JourneyContent,
  marks: Marks,
  top: number,
): { readonly nodes: readonly SceneNode[]; readonly bottom: number } {
  const nodes: SceneNode[] = [];
  let y = top;
  for (const { id } of content.personas.slice(0, mostLines)) {
    const mark = marks.of(id);
    const name = setText(mark.name, legendWidth, styles.label);
    nodes.push(markNode(`~legend:${id}`, mark, nameLeft + 4, y + styles.label.lineHeight / 2));
    nodes.push(
      textNode(`~legend:${id}~name`, name, nameLeft + 14, y, { align: 'left', colour: mark.colour }),
    );
    y += name.height + 3;
  }
  return { nodes, bottom: y - 3 };
}
