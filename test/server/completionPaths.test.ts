import assert from 'node:assert/strict';
import { lineIndexOf } from '../../core/text/lineIndex.ts';
import { completionsAt } from '../../server/features/completion.ts';
import { importPathsAt } from '../../server/features/completionPaths.ts';
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
