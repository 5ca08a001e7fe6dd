import type { SceneNode } from './scene.ts';

/**
 * A scene in which no two nodes have the same key: where two groups do, all keys in the later one are counted on
 * (`key`, `key~~2`: one sign more than the lines of a text have). The key of every other node is made of that of its group. A scene whose keys are unique is given
 * back untouched. What is a group is told by its tag.
 */
export function withUniqueKeys(
  root: SceneNode,
  isGroup = (tag: SceneNode['tag']): boolean => tag === 'g',
): SceneNode {
  const seen = new Set<string>();
  const isNew = (key: string): boolean => seen.size < seen.add(key).size;
  const walk = (node: SceneNode, suffix: string): SceneNode => {
    if (!isGroup(node.tag)) return suffix === '' ? node : renamed(node, suffix);
    let own = suffix;
    for (let count = 2; !isNew(node.key + own); count++) own = `${suffix}~~${count}`;
    const children = node.children ?? [];
    let changed: SceneNode[] | undefined;
    for (let i = 0; i < children.length; i++) {
      const child = children[i]!;
      const walked = walk(child, own);
      if (walked !== child) (changed ??= [...children])[i] = walked;
    }
    if (own === '' && !changed) return node;
    return { ...node, key: node.key + own, children: changed ?? children };
  };
  return walk(root, '');
}

function renamed(node: SceneNode, suffix: string): SceneNode {
  const key = node.key + suffix;
  return node.children
    ? { ...node, key, children: node.children.map((child) => renamed(child, suffix)) }
    : { ...node, key };
}
