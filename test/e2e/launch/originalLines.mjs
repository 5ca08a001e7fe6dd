import { readFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { join } from 'node:path';

// VS Code wraps the file in a function in the browser's extension host, which puts two lines before it.
const linesBefore = { node: 0, browser: 2 };
const place = /\(?(?:file:\/\/)?[^\s()]*suite\.(?:node|browser)\.cjs[^\s():]*:(\d+):(\d+)\)?/;

/**
 * Reads stack traces from a built suite: places in it become places in the source, lines inside mocha go.
 *
 * @param {string} folder with the built suites
 * @param {'node' | 'browser'} platform
 * @returns {Promise<(stack: string) => string>}
 */
export async function originalLines(folder, platform) {
  const built = await readFile(join(folder, `suite.${platform}.cjs`), 'utf8');
  const [, encoded = ''] = /sourceMappingURL=data:application\/json;base64,(\S+)/.exec(built) ?? [];
  if (!encoded) return (stack) => stack;
  const map = new SourceMap(JSON.parse(Buffer.from(encoded, 'base64').toString()));

  return (stack) =>
    stack
      .split('\n')
      .map(original)
      .filter((line) => !line.includes('/node_modules/'))
      .join('\n');

  /** @param {string} line */
  function original(line) {
    return line.replace(place, (whole, row, column) => {
      const entry = map.findEntry(Number(row) - 1 - linesBefore[platform], Number(column) - 1);
      if (!('originalSource' in entry)) return whole;
      return `(${entry.originalSource.replace(/^(\.\.\/)+/, '')}:${entry.originalLine + 1}:${entry.originalColumn + 1})`;
    });
  }
}
