import { blockRows, fileRow, type BlockRow, type FactRow, type Kind } from '../../core/vocabulary/index.ts';
import { allHostile, hostileIds } from './hostile.ts';

/** A map and how often the vocabulary let something hostile be said in it. */
export interface HostileMap {
  readonly text: string;
  readonly slots: number;
}

/**
 * A map in which all that the vocabulary knows is said in every block that may hold it: `textAt` says what stands in the
 * `slot`th text, title, path, link or comment. Ids are such that objects have properties of their names.
 */
export function hostileMap(textAt: (slot: number) => string, shift = 0): HostileMap {
  let slot = 0;
  const counts = new Map<Kind, number>();
  const idOf = (kind: Kind, count: number): string => {
    const id = hostileIds[(shift + kind.length + count) % hostileIds.length] ?? 'x';
    return count < hostileIds.length ? id : `${id}-${count}`;
  };
  const text = (): string => quoted(textAt(slot++));
  const body = (row: BlockRow, margin: string): string => {
    // Of two facts that say the same, the one for many.
    const facts = row.facts
      .filter(({ sameAs }) => sameAs === undefined)
      .map((fact) => `${factLine(fact, text, (kind) => idOf(kind, 0))}\n`);
    const steps = row.steps ? [`${idOf('touchpoint', 0)} -> end 62% ${text()}\n`] : [];
    const blocks = row.blocks.map((keyword) => {
      const inner = blockRows.find((each) => each.keyword === keyword);
      return inner ? block(inner, margin) : '';
    });
    return [...facts, ...steps, ...blocks, `// ${textAt(slot++).replaceAll(/[\r\n]/g, ' ')}\n`].join(margin);
  };
  const block = (row: BlockRow, margin: string): string => {
    const kind = row.declares?.kind;
    const count = kind ? (counts.get(kind) ?? 0) : 0;
    if (kind) counts.set(kind, count + 1);
    const id = row.id !== 'never' && kind ? ` ${idOf(kind, count)}` : '';
    const title = row.title.need === 'never' ? '' : ` ${text()}`;
    if (row.facts.length + row.blocks.length === 0) return `${row.keyword}${id}${title}\n`;
    return `${row.keyword}${id}${title} {\n${margin}  ${body(row, `${margin}  `)}${margin}}\n`;
  };
  const whole = body(fileRow, '');
  return { text: whole, slots: slot };
}

/** With `JOURNEY_HOSTILE=all` everything hostile stands in every place, else in some of them. */
const rounds = process.env['JOURNEY_HOSTILE'] === 'all' ? allHostile.length : 6;

/**
 * Maps in which everything hostile is said, each time in other places: so many maps that each text was in at least
 * `rounds` of them, unless told otherwise. The same each time.
 */
export function hostileMaps(count = rounds): readonly HostileMap[] {
  const { slots } = hostileMap(() => 'x');
  const needed = Math.ceil((allHostile.length / slots) * count);
  const step = allHostile.length / needed;
  return Array.from({ length: Math.min(needed, allHostile.length) }, (_, map) =>
    hostileMap((slot) => allHostile[(Math.floor(map * step) + slot) % allHostile.length] ?? '', map),
  );
}

/** A text as an author would have to write it. */
function quoted(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  if (!/[\r\n]/.test(text)) return `"${escaped}"`;
  return `"""\n${text.replaceAll('"""', '""')}\n"""`;
}

function factLine(row: FactRow, text: () => string, idOf: (kind: Kind) => string): string {
  const { shape } = row;
  const of = row.of ? ` ${idOf(row.of.to[0] ?? 'metric')}` : '';
  const whom = row.mention ? ` @${idOf('persona')}` : '';
  const isWord = shape.words && shape.text === undefined;
  const unit = shape.number?.unit?.words;
  const number = unit === 'any' ? '1 constructor' : unit ? `1 ${unit[0]}` : shape.number?.range === 'must' ? '-2..2' : '1';
  const parts = [
    shape.number && (shape.text === undefined || shape.together) ? number.replace(' %', '%') : '',
    isWord ? (shape.words?.rows[0]?.word ?? '') : '',
    shape.ref && !shape.oneOf?.includes('text') ? idOf(shape.ref.to[0] ?? 'touchpoint') : '',
    shape.mention && !shape.oneOf?.includes('ref') ? `@${idOf('persona')}` : '',
    shape.date ? '2026-09-01' : '',
    shape.unit ? 'constructor' : '',
    shape.tag ? '#__proto__' : '',
    shape.text ? text() : '',
  ];
  return `${row.key}${of}${whom}: ${parts.filter((part) => part !== '').join(' ')}`;
} // prettier-ignore
