import { clusterEnd } from '../text/graphemes.ts';
import { placed, stacked, type Block } from './block.ts';
import { channelBlock, lineBlock } from './cells.ts';
import type { PersonaContent } from './content.ts';
import { drawnWords } from './drawnWords.ts';
import { markShape, type Mark, type Marks } from './marks.ts';
import { setText, textNode } from './measure.ts';
import { groupAt, hitNode, pathNode, rectNode, round } from './nodes.ts';
import type { SceneNode } from './scene.ts';
import { photoNode } from './pictureBlock.ts';
import { mostLines, styles, type TextStyle } from './theme.ts';

/** How large cards are drawn, px. */
interface CardSize {
  readonly width: number;
  /** Labels and the avatar stand in a column of their own. */
  readonly labels: number;
  readonly avatar: number;
  readonly text: TextStyle;
  readonly quote: TextStyle;
  /** Whether the card shows the line of the persona in the curve. */
  readonly inMap: boolean;
}

const inMap: CardSize = {
  width: 344,
  labels: 76,
  avatar: 44,
  text: styles.body,
  quote: styles.fact,
  inMap: true,
};
const alone: CardSize = {
  width: 420,
  labels: 92,
  avatar: 60,
  text: styles.fact,
  quote: { ...styles.fact, size: 15, lineHeight: 21 },
  inMap: false,
};
/** Cards of a map may shrink so far, px, to stand in one row. */
const narrowest = 280;
const betweenCards = 32;
const betweenRows = 28;

/** The personas of a map that have a card: all but the nameless customer. */
export function personasWithCard(personas: readonly PersonaContent[]): readonly PersonaContent[] {
  return personas.filter(({ id, parts }) => id !== '' || parts.length > 0);
}

/** Cards in even rows no wider than `width`. */
export function cardRows(personas: readonly PersonaContent[], marks: Marks, width: number): Block {
  const most = Math.max(1, Math.floor((width + betweenCards) / (narrowest + betweenCards)));
  const perRow = Math.max(1, Math.ceil(personas.length / Math.max(1, Math.ceil(personas.length / most))));
  const room = Math.floor((width + betweenCards) / perRow) - betweenCards;
  return gridOf(personas, marks, { ...inMap, width: Math.min(inMap.width, room) }, perRow);
}

/** Cards alone, larger: at most three beside one another. */
export function cardGrid(personas: readonly PersonaContent[], marks: Marks): Block {
  const count = personas.length;
  return gridOf(personas, marks, alone, count <= 3 ? Math.max(1, count) : count === 4 ? 2 : 3);
}

function gridOf(personas: readonly PersonaContent[], marks: Marks, size: CardSize, perRow: number): Block {
  const children: SceneNode[] = [];
  let y = 0;
  let bottom = 0;
  for (let first = 0; first < personas.length; first += perRow) {
    const row = personas
      .slice(first, first + perRow)
      .map((persona, i) => card(persona, markOf(persona, first + i, marks, size), marks, size));
    row.forEach((block, i) => children.push(placed(block, i * (size.width + betweenCards), y)));
    bottom = y + Math.max(...row.map((block) => block.height));
    y = bottom + betweenRows;
  }
  const inRow = Math.min(perRow, personas.length);
  const width = inRow * size.width + Math.max(0, inRow - 1) * betweenCards;
  return { key: '~cards', thing: undefined, width, height: bottom, children };
}

/** On a page of cards the colours begin anew after the last. */
function markOf(persona: PersonaContent, place: number, marks: Marks, size: CardSize): Mark {
  const mark = marks.of(persona.id);
  return size.inMap
    ? mark
    : { ...mark, index: place % mostLines, colour: `persona${(place % mostLines) + 1}` };
}

function card(persona: PersonaContent, mark: Mark, marks: Marks, size: CardSize): Block {
  const { width, labels, avatar } = size;
  const key = persona.key === '' ? `~persona:${persona.id}` : persona.key;
  const textWidth = width - labels;
  const top = 14;
  const children: SceneNode[] = [
    rectNode(`${key}~rule`, { x: 0, y: 0, width, height: 1 }, { fill: 'line' }),
    ...(persona.photo
      ? [
          photoNode(`${key}~photo`, persona.photo, mark.colour, {
            x: avatar / 2,
            y: top + avatar / 2,
            radius: avatar / 2,
          }),
        ]
      : avatarNodes(key, persona.name, mark, avatar / 2, top + avatar / 2, avatar / 2)),
  ];
  const name = setText(persona.name, textWidth - (size.inMap ? 60 : 0), styles.name);
  const role = persona.role ? setText(persona.role, textWidth, styles.quiet) : undefined;
  const headHeight = name.height + (role ? role.height + 1 : 0);
  let y = top + Math.max(0, (avatar - headHeight) / 2);
  children.push(textNode(`${key}~name`, name, labels, y));
  if (size.inMap && mark.index < mostLines)
    children.push(...lineSample(key, mark, width - 44, y + name.style.lineHeight / 2));
  if (role) children.push(textNode(`${key}~role`, role, labels, y + name.height + 1));
  y = Math.max(top + avatar, y + headHeight) + 10;
  if (persona.quote) {
    const quote = lineBlock(persona.quote, textWidth, marks, { style: size.quote });
    children.push(quoteMark(key, labels - 22, y + 3), placed(quote, labels, y));
    y += quote.height + 8;
  }
  for (const { id, label, lines } of persona.parts) {
    if (id === 'photo' && persona.photo) continue;
    const stack = stacked(
      lines.map((line) => lineBlock(line, textWidth, marks, { style: size.text })),
      3,
    );
    const offset = (size.text.lineHeight - styles.label.lineHeight) / 2;
    const name = setText(label, labels - 8, styles.label);
    children.push(
      textNode(`${key}~${id}~label`, name, 0, y + offset),
      groupAt(`${key}~${id}`, { x: labels, y }, stack.nodes),
    );
    y += Math.max(stack.height, offset + name.height) + 6;
  }
  if (persona.channels.length > 0) {
    const channels = channelFlow(persona, key, textWidth);
    children.push(
      textNode(
        `${key}~channels~label`,
        setText(drawnWords.personaChannels, labels - 8, styles.label),
        0,
        y + 1,
      ),
      groupAt(`${key}~channels`, { x: labels, y }, channels.nodes),
    );
    y += channels.height + 6;
  }
  const height = y - 6;
  return {
    key,
    thing: persona.key,
    width,
    height,
    children: [hitNode(key, { x: -6, y: 4, width: width + 12, height }), ...children],
  };
}

/** The channels of a persona in two columns. */
function channelFlow(
  persona: PersonaContent,
  key: string,
  width: number,
): { readonly nodes: readonly SceneNode[]; readonly height: number } {
  const column = Math.floor((width - 12) / 2);
  const nodes: SceneNode[] = [];
  let y = 0;
  for (let first = 0; first < persona.channels.length; first += 2) {
    const pair = persona.channels
      .slice(first, first + 2)
      .map((channel) => channelBlock(channel, `${key}~channel:${channel.id}`, column));
    pair.forEach((block, i) => nodes.push(placed(block, i * (column + 12), y)));
    y += Math.max(...pair.map((block) => block.height)) + 3;
  }
  return { nodes, height: y - 3 };
}

/** A disc in the colour of the persona with the first character of its name. */
function avatarNodes(
  key: string,
  name: string,
  mark: Mark,
  x: number,
  y: number,
  radius: number,
): readonly SceneNode[] {
  const size = round(radius * 0.85);
  const style: TextStyle = {
    size,
    lineHeight: size,
    weight: 'bold',
    colour: 'onPersona',
  };
  const letter = setText(monogramOf(name), radius * 4, style);
  return [
    pathNode(`${key}~avatar`, markShape(0, x, y, radius), { fill: mark.colour }),
    textNode(`${key}~monogram`, letter, x - radius * 2, y - size / 2, { align: 'middle' }),
  ];
}

/** The first character of a name as a person counts characters; a small Latin letter is made a capital. */
export function monogramOf(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '') return '?';
  const first = trimmed.slice(0, clusterEnd(trimmed, 0));
  return first >= 'a' && first <= 'z' && first.length === 1 ? first.toUpperCase() : first;
}

/** The key to the curve: a piece of the line of the persona with its mark. */
function lineSample(key: string, mark: Mark, x: number, y: number): readonly SceneNode[] {
  const dash: Readonly<Record<string, string>> =
    mark.dash === undefined ? {} : { 'stroke-dasharray': mark.dash };
  const at = round(y);
  return [
    pathNode(`${key}~sample`, `M${x} ${at}h44`, {
      stroke: mark.colour,
      more: { 'stroke-width': 2, ...dash },
    }),
    pathNode(`${key}~sampleMark`, markShape(mark.index, x + 22, y, 5), {
      fill: mark.colour,
      stroke: 'paper',
      more: { 'stroke-width': 1.5, 'paint-order': 'stroke' },
    }),
  ];
}

function quoteMark(key: string, x: number, y: number): SceneNode {
  const comma =
    'c-3 1-4.5 3-4.5 5.6c0 2 1 3.2 2.6 3.2c1.4 0 2.4-1 2.4-2.4c0-1.3-.9-2.2-2.2-2.2c.2-1.2 1-2.2 2.4-2.9z';
  const d = `M${x + 5.5} ${y}${comma}M${x + 12.5} ${y}${comma}`;
  return pathNode(`${key}~quoteMark`, d, { fill: 'inkSoft' });
}
