// What mocha loads before all tests (.mocharc.json): nothing in them, nor in what they start, uses the network.
import './noNetwork.mjs';
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const guard = new URL('./noNetwork.mjs', import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), 'journey-tried-'));
const notes = join(folder, 'tried');
process.env.NODE_OPTIONS = [process.env.NODE_OPTIONS, `--import=${guard}`].filter(Boolean).join(' ');
process.env.JOURNEY_TESTS_TRIED = notes;

export const mochaHooks = {
  afterAll() {
    const tried = existsSync(notes) ? readFileSync(notes, 'utf8') : '';
    rmSync(folder, { recursive: true, force: true });
    assert.equal(tried, '', 'The network was tried.');
    console.log('\n  Network: sockets, DNS and fetch were replaced by a failure, and nothing tried them.');
  },
};
