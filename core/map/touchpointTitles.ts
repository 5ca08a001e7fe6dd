import { placed, stacked, type Block } from './block.ts';
import { lineBlock, markAside } from './cells.ts';
import type { TouchpointContent } from './content.ts';
import { drawnWords } from './drawnWords.ts';
import type { RowContent } from './flowRow.ts';
import { isInSight, textWidthIn, type Columns, type StageColumns } from './layout.ts';
import { markNode, type Marks } from './marks.ts';
import { setText, textNode } from './measure.ts';
import { measured } from './measured.ts';
import { handles } from './handles.ts';
import { dashedNode, groupAt, hitNode } from './nodes.ts';
import { remembered } from './remembered.ts';
import type { SceneNode } from './scene.ts';
import { signRow } from './signs.ts';
import { space, styles } from './theme.ts';

/** The titles of the touchpoints with what is special about each and the goals there. */
export function titlesRow(columns: Columns, marks: Marks): RowContent {
  const width = textWidthIn(columns.width);
  const { cellTop, cellBottom } = columns.spacing;
  const inputs = `${width} ${marks.text}`;
  const draw = (touchpoint: TouchpointContent) => (): Block => titleBlock(touchpoint, width, marks);
  const nodes = columns.stages.flatMap((stage): readonly SceneNode[] => {
    if (!isInSight(columns, stage.x, stage.width)) return [];
    if (stage.touchpoints.length === 0)
      return [placed(emptyColumn(stage, width), stage.x + space.cellLeft, cellTop)];
    return stage.touchpoints
      .filter(({ x }) => isInSight(columns, x, columns.width))
      .map(({ touchpoint, x }) =>
        placed(titles.drawn(touchpoint, inputs, draw(touchpoint)), x + space.cellLeft, cellTop),
      );
  });
  const heights = columns.stages.map((column) => {
    const { stage } = column;
    if (stage.touchpoints.length === 0) return emptyColumn(column, width).height;
    return tallest(stage, inputs, () =>
      Math.max(...stage.touchpoints.map((one) => titles.heightOf(one, inputs, draw(one)))),
    );
  });
  const height = Math.max(0, ...heights);
  if (height === 0) return { nodes: [], height: 0 };
  return { nodes, height: height + cellTop + cellBottom };
}

const tallest = remembered<number>();
const titles = measured<Block>();

/** The title of a touchpoint, its signs and goals; a dashed border around one that may be skipped. */
function titleBlock(touchpoint: TouchpointContent, width: number, marks: Marks): Block {
  const { key, title, goals, signs } = touchpoint;
  const text = setText(title || drawnWords.untitledTouchpoint, width, styles.heading, { balance: true });
  const mirrored = text.rightToLeft;
  const children: SceneNode[] = [textNode(`${key}~text`, text, 0, 0)];
  let y = text.height;
  signs.forEach((sign, i) => {
    const row = signRow(`${key}~state${i}`, sign, { y: y + 2, width, mirrored });
    children.push(...row.nodes);
    y += 2 + row.height;
  });
  const below = stacked(
    goals.map((goal) => lineBlock(goal, width, marks, { style: styles.quiet })),
    4,
  );
  if (below.nodes.length > 0) {
    children.push(groupAt(`${key}~goals`, { x: 0, y: y + 5 }, below.nodes));
    y += 5 + below.height;
  }
  const concerned = marks.count > 1 ? touchpoint.personas : [];
  concerned.forEach((persona, i) => {
    const x = mirrored ? width + markAside : -markAside;
    children.push(
      markNode(`${key}~mark~${persona}`, marks.of(persona), x, styles.heading.lineHeight / 2 + i * 11),
    );
  });
  const ground = { x: -6, y: -6, width: width + 12, height: y + 12 };
  const border = touchpoint.isOptional
    ? [dashedNode(`${key}~optional`, { ...ground, x: -14, width: width + 22 }, 'line')]
    : [];
  const all = [hitNode(key, ground), ...border, ...children];
  return { key, thing: key, width, height: y, children: all, data: handles.touchpoint };
}

const empties = remembered<Block>();

/** In place of touchpoints: that there are none, or how many are folded away. */
function emptyColumn(column: StageColumns, room: number): Block {
  return empties(column.stage, `${column.width} ${room}`, () => emptyBlock(column, room));
}

function emptyBlock({ stage, width: wide }: StageColumns, room: number): Block {
  const { folded } = stage;
  const width = folded === undefined ? room : textWidthIn(wide);
  const key = `${stage.key}~empty`;
  const told = folded === undefined ? drawnWords.noTouchpoint : drawnWords.foldedStage(folded);
  const text = setText(told, width, styles.quiet);
  return {
    key,
    thing: stage.key,
    width,
    height: text.height,
    children: [
      hitNode(key, { x: -6, y: -6, width: width + 12, height: text.height + 12 }),
      textNode(`${key}~text`, text, 0, 0),
    ],
  };
}
