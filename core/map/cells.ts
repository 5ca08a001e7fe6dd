import type { Block } from './block.ts';
import type { ChannelContent, LineContent } from './content.ts';
import { channelIcon, iconNode } from './icons.ts';
import { markNode, type Marks } from './marks.ts';
import { setText, textNode } from './measure.ts';
import { hitNode, titleNode } from './nodes.ts';
import type { SceneNode } from './scene.ts';
import { styles, type TextStyle } from './theme.ts';

/** Marks hang in the margin of a cell, so that all texts of a column begin on one line. */
export const markAside = 8;

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

/** A line of text with the mark of whom it is said, if of one of several. `key` is that of the line unless given. */
export function lineBlock(
  line: LineContent,
  width: number,
  marks: Marks,
  options: { readonly style?: TextStyle; readonly key?: string } = {},
): Block {
  const { style = styles.body, key = line.key } = options;
  const text = setText(line.text, width, style);
  const children: SceneNode[] = [textNode(`${key}~text`, text, 0, 0)];
  if (line.persona !== undefined && marks.count > 1) {
    const mark = marks.of(line.persona);
    children.unshift(titleNode(key, mark.name));
    children.push(
      markNode(`${key}~mark`, mark, text.rightToLeft ? width + markAside : -markAside, style.lineHeight / 2),
    );
  }
  return blockWith(key, line.key, width, text.height, children);
}

/** The sign of a channel and its name. */
export function channelBlock(channel: ChannelContent, key: string, width: number): Block {
  const text = setText(channel.title, width - 22, styles.body);
  const mirrored = text.rightToLeft;
  const children = [
    ...(channel.place === undefined ? [] : [titleNode(key, `${channel.title} (${channel.place})`)]),
    iconNode(`${key}~icon`, channelIcon(channel), { x: mirrored ? width - 16 : 0, y: 0.5 }, 'inkSoft'),
    textNode(`${key}~text`, text, mirrored ? 0 : 22, 0),
  ];
  return blockWith(key, channel.key, width, text.height, children);
}
