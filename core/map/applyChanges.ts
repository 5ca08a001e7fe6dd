import type { Scene, SceneChange, SceneNode } from './scene.ts';

/** A node that can be changed; its own part without the children, which stand beside it. */
interface Live {
  own: SceneNode;
  parent: Live | undefined;
  readonly children: Live[];
}

/**
 * What becomes of a scene by changes: the meaning of `SceneChange`, which the page in the editor follows with elements
 * of its own. Size, title and description stay. Nodes without children have no `children`.
 *
 * @throws RangeError where a change names a node that is not there, or places one whose key is taken.
 */
export function applyChanges(scene: Scene, changes: readonly SceneChange[]): Scene {
  const nodes = new Map<string, Live>();
  const root = liven(scene.root, undefined, nodes);
  const find = (key: string): Live => {
    const found = nodes.get(key);
    if (!found) throw new RangeError(`there is no node "${key}"`);
    return found;
  };
  const insert = (
    node: Live,
    { parent, before }: { readonly parent: string; readonly before: string | undefined },
  ): void => {
    const siblings = find(parent).children;
    const at = before === undefined ? siblings.length : siblings.indexOf(find(before));
    if (at < 0) throw new RangeError(`"${before}" is no child of "${parent}"`);
    siblings.splice(at, 0, node);
    node.parent = find(parent);
  };
  for (const change of changes) {
    switch (change.kind) {
      case 'remove':
        detach(find(change.key));
        forget(find(change.key), nodes);
        break;
      case 'place': {
        const present = nodes.get(change.node.key);
        if (present) detach(present);
        insert(present ?? liven(change.node, undefined, nodes), change);
        break;
      }
      case 'move': {
        const node = find(change.key);
        detach(node);
        insert(node, change);
        break;
      }
      case 'update':
        find(change.node.key).own = withoutChildren(change.node);
        break;
    }
  }
  return { ...scene, root: still(root) };
}

function liven(node: SceneNode, parent: Live | undefined, nodes: Map<string, Live>): Live {
  if (nodes.has(node.key)) throw new RangeError(`there is a node "${node.key}" already`);
  const live: Live = { own: withoutChildren(node), parent, children: [] };
  nodes.set(node.key, live);
  for (const child of node.children ?? []) live.children.push(liven(child, live, nodes));
  return live;
}

function detach(node: Live): void {
  const siblings = node.parent?.children;
  if (siblings) siblings.splice(siblings.indexOf(node), 1);
  node.parent = undefined;
}

function forget(node: Live, nodes: Map<string, Live>): void {
  nodes.delete(node.own.key);
  for (const child of node.children) forget(child, nodes);
}

function still({ own, children }: Live): SceneNode {
  return children.length === 0 ? own : { ...own, children: children.map(still) };
}

function withoutChildren(node: SceneNode): SceneNode {
  const { children: _, ...own } = node;
  return own;
}
