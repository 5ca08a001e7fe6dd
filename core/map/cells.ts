import type { Block } from './block.ts';
import type { ChannelContent, LineContent } from './content.ts';
import { channelIcon, iconNode } from './icons.ts';
import { labels } from './labels.ts';
import { markNode, type Marks } from './marks.ts';
import { setText, textNode } from './measure.ts';
import { hitNode, pathNode, round, titleNode } from './nodes.ts';
import type { SceneNode } from './scene.ts';
import { styles, type TextStyle } from './theme.ts';

/** Marks hang in the margin of a cell, so that all texts of a column begin on one line. */
export const markAside = 8;
const plannedAside = 5;

/** A block whose ground takes the clicks; a title, where there is one, stands first. */
export function blockWith(
  key: string,
  thing: string,
  width: number,
  height: number,
  content: readonly SceneNode[],
): Block {
  const hit = hitNode(key, { x: -4, y: -3, width: width + 8, height: height + 6 });
  const titles = content.filter(({ tag }) => tag === 'title');
  const rest = content.filter(({ tag }) => tag !== 'title');
  return { key, thing, width, height, children: [...titles, hit, ...rest] };
}

/** Beside what only the plan of a real run says; `x` is that of the rule. */
export function plannedRule(key: string, x: number, y: number, height: number): SceneNode {
  const more = { 'stroke-width': 1.25, 'stroke-dasharray': '2 2.5' };
  return pathNode(`${key}~planned`, `M${round(x)} ${round(y)}v${round(height)}`, { stroke: 'inkSoft', more });
}

/** A block of what only the plan says: a dashed rule stands before it, and behind a mark where there is one. */
export function plannedBlock(block: Block, { mirrored = false, hasMark = false } = {}): Block {
  const { key, width, height, children } = block;
  const aside = hasMark ? 2.5 : plannedAside;
  const title = children.find(({ tag }) => tag === 'title');
  const told = title?.text ? `${title.text}, ${labels.asPlanned}` : labels.asPlanned;
  const rest = children.filter(({ tag }) => tag !== 'title');
  const rule = plannedRule(key, mirrored ? width + aside : -aside, 1, height - 2);
  return { ...block, children: [titleNode(key, told), ...rest, rule] };
}

/** How much what only the plan says is set back. */
export function plannedStyle(style: TextStyle): TextStyle {
  return { ...style, weight: 'normal', colour: 'inkSoft' };
}

/** A line of text with the mark of whom it is said, if of one of several. `key` is that of the line unless given. */
export function lineBlock(
  line: LineContent,
  width: number,
  marks: Marks,
  options: {
    readonly style?: TextStyle;
    readonly key?: string;
    /** Stands at the right whatever is said, as what is around it does. */
    readonly mirrored?: boolean;
  } = {},
): Block {
  const { key = line.key } = options;
  const own = options.style ?? styles.body;
  const style = line.isPlanned ? plannedStyle(own) : own;
  const text = setText(line.text, width, style);
  const mirrored = options.mirrored ?? text.rightToLeft;
  const children: SceneNode[] = [textNode(`${key}~text`, text, 0, 0, { align: mirrored ? 'right' : 'left' })];
  if (line.persona !== undefined && marks.count > 1) {
    const mark = marks.of(line.persona);
    children.unshift(titleNode(key, mark.name));
    children.push(
      markNode(`${key}~mark`, mark, mirrored ? width + markAside : -markAside, style.lineHeight / 2),
    );
  }
  const block = blockWith(key, line.key, width, text.height, children);
  const hasMark = line.persona !== undefined && marks.count > 1;
  return line.isPlanned ? plannedBlock(block, { mirrored, hasMark }) : block;
}

/** The sign of a channel and its name. */
export function channelBlock(
  channel: ChannelContent,
  key: string,
  width: number,
  options: { readonly isPlanned?: boolean; readonly mirrored?: boolean } = {},
): Block {
  const { isPlanned = false } = options;
  const text = setText(channel.title, width - 22, isPlanned ? plannedStyle(styles.body) : styles.body);
  const mirrored = options.mirrored ?? text.rightToLeft;
  const children = [
    ...(channel.place === undefined ? [] : [titleNode(key, `${channel.title} (${channel.place})`)]),
    iconNode(`${key}~icon`, channelIcon(channel), { x: mirrored ? width - 16 : 0, y: 0.5 }, 'inkSoft'),
    textNode(`${key}~text`, text, mirrored ? 0 : 22, 0, { align: mirrored ? 'right' : 'left' }),
  ];
  const block = blockWith(key, channel.key, width, text.height, children);
  return isPlanned ? plannedBlock(block, { mirrored }) : block;
}
