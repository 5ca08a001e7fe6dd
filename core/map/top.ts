import { placed, type Block } from './block.ts';
import { cardRow, cardRows, personasWithCard } from './cards.ts';
import type { Content, JourneyContent } from './content.ts';
import { drawnWords } from './drawnWords.ts';
import { headBlock } from './head.ts';
import type { Columns } from './layout.ts';
import type { Marks } from './marks.ts';
import type { SceneNode } from './scene.ts';
import { space } from './theme.ts';

/** Title and facts want this much room beside the cards, px; with less the cards stand below them. */
const leastHead = 440;
/** On a map wider than a screen the cards still stand where they are seen at once. */
const mostHead = 1100;
const betweenParts = 32;
/** Beside title and facts a card is as wide as so many columns of the map. */
const columnsPerCard = 2;

/**
 * What stands above a map: title, facts and persona cards. On a wide map the cards stand at the right, on the grid of
 * its columns.
 */
export function topBlock(content: JourneyContent, columns: Columns, marks: Marks, width: number): Block {
  const said = { ...content, title: titleOf(content) };
  const personas = personasWithCard(content.personas);
  const pitch = columns.width * columnsPerCard;
  const nearest = space.rail + Math.floor((mostHead - space.rail) / columns.width) * columns.width;
  const cardsAt = Math.min(nearest, space.rail + columns.total - personas.length * pitch);
  const isBeside = personas.length > 0 && cardsAt >= leastHead + betweenParts;
  const head = headBlock(said, isBeside ? cardsAt - betweenParts : width);
  const parts: SceneNode[] = [placed(head, 0, 0)];
  let { height } = head;
  if (isBeside) {
    const cards = cardRow(personas, marks, pitch);
    parts.push(placed(cards, cardsAt, 4));
    height = Math.max(height, cards.height + 4);
  } else if (personas.length > 0) {
    const cards = cardRows(personas, marks, width);
    parts.push(placed(cards, 0, height + space.section - 4));
    height += space.section - 4 + cards.height;
  }
  return { key: '~top', thing: undefined, width, height, children: parts };
}

/** The title of a picture, and what it is called if it has none. */
export function titleOf(content: Content): string {
  if (content.title.trim() !== '') return content.title;
  return content.kind === 'journey' ? drawnWords.untitledJourney : drawnWords.untitledPersonas;
}
