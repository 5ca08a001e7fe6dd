// Makes the JSON Schemas of `journey diff --format json`, of `journey render --format json`, of journey.config.json, of themes and of the setting
// `journey.checks.severities` in package.json from the tables that they speak of. `--check` says whether the committed ones are current.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import { messages } from '../core/checks/messages.ts';
import { weights } from '../core/checks/settings.ts';
import { diffRules, levels } from '../core/diff/rules.ts';
import { colourMeanings } from '../core/map/colourNames.ts';
import { paletteNames, palettes } from '../core/map/palette.ts';
import { WIDEST } from '../core/format/settings.ts';
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
const weight = { enum: weights };
/** What each check says, its holes open. */
const sentences = Object.values(messages).map((message) => message.text.replaceAll('{{', '{'));
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
    'whom',
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
    whom: {
      description: 'Ids of the personas that it concerns, as far as the map says; empty for all.',
      type: 'array',
      items: text,
    },
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
      compared: {
        description:
          'What the two sides are called where neither became the other; left out for a map before and after.',
        type: 'object',
        required: ['kind', 'before', 'after'],
        properties: { kind: { enum: ['personas', 'journeys'] }, before: text, after: text },
      },
      changes: { type: 'array', items: change },
      feelings: {
        description: 'How each persona feels in each stage, on average, before and after.',
        type: 'array',
        items: {
          type: 'object',
          required: ['journey', 'persona', 'stage'],
          properties: {
            journey: text,
            persona: text,
            stage: text,
            before: feeling,
            after: feeling,
            scale: {
              description:
                'The worst and the best that can be felt; left out where the two maps differ in it.',
              type: 'object',
              required: ['low', 'high'],
              properties: { low: { type: 'number' }, high: { type: 'number' } },
            },
          },
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
      checks: {
        description: 'Which checks count, and how much.',
        type: 'object',
        additionalProperties: false,
        properties: {
          strict: {
            description: 'True: whatever the method advises is a warning, unless its severity is set.',
            type: 'boolean',
            default: false,
          },
          severities: {
            description: 'How serious each check is, by its code; off: it reports nothing.',
            type: 'object',
            additionalProperties: false,
            properties: Object.fromEntries(
              Object.entries(messages).map(([code, { severity }], i) => [
                code,
                { ...weight, default: severity, description: sentences[i] },
              ]),
            ),
          },
        },
      },
      theme: {
        description:
          'The colours of pictures: one of our palettes, or the path from here of a theme file such as ./journey.theme.json.',
        anyOf: [{ enum: Object.keys(paletteNames) }, { ...text, pattern: '\\.' }],
      },
      format: {
        description: 'How maps are laid out by the formatter.',
        type: 'object',
        additionalProperties: false,
        properties: {
          indent: {
            description:
              'How many blanks a line begins with for each block that holds it, or a tab. Left out: as the editor has it.',
            oneOf: [{ type: 'integer', minimum: 1, maximum: WIDEST }, { const: 'tab' }],
          },
        },
      },
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

const colour = { ...text, pattern: '^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$' };

/** @type {object} */
const themeSchema = {
  $schema: draft,
  title: 'The colours in which a team shows its journey maps: journey.theme.json',
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: text,
    extends: {
      description: 'The palette that all colours are taken from which are not said here.',
      enum: Object.keys(paletteNames),
      default: 'light',
    },
    tokens: {
      description: 'Colours by name, such as #036 or #003366.',
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(
        Object.entries(colourMeanings).map(([name, description]) => [
          name,
          {
            ...colour,
            description,
            default: palettes.light[/** @type {keyof typeof colourMeanings} */ (name)],
          },
        ]),
      ),
    },
  },
};

/** In the manifest, names with what they mean take far fewer lines than a schema for each of them. */
const severitiesSetting = {
  type: 'object',
  default: {},
  scope: 'resource',
  markdownDescription:
    'How serious each check is, by its code, such as `"stage-without-kpi": "off"`. What a `journey.config.json` says counts before it.',
  propertyNames: { enum: Object.keys(messages), enumDescriptions: sentences },
  additionalProperties: {
    type: 'string',
    enum: weights,
    enumDescriptions: [
      'An error: it keeps journey check from passing.',
      'A warning.',
      'Information.',
      'A hint, which is hardly seen.',
      'Nothing is reported.',
    ],
  },
};

const isCheck = process.argv.includes('--check');

/** @param {string} path from the project's folder @param {(current: string) => unknown} make */
async function write(path, make) {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  const options = (await prettier.resolveConfig(file)) ?? {};
  const current = await readFile(file, 'utf8').catch(() => '');
  const wanted = await prettier.format(JSON.stringify(make(current)), { ...options, filepath: file });
  if (current === wanted) return;
  if (isCheck) {
    console.error(`${path} is not current: run npm run schemas.`);
    process.exitCode = 1;
  } else {
    await writeFile(file, wanted);
  }
}

for (const [name, schema] of Object.entries({ ...schemas, 'theme.schema.json': themeSchema }))
  await write(`syntaxes/schemas/${name}`, () => schema);
await write('package.json', (current) => {
  const manifest = JSON.parse(current);
  manifest.contributes.configuration.properties['journey.checks.severities'] = severitiesSetting;
  return manifest;
});
