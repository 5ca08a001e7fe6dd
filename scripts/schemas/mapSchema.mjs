// The JSON Schema of `journey render --format json`, out of the vocabulary.
import { JSON_VERSION } from '../../core/exchange/json.ts';
import { blockRows, fileRow } from '../../core/vocabulary/index.ts';

/** @typedef {import('../../core/vocabulary/index.ts').BlockRow} BlockRow */
/** @typedef {import('../../core/vocabulary/index.ts').FactRow} FactRow */

const text = { type: 'string' };
const number = { type: 'number' };
const flag = { const: true };
const compare = { enum: ['>=', '<=', '>', '<', '='] };
const list = (/** @type {object} */ items) => ({ type: 'array', minItems: 1, items });

/** @param {Readonly<Record<string, object>>} properties @param {readonly string[]} [required] */
const object = (properties, required) => ({
  type: 'object',
  additionalProperties: false,
  ...(required && { required }),
  properties,
});

/** Parts of a number: alone, or as the two ends of a range. */
const amount = { number, low: number, high: number };

/** What facts of the same shape hold, by name, so that it is said once. @type {Map<string, object>} */
const shared = new Map();

/** @param {FactRow} row */
function valuesOf(row) {
  const values = list(valueOf(row));
  // The words of a fact are its own.
  if (row.shape.words) return values;
  const { shape, of, mention } = row;
  const name = `${shape.name.replaceAll(' ', '-')}${shape.text && shape.name !== 'text' ? '-text' : ''}${of ? '-of' : ''}${mention ? '-for' : ''}`;
  const known = shared.get(name);
  if (!known) shared.set(name, values);
  else if (JSON.stringify(known) !== JSON.stringify(values)) return values;
  return { $ref: `#/$defs/${name}` };
}

/** @param {FactRow} row */
function valueOf({ shape, of, mention }) {
  return object({
    ...(of && { of: { ...text, description: 'The id of what it is of.' } }),
    ...(mention && {
      for: { ...text, description: 'The id of the persona it is said for; left out, of all.' },
    }),
    none: { ...flag, description: 'Looked, and there is none.' },
    ...(shape.words && { word: { enum: shape.words.rows.map(({ word }) => word) } }),
    ...(shape.ref && { ref: { ...text, description: 'An id; with dots, from the outside in.' } }),
    ...(shape.mention && { persona: { ...text, description: 'The id of a persona.' } }),
    ...(shape.tag && { tag: text }),
    ...(shape.date && {
      date: { ...text, pattern: '^\\d{4}-\\d{2}(-\\d{2})?$' },
      ...(shape.date.time && { time: { ...text, pattern: '^\\d{2}:\\d{2}$' } }),
    }),
    ...(shape.number && {
      ...(shape.number.compare && { compare }),
      ...amount,
      unit: text,
      per: { ...text, description: 'The time in which it is counted.' },
    }),
    ...(shape.unit && { unit: text }),
    ...(shape.text && { text }),
  });
}

const ends = list({ ...text, description: 'The id of a touchpoint, or start, end or leaves.' });
const steps = {
  ...list(object({ from: ends, to: ends, compare, ...amount, unit: text, per: text, text }, ['from', 'to'])),
  description: 'Each step goes from all of some touchpoints to all of some others at once.',
};

/** @param {BlockRow} row */
function blockOf(row) {
  const { id, title, facts, blocks } = row;
  const isTop = fileRow.blocks.includes(row.keyword);
  return {
    description: row.meaning,
    ...object({
      none: { ...flag, description: 'Looked, and there is none.' },
      ...(id !== 'never' && { id: text }),
      ...(title.need !== 'never' && { title: { ...text, description: `In words: ${title.is}.` } }),
      ...(isTop && {
        imported: { ...flag, description: 'Declared in a file that this one imports.' },
        builtIn: { ...flag, description: 'Declared by nobody: every map knows it.' },
      }),
      ...Object.fromEntries(
        facts
          // It is told as `channels`.
          .filter(({ key }) => key !== 'channel')
          .map((fact) => [fact.key, { description: fact.meaning, ...valuesOf(fact) }]),
      ),
      ...(row.steps && { steps }),
      ...blocksIn(blocks),
    }),
  };
}

/** @param {readonly string[]} keywords */
function blocksIn(keywords) {
  return Object.fromEntries(keywords.map((keyword) => [keyword, list({ $ref: `#/$defs/${keyword}` })]));
}

const blocks = blockRows
  .filter(({ keyword }) => keyword !== 'import')
  .map((row) => [row.keyword, blockOf(row)]);

export const mapSchema = {
  title: 'A customer journey map: the output of journey render --format json',
  description:
    'Every property is named by the word that the map uses and holds a list, however often it was said. What is not said is left out.',
  ...object(
    {
      format: { const: 'journey-map' },
      version: {
        description: 'Goes up when something that programs read is gone or means something else.',
        const: JSON_VERSION,
      },
      ...blocksIn(fileRow.blocks.filter((keyword) => keyword !== 'import')),
    },
    ['format', 'version'],
  ),
  $defs: { ...Object.fromEntries(blocks), ...Object.fromEntries(shared) },
};
