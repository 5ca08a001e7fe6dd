import { placed, type Block } from '../block.ts';
import { describe } from '../describe.ts';
import { columnsOf, type Columns } from '../layout.ts';
import { legendBlock } from '../legend.ts';
import { mapBlock } from '../mapBlock.ts';
import { marksOf } from '../marks.ts';
import { setText, textNode, widestLine } from '../measure.ts';
import { groupAt, pathNode, rectNode, round } from '../nodes.ts';
import type { Scene, SceneNode } from '../scene.ts';
import { imagesFor, movedFrame, sampleOf } from '../sceneOf.ts';
import { fontStackFor, space, styles } from '../theme.ts';
import { titleOf, topBlock } from '../top.ts';
import { withUniqueKeys } from '../uniqueKeys.ts';
import { badgeNode, badgeRadius } from './badges.ts';
import { colourAttribute, decorated, frameAttribute, frameNode, seenIn, viewsAttribute } from './decorate.ts';
import { feltChangesOf } from './feltChanges.ts';
import type { OverlayContent } from './overlayContent.ts';
import { overlayCurve } from './overlayCurve.ts';
import { markKinds, wasKey, type OverlayView, type Shown } from './shown.ts';

/** What is said above the picture, and stands for it where it cannot be seen. */
export interface OverlayTold {
  readonly summary: string;
  /** A sentence for each change. */
  readonly sentences: readonly string[];
}

/**
 * The picture of two maps on one another, with all three views in it: what is seen in some of them only says so in
 * `data-in`, as a list of words, and lowered texts keep the name of their own colour in `data-colour`. `viewOf` makes the
 * picture of one view, in which everything stands in the same place.
 */
export function overlayScene(overlay: OverlayContent, told: OverlayTold): Scene {
  const { content, after, before, compared, words } = overlay;
  const marks = marksOf(content.personas);
  const felt = feltChangesOf(overlay);
  const shown = new Map<string, Shown>(overlay.shown);
  for (const change of felt) {
    const was: Shown = !compared ? { isGhost: true, isStruck: true } : { isSlanted: compared.kind !== 'personas' }; // prettier-ignore
    if (change.old) shown.set(wasKey(change.old.key), { views: 'both', ...was });
    const thing = change.now?.key ?? change.old?.key ?? '';
    shown.set(`${thing}~verdict`, { views: 'both' });
  }
  const columns = columnsOf(content);
  const width = Math.max(space.page, space.rail + columns.total);
  const news = newsBlock(overlay, told, width);
  const map = mapBlock(content, columns, marks, overlayCurve(overlay, felt));
  const framed = withFrames(map, columns, overlay);
  const blocks = [news, topBlock(content, marks, width), framed, legendBlock(content, width)];
  let y = space.margin;
  let top = 0;
  const nodes: SceneNode[] = [];
  for (const block of blocks) {
    if (block.height === 0) continue;
    const node = placed(block, space.margin, y);
    if (block === framed) top = y;
    // The news are drawn as they are; what stands for a thing is marked.
    nodes.push(block === news ? node : withMoves(decorated(node, shown, overlay)));
    y += block.height + space.section;
  }
  const size = { width: round(width + 2 * space.margin), height: round(y - space.section + space.margin) };
  const title = titleOf(after.title.trim() === '' ? { ...after, title: before.title } : after);
  const root: SceneNode = {
    key: '~root',
    tag: 'g',
    attributes: { 'font-family': fontStackFor(sampleOf(content)) },
    children: [rectNode('~paper', { x: 0, y: 0, ...size }, { fill: 'paper' }), ...nodes],
  };
  return {
    ...size,
    title: words.title(title),
    description: [told.summary, ...told.sentences, describe(after)].join('\n'),
    root: withUniqueKeys(root),
    frame: movedFrame(map.frame, space.margin, top),
    ...imagesFor(content),
  };
}

/** One view of an overlay: what is not seen in it is left out. */
export function viewOf(scene: Scene, view: OverlayView): Scene {
  return { ...scene, root: nodeIn(scene.root, view) ?? { ...scene.root, children: [] } };
}

function nodeIn(node: SceneNode, view: OverlayView): SceneNode | undefined {
  const {
    [viewsAttribute]: views,
    [colourAttribute]: colour,
    'text-decoration': line,
    'font-style': slant,
    ...rest
  } = node.attributes;
  if (views !== undefined && !String(views).split(' ').includes(view)) return undefined;
  const isBoth = view === 'both';
  const only = { ...(line !== undefined && { 'text-decoration': line }), ...(slant !== undefined && { 'font-style': slant }) }; // prettier-ignore
  const own = isBoth ? { ...rest, ...only } : rest;
  const attributes = frameAttribute in own ? Object.fromEntries(Object.entries(own).filter(([name]) => name !== frameAttribute)) : own; // prettier-ignore
  const fill = !isBoth && colour !== undefined ? { fill: String(colour) } : {};
  const children = node.children?.flatMap((child) => nodeIn(child, view) ?? []);
  return { ...node, ...fill, attributes, ...(children && { children }) };
}

/** The arrows of moves in their colour; they are seen in the view of both. */
function withMoves(node: SceneNode): SceneNode {
  if (node.key === '~row:path:~moves')
    return seenIn({ ...node, children: (node.children ?? []).map(inMoved) }, 'both');
  if (node.key === '~rail:path:~moves') return seenIn(node, 'both');
  if (node.tag !== 'g' || !node.children?.some(({ key }) => key.startsWith('~'))) return node;
  return { ...node, children: node.children.map(withMoves) };
}

function inMoved(node: SceneNode): SceneNode {
  if (node.children) return { ...node, children: node.children.map(inMoved) };
  return node.tag === 'path' ? { ...node, ...(node.stroke && node.stroke !== 'none' && { stroke: 'moved' }), ...(node.fill && node.fill !== 'none' && { fill: 'moved' }), attributes: { ...node.attributes, ...(node.stroke && node.stroke !== 'none' && { 'stroke-width': 2 }) } } : node;
} // prettier-ignore

/** Frames as high as the map around columns that came, went or moved away. */
function withFrames(map: Block, columns: Columns, { shown, colourOf }: OverlayContent): Block {
  const frames: SceneNode[] = [];
  const top = rowTop(map.children);
  const add = (key: string, box: { x: number; y: number; width: number }): void => {
    const how = shown.get(key);
    if (!how?.mark) return;
    const height = map.height - box.y - 4;
    const inner = { x: box.x + 3, y: box.y, width: box.width - 7, height };
    const frame = frameNode(`${key}~column`, inner, how, colourOf(how.mark));
    if (frame)
      frames.push({
        ...frame,
        attributes: { ...frame.attributes, 'stroke-width': 1.5, [frameAttribute]: key },
      });
  };
  for (const { stage, x, width } of columns.stages) add(stage.key, { x: x - 2, y: 2, width: width + 3 });
  for (const { touchpoint, x } of columns.touchpoints)
    add(touchpoint.key, { x, y: top + 2, width: columns.width });
  // Within a group that has a place, so that they can be copied to lie over heads that stay in sight.
  const columnFrames = seenIn(groupAt('~map~marks~columns', undefined, frames), 'both');
  const group = groupAt('~map~marks', { x: space.rail, y: 0 }, [columnFrames]);
  return frames.length === 0 ? map : { ...map, children: [...map.children, group] };
}

/** Where the row of the titles of the touchpoints begins. */
function rowTop(nodes: readonly SceneNode[]): number {
  const head = nodes.find(({ key }) => key === '~map~head');
  const row = head?.children?.find(({ key }) => key === '~row:touchpoints');
  return Number(/ (-?[\d.]+)\)/.exec(String(row?.attributes['transform'] ?? ''))?.[1] ?? 0);
}

/** What changed in a sentence, and below it what the marks mean and how many there are of each. */
function newsBlock(overlay: OverlayContent, { summary }: OverlayTold, width: number): Block {
  const { words, compared, content } = overlay;
  const heading = setText(words.heading, width, styles.label);
  const said = setText(summary, Math.min(width, 760), styles.name, { balance: true });
  const nodes: SceneNode[] = [
    textNode('~news~heading', heading, 0, 0, { align: 'left' }),
    textNode('~news~summary', said, 0, heading.height + 2, { align: 'left' }),
  ];
  // The cards of two personas that are compared are marked, and are no difference.
  const cards = new Set(compared?.kind === 'personas' ? content.personas.map(({ key }) => key) : []);
  const counts = [...overlay.shown].flatMap(([key, { mark, isGhost }]) => mark !== undefined && !(mark === 'moved' && isGhost) && !cards.has(key) ? [mark] : []); // prettier-ignore
  const felt = feltChangesOf(overlay);
  const [gains, losses] = [
    felt.filter(({ gain }) => gain > 0).length,
    felt.filter(({ gain }) => gain < 0).length,
  ];
  const y = heading.height + 2 + said.height + 12;
  const middle = styles.label.lineHeight / 2;
  let x = 0;
  const add = (id: string, wide: number, draw: readonly SceneNode[], text: string): void => {
    const name = setText(text, 300, styles.label);
    nodes.push(groupAt(`~news:${id}`, { x, y }, [...draw, textNode(`~news:${id}~name`, name, wide + 7, 0, { align: 'left' })])); // prettier-ignore
    x += wide + 7 + Math.ceil(widestLine(name)) + 24;
  };
  // Of two sides the first comes first.
  const kinds = compared ? (['went', 'came', 'changed', 'moved'] as const) : markKinds;
  for (const kind of kinds) {
    const count = counts.filter((mark) => mark === kind).length;
    const told = words.marks[kind](count);
    const use = { told, areTwo: compared !== undefined, colour: overlay.colourOf(kind) };
    if (count > 0)
      add(kind, 2 * badgeRadius, [badgeNode(`~news:${kind}`, kind, badgeRadius, middle, use)], told);
  }
  const shade = (isGain: boolean): readonly SceneNode[] => {
    const d = [2, 7, 12, 17, 22].map((at) => `M${at} ${middle - 6}v12`).join('');
    const more: Readonly<Record<string, string | number>> = isGain ? { 'stroke-width': 1, 'stroke-opacity': 0.8 } : { 'stroke-width': 2, 'stroke-dasharray': '0 4', 'stroke-linecap': 'round' };
    return [pathNode(`~news:${isGain ? 'gain' : 'loss'}~shade`, d, { stroke: isGain ? 'gain' : 'loss', more })];
  }; // prettier-ignore
  if (gains > 0) add('gain', 24, shade(true), words.gain(gains));
  if (losses > 0) add('loss', 24, shade(false), words.loss(losses));
  if (felt.length > 0 && compared?.kind !== 'personas')
    add('felt', 28, [pathNode('~news:felt~line', `M0 ${middle}h28`, { stroke: 'inkSoft', more: { 'stroke-width': 1.25, 'stroke-dasharray': '5 4' } })], words.felt); // prettier-ignore
  const height = x > 0 ? y + styles.label.lineHeight : heading.height + 2 + said.height;
  return { key: '~news', thing: undefined, width, height, children: nodes };
}
