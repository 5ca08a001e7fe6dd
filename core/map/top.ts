import { placed, type Block } from './block.ts';
import { cardRows, personasWithCard } from './cards.ts';
import type { Content, JourneyContent } from './content.ts';
import { drawnWords } from './drawnWords.ts';
import { headBlock } from './head.ts';
import type { Marks } from './marks.ts';
import { space } from './theme.ts';

/**
 * What stands above a map: title and facts, and the persona cards below them at the left, where a narrow panel shows
 * them too.
 */
export function topBlock(content: JourneyContent, marks: Marks, width: number): Block {
  const head = headBlock({ ...content, title: titleOf(content) }, width);
  const personas = personasWithCard(content.personas);
  if (personas.length === 0)
    return { key: '~top', thing: undefined, width, height: head.height, children: [placed(head, 0, 0)] };
  const cards = cardRows(personas, marks, width);
  const cardsAt = head.height + space.section - 4;
  return {
    key: '~top',
    thing: undefined,
    width,
    height: cardsAt + cards.height,
    children: [placed(head, 0, 0), placed(cards, 0, cardsAt)],
  };
}

/** The title of a picture, and what it is called if it has none. */
export function titleOf(content: Content): string {
  if (content.title.trim() !== '') return content.title;
  return content.kind === 'journey' ? drawnWords.untitledJourney : drawnWords.untitledPersonas;
}
