import type { SceneChange, SceneNode } from '../../core/map/scene.ts';
import { create, setOwn, type Drawn, type Elements } from './draw.ts';

/**
 * Applies changes in order. False if one does not fit what is shown: the picture is then neither the old nor the new
 * one, and the whole has to be asked for.
 */
export function applyChanges(changes: readonly SceneChange[], elements: Elements): boolean {
  return changes.every((change) => applyChange(change, elements));
}

function applyChange(change: SceneChange, elements: Elements): boolean {
  switch (change.kind) {
    case 'remove': {
      const element = elements.get(change.key);
      if (element) remove(element, elements);
      return element !== undefined;
    }
    case 'update': {
      const element = elements.get(change.node.key);
      if (element?.localName !== change.node.tag) return false;
      setOwn(element, change.node);
      return true;
    }
    case 'place': {
      const parent = elements.get(change.parent);
      if (!parent || elements.get(change.node.key)?.contains(parent)) return false;
      return insert(become(change.node, elements), parent, change.before, elements);
    }
    case 'move': {
      const element = elements.get(change.key);
      const parent = elements.get(change.parent);
      if (!element || !parent || element.contains(parent)) return false;
      return insert(element, parent, change.before, elements);
    }
  }
}

/**
 * Makes what is shown for a node and all that is in it equal to the node, and gives its element. An element whose key
 * was there before stays the same one, so that what is focused or lit up stays so.
 */
export function become(node: SceneNode, elements: Elements): Drawn {
  const known = elements.get(node.key);
  if (known && known.localName !== node.tag) remove(known, elements);
  const element = known?.localName === node.tag ? known : create(node, elements);
  if (element === known) setOwn(element, node);
  const children = node.children ?? [];
  const keys = new Set(children.map(({ key }) => key));
  for (const child of [...element.children] as Drawn[]) {
    if (!keys.has(child.dataset['key'] ?? '')) remove(child, elements);
  }
  let last: Element | undefined;
  for (const child of children) {
    const wanted = become(child, elements);
    const here: Element | null = last ? last.nextElementSibling : element.firstElementChild;
    if (here !== wanted) element.insertBefore(wanted, here);
    last = wanted;
  }
  return element;
}

function insert(element: Drawn, parent: Drawn, before: string | undefined, elements: Elements): boolean {
  const sibling = before === undefined ? null : elements.get(before);
  if (sibling === undefined || (sibling && sibling.parentNode !== parent)) return false;
  const isThere = element.parentNode === parent && element.nextElementSibling === sibling;
  if (!isThere && element !== sibling) parent.insertBefore(element, sibling);
  return true;
}

function remove(element: Drawn, elements: Elements): void {
  element.remove();
  for (const inner of [element, ...element.querySelectorAll<Drawn>('[data-key]')]) {
    const key = inner.dataset['key'] ?? '';
    if (elements.get(key) === inner) elements.delete(key);
  }
}
