import type { Block } from './block.ts';
import { placed } from './block.ts';
import type { PersonaContent } from './content.ts';
import type { Mark, Marks } from './marks.ts';
import { betweenColumns, personaCard, type CardSize, type PersonaCard } from './personaCard.ts';
import type { SceneNode } from './scene.ts';
import { mostLines, styles } from './theme.ts';

const inMap: CardSize = {
  width: 344,
  labels: 76,
  avatar: 44,
  text: styles.body,
  quote: styles.fact,
  inMap: true,
};
const alone: CardSize = {
  width: 420,
  labels: 92,
  avatar: 60,
  text: styles.fact,
  quote: { ...styles.fact, size: 15, lineHeight: 21 },
  inMap: false,
};
/** Columns of cards in a map may shrink so far, px, to stand in one row. */
const narrowest = 280;
const betweenRows = 28;
/** A card that is taller than this, px, is set in more columns where there is room: a glance takes in no more. */
const tallest = { inMap: 264, alone: 460 } as const;
const mostColumns = 3;
/** Beside one another where nothing else says how wide a page is. */
const mostAlone = 3;

/** The personas of a map that have a card: all but the nameless customer. */
export function personasWithCard(personas: readonly PersonaContent[]): readonly PersonaContent[] {
  return personas.filter(({ id, parts }) => id !== '' || parts.length > 0);
}

/** Cards in rows no wider than `width`; full ones are set in several columns where that makes all of them less high. */
export function cardRows(personas: readonly PersonaContent[], marks: Marks, width: number): Block {
  const most = columnsIn(width, narrowest);
  const even = Math.max(1, Math.ceil(personas.length / Math.max(1, Math.ceil(personas.length / most))));
  const widest = Math.min(inMap.width, columnOf(width, even));
  return arranged(personas, marks, { size: inMap, width, even, most, widths: [widest, narrowest], tallest: tallest.inMap }); // prettier-ignore
}

/** Cards alone, larger: at most three beside one another, or three columns of full ones. */
export function cardGrid(personas: readonly PersonaContent[], marks: Marks): Block {
  const count = personas.length;
  const even = count <= 3 ? Math.max(1, count) : count === 4 ? 2 : 3;
  const width = mostAlone * (alone.width + betweenColumns) - betweenColumns;
  return arranged(personas, marks, { size: alone, width, even, most: mostAlone, widths: [alone.width], tallest: tallest.alone }); // prettier-ignore
}

/** How many columns of a width there is room for. */
function columnsIn(width: number, column: number): number {
  return Math.max(1, Math.floor((width + betweenColumns) / (column + betweenColumns)));
}

/** How wide so many columns are. */
function columnOf(width: number, columns: number): number {
  return Math.floor((width + betweenColumns) / columns) - betweenColumns;
}

/** What the cards may be arranged in. */
interface Room {
  readonly size: CardSize;
  readonly width: number;
  /** Cards in a row where none is tall, and where some are. */
  readonly even: number;
  readonly most: number;
  /** Of columns: what is wanted first. */
  readonly widths: readonly number[];
  /** A card that is no taller is left as it is, px. */
  readonly tallest: number;
}

/** Rows of cards, each in so many columns. */
interface Arrangement {
  readonly height: number;
  readonly rows: readonly (readonly SetCard[])[];
}

interface SetCard {
  readonly place: number;
  readonly columns: number;
}

/** The least high of all arrangements; small cards stand in even rows, and another one has to be worth it. */
function arranged(personas: readonly PersonaContent[], marks: Marks, room: Room): Block {
  const cardsOf = (width: number): readonly PersonaCard[] =>
    personas.map((persona, i) => personaCard(persona, markOf(persona, i, marks, room.size), marks, { ...room.size, width })); // prettier-ignore
  const [wanted = 0] = room.widths;
  const cards = cardsOf(wanted);
  let best = inRows(cards, room.even, 0, room);
  if (cards.some(({ heightIn }) => heightIn(1) > room.tallest))
    for (const width of room.widths) {
      const some = width === wanted ? cards : cardsOf(width);
      const columns = columnsIn(room.width, width);
      for (let perRow = Math.min(room.most, columns, personas.length); perRow > 0; perRow--) {
        const tried = inRows(some, perRow, columns, room);
        if (tried.height < best.height - betweenRows) best = tried;
      }
    }
  const across = Math.max(1, ...best.rows.map((row) => row.reduce((sum, { columns }) => sum + columns, 0)));
  const width = Math.min(room.size.width, columnOf(room.width, across));
  return drawn(width === wanted ? cards : cardsOf(width), best.rows);
}

/** So many cards in a row; tall ones take what `columns` there are besides one for each. */
function inRows(cards: readonly PersonaCard[], perRow: number, columns: number, room: Room): Arrangement {
  const rows: (readonly SetCard[])[] = [];
  let height = 0;
  for (let first = 0; first < cards.length; first += perRow) {
    const row = cards.slice(first, first + perRow);
    const set = columnsOf(row, columns, room.tallest);
    height += Math.max(...row.map(({ heightIn }, i) => heightIn(set[i]!))) + (first > 0 ? betweenRows : 0);
    rows.push(set.map((some, i) => ({ place: first + i, columns: some })));
  }
  return { rows, height };
}

/** In how many columns each card of a row is set: the tallest gets one more as long as that helps and there is room. */
function columnsOf(cards: readonly PersonaCard[], most: number, enough: number): readonly number[] {
  const columns = cards.map(() => 1);
  for (let free = most - cards.length; free > 0; free--) {
    const now = cards.map(({ heightIn }, i) => heightIn(columns[i]!));
    const height = Math.max(...now);
    const at = now.indexOf(height);
    const wider = (columns[at] ?? 0) + 1;
    if (height <= enough || wider > mostColumns || cards[at]!.heightIn(wider) > height - betweenRows) break;
    columns[at] = wider;
  }
  return columns;
}

function drawn(cards: readonly PersonaCard[], rows: Arrangement['rows']): Block {
  const children: SceneNode[] = [];
  let y = 0;
  let width = 0;
  for (const row of rows) {
    if (y > 0) y += betweenRows;
    const blocks = row.map(({ place, columns }) => cards[place]!.drawIn(columns));
    let x = 0;
    for (const block of blocks) {
      children.push(placed(block, x, y));
      x += block.width + betweenColumns;
    }
    width = Math.max(width, x - betweenColumns);
    y += Math.max(...blocks.map((block) => block.height));
  }
  return { key: '~cards', thing: undefined, width, height: y, children };
}

/** On a page of cards the colours begin anew after the last. */
function markOf(persona: PersonaContent, place: number, marks: Marks, size: CardSize): Mark {
  const mark = marks.of(persona.id);
  return size.inMap
    ? mark
    : { ...mark, index: place % mostLines, colour: `persona${(place % mostLines) + 1}` };
}
