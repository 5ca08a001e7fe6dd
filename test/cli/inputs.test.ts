import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findLike, isPattern } from '../../cli/host/findLike.ts';
import { findMaps } from '../../cli/host/findMaps.ts';
import { inEach } from '../../cli/host/inEach.ts';
import { inputsOf } from '../../cli/host/inputs.ts';
import { pathFrom, rootOf } from '../../cli/host/root.ts';

describe('files that are named', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'journey maps 지도 (1) '));
    for (const path of [
      'b.journey',
      'a.journey',
      'notes.md',
      '주문/첫 주문.journey',
      'sub/deep/c.journey',
      'sub/a10.journey',
      'sub/a2.journey',
      'node_modules/x/n.journey',
      '.hidden/h.journey',
      'sub/.git/g.journey',
      'empty/readme.txt',
      'folder.journey/inside.journey',
    ]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), '');
    }
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Expects these files, from the folder, for arguments in which `.` stands for the folder. */
  async function expectFiles(
    args: readonly string[],
    files: readonly string[],
    refused: readonly RegExp[] = [],
  ) {
    const found = await inputsOf(
      args.map((arg) => (arg === '.' ? folder : join(folder, '.').concat('/', arg))),
    );
    assert.deepEqual(found.files.map(({ full }) => pathFrom(folder, full)), files); // prettier-ignore
    assert.equal(found.refused.length, refused.length, JSON.stringify(found.refused));
    refused.forEach((sentence, i) => assert.match(found.refused[i]?.sentence ?? '', sentence));
  }

  const all = [
    'a.journey',
    'b.journey',
    'folder.journey/inside.journey',
    'sub/a10.journey',
    'sub/a2.journey',
    'sub/deep/c.journey',
    '주문/첫 주문.journey',
  ];

  it('are all of a folder, sorted, but for what is hidden or of others', () => expectFiles(['.'], all));
  it('are taken once, in the order in which they are named', () =>
    expectFiles(['b.journey', './b.journey', '.', 'sub/../b.journey'], ['b.journey', ...all.filter((name) => name !== 'b.journey')])); // prettier-ignore
  it('may have any ending', () => expectFiles(['notes.md'], ['notes.md']));
  it('may be in a folder that is out of the way', () => expectFiles(['.hidden'], ['.hidden/h.journey']));
  it('are missed where there are none, and the others are found', () =>
    expectFiles(['nobody.journey', 'a.journey', 'empty', 'x*.journey'], ['a.journey'], [
      /There is no file .*nobody\.journey/,
      /no \.journey file in .*empty/,
      /no \.journey file that is like .*x\*\.journey/,
    ])); // prettier-ignore
  it('may be written as on Windows', () =>
    expectFiles(['sub\\deep\\c.journey', 'sub\\*.journey'], ['sub/deep/c.journey', 'sub/a10.journey', 'sub/a2.journey'])); // prettier-ignore

  for (const [pattern, files] of [
    ['*.journey', ['a.journey', 'b.journey']],
    ['**/*.journey', all],
    ['**', all],
    ['sub/a*.journey', ['sub/a10.journey', 'sub/a2.journey']],
    ['sub/a?.journey', ['sub/a2.journey']],
    ['{a,sub/deep/c}.journey', ['a.journey', 'sub/deep/c.journey']],
    ['[ab].journey', ['a.journey', 'b.journey']],
    ['주문/첫*', ['주문/첫 주문.journey']],
    ['주문/첫*'.normalize('NFD'), ['주문/첫 주문.journey']],
    ['*.hidden/*.journey', []],
    ['{.hidden,empty}/*', ['.hidden/h.journey']],
    ['{node_modules,sub}/x/*', ['node_modules/x/n.journey']],
    ['*/deep/*', ['sub/deep/c.journey']],
    ['*.md', []],
    ['nowhere/*.journey', []],
    ['!a.*', []],
  ] as const) {
    it(`are like ${pattern}`, () =>
      expectFiles([pattern], files, files.length === 0 ? [/that is like|is no file/] : []));
  }

  it('are a pattern only by its signs', () => {
    for (const path of ['a.journey', '가 (1).journey', 'a+b!.journey', 'C:\\maps'])
      assert.equal(isPattern(path), false);
    for (const path of ['*', 'a?', '{a,b}', '[a]']) assert.equal(isPattern(path), true);
  });

  it('of a pattern without ** are looked for no deeper than it goes', async () => {
    assert.deepEqual((await findLike(`${folder}/*.journey`)).folders, ['.']);
    assert.ok((await findLike(`${folder}/**/*.journey`)).folders.includes('sub/deep'));
  });

  it('are not looked for behind links', async function () {
    try {
      symlinkSync(folder, join(folder, 'sub', 'loop'));
    } catch {
      this.skip();
    }
    assert.ok((await findMaps(folder)).files.every((file) => !file.includes('loop')));
    rmSync(join(folder, 'sub', 'loop'));
  });

  it('say which folders one could appear in', async () => {
    const { folders } = await inputsOf([
      join(folder, 'sub'),
      join(folder, 'empty'),
      join(folder, 'gone', 'x.journey'),
    ]);
    assert.deepEqual(folders.map((path) => pathFrom(folder, path)), ['sub', 'sub/deep', 'empty', 'gone']); // prettier-ignore
  });

  it('are given from the root of their repository', () => {
    assert.equal(rootOf(join(folder, 'sub', 'deep')), join(folder, 'sub'));
    assert.equal(rootOf(join(folder, 'empty')), join(folder, 'empty'));
    assert.equal(pathFrom(folder, join(folder, '..x', 'a')), '..x/a');
    assert.equal(pathFrom(folder, join(folder, '..', 'a')), undefined);
    assert.equal(pathFrom(folder, folder), undefined);
  });
});

describe('work on many things', () => {
  it('is done a few at a time and given in order', async () => {
    let under = 0;
    let most = 0;
    const results = await inEach([5, 3, 1, 4, 2, 0], 3, async (turns) => {
      most = Math.max(most, ++under);
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      under--;
      return turns * 10;
    });
    assert.deepEqual(results, [50, 30, 10, 40, 20, 0]);
    assert.equal(most, 3);
    assert.deepEqual(await inEach([], 3, () => Promise.resolve(1)), []);
  });
});
