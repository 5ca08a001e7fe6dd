// Makes the JSON Schemas of `journey diff --format json`, `journey render --format json` and of journey.config.json from the tables
// that they speak of. `--check` says whether the committed ones are current.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import { diffRules, levels } from '../core/diff/rules.ts';
import { mapSchema } from './schemas/mapSchema.mjs';

const draft = 'https://json-schema.org/draft/2020-12/schema';
const level = { enum: levels };
const text = { type: 'string' };
const fingerprint = { type: 'string', pattern: '^[0-9a-f]{12}$' };
const feeling = { type: ['number', 'null'] };
const place = {
  description: 'Lines and columns from 1, columns in UTF-16 units; null on a side where it is not.',
  type: ['object', 'null'],
  required: ['file', 'line', 'column'],
  properties: { file: text, line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } },
};
const accepted = { type: 'object', required: ['reason', 'name'], properties: { reason: text, name: text } };
const change = {
  type: 'object',
  required: [
    'file',
    'journey',
    'kind',
    'level',
    'rule',
    'subject',
    'path',
    'persona',
    'before',
    'after',
    'sentence',
    'fingerprint',
    'at',
  ],
  properties: {
    file: text,
    journey: { ...text, description: "The journey's id; empty for what stands outside any." },
    kind: { enum: ['added', 'removed', 'moved', 'renamed', 'reordered', 'changed'] },
    level,
    rule: { enum: Object.keys(diffRules) },
    subject: { ...text, description: 'The id of what changed, the new one when it was renamed.' },
    path: { ...text, description: 'Ids from the journey down, and the fact, joined by slashes.' },
    persona: { ...text, description: 'Whom it is said for; empty for all.' },
    before: text,
    after: text,
    sentence: text,
    fingerprint,
    at: { type: 'object', required: ['before', 'after'], properties: { before: place, after: place } },
    accepted: {
      ...accepted,
      description: 'Set where the team has accepted the change in journey.config.json.',
    },
  },
};

/** @type {Readonly<Record<string, object>>} */
const schemas = {
  'map.schema.json': { $schema: draft, ...mapSchema },
  'diff.schema.json': {
    $schema: draft,
    title: 'What changed for the customer: the output of journey diff --format json',
    type: 'object',
    required: ['identical', 'summary', 'changes', 'feelings'],
    properties: {
      identical: {
        type: 'boolean',
        description: 'True if nothing differs that the map shows, whatever the texts look like.',
      },
      summary: text,
      changes: { type: 'array', items: change },
      feelings: {
        description: 'How each persona feels in each stage, on average, before and after.',
        type: 'array',
        items: {
          type: 'object',
          required: ['journey', 'persona', 'stage'],
          properties: { journey: text, persona: text, stage: text, before: feeling, after: feeling },
        },
      },
    },
  },
  'config.schema.json': {
    $schema: draft,
    title: 'Settings of a team for its journey maps: journey.config.json',
    type: 'object',
    properties: {
      $schema: text,
      diff: {
        type: 'object',
        additionalProperties: false,
        properties: {
          levels: {
            description: 'How grave a change is, by its rule.',
            type: 'object',
            additionalProperties: false,
            properties: Object.fromEntries(
              Object.entries(diffRules).map(([id, rule]) => [
                id,
                { ...level, default: rule.level, description: rule.sentence },
              ]),
            ),
          },
          accepted: {
            description: 'Changes that the team has looked at and takes as they are.',
            type: 'array',
            items: {
              ...accepted,
              required: ['fingerprint', ...accepted.required],
              properties: { fingerprint, ...accepted.properties },
            },
          },
        },
      },
    },
  },
};

const isCheck = process.argv.includes('--check');
for (const [name, schema] of Object.entries(schemas)) {
  const path = fileURLToPath(new URL(`../syntaxes/schemas/${name}`, import.meta.url));
  const options = (await prettier.resolveConfig(path)) ?? {};
  const wanted = await prettier.format(JSON.stringify(schema), { ...options, parser: 'json' });
  const current = await readFile(path, 'utf8').catch(() => '');
  if (current === wanted) continue;
  if (isCheck) {
    console.error(`syntaxes/schemas/${name} is not current: run npm run schemas.`);
    process.exitCode = 1;
  } else {
    await writeFile(path, wanted);
  }
}
