import assert from 'node:assert/strict';
import type { Block } from '../../../core/map/block.ts';
import { cardGrid, cardRows } from '../../../core/map/cards.ts';
import type { PersonaContent } from '../../../core/map/content.ts';
import { marksOf } from '../../../core/map/marks.ts';
import type { SceneNode } from '../../../core/map/scene.ts';
import { persona } from './makeContent.ts';
import { everyNode } from './reading.ts';
import { fullPersonas } from './sampleContents.ts';

const [mina, joon, sujin, salma] = fullPersonas.personas as readonly [PersonaContent, PersonaContent, PersonaContent, PersonaContent]; // prettier-ignore
const page = 1804;

interface Card {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Left edges of the groups of its parts, each once, and the ids of the parts in the order in which they are drawn. */
  readonly columns: readonly number[];
  readonly parts: readonly string[];
}

function placeOf({ attributes }: SceneNode): readonly [number, number] {
  const found = /\((-?[\d.]+) (-?[\d.]+)\)/.exec(String(attributes['transform'] ?? '(0 0)'));
  return [Number(found?.[1]), Number(found?.[2])];
}

function cardsIn({ children }: Block): readonly Card[] {
  return children.map((node): Card => {
    const [x, y] = placeOf(node);
    const id = node.key.replace('persona:', '');
    const width = Number(node.children?.find(({ key }) => key === `${node.key}~rule`)?.attributes['width']);
    const labels = everyNode(node).filter(({ key }) => key.endsWith('~label'));
    const columns = [...new Set(labels.map(({ attributes }) => Number(attributes['x'])))];
    return { id, x, y, width, columns, parts: labels.map(({ key }) => key.split('~').at(-2)!) };
  });
}

const rows = (personas: readonly PersonaContent[], width = page): Block => cardRows(personas, marksOf(personas), width); // prettier-ignore

describe('the cards of personas', () => {
  it('are as wide as ever where little is said, in even rows', () => {
    const few = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => persona(id, id, { goals: ['Eats well'] }));
    const cards = cardsIn(rows(few));
    assert.deepEqual(new Set(cards.map(({ width }) => width)), new Set([344]));
    assert.deepEqual(cards.map(({ x }) => x), [0, 376, 752, 0, 376, 752]); // prettier-ignore
  });

  it('are set in columns where much is said, and stay low', () => {
    const [card] = cardsIn(rows([mina]));
    assert.equal(card?.columns.length, 3);
    assert.equal(card.width, 3 * 344 + 2 * 32);
    assert.ok(rows([mina]).height < 0.45 * rows([mina], 344).height);
    assert.deepEqual(card.parts, [...mina.parts.map(({ id }) => id), 'channels'], 'in their order');
  });

  it('even out their columns', () => {
    for (const one of [mina, sujin, salma]) {
      const node = rows([one]).children[0]!;
      const depths = new Map<number, number>();
      for (const label of everyNode(node).filter(({ key }) => key.endsWith('~label'))) {
        const x = Number(label.attributes['x']);
        const y = Number(label.attributes['y'] ?? 0);
        depths.set(x, Math.max(depths.get(x) ?? 0, y));
      }
      const [low, high] = [Math.min(...depths.values()), Math.max(...depths.values())];
      assert.ok(high - low < 110, `${one.name}: the last labels stand at ${[...depths.values()].join(', ')}`);
    }
  });

  it('leave the small ones small beside a full one, even where columns have to be narrower for it', () => {
    const all = cardsIn(rows([mina, joon]));
    assert.deepEqual(all.map(({ columns }) => columns.length), [3, 1]); // prettier-ignore
    assert.ok(all[1]!.x === all[0]!.width + 32 && all[0]!.y === all[1]!.y);
    const block = rows([mina, joon, sujin, salma]);
    for (const card of cardsIn(block)) assert.ok(card.x + card.width <= page, card.id);
    assert.ok(block.height < rows([mina, joon, sujin, salma], 1400).height);
  });

  it('stand below one another in a narrow map', () => {
    const block = rows([mina, joon], 344);
    assert.deepEqual(cardsIn(block).map(({ x }) => x), [0, 0]); // prettier-ignore
    assert.equal(block.width, 344);
  });

  it('begin at the right for whoever is named from right to left', () => {
    const [card] = cardsIn(rows([salma]));
    assert.ok(card!.columns[0]! > card!.columns.at(-1)!);
    const avatar = everyNode(rows([salma]).children[0]!).find(({ key }) => key.endsWith('~avatar'));
    const left = Number(/M(-?[\d.]+)/.exec(String(avatar?.attributes['d']))?.[1]);
    assert.ok(left > card!.width - 60);
  });

  it('alone are no wider than three columns', () => {
    const block = cardGrid(fullPersonas.personas, marksOf(fullPersonas.personas));
    assert.ok(block.width <= 3 * 420 + 2 * 32);
    assert.ok(block.height < 1400);
  });
});
