import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAll } from '../../cli/check/checkAll.ts';
import { checkTogether } from '../../cli/check/checkTogether.ts';
import type { Report } from '../../cli/check/report.ts';
import { inputsOf, type Inputs } from '../../cli/host/inputs.ts';

const how = { strict: true, today: '2026-09-01', completeness: true };

describe('many files that are checked', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'journey many 지도 '))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** As many maps, some with mistakes of their own, of which all import one that has a mistake; and one that is not there. */
  async function maps(count: number): Promise<Inputs> {
    writeFileSync(join(folder, 'people.journey'), 'persona mina "Mina" { nedd: "x" }\n');
    for (let i = 0; i < count; i++) {
      const note = i % 10 === 0 ? 'noet' : 'note';
      const text = `import "people.journey"\njourney j${i} "J" {\n  personas: @mina, @joon\n  ${note}: "x"\n}\n`;
      writeFileSync(join(folder, `${i}.journey`), text);
    }
    const inputs = await inputsOf([folder]);
    rmSync(join(folder, '7.journey'));
    return inputs;
  }
  /** What is told of a report, and not what it was made of. */
  const told = ({ files, refused }: Report): unknown => ({
    files: files.map(({ sources: _, ...file }) => file),
    refused,
  });

  it('are checked in several threads, with the same result in the same order', async () => {
    const inputs = await maps(200);
    const report = await checkTogether(inputs, how, 3);
    assert.equal(report.files.length, 200);
    assert.ok(
      report.files.every(({ sources }) => sources.size === 0),
      'in one thread',
    );
    assert.deepEqual(told(report), told(await checkAll(inputs, how)));
    assert.equal(report.refused.length, 1);
  });

  it('are checked in one thread where they are few, or where there is one core', async () => {
    const inputs = await maps(100);
    for (const cores of [1, 8])
      assert.ok((await checkTogether(inputs, how, cores)).files.every(({ sources }) => sources.size > 0));
  });
});
