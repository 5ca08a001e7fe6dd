import assert from 'node:assert/strict';
import { posix, win32 } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from '../../../core/analyse.ts';
import { pathBetween, resolvePath } from '../../../core/model/uri.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { nodeFiles } from '../../../server/host/nodeFiles.ts';
import { allHostile, hostilePaths } from '../../harness/hostile.ts';
import { memoryWorkspace } from '../../harness/memoryWorkspace.ts';
import { analyseText } from '../../harness/problems.ts';

const root = 'file:///work/';
const from = `${root}maps/deep/a.journey`;

/** Expects that an address is a file inside of the folder, as every system would read it. */
function expectInside(uri: string, path: string): void {
  const told = JSON.stringify(path.slice(0, 80));
  assert.ok(uri.startsWith(root), told);
  assert.doesNotMatch(uri, /[?#\\\u0000-\u0020\u007f]|%2e|%2f|%5c|%00/i, told);
  assert.equal(new URL(uri).href, uri, told);
  const inside = decodeURIComponent(uri.slice(root.length));
  assert.ok(!posix.normalize(inside).startsWith('..'), told);
  assert.ok(!win32.normalize(inside).startsWith('..') && !win32.isAbsolute(inside), told);
  assert.equal(fileURLToPath(uri, { windows: false }), posix.normalize(`/work/${inside}`), told);
}

describe('hostile paths', () => {
  const { contains } = nodeFiles(() => [root.slice(0, -1)]);
  const parts = ['..', '.', '', 'a', '%2e%2e', '..%2f', '\\', '..\\', 'C:', '~', '\0', '//', 'file:', ' ', '…', '．．', 'people.journey', '?', '#', '%', '%%32e', '%c0%ae']; // prettier-ignore

  it('lead nowhere, or to a file inside', () => {
    const mixed = parts.flatMap((a) => parts.flatMap((b) => parts.flatMap((c) => [`${a}/${b}/${c}`, `${a}${b}${c}`]))); // prettier-ignore
    let followed = 0;
    for (const path of [...hostilePaths, ...allHostile, ...mixed]) {
      const uri = resolvePath(from, path);
      if (uri === undefined || !contains(uri)) continue;
      expectInside(uri, path);
      followed++;
    }
    assert.ok(followed > 100, String(followed));
  });

  it('are refused where they say plainly that they lead out', () => {
    for (const path of hostilePaths.filter((each) => /^(?:[/~\\]|[a-z]+:)|%2e|\0|\\/i.test(each)))
      assert.equal(resolvePath(from, path), undefined, path.slice(0, 80));
  });

  it('stay inside in workspaces of every scheme', () => {
    for (const base of [
      'vscode-vfs://github/o/r/',
      'vscode-remote://ssh/home/me/',
      'vscode-test-web://mount/',
    ])
      for (const path of hostilePaths) {
        const uri = resolvePath(`${base}maps/a.journey`, path);
        assert.ok(uri === undefined || !/\/\.\.?(?:\/|$)|%2e/i.test(uri), path);
        assert.ok(uri === undefined || new URL(uri).host === new URL(base).host, path);
      }
  });

  it('are read by no import and no table, which say so', async () => {
    const leading = ['../', '../../../', '/', '//x/', 'file:///', 'a/../../', '..\\', '%2e%2e/', '~/', 'C:/'];
    for (const path of leading) {
      const { problems, sources } = await analyseText(
        `import ${JSON.stringify(`${path}secret.journey`)}\nmetric m "M" { data: ${JSON.stringify(`${path}secret.csv`)} }\n`,
      );
      const codes = problems.map(({ code }) => code).filter((code) => /outside/.test(code));
      assert.deepEqual(codes.sort(), ['data-outside', 'import-outside'], path);
      assert.ok(
        [...sources.values()].every((file) => typeof file === 'string' || 'tree' in file),
        path,
      );
    }
  });

  it('are asked of no workspace that does not hold them', async () => {
    const workspace = memoryWorkspace();
    const imports = hostilePaths.map((path) => `import ${JSON.stringify(path)}\n`).join('');
    await analyse({ uri: workspace.uri('a/map.journey'), text: imports, tree: parse(imports) }, workspace);
    assert.ok(workspace.reads.length > 10);
    for (const uri of workspace.reads) expectInside(uri, uri);
  });

  it('are written by no fix', () => {
    for (const to of hostilePaths) {
      const path = pathBetween(from, `${root}${encodeURIComponent(to.toWellFormed())}`);
      if (path !== undefined) assert.equal(resolvePath(from, path), `${root}${encodeURIComponent(to.toWellFormed())}`);
    }
  }); // prettier-ignore
});
