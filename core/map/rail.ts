import type { JourneyContent } from './content.ts';
import { drawnWords } from './drawnWords.ts';
import { iconNode } from './icons.ts';
import { laneIcons } from './laneIcons.ts';
import { acts, countIn, foldHandle } from './folds.ts';
import type { LaneKind } from './lanes.ts';
import type { Columns } from './layout.ts';
import { markNode, type Marks } from './marks.ts';
import { setText, textNode } from './measure.ts';
import type { SceneNode } from './scene.ts';
import type { HeadRow } from './stageHead.ts';
import { mostLines, space, styles, type Spacing, type TextStyle } from './theme.ts';

/** What stands in the label rail beside a row of the head or a lane, from the top of the row. */
export interface RailName {
  readonly nodes: readonly SceneNode[];
  /** The least height that the row must have. */
  readonly height: number;
  /** The name with what stands below it. */
  readonly words: string;
}

/** Names begin here, behind their sign; px from the left edge of the rail. */
const nameLeft = 24;
const nameWidth = space.rail - nameLeft - 10;
/** Beside the faces of the scale. */
const legendWidth = space.rail - nameLeft - 14 - 46;
const smallPadding = 7;

/** The name of a row of the head. */
export function rowName(row: HeadRow, content: JourneyContent, { spacing }: Columns, marks: Marks): RailName {
  const key = `~rail:${row.id}`;
  if (row.kind === 'bars') {
    const name = setText(drawnWords.stages, nameWidth, styles.heading);
    const nodes = [textNode(`${key}~name`, name, nameLeft, smallPadding + 2)];
    return { nodes, height: 0, words: drawnWords.stages };
  }
  if (row.kind === 'touchpoints') {
    const hasGoals = content.stages.some(({ touchpoints }) =>
      touchpoints.some(({ goals }) => goals.length > 0),
    );
    const caption = hasGoals ? drawnWords.touchpointGoals : undefined;
    return named(key, {
      name: row.name,
      caption,
      icon: undefined,
      style: styles.heading,
      padding: spacing.cellTop,
      spacing,
    });
  }
  return named(key, {
    name: row.name,
    caption: row.personas?.map((id) => marks.of(id).name).join(', ') || undefined,
    icon: laneIcons[row.kind === 'path' ? 'paths' : row.id],
    style: styles.quiet,
    padding: smallPadding,
    spacing,
  });
}

/** How far before the rail the handles of lanes hang in the margin of the page, px. */
const handleLeft = -11;

/** The name of a lane, its sign, what helps to read it, and the handle it is folded by. */
export function laneName(
  { id, words }: LaneKind,
  content: JourneyContent,
  { spacing }: Columns,
  marks: Marks,
): RailName {
  const key = `~rail:${id}`;
  const isFolded = content.foldedLanes?.has(id) ?? false;
  const padding = isFolded ? smallPadding : spacing.cellTop;
  const own = named(key, {
    name: isFolded ? drawnWords.foldedLane(words.name, countIn(id, content)) : words.name,
    caption: isFolded ? undefined : words.caption,
    icon: laneIcons[id] ?? laneIcons['own'],
    style: isFolded ? styles.quiet : styles.heading,
    padding,
    spacing,
  });
  const handle = {
    x: handleLeft,
    y: padding + styles.heading.lineHeight / 2,
    isFolded,
    colour: 'inkSoft',
    name: drawnWords.laneHandle(words.name),
  };
  const handles = content.hasHandles ? [foldHandle(`${key}~fold`, acts.foldLane(id), handle)] : [];
  const nodes = [...own.nodes, ...handles];
  if (isFolded || id !== 'feels' || marks.count < 2) return { ...own, nodes };
  const legend = legendOf(content, marks, own.height - spacing.cellBottom + 6);
  return { ...own, nodes: [...nodes, ...legend.nodes], height: legend.bottom + spacing.cellBottom };
}

function named(
  key: string,
  how: {
    readonly name: string;
    readonly caption: string | undefined;
    readonly icon: string | undefined;
    readonly style: TextStyle;
    readonly padding: number;
    readonly spacing: Spacing;
  },
): RailName {
  const { caption, icon, style, padding, spacing } = how;
  const name = setText(how.name, nameWidth, style);
  const nodes: SceneNode[] = [textNode(`${key}~name`, name, nameLeft, padding, { align: 'left' })];
  if (icon !== undefined) nodes.push(iconNode(`${key}~icon`, icon, { x: 0, y: padding + 0.5 }, 'inkSoft'));
  let bottom = padding + name.height;
  if (caption !== undefined) {
    const text = setText(caption, nameWidth, styles.label);
    nodes.push(textNode(`${key}~caption`, text, nameLeft, bottom + 3, { align: 'left' }));
    bottom += 3 + text.height;
  }
  return {
    nodes,
    height: bottom + (padding === smallPadding ? smallPadding : spacing.cellBottom),
    words: caption === undefined ? how.name : `${how.name}, ${caption}`,
  };
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
