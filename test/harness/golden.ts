import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Compares a text with the file that holds what it should be. `UPDATE_GOLDEN=1` writes the file instead. Where they
 * differ the text is written beside it as `*.actual`, to be looked at. A file that is not there yet is written, but on
 * a build machine (`CI`) that fails: it was forgotten in the commit.
 */
export function expectGolden(golden: URL, actual: string): void {
  const path = fileURLToPath(golden);
  const actualPath = `${path}.actual`;
  const isThere = existsSync(path);
  if (isTold('UPDATE_GOLDEN') || (!isThere && !isTold('CI'))) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
    rmSync(actualPath, { force: true });
    return;
  }
  if (!isThere)
    assert.fail(`${path} is missing: run the test with UPDATE_GOLDEN=1, look at the file and commit it`);
  // A checkout may have turned the line ends.
  const expected = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  if (expected === actual) {
    rmSync(actualPath, { force: true });
    return;
  }
  writeFileSync(actualPath, actual);
  const line = firstDifference(expected.split('\n'), actual.split('\n'));
  assert.fail(
    `${path} differs in line ${line + 1}:\n` +
      `  should be ${excerpt(expected.split('\n')[line])}\n` +
      `  but is    ${excerpt(actual.split('\n')[line])}\n` +
      `The whole is in ${actualPath}; if it is right, run the test with UPDATE_GOLDEN=1.`,
  );
}

function isTold(name: string): boolean {
  const value = process.env[name];
  return value !== undefined && value !== '' && value !== '0' && value !== 'false';
}

function firstDifference(a: readonly string[], b: readonly string[]): number {
  let line = 0;
  while (line < a.length && a[line] === b[line]) line++;
  return line;
}

function excerpt(line: string | undefined): string {
  if (line === undefined) return 'the end of the file';
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
