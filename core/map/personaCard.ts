import { clusterEnd } from '../text/graphemes.ts';
import { placed, stacked, type Block, type Stack } from './block.ts';
import { channelBlock, lineBlock } from './cells.ts';
import type { PersonaContent, PersonaPart } from './content.ts';
import { isRightToLeft } from './direction.ts';
import { drawnWords } from './drawnWords.ts';
import { markShape, type Mark, type Marks } from './marks.ts';
import { setText, textNode } from './measure.ts';
import { groupAt, hitNode, pathNode, rectNode, round } from './nodes.ts';
import { photoNode } from './pictureBlock.ts';
import type { SceneNode } from './scene.ts';
import { mostLines, styles, type TextStyle } from './theme.ts';

/** How large cards are drawn, px. */
export interface CardSize {
  /** Of one column of a card. */
  readonly width: number;
  /** Labels and the avatar stand in a column of their own. */
  readonly labels: number;
  readonly avatar: number;
  readonly text: TextStyle;
  readonly quote: TextStyle;
  /** Whether the card shows the line of the persona in the curve. */
  readonly inMap: boolean;
}

/** Between the columns of a card, px; as much as between cards, so that all columns are on one grid. */
export const betweenColumns = 32;

/** A part of a card that knows its height but not its place. */
interface CardPart {
  readonly height: number;
  readonly drawAt: (x: number, y: number) => readonly SceneNode[];
}

/** How a card is set. */
interface CardLayout {
  readonly size: CardSize;
  readonly key: string;
  /** Whose name is read from right to left begins at the right, with the labels there. */
  readonly mirrored: boolean;
}

const top = 14;
const betweenParts = 6;

/** A card before it is decided in how many columns it is set: each is as wide as the size says. */
export interface PersonaCard {
  heightIn(columns: number): number;
  drawIn(columns: number): Block;
}

/** The card of a persona: who it is, and below that everything else, part by part, in columns of even height. */
export function personaCard(persona: PersonaContent, mark: Mark, marks: Marks, size: CardSize): PersonaCard {
  const key = persona.key === '' ? `~persona:${persona.id}` : persona.key;
  const mirrored = isRightToLeft(persona.name);
  const layout: CardLayout = { size, key, mirrored };
  const head = headOf(persona, mark, marks, layout);
  const parts = [
    ...persona.parts
      .filter(({ id }) => id !== 'photo' || !persona.photo)
      .map((part) => partOf(part, marks, layout)),
    ...(persona.channels.length > 0 ? [channelsOf(persona, layout)] : []),
  ];
  const heightIn = (columns: number): number =>
    Math.max(...inColumns(head, parts, columns).map(({ height }) => height));
  return {
    heightIn,
    drawIn: (columns) => {
      const width = columns * size.width + (columns - 1) * betweenColumns;
      const height = heightIn(columns);
      const set = inColumns(head, parts, columns);
      const children = set.flatMap(({ parts: some }, i) => {
        const x = (mirrored ? columns - 1 - i : i) * (size.width + betweenColumns);
        let y = 0;
        return some.flatMap((part, at) => {
          y += at === 0 ? 0 : betweenParts;
          const nodes = part.drawAt(x, y);
          y += part.height;
          return nodes;
        });
      });
      return {
        key,
        thing: persona.key,
        width,
        height,
        children: [
          hitNode(key, { x: -6, y: 4, width: width + 12, height }),
          rectNode(`${key}~rule`, { x: 0, y: 0, width, height: 1 }, { fill: 'line' }),
          ...children,
        ],
      };
    },
  };
}

/** A column of a card, its parts from top to bottom. */
interface CardColumn {
  readonly parts: readonly CardPart[];
  readonly height: number;
}

/**
 * The parts in their order in so many columns, the head in the first, such that the highest of them is as low as can be.
 * The first ones take as much as that allows; there may be fewer columns where there are few parts.
 */
function inColumns(head: CardPart, parts: readonly CardPart[], columns: number): readonly CardColumn[] {
  const space: CardPart = { height: top - betweenParts, drawAt: () => [] };
  const within = (most: number): readonly CardColumn[] => {
    const found: { parts: CardPart[]; height: number }[] = [{ parts: [head], height: head.height }];
    for (const part of parts) {
      const last = found[found.length - 1]!;
      const height = last.height + betweenParts + part.height;
      if (height <= most) {
        last.parts.push(part);
        last.height = height;
      } else found.push({ parts: [space, part], height: top + part.height });
    }
    return found;
  };
  const total = within(Infinity)[0]!.height;
  if (columns < 2) return within(Infinity);
  // A whole px more or less is not seen.
  let [low, high] = [0, total];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    const tried = within(middle);
    if (tried.length <= columns && tried.every(({ height }) => height <= middle)) high = middle;
    else low = middle;
  }
  return within(high);
}

/** The photo or first letter, the name, the role, the line in the curve, and a sentence of theirs. */
function headOf(persona: PersonaContent, mark: Mark, marks: Marks, layout: CardLayout): CardPart {
  const { size, key, mirrored } = layout;
  const { width, labels, avatar } = size;
  const textWidth = width - labels;
  const aside = asideOf(layout);
  const sample = size.inMap ? 60 : 0;
  const name = setText(persona.name, textWidth - sample, styles.name);
  const role = persona.role ? setText(persona.role, textWidth, styles.quiet) : undefined;
  const quote = persona.quote && lineBlock(persona.quote, textWidth, marks, { style: size.quote, ...aside });
  const nameHeight = name.height + (role ? role.height + 1 : 0);
  const nameAt = top + Math.max(0, (avatar - nameHeight) / 2);
  const quoteAt = Math.max(top + avatar, nameAt + nameHeight) + 10;
  return {
    height: quote ? quoteAt + quote.height + 2 : quoteAt - betweenParts,
    drawAt: (x) => {
      const textLeft = mirrored ? x : x + labels;
      const disc = {
        x: mirrored ? x + width - avatar / 2 : x + avatar / 2,
        y: top + avatar / 2,
        radius: avatar / 2,
      };
      const nodes: SceneNode[] = persona.photo
        ? [photoNode(`${key}~photo`, persona.photo, mark.colour, disc)]
        : [...avatarNodes(key, persona.name, mark, disc.x, disc.y, disc.radius)];
      nodes.push(textNode(`${key}~name`, name, mirrored ? x + sample : textLeft, nameAt));
      if (size.inMap && mark.index < mostLines)
        nodes.push(
          ...lineSample(key, mark, mirrored ? x : x + width - 44, nameAt + name.style.lineHeight / 2),
        );
      if (role) nodes.push(textNode(`${key}~role`, role, textLeft, nameAt + name.height + 1));
      if (quote) {
        const markAt = mirrored ? x + textWidth + 9 : textLeft - 22;
        nodes.push(quoteMark(key, markAt, quoteAt + 3), placed(quote, textLeft, quoteAt));
      }
      return nodes;
    },
  };
}

/** What is said under one label. */
function partOf({ id, label, lines }: PersonaPart, marks: Marks, layout: CardLayout): CardPart {
  const { size } = layout;
  const { labels, text } = size;
  const stack = stacked(
    lines.map((line) => lineBlock(line, size.width - labels, marks, { style: text, ...asideOf(layout) })),
    3,
  );
  return labelled(id, label, stack, (text.lineHeight - styles.label.lineHeight) / 2, layout);
}

function channelsOf(persona: PersonaContent, layout: CardLayout): CardPart {
  const { size } = layout;
  const flow = channelFlow(persona, size.width - size.labels, layout);
  return labelled('channels', drawnWords.personaChannels, flow, 1, layout);
}

/** A label, which begins `offset` px lower than what stands beside it. */
function labelled(id: string, label: string, said: Stack, offset: number, layout: CardLayout): CardPart {
  const { size, key, mirrored } = layout;
  const { width, labels } = size;
  const name = setText(label, labels - 8, styles.label);
  return {
    height: Math.max(said.height, offset + name.height),
    drawAt: (x, y) => [
      textNode(`${key}~${id}~label`, name, mirrored ? x + width - labels + 8 : x, y + offset, {
        align: mirrored ? 'right' : 'left',
      }),
      groupAt(`${key}~${id}`, { x: mirrored ? x : x + labels, y }, said.nodes),
    ],
  };
}

/** Whatever is said in a mirrored card stands at the right, numbers and words of other scripts too. */
function asideOf({ mirrored }: CardLayout): { readonly mirrored?: true } {
  return mirrored ? { mirrored } : {};
}

/** The channels of a persona in two columns. */
function channelFlow(persona: PersonaContent, width: number, layout: CardLayout): Stack {
  const { key, mirrored } = layout;
  const column = Math.floor((width - 12) / 2);
  const lefts = mirrored ? [width - column, width - 2 * column - 12] : [0, column + 12];
  const nodes: SceneNode[] = [];
  let y = 0;
  for (let first = 0; first < persona.channels.length; first += 2) {
    const pair = persona.channels
      .slice(first, first + 2)
      .map((channel) => channelBlock(channel, `${key}~channel:${channel.id}`, column, asideOf(layout)));
    pair.forEach((block, i) => nodes.push(placed(block, lefts[i]!, y)));
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
