import type { LineContent } from './content.ts';
import type { ThingWords } from './entryWords.ts';
import type { SceneNode, TableTag } from './scene.ts';

/** One thing said in a table: its words, and the key of the thing in the text that they stand for. */
export interface TableItem extends ThingWords {
  readonly thing: string;
  /** Tells apart several items of one thing. */
  readonly part?: string | undefined;
}

/** A line of text; `before` is whose it is. */
export function lineItem({ key, text }: LineContent, before = ''): TableItem {
  return { thing: key, before, text, after: '' };
}

export function tableNode(
  key: string,
  tag: TableTag,
  children: readonly SceneNode[],
  attributes: SceneNode['attributes'] = {},
): SceneNode {
  return { key, tag, attributes, children };
}

/** A text of the author's or of ours; which way it is read, the text itself says. */
export function textNodeIn(key: string, tag: TableTag, text: string): SceneNode {
  return { key, tag, attributes: { dir: 'auto' }, text };
}

/** What leads to the text: whose it is, what is said, and in small print what else there is to say. */
export function itemNode(key: string, { thing, before, text, after }: TableItem): SceneNode {
  const children = [
    ...(before === '' ? [] : [textNodeIn(`${key}~before`, 'b', before)]),
    ...(text === '' ? [] : [textNodeIn(`${key}~text`, 'span', text)]),
    ...(after === '' ? [] : [textNodeIn(`${key}~after`, 'small', after)]),
  ];
  return { key, tag: 'button', attributes: { type: 'button' }, children, thing };
}

/** Items below one another: one alone, several as a list. `key` is that of the cell, `row` begins the keys of the items. */
export function itemNodes(key: string, items: readonly TableItem[], row = key): readonly SceneNode[] {
  const counts = new Map<string, number>();
  const buttons = items.map((item) => {
    const wanted = `${row}~${item.thing}${item.part === undefined ? '' : `~${item.part}`}`;
    const count = (counts.get(wanted) ?? 0) + 1;
    counts.set(wanted, count);
    return itemNode(count === 1 ? wanted : `${wanted}#${count}`, item);
  });
  if (buttons.length < 2) return buttons;
  return [tableNode(`${key}~list`, 'ul', buttons.map((button) => tableNode(`${button.key}~item`, 'li', [button])))]; // prettier-ignore
}

/** A labelled list of what is said. */
export function labelledNode(key: string, label: string, items: readonly TableItem[]): SceneNode {
  return tableNode(key, 'div', [
    textNodeIn(`${key}~label`, 'dt', label),
    tableNode(`${key}~said`, 'dd', itemNodes(key, items)),
  ]);
}
