import assert from 'node:assert/strict';
import { analyse } from '../../core/analyse.ts';
import { parse } from '../../core/syntax/parse.ts';
import { lineIndexOf } from '../../core/text/lineIndex.ts';
import { completionsAt } from '../../server/features/completion.ts';
import { filePathsAt, importPathsAt } from '../../server/features/completionPaths.ts';
import { memoryWorkspace } from '../harness/memoryWorkspace.ts';
import { marked } from '../harness/markers.ts';
import { analyseText } from '../harness/problems.ts';

const maps = ['main.journey', 'people.journey', 'shop/teams.journey', '%EA%B0%80%EC%9E%85.journey'].map(
  (name) => `file:///work/${name}`,
);

async function pathsAt(source: string): Promise<readonly string[] | undefined> {
  const { text, cursors } = marked(source);
  const lines = lineIndexOf(text);
  const items = importPathsAt(await analyseText(text), cursors[0] ?? 0, lines, maps);
  return items
    ?.map(({ textEdit }) => {
      assert.ok(textEdit && 'range' in textEdit);
      const [start, end] = [lines.offsetAt(textEdit.range.start), lines.offsetAt(textEdit.range.end)];
      return text.slice(0, start) + textEdit.newText + text.slice(end);
    })
    .sort();
}

describe('completion of import paths', () => {
  const all = ['./people.journey', './shop/teams.journey', './가입.journey'].map(
    (path) => `import "${path}"`,
  );
  it('offers the maps of the workspace, from the file it is written in', async () => {
    assert.deepEqual(await pathsAt('import "<|>"'), all);
    assert.deepEqual(await pathsAt('import "./peo<|>ple"'), all);
    assert.deepEqual(await pathsAt('import "./<|>'), all.map((line) => line.slice(0, -1))); // prettier-ignore
  });
  it('leaves out those that are imported already', async () =>
    assert.deepEqual(
      await pathsAt('import "./people.journey"\nimport "<|>"'),
      all.slice(1).map((line) => `import "./people.journey"\n${line}`),
    ));
  it('is nothing in other texts', async () => {
    assert.equal(await pathsAt('journey j "<|>" {}'), undefined);
    assert.equal(await pathsAt('journey j "J" {\n  note: "import \\"<|>"\n}'), undefined);
    assert.equal(await pathsAt('<|>import "./x.journey"'), undefined);
  });
});

describe('completion of paths of tables and pictures', () => {
  const files = ['data/csat.csv', 'data/nps.TSV', 'data/notes.txt', 'data/2026/q1.csv', 'mina.png', 'visits.csv', '.hidden/x.csv', 'node_modules/x.csv', '가입.csv', 'so "so".csv']; // prettier-ignore
  const workspace = memoryWorkspace(Object.fromEntries(files.map((path) => [path, ''])));

  /** What is shown, in its order, and what the line is once it is chosen. */
  async function offeredAt(line: string, main = 'main.journey'): Promise<Readonly<Record<string, string>> | undefined> {
    const { text, cursors } = marked(`persona a "A" {\n  PHOTO\n}\nmetric m "M" {\n  ${line}\n}\nlane drawn "Drawn" { type: image }\n`);
    const lines = lineIndexOf(text);
    const analysis = await analyse({ uri: workspace.uri(main), text, tree: parse(text) }, workspace);
    const items = await filePathsAt(analysis, cursors[0] ?? 0, lines, workspace);
    const sorted = items?.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    return sorted && Object.fromEntries(
      sorted.map(({ label, textEdit }) => {
        assert.ok(textEdit && 'range' in textEdit);
        const [start, end] = [lines.offsetAt(textEdit.range.start), lines.offsetAt(textEdit.range.end)];
        const changed = text.slice(0, start) + textEdit.newText + text.slice(end);
        return [label, /metric m "M" \{\n {2}(.*)/.exec(changed)?.[1] ?? ''];
      }),
    );
  } // prettier-ignore

  it('offers tables beside the file, and folders', async () =>
    assert.deepEqual(await offeredAt('data: "<|>"'), {
      'visits.csv': 'data: "./visits.csv"',
      '가입.csv': 'data: "./가입.csv"',
      'data/': 'data: "./data/"',
    }));

  it('goes on from folder to folder, and up again as far as the workspace goes', async () => {
    const inData = {
      'csat.csv': 'data: "./data/csat.csv"',
      'nps.TSV': 'data: "./data/nps.TSV"',
      '2026/': 'data: "./data/2026/"',
    };
    assert.deepEqual(await offeredAt('data: "./data/<|>"'), inData);
    assert.deepEqual(await offeredAt('data: "./data/cs<|>'), Object.fromEntries(Object.entries(inData).map(([label, line]) => [label, line.slice(0, -1)]))); // prettier-ignore
    const up = await offeredAt('data: "<|>"', 'data/2026/main.journey');
    assert.deepEqual(up, { 'q1.csv': 'data: "./q1.csv"', '../': 'data: "../"' });
    const above = await offeredAt('data: "../<|>"', 'data/2026/main.journey');
    assert.deepEqual(Object.keys(above ?? {}), ['csat.csv', 'nps.TSV', '2026/', '../']);
    assert.equal(above?.['../'], 'data: "../../"');
    assert.deepEqual(Object.keys((await offeredAt('data: "../../<|>"', 'data/2026/main.journey')) ?? {}), ['visits.csv', '가입.csv', 'data/']); // prettier-ignore
  });

  it('changes the part of a path that it stands in', async () => {
    assert.equal((await offeredAt('data: "./da<|>ta/csat.csv"'))?.['data/'], 'data: "./data/csat.csv"');
    assert.equal((await offeredAt('data: "vis<|>it.csv"'))?.['visits.csv'], 'data: "./visits.csv"');
  });

  it('leads nowhere outside', async () => {
    for (const path of ['../', '/', '/etc/', 'file:///work/', '%2e%2e/', 'data/../../'])
      assert.deepEqual(await offeredAt(`data: "${path}<|>"`), {}, path);
  });

  it('offers pictures where a picture is meant', async () => {
    const pictures = async (line: string) => {
      const { text, cursors } = marked(line);
      const analysis = await analyse(
        { uri: workspace.uri('main.journey'), text, tree: parse(text) },
        workspace,
      );
      const items = await filePathsAt(analysis, cursors[0] ?? 0, lineIndexOf(text), workspace);
      return items?.map(({ label }) => label).filter((label) => !label.endsWith('/'));
    };
    assert.deepEqual(await pictures('persona a "A" { photo: "<|>" }'), ['mina.png']);
    const lane = (id: string): string => `lane drawn "Drawn" { type: image }\nlane said "Said" { type: text }\njourney j "J" {\n  stage s "S" {\n    touchpoint t "T" {\n      lane ${id}: "<|>"\n    }\n  }\n}\n`; // prettier-ignore
    assert.deepEqual(await pictures(lane('drawn')), ['mina.png']);
    assert.equal(await pictures(lane('said')), undefined);
  });

  it('is nothing in other texts', async () => {
    for (const line of [
      'note: "<|>"',
      'data: <|>',
      'data: "./data/csat.csv" <|>',
      '// data: "<|>"',
      'unit: "<|>"',
    ])
      assert.equal(await offeredAt(line), undefined, line);
  });
});

describe('completion of tags', () => {
  const labelsAt = async (source: string): Promise<readonly string[]> => {
    const { text, cursors } = marked(source);
    return completionsAt(await analyseText(text), cursors[0] ?? 0).map(({ label }) => label);
  };
  const map = (tags: string): string =>
    `persona a "A" { tags: #mobile }\njourney j "J" {\n  stage s "S" {\n    tags: #q3\n  }\n  tags: ${tags}\n}\n`;
  it('offers those that the file has', async () => {
    assert.deepEqual((await labelsAt(map('<|>'))).filter((label) => label.startsWith('#')), ['#mobile', '#q3']); // prettier-ignore
    assert.deepEqual((await labelsAt(map('#<|>'))).filter((label) => /^(mobile|q3)$/.test(label)), ['mobile', 'q3']); // prettier-ignore
  });
});
