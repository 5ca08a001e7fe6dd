import { readdirSync, readFileSync } from 'node:fs';
import { formatText } from '../../../core/format/index.ts';
import { expectGolden } from '../../harness/golden.ts';

const folder = new URL('golden/', import.meta.url);
const before = '.before.journey';

describe('the formatter makes', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith(before))) {
    const what = name.slice(0, -before.length);
    it(`of ${what} what it should be`, () => {
      // A checkout may have turned the line ends.
      const text = readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n');
      expectGolden(new URL(`${what}.after.journey`, folder), formatText(text, { indent: '  ' }));
    });
  }
});
