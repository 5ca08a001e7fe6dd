import { jpeg, png } from './images.ts';
import { blockRow, blockRows, fileRow, type BlockRow } from '../../core/vocabulary/index.ts';

/** What examples and snippets name, declared once: in the file, and in the journey they stand in. */
const inFile = [
  'persona mina "Mina"',
  'persona joon "Joon"',
  'lane weather "Weather"',
  'journey first-order "First order" {\nstage awareness "Awareness" {\ntouchpoint reel "A reel"\n}\npath usual "Usual"\n}',
  'journey first-order-ideal "As it ought to be"',
  'journey returns "Sending something back"',
];
const inJourney = [
  'touchpoint install "Installs it"',
  'touchpoint first "First"',
  'touchpoint second "Second"',
  'pain area-unknown "No delivery area shown"',
  'pain late "It comes late"',
  'opportunity show-area "Show the area"',
  'opportunity tell-window "Tell the window"',
];

/** Every row that a block may stand in, the file among them. */
export function homesOf(keyword: string): readonly BlockRow[] {
  return [fileRow, ...blockRows].filter((row) => row.blocks.includes(keyword));
}

/**
 * A whole small map in which a text stands directly in a block of a kind (the file for ''). All that examples name is
 * declared around it, except what the text declares itself.
 */
export function mapAround(text: string, holder: string): string {
  const needed = (lines: readonly string[]): string =>
    lines.filter((line) => !text.includes(line.slice(0, line.indexOf('"') + 1))).join('\n');
  const whole = inBlocks(text, holder, needed(inJourney));
  return `${needed(inFile)}\n${whole}\n`;
}

function inBlocks(text: string, holder: string, declared: string): string {
  const row = blockRow(holder);
  if (!row) return text;
  const id = row.id === 'never' ? '' : ' here';
  // A view finds stages and paths by the journey it shows, so it has to show one.
  const shown = holder === 'view' && !/^journey\b/.test(text) ? 'journey: first-order\n' : '';
  const others = holder === 'journey' ? `\nstage others "Others" {\n${declared}\n}` : '';
  const block = `${holder}${id} "Here" {\n${shown}${text}${others}\n}`;
  return inBlocks(block, homesOf(holder)[0]?.keyword ?? '', declared);
}

/** Files that examples name, beside the map. */
export const namedFiles = {
  'people.journey': 'persona ada "Ada"',
  'data/csat.csv': 'value\n72\n',
  'images/bag.png': png(90, 160),
  'photos/mina.jpg': jpeg,
};
