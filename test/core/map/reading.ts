import { textWidth } from '../../../core/text/width.ts';
import type { Scene, SceneNode } from '../../../core/map/scene.ts';

/** A line of text where it stands in the picture, as wide as our tables say. */
export interface ReadLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  readonly key: string;
}

export function everyNode(root: SceneNode): readonly SceneNode[] {
  return [root, ...(root.children ?? []).flatMap(everyNode)];
}

export function nodeOf(scene: Scene, key: string): SceneNode | undefined {
  return everyNode(scene.root).find((node) => node.key === key);
}

/** All that can be read in a picture, line by line. */
export function linesOf(scene: Scene): readonly ReadLine[] {
  const lines: ReadLine[] = [];
  const walk = (node: SceneNode, x: number, y: number): void => {
    const moved = /^translate\((-?[\d.]+) (-?[\d.]+)\)$/.exec(String(node.attributes['transform'] ?? ''));
    const [left, top] = moved && node.tag === 'g' ? [x + Number(moved[1]), y + Number(moved[2])] : [x, y];
    if (node.tag === 'text') {
      const parts = node.children ?? [node];
      for (const part of parts) lines.push(lineOf(node, part, left, top));
      return;
    }
    node.children?.forEach((child) => walk(child, left, top));
  };
  walk(scene.root, 0, 0);
  return lines.filter(({ text }) => text.trim() !== '');
}

function lineOf(node: SceneNode, part: SceneNode, x: number, y: number): ReadLine {
  const { attributes } = node;
  const size = Number(attributes['font-size']);
  const text = part.text ?? '';
  const width = textWidth(text, {
    size,
    weight: attributes['font-weight'] === undefined ? 'normal' : 'bold',
  });
  const anchor = attributes['text-anchor'] ?? 'start';
  const fromRight = (attributes['direction'] === 'rtl') !== (anchor === 'end');
  const at = x + Number(part.attributes['x']);
  const left = anchor === 'middle' ? at - width / 2 : fromRight ? at - width : at;
  const baseline = y + Number(part.attributes['y']);
  return {
    text,
    left,
    right: left + width,
    top: baseline - size * 0.8,
    bottom: baseline + size * 0.22,
    size,
    key: node.key,
  };
}

/** Pairs of lines that cover each other. */
export function overlapsIn(lines: readonly ReadLine[]): readonly string[] {
  const sorted = [...lines].sort((a, b) => a.left - b.left);
  const found: string[] = [];
  sorted.forEach((line, i) => {
    for (let j = i + 1; j < sorted.length && sorted[j]!.left < line.right - 0.5; j++) {
      const other = sorted[j]!;
      if (other.top < line.bottom && line.top < other.bottom)
        found.push(`"${line.text}" and "${other.text}"`);
    }
  });
  return found;
}
