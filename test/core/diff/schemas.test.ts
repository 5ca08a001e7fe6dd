import { spawnSync } from 'node:child_process';
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';

describe('the JSON Schemas', () => {
  it('are those that the tables make', () => {
    const script = fileURLToPath(new URL('../../../scripts/makeSchemas.mjs', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });
});
