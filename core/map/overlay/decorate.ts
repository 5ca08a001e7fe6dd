import type { Colour, SceneNode } from '../scene.ts';
import { rectNode, type Box } from '../nodes.ts';
import { badgeNode, type BadgeUse } from './badges.ts';
import type { OverlayContent } from './overlayContent.ts';
import type { Shown, Views } from './shown.ts';

/** Where a page looks in which views a node is seen, and what colour a lowered one has when it is not. */
export const viewsAttribute = 'data-in';
export const colourAttribute = 'data-colour';
/** The thing that a frame stands for which does not stand in it. */
export const frameAttribute = 'data-frame';

/** A node that is seen in some views only. */
export function seenIn(node: SceneNode, views: Views | undefined): SceneNode {
  return views === undefined
    ? node
    : { ...node, attributes: { ...node.attributes, [viewsAttribute]: views } };
}

type DecorateHow = Pick<OverlayContent, 'compared' | 'words' | 'colourOf'>;

/** The nodes of a picture with the marks of what each stands for: frames, badges, what is struck and what is lowered. */
export function decorated(node: SceneNode, shownOf: ReadonlyMap<string, Shown>, how: DecorateHow): SceneNode {
  if (node.tag !== 'g') return node;
  const shown = lookUp(node, shownOf);
  const children = (node.children ?? []).map((child) =>
    decorated(withOwnBefore(child, shownOf), shownOf, how),
  );
  if (!shown) return sameChildren(children, node.children ?? []) ? node : { ...node, children };
  const struck = children.map((child) => struckText(child, shown));
  const lowered = shown.isGhost ? struck.map(ghost) : struck;
  const isAway = shown.mark === 'moved' && shown.isGhost;
  const told = how.words.told[isAway ? 'left' : (shown.mark ?? 'changed')];
  const use = { told, areTwo: how.compared !== undefined, colour: how.colourOf(shown.mark ?? 'changed') };
  const marks = shown.mark ? markNodes(node, boxOf(node), shown, use) : [];
  return seenIn({ ...node, children: [...lowered, ...marks] }, shown.views);
}

/** A text of a card has no group of its own. */
function withOwnBefore(node: SceneNode, shownOf: ReadonlyMap<string, Shown>): SceneNode {
  const before = node.tag === 'text' ? shownOf.get(node.key)?.before : undefined;
  return before ? struckFirst(node, before) : node;
}

function sameChildren(a: readonly SceneNode[], b: readonly SceneNode[]): boolean {
  return a.every((child, i) => child === b[i]);
}

/** A line of a stage has a key of its own, that begins with that of its thing. */
function lookUp({ key, thing }: SceneNode, shown: ReadonlyMap<string, Shown>): Shown | undefined {
  const own = shown.get(key);
  if (own || thing === undefined || key === `~title`) return own;
  const isOwn =
    key.startsWith(`${thing}~about`) || key.startsWith(`${thing}~goals`) || key.startsWith(`${thing}~kpis`);
  return isOwn || key.endsWith('~below') ? shown.get(thing) : undefined;
}

/** The ground that takes the clicks is as large as the thing. */
function boxOf(node: SceneNode): Box | undefined {
  const found = node.children?.find(({ key, tag }) => tag === 'rect' && key === `${node.key}~hit`);
  if (!found) return undefined;
  const { x, y, width, height } = found.attributes;
  return { x: Number(x), y: Number(y), width: Number(width), height: Number(height) };
}

function markNodes(
  { key, children = [] }: SceneNode,
  box: Box | undefined,
  shown: Shown,
  use: BadgeUse,
): readonly SceneNode[] {
  if (!box || !shown.mark) return [];
  const inner = { ...box, y: box.y + 2, height: box.height - 4 };
  const frame = shown.isColumn ? undefined : frameNode(`${key}~frame`, inner, shown, use.colour);
  // There is no room beside the bar of a stage, and plenty in it.
  const isBar = children.some((child) => child.key === `${key}~bar`);
  const [x, y] = isBar ? [box.x + box.width - 12, 12] : [box.x + box.width + 3, box.y + 10];
  const badge = badgeNode(`${key}~badge`, shown.mark, x, y, use);
  return [...(frame ? [seenIn(frame, 'both')] : []), seenIn(badge, 'both')];
}

/** A frame: solid around what came or is the second's alone, dashed around what went, moved away or is the first's. */
export function frameNode(
  key: string,
  box: Box,
  { mark, isGhost }: Shown,
  colour: Colour,
): SceneNode | undefined {
  if (mark === undefined || mark === 'changed' || (mark === 'moved' && !isGhost)) return undefined;
  const solid = { 'stroke-width': 1, rx: 3, 'pointer-events': 'none' };
  const more = isGhost || mark === 'went' ? { ...solid, 'stroke-dasharray': '4 3' } : solid;
  return rectNode(key, box, { stroke: colour, more });
}

/** Texts that name a thing, and not what else stands in its group. */
const named = /~(text|title|name|lead)$/;

function struckText(node: SceneNode, shown: Shown): SceneNode {
  if (node.tag !== 'text') return node;
  const { isStruck, struckParts } = shown;
  if (isStruck && struckParts) return struckParts.some((part) => node.key.endsWith(`~${part}`)) ? struckNode(node) : node; // prettier-ignore
  if (!named.test(node.key)) return node;
  if (isStruck) return struckNode(node);
  if (shown.isSlanted) return slantedNode(node);
  return shown.before ? struckFirst(node, shown.before) : node;
}

function struckNode(node: SceneNode): SceneNode {
  return { ...node, attributes: { ...node.attributes, 'text-decoration': 'line-through' } };
}

function slantedNode(node: SceneNode): SceneNode {
  return { ...node, attributes: { ...node.attributes, 'font-style': 'italic' } };
}

/** Strikes the lines of a text that say what it was, or slants those of the first of two; the others are what it is. */
function struckFirst(node: SceneNode, before: NonNullable<Shown['before']>): SceneNode {
  let left = lettersOf(before.text);
  const children = (node.children ?? []).map((line) => {
    if (left <= 0) return seenIn(line, 'new both');
    left -= lettersOf(line.text ?? '');
    // On the bar of a stage that is still there, no softer colour can be read.
    const lowered = node.fill === 'stageInk' ? line : ghost({ ...line, fill: node.fill ?? 'ink' });
    return seenIn(before.isSlanted ? slantedNode(lowered) : struckNode(lowered), before.views);
  });
  return { ...node, children };
}

/** How many letters a text has without what lines are broken at. */
function lettersOf(text: string): number {
  return text.replaceAll(/[\s\u00ad-]/gu, '').length;
}

const lowered: Readonly<Record<string, string>> = { stage: 'stageTint' };

/** A node in the colours of what is no longer there; what it looked like is kept beside them. */
function ghost(node: SceneNode): SceneNode {
  const children = node.children ? { children: node.children.map(ghost) } : {};
  const { fill, tag } = node;
  // The letter on an avatar stands on its own ground.
  if (fill === 'onPersona') return node;
  const isText = tag === 'text' || tag === 'tspan';
  const to = fill === undefined || fill === 'none' ? undefined : isText ? 'inkSoft' : lowered[fill];
  if (fill === undefined || to === undefined || to === fill) return { ...node, ...children };
  return { ...node, ...children, fill: to, attributes: { ...node.attributes, [colourAttribute]: fill } };
}
