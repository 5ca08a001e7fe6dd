import type { SceneNode } from './scene.ts';

/**
 * A scene in which no two nodes have the same key: of those that do, the later ones are counted on (`key`, `key~2`).
 * A content whose keys are unique is given back untouched.
 */
export function withUniqueKeys(root: SceneNode): SceneNode {
  const seen = new Set<string>();
  const claim = (wanted: string): string => {
    let key = wanted;
    for (let count = 2; seen.has(key); count++) key = `${wanted}~${count}`;
    seen.add(key);
    return key;
  };
  const walk = (node: SceneNode): SceneNode => {
    const key = claim(node.key);
    const children = node.children;
    let changed: SceneNode[] | undefined;
    children?.forEach((child, i) => {
      const walked = walk(child);
      if (walked !== child) (changed ??= [...children])[i] = walked;
    });
    if (key === node.key && !changed) return node;
    return changed ? { ...node, key, children: changed } : { ...node, key };
  };
  return walk(root);
}
