import { barHeight, barNodes, trendHeight, trendNodes } from './bars.ts';
import type { Block } from './block.ts';
import { blockWith, channelBlock, markAside, plannedBlock, plannedStyle } from './cells.ts';
import { drawnWords } from './drawnWords.ts';
import type { EntryContent, RankContent, RankId } from './entry.ts';
import { markNode, type Marks } from './marks.ts';
import { setText, textNode, widestLine } from './measure.ts';
import { titleNode } from './nodes.ts';
import { pictureBlock } from './pictureBlock.ts';
import { pipNodes, pipsWidth } from './pips.ts';
import type { Colour, SceneNode } from './scene.ts';
import { momentStar, signRow } from './signs.ts';
import { styles, type TextStyle } from './theme.ts';
import { ownOf } from '../text/own.ts';

/** How the entries of a lane look, where they do not look like a sentence. */
export interface EntryLook {
  readonly style?: TextStyle;
  /** Short leads and their texts stand in two columns, the first that wide, px. */
  readonly columns?: number;
  readonly star?: true;
}

const looks: Readonly<Record<string, EntryLook>> = {
  encounter: { columns: 52 },
  shares: { columns: 66 },
  figures: { columns: 66 },
  measures: { style: styles.strong },
  moments: { style: styles.strong, star: true },
};

/** Width of the column of labels of ranks and of a trend beside its value; px. */
const rankWidth = 66;
const trendWidth = 62;
const markPitch = 11;
const between = 2;

interface RankLook {
  readonly label: string | undefined;
  readonly told: string;
  readonly shape: 'round' | 'square';
  readonly colour: Colour;
}

const { severity, impact, effort, likelihood, importance } = drawnWords;
const rankLooks: Readonly<Record<RankId, RankLook>> = {
  severity: { label: undefined, told: severity, shape: 'round', colour: 'pain' },
  impact: { label: impact, told: impact, shape: 'square', colour: 'opportunity' },
  effort: { label: effort, told: effort, shape: 'square', colour: 'opportunity' },
  harm: { label: impact, told: impact, shape: 'round', colour: 'pain' },
  likelihood: { label: likelihood, told: likelihood, shape: 'round', colour: 'pain' },
  importance: { label: importance, told: importance, shape: 'square', colour: 'inkSoft' },
};

/** What a rank says in words, `Severity 4 of 5`; nothing where no number is said. */
export function rankText({ id, value }: RankContent): string | undefined {
  return value === undefined ? undefined : drawnWords.ofFive(rankLooks[id].told, value);
}

/** One entry of a lane: its lead and text, then whatever it has of bar, trend, ranks, sign and small print. */
export function entryBlock(entry: EntryContent, lane: string, width: number, marks: Marks): Block {
  const key = entry.part === undefined ? entry.key : `${entry.key}~${entry.part}`;
  const { isPlanned = false } = entry;
  if (entry.channel) return channelBlock(entry.channel, key, width, { isPlanned });
  if (entry.image) {
    const picture = pictureBlock(entry, entry.image, key, width, marks);
    const hasMark = marks.count > 1 && (entry.personas ?? []).length > 0;
    return isPlanned ? plannedBlock(picture, { hasMark }) : picture;
  }
  const look = ownOf(looks, lane) ?? {};
  const usual = look.style ?? styles.body;
  const style = isPlanned ? plannedStyle(usual) : usual;
  const nodes: SceneNode[] = [];
  const { lead, trend, small = [] } = entry;
  const name = lead ? setText(lead, width, styles.label) : undefined;
  const leadWidth = look.columns ?? 0;
  const isBeside = leadWidth > 0 && name?.lines.length === 1 && widestLine(name) <= leadWidth - 6;
  const room = isBeside ? width - leadWidth : width;
  const hasRoom = trend && setText(entry.text, 1000, style).lines.length === 1 && widestLine(setText(entry.text, 1000, style)) < width - trendWidth - 8; // prettier-ignore
  const text = setText(entry.text, room, style);
  // A figure has no direction of its own; that of its lead is taken.
  const mirrored = text.rightToLeft || (name?.rightToLeft ?? false);
  const align = mirrored ? 'right' : 'left';
  let y = 0;
  if (name) {
    const slot = isBeside ? { ...name, width: leadWidth } : name;
    nodes.push(textNode(`${key}~lead`, slot, isBeside && mirrored ? room : 0, isBeside ? 1 : 0, { align }));
    if (!isBeside) y += name.height;
  }
  if (entry.text !== '') {
    nodes.push(textNode(`${key}~text`, text, isBeside && !mirrored ? leadWidth : 0, y, { align }));
    if (hasRoom)
      nodes.push(...trendNodes(key, trend, { x: mirrored ? 0 : width - trendWidth, y, width: trendWidth }));
    y += text.height;
  } else if (isBeside) y += name?.height ?? 0;
  if (trend && !hasRoom) {
    nodes.push(...trendNodes(key, trend, { x: 0, y: y + between, width: Math.min(width, 120) }));
    y += between + trendHeight;
  }
  if (entry.bar) {
    nodes.push(...barNodes(key, entry.bar, { x: 0, y: y + between, width, mirrored }));
    y += between + barHeight + between;
  }
  const ranks = (entry.ranks ?? []).filter(({ value, word }) => value !== undefined || word !== undefined);
  if (ranks.length > 0 && y > 0) y += between;
  for (const rank of ranks) {
    const row = rankRow(key, rank, { y, width, mirrored });
    nodes.push(...row.nodes);
    y += row.height;
  }
  if (entry.sign) {
    if (y > 0) y += 1;
    const row = signRow(key, entry.sign, { y, width, mirrored });
    nodes.push(...row.nodes);
    y += row.height;
  }
  if (small.length > 0 && ranks.length === 0 && !entry.sign) y += 1;
  small.forEach((line, i) => {
    const set = setText(line, width, styles.label);
    const side = set.rightToLeft || mirrored ? 'right' : 'left';
    nodes.push(textNode(`${key}~small${i}`, set, 0, y, { align: side }));
    y += set.height;
  });
  const concerned = marks.count > 1 ? (entry.personas ?? []) : [];
  const first = name && !isBeside ? styles.label.lineHeight : style.lineHeight;
  concerned.forEach((persona, i) => {
    const at = { x: mirrored ? width + markAside : -markAside, y: first / 2 + i * markPitch };
    nodes.push(markNode(i === 0 ? `${key}~mark` : `${key}~mark~${persona}`, marks.of(persona), at.x, at.y));
  });
  if (look.star)
    nodes.push(momentStar(key, mirrored ? width + markAside + 1 : -markAside - 1, style.lineHeight / 2, 5));
  const told = toldOf(entry, look, marks, concerned);
  if (told !== '') nodes.unshift(titleNode(key, told));
  const height = Math.max(y, concerned.length > 1 ? concerned.length * markPitch + 4 : 0);
  const block = blockWith(key, entry.key, width, height, nodes);
  const hasMark = concerned.length > 0 || look.star === true;
  return isPlanned ? plannedBlock(block, { mirrored, hasMark }) : block;
}

/** What a pointer that rests on an entry is told: what its marks mean. */
function toldOf(entry: EntryContent, look: EntryLook, marks: Marks, concerned: readonly string[]): string {
  const parts = [
    look.star ? drawnWords.moment : undefined,
    ...(entry.ranks ?? []).map(rankText),
    entry.trend?.values.map(String).join(', '),
    ...concerned.map((persona) => marks.of(persona).name),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

function rankRow(
  key: string,
  rank: RankContent,
  at: { readonly y: number; readonly width: number; readonly mirrored: boolean },
): { readonly nodes: readonly SceneNode[]; readonly height: number } {
  const { id, value, word } = rank;
  const { label, shape, colour } = rankLooks[id];
  const { y, width, mirrored } = at;
  const align = mirrored ? 'right' : 'left';
  const line = styles.label.lineHeight;
  const left = label === undefined ? 0 : rankWidth;
  const nodes: SceneNode[] = [];
  if (label !== undefined) {
    const set = { ...setText(label, rankWidth, styles.label), width: rankWidth };
    nodes.push(textNode(`${key}~${id}`, set, mirrored ? width - rankWidth : 0, y, { align }));
  }
  if (value !== undefined) {
    const x = mirrored ? width - left - pipsWidth : left;
    nodes.push(...pipNodes(`${key}~${id}`, value, { x, y: y + line / 2, shape, colour }));
  }
  if (word === undefined) return { nodes, height: line };
  const indent = left + (value === undefined ? 0 : pipsWidth + 6);
  const set = setText(word, width - indent, styles.label);
  nodes.push(textNode(`${key}~${id}~word`, set, mirrored ? 0 : indent, y, { align }));
  return { nodes, height: set.height };
}
