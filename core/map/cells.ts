import type { Block } from './block.ts';
import type {
  ChannelContent,
  LineContent,
  MomentContent,
  OpportunityContent,
  PainContent,
} from './content.ts';
import { drawnWords } from './drawnWords.ts';
import { channelIcon, iconNode } from './icons.ts';
import { markNode, type Marks } from './marks.ts';
import { setText, textNode } from './measure.ts';
import { hitNode, pathNode, titleNode } from './nodes.ts';
import { pipNodes, pipsWidth } from './pips.ts';
import type { SceneNode } from './scene.ts';
import { starShape } from './star.ts';
import { styles, type TextStyle } from './theme.ts';

/** Marks hang in the margin of a cell, so that all texts of a column begin on one line. */
const markAside = 8;
const markPitch = 11;
/** Between a text and the marks below it, px; and where marks begin behind their label. */
const aboveMarks = 2;
const pipsIndent = 46;

/** Its ground takes the clicks; a title, where there is one, stands first. */
function block(
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
  return block(key, line.key, width, text.height, children);
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
  return block(key, channel.key, width, text.height, children);
}

/** A moment of truth: a star in the margin and what it is. */
export function momentBlock(moment: MomentContent, width: number): Block {
  const { key } = moment;
  const text = setText(moment.text, width, styles.strong);
  const x = text.rightToLeft ? width + markAside + 1 : -markAside - 1;
  const star = pathNode(`${key}~star`, starShape(x, styles.strong.lineHeight / 2, 5), { fill: 'moment' });
  return block(key, key, width, text.height, [
    titleNode(key, drawnWords.moment),
    star,
    textNode(`${key}~text`, text, 0, 0),
  ]);
}

/** What hurts, how much and why; the marks of those whom it hurts hang in the margin. */
export function painBlock(pain: PainContent, width: number, marks: Marks): Block {
  const { key, severity, friction } = pain;
  const text = setText(pain.text, width, styles.body);
  const mirrored = text.rightToLeft;
  const children: SceneNode[] = [textNode(`${key}~text`, text, 0, 0)];
  let height = text.height;
  const indent = severity === undefined ? 0 : pipsWidth + 6;
  const cause = friction ? setText(friction, width - indent, styles.label) : undefined;
  if (severity !== undefined || cause) height += aboveMarks;
  if (severity !== undefined) {
    const at = { x: mirrored ? width - pipsWidth : 0, y: height + styles.label.lineHeight / 2 };
    children.push(...pipNodes(`${key}~severity`, severity, { ...at, shape: 'round', colour: 'pain' }));
  }
  if (cause)
    children.push(textNode(`${key}~friction`, cause, mirrored ? 0 : indent, height, sideOf(mirrored)));
  if (severity !== undefined || cause) height += cause?.height ?? styles.label.lineHeight;
  const concerned = marks.count > 1 ? pain.personas : [];
  concerned.forEach((persona, i) => {
    const at = {
      x: mirrored ? width + markAside : -markAside,
      y: styles.body.lineHeight / 2 + i * markPitch,
    };
    children.push(markNode(`${key}~mark~${persona}`, marks.of(persona), at.x, at.y));
  });
  const told = [
    severity === undefined ? '' : drawnWords.ofFive(drawnWords.severity, severity),
    ...concerned.map((persona) => marks.of(persona).name),
  ].filter((part) => part !== '');
  if (told.length > 0) children.unshift(titleNode(key, told.join(', ')));
  return block(key, key, width, Math.max(height, concerned.length * markPitch + 4), children);
}

/** What could be done: what it would change, what it costs, how far it is and whose it is. */
export function opportunityBlock(opportunity: OpportunityContent, width: number): Block {
  const { key, impact, effort, status, owner } = opportunity;
  const text = setText(opportunity.text, width, styles.body);
  const left = text.rightToLeft ? width - pipsIndent - pipsWidth : 0;
  const children: SceneNode[] = [textNode(`${key}~text`, text, 0, 0)];
  const rows = [
    { name: 'impact', label: drawnWords.impact, value: impact },
    { name: 'effort', label: drawnWords.effort, value: effort },
  ].filter(({ value }) => value !== undefined);
  const told = rows.map(({ label, value = 0 }) => drawnWords.ofFive(label, value));
  if (told.length > 0) children.unshift(titleNode(key, told.join(', ')));
  const state = [status, owner].filter((part) => part !== undefined && part !== '').join(' · ');
  let height = text.height + (rows.length > 0 || state !== '' ? aboveMarks : 0);
  for (const { name, label, value = 0 } of rows) {
    children.push(textNode(`${key}~${name}`, setText(label, pipsIndent, styles.label), left, height));
    const at = { x: left + pipsIndent, y: height + styles.label.lineHeight / 2 };
    children.push(...pipNodes(`${key}~${name}`, value, { ...at, shape: 'square', colour: 'opportunity' }));
    height += styles.label.lineHeight;
  }
  if (state !== '') {
    const set = setText(state, width, styles.label);
    children.push(textNode(`${key}~state`, set, 0, height, sideOf(text.rightToLeft)));
    height += set.height;
  }
  return block(key, key, width, height, children);
}

/** Small print follows the side of the text above it. */
function sideOf(mirrored: boolean): { readonly align: 'left' | 'right' } {
  return { align: mirrored ? 'right' : 'left' };
}
