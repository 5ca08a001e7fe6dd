import { longestRising } from '../text/longestRising.ts';
import type { Scene, SceneChange, SceneNode, Told } from './scene.ts';

/**
 * The changes that lead from one scene to the next, in the order in which they must be applied; none for scenes whose
 * trees are equal. Nodes are told by their keys, wherever they stand: a node that has another parent moves, with all
 * that stays in it. Of the children of a node as few move as possible. A node whose tag changes is made anew. The
 * time is linear in the nodes of both, but for `n log n` where children change their order.
 *
 * Both roots must have the same key and tag, which those of `sceneOf` do, and no key may stand twice in a scene.
 *
 * @throws RangeError for roots that are not of one key and tag.
 */
export function changesBetween(before: Scene, after: Scene): SceneChange[] {
  if (before.root.key !== after.root.key || before.root.tag !== after.root.tag) {
    throw new RangeError(`no changes lead from the root "${before.root.key}" to "${after.root.key}"`);
  }
  if (before.root === after.root) return [];
  const comparison = compare(before.root, after.root);
  const changes: SceneChange[] = comparison.replaced.map((key) => ({ kind: 'remove', key }));
  arrange(after.root, comparison, changes);
  removeGone(before.root, comparison, changes);
  return changes;
}

/** What is known of both trees before the first change. */
interface Comparison {
  /** The nodes that stay, by key, as they were: of the old tree, without those that are made anew. */
  readonly kept: ReadonlyMap<string, Kept>;
  /** Keys of nodes that have to go first, since others of the same key come for them. */
  readonly replaced: readonly string[];
  readonly after: ReadonlyMap<string, SceneNode>;
  /** Lists of children that are the same in both trees; what is in them is in neither map. */
  readonly shared: ReadonlySet<readonly SceneNode[]>;
}

interface Kept {
  readonly node: SceneNode;
  readonly parent: string | undefined;
  /** Place among its siblings. */
  readonly place: number;
}

/** Lists that both trees share hold equal nodes, which need no look; all others are looked up by key. */
function compare(before: SceneNode, after: SceneNode): Comparison {
  const afterNodes = new Map<string, SceneNode>();
  const shared = new Set<readonly SceneNode[]>();
  const index = (node: SceneNode, old: SceneNode | undefined): void => {
    afterNodes.set(node.key, node);
    const { children } = node;
    if (!children) return;
    if (old?.children === children) {
      shared.add(children);
      return;
    }
    const olds = old?.children ?? [];
    let byKey: ReadonlyMap<string, SceneNode> | undefined;
    children.forEach((child, i) => {
      let like = olds[i];
      if (like?.key !== child.key) {
        byKey ??= new Map(olds.map((one) => [one.key, one]));
        like = byKey.get(child.key);
      }
      index(child, like?.tag === child.tag ? like : undefined);
    });
  };
  index(after, before);
  const kept = new Map<string, Kept>();
  const replaced: string[] = [];
  const keep = (node: SceneNode, parent: string | undefined, place: number): void => {
    const next = afterNodes.get(node.key);
    if (next && next.tag !== node.tag) {
      replaced.push(node.key);
      return;
    }
    kept.set(node.key, { node, parent, place });
    const { children } = node;
    if (children && !shared.has(children)) children.forEach((child, i) => keep(child, node.key, i));
  };
  keep(before, undefined, 0);
  return { kept, replaced, after: afterNodes, shared };
}

/** Brings one node of the new tree into its state, then its children, from the root downwards. */
function arrange(node: SceneNode, comparison: Comparison, changes: SceneChange[]): void {
  const { kept } = comparison;
  const old = kept.get(node.key)?.node;
  if (old === node) return;
  if (old && !isSameAlone(old, node)) changes.push({ kind: 'update', node: alone(node) });
  const children = node.children ?? [];
  if (comparison.shared.has(children)) return;
  const staying = stayingChildren(node, children, kept);
  for (let i = children.length - 1; i >= 0; i--) {
    const child = children[i]!;
    if (staying.has(child.key)) continue;
    const to = { parent: node.key, before: children[i + 1]?.key };
    if (kept.has(child.key)) changes.push({ kind: 'move', ...to, key: child.key });
    else changes.push({ kind: 'place', ...to, node: withoutKept(child, kept) });
  }
  for (const child of children) arrange(child, comparison, changes);
}

/**
 * The children that need not be touched: of a node that is made anew those that came with it; else as many as possible
 * of those that were its children, in the order that they have now.
 */
function stayingChildren(
  node: SceneNode,
  children: readonly SceneNode[],
  kept: ReadonlyMap<string, Kept>,
): ReadonlySet<string> {
  if (!kept.has(node.key)) return new Set(children.filter(({ key }) => !kept.has(key)).map(({ key }) => key));
  const own: string[] = [];
  const places: number[] = [];
  for (const { key } of children) {
    const known = kept.get(key);
    if (known?.parent !== node.key) continue;
    own.push(key);
    places.push(known.place);
  }
  return new Set(longestRising(places).map((i) => own[i]!));
}

/** A new node with what is new in it; what was there before is moved into it afterwards. */
function withoutKept(node: SceneNode, kept: ReadonlyMap<string, Kept>): SceneNode {
  const { children } = node;
  if (!children) return node;
  const pruned = children.filter(({ key }) => !kept.has(key)).map((child) => withoutKept(child, kept));
  const isWhole = pruned.length === children.length && pruned.every((child, i) => child === children[i]);
  return isWhole ? node : { ...node, children: pruned };
}

/** What is gone goes as a whole, once all that outlives it has moved out; what has moved may itself have lost parts. */
function removeGone(
  node: SceneNode,
  comparison: Comparison,
  changes: SceneChange[],
  isParentGone = false,
): void {
  const { kept, after, shared } = comparison;
  if (kept.get(node.key)?.node !== node) return;
  const isGone = !after.has(node.key);
  if (isGone && !isParentGone) changes.push({ kind: 'remove', key: node.key });
  const children = node.children ?? [];
  if (!shared.has(children)) children.forEach((child) => removeGone(child, comparison, changes, isGone));
}

function alone(node: SceneNode): SceneNode {
  const { children: _, ...own } = node;
  return own;
}

function isSameAlone(a: SceneNode, b: SceneNode): boolean {
  if (a.fill !== b.fill || a.stroke !== b.stroke || a.text !== b.text || a.thing !== b.thing) return false;
  if (a.image !== b.image) return false;
  if (!isSameTold(a.told, b.told)) return false;
  return isSameRecord(a.attributes, b.attributes) && isSameRecord(a.data ?? none, b.data ?? none);
}

type Named = Readonly<Record<string, string | number>>;
const none: Named = {};

function isSameRecord(a: Named, b: Named): boolean {
  if (a === b) return true;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

function isSameTold(a: Told | undefined, b: Told | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  return (
    a.role === b.role &&
    a.label === b.label &&
    a.row === b.row &&
    a.column === b.column &&
    a.span === b.span &&
    a.rows === b.rows &&
    a.columns === b.columns &&
    a.isFirst === b.isFirst &&
    a.owns?.join(' ') === b.owns?.join(' ')
  );
}
