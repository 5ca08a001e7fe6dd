import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { messages, type Code } from '../../core/checks/messages.ts';
import { asSarif } from '../../cli/formats/checkSarif.ts';
import { makeReport, surroundings } from './makeReport.ts';

// What the schema of SARIF 2.1.0 says of everything that we write, and what code scanning wants beside it. No other property
// may stand there: each one that is added has to be looked up first.
const object = (properties: object, required: readonly string[] = Object.keys(properties)) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const list = (items: object) => ({ type: 'array', items });
const text = { type: 'string', minLength: 1 };
const whole = (minimum: number) => ({ type: 'integer', minimum });
const level = { enum: ['none', 'note', 'warning', 'error'] };
const message = object({ text });
const artifactLocation = object(
  { uri: { type: 'string', pattern: "^[A-Za-z0-9._~!$&'()*+,;=:@/%-]+$" }, uriBaseId: text, index: whole(0) },
  ['uri'],
);
const region = object({
  startLine: whole(1),
  startColumn: whole(1),
  endLine: whole(1),
  endColumn: whole(1),
});
const physicalLocation = object({ artifactLocation, region });
const rule = object({
  id: text,
  shortDescription: message,
  fullDescription: message,
  helpUri: text,
  help: object({ text, markdown: text }),
  defaultConfiguration: object({ level }),
});
const result = object(
  {
    ruleId: text,
    ruleIndex: whole(0),
    level,
    message,
    locations: { ...list(object({ physicalLocation })), minItems: 1, maxItems: 1 },
    relatedLocations: list(object({ id: whole(0), physicalLocation, message })),
  },
  ['ruleId', 'ruleIndex', 'level', 'message', 'locations'],
);
const run = object({
  tool: object({ driver: object({ name: text, version: text, rules: list(rule) }) }),
  columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
  originalUriBaseIds: { type: 'object', additionalProperties: object({ description: message }) },
  invocations: list(
    object({
      executionSuccessful: { type: 'boolean' },
      toolExecutionNotifications: list(object({ level, message })),
    }),
  ),
  artifacts: list(object({ location: artifactLocation })),
  results: list(result),
});
const log = object({
  $schema: { type: 'string', format: 'uri' },
  version: { const: '2.1.0' },
  runs: list(run),
});

interface Log {
  readonly runs: readonly [
    {
      readonly columnKind: string;
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly shortDescription: { readonly text: string }; readonly help: { readonly markdown: string }; readonly defaultConfiguration: { readonly level: string } }[] } };
      readonly originalUriBaseIds: Readonly<Record<string, unknown>>;
      readonly artifacts: readonly { readonly location: { readonly uri: string; readonly uriBaseId?: string } }[];
      readonly invocations: readonly { readonly executionSuccessful: boolean }[];
      readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number; readonly level: string; readonly message: { readonly text: string }; readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string; readonly index: number }; readonly region: unknown } }[]; readonly relatedLocations?: readonly unknown[] }[];
    },
  ];
} // prettier-ignore

const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(log);

/** Expects a report that is valid and whose parts fit together, and gives its one run. */
function expectSarif(...args: Parameters<typeof makeReport>): Log['runs'][0] {
  const parsed = JSON.parse(asSarif(makeReport(...args), surroundings)) as Log;
  assert.ok(validate(parsed), JSON.stringify(validate.errors));
  const [one] = parsed.runs;
  for (const { ruleId, ruleIndex, locations } of one.results) {
    assert.equal(one.tool.driver.rules[ruleIndex]?.id, ruleId);
    for (const { physicalLocation } of locations) {
      const { uri, uriBaseId, index } = physicalLocation.artifactLocation;
      assert.deepEqual(one.artifacts[index]?.location, { uri, ...(uriBaseId && { uriBaseId }) });
      if (uriBaseId) assert.ok(uriBaseId in one.originalUriBaseIds);
    }
  }
  return one;
}

describe('problems as SARIF', () => {
  it('say where they are, in UTF-16 columns from 1, from the root of the repository', () => {
    const one = expectSarif({ '가 나.journey': [{ line: 2, column: 28, endLine: 3, endColumn: 1 }] });
    assert.equal(one.columnKind, 'utf16CodeUnits');
    assert.deepEqual(one.results[0]?.locations, [
      {
        physicalLocation: {
          artifactLocation: { uri: 'maps/%EA%B0%80%20%EB%82%98.journey', uriBaseId: '%SRCROOT%', index: 0 },
          region: { startLine: 2, startColumn: 28, endLine: 3, endColumn: 1 },
        },
      },
    ]);
  });

  it('name files outside of the root by their whole address', () => {
    const one = expectSarif({ '../../elsewhere/b.journey': [{}] });
    assert.deepEqual(one.artifacts, [{ location: { uri: 'file:///elsewhere/b.journey' } }]);
  });

  it('have each rule once, with its words, its page and its level', () => {
    const one = expectSarif({
      'a.journey': [{ code: 'unresolved' }, { code: 'full-width', severity: 'warning' }],
      'b.journey': [{ code: 'unresolved' }],
      'c.journey': [],
    });
    assert.deepEqual(one.tool.driver.rules.map(({ id, defaultConfiguration }) => [id, defaultConfiguration.level]), [['full-width', 'warning'], ['unresolved', 'error']]); // prettier-ignore
    const [, unresolved] = one.tool.driver.rules;
    assert.equal(unresolved?.shortDescription.text, 'There is no … called “…”.');
    assert.match(unresolved?.help.markdown ?? '', /\(https:.*\/docs\/checks\/unresolved\.md\)/);
    assert.equal(one.artifacts.length, 3);
  });

  it('has words for every rule, without holes', () => {
    const codes = Object.keys(messages) as readonly Code[];
    const one = expectSarif({ 'a.journey': codes.map((code) => ({ code })) });
    assert.equal(one.tool.driver.rules.length, codes.length);
    for (const { shortDescription } of one.tool.driver.rules)
      assert.doesNotMatch(shortDescription.text, /\{\w+\}|\{\{|undefined/);
  });

  it('have a level for each severity', () => {
    const severities = ['error', 'warning', 'info', 'hint'] as const;
    const one = expectSarif({ 'a.journey': severities.map((severity) => ({ severity })) });
    assert.deepEqual(one.results.map((found) => found.level), ['error', 'warning', 'note', 'note']); // prettier-ignore
  });

  it('name the other place that belongs to one', () => {
    const place = {
      file: 'b.journey',
      full: '/work/maps/b.journey',
      line: 1,
      column: 2,
      endLine: 1,
      endColumn: 3,
    };
    const one = expectSarif({ 'a.journey': [{ related: [{ ...place, message: 'The other one.' }] }] });
    assert.deepEqual(one.results[0]?.relatedLocations, [
      {
        id: 0,
        physicalLocation: {
          artifactLocation: { uri: 'maps/b.journey', uriBaseId: '%SRCROOT%' },
          region: { startLine: 1, startColumn: 2, endLine: 1, endColumn: 3 },
        },
        message: { text: 'The other one.' },
      },
    ]);
  });

  it('say that something could not be looked at', () => {
    assert.equal(expectSarif({ 'a.journey': [] }).invocations[0]?.executionSuccessful, true);
    assert.equal(expectSarif({ 'a.journey': [] }, ['b.journey']).invocations[0]?.executionSuccessful, false);
  });

  it('link nothing that a map says', () => {
    const one = expectSarif({ 'a.journey': [{ message: '[x](http://evil.example) [y](1)' }] });
    assert.doesNotMatch(one.results[0]?.message.text ?? '', /\]\(/);
  });
});
