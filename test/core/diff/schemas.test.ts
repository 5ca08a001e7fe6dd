import { Ajv2020 } from 'ajv/dist/2020.js';
import { spawnSync } from 'node:child_process';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { themeOf } from '../../../core/map/themeFile.ts';
import { fileURLToPath } from 'node:url';

describe('the JSON Schemas', () => {
  it('are those that the tables make', () => {
    const script = fileURLToPath(new URL('../../../scripts/makeSchemas.mjs', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });
});

describe('the schema of journey.config.json', () => {
  const path = new URL('../../../syntaxes/schemas/config.schema.json', import.meta.url);
  const isValid = new Ajv2020().compile(JSON.parse(readFileSync(path, 'utf8')) as object);

  it('takes what a team may settle', () => {
    for (const config of [
      {},
      { checks: { strict: true, severities: { 'stage-without-kpi': 'off', undeclared: 'error' } } },
      { format: { indent: 4 } },
      { format: { indent: 'tab' } },
      { theme: 'print' },
      { theme: './journey.theme.json' },
    ])
      assert.ok(isValid(config), JSON.stringify(config));
  });

  it('refuses what would have no effect', () => {
    for (const config of [
      { checks: { severities: { 'stage-without-kpi': 'grave' } } },
      { checks: { severities: { 'stage-without-kpis': 'off' } } },
      { checks: { strict: 'yes' } },
      { format: { indent: 9 } },
      { format: { indent: 'tabs' } },
      { theme: 'dusk' },
      { theme: {} },
    ])
      assert.ok(!isValid(config), JSON.stringify(config));
  });
});

describe('the schema of themes', () => {
  const path = new URL('../../../syntaxes/schemas/theme.schema.json', import.meta.url);
  const isValid = new Ajv2020().compile(JSON.parse(readFileSync(path, 'utf8')) as object);

  for (const theme of [
    {},
    { $schema: 'x', extends: 'print', tokens: { stage: '#036', ink: '#00AAff' } },
    { extends: 'dusk' },
    { tokens: { stge: '#036' } },
    { tokens: { stage: 'red' } },
    { tokens: { stage: '#0336' } },
    { tokens: [] },
    { colours: {} },
    [],
  ]) {
    it(`takes what the reader of themes takes: ${JSON.stringify(theme)}`, () => {
      const problems = themeOf(theme).problems.filter((problem) => !/hard to (?:read|see)/.test(problem));
      assert.equal(isValid(theme), problems.length === 0, problems.join(' '));
    });
  }
});
