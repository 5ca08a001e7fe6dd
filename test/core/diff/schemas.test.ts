import { Ajv2020 } from 'ajv/dist/2020.js';
import { spawnSync } from 'node:child_process';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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
    ])
      assert.ok(!isValid(config), JSON.stringify(config));
  });
});
