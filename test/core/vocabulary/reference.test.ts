import { spawnSync } from 'node:child_process';
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { diffMaps, itemsOf } from '../../../core/diff/index.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { blockRows, fileRow } from '../../../core/vocabulary/index.ts';
import { mapAround, namedFiles } from '../../harness/mapAround.ts';
import { analyseText, mistakesIn } from '../../harness/problems.ts';

const folder = new URL('../../../docs/language/', import.meta.url);
const names = readdirSync(folder);
const pages = new Map(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
const pageAt = (name: string): string => pages.get(name) ?? assert.fail(`${name} is missing`);

/** The texts between fences of a sort. */
function fencesIn(page: string, sort: string): readonly string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${sort}\\n([^]*?)^\`\`\`$`, 'gm'))].map(
    ([, text = '']) => text,
  );
}

const withoutFences = (page: string): string => page.replaceAll(/^```[^]*?^```$/gm, '');

/** The anchors of a page's headings, as GitHub and VS Code make them. */
function anchorsOf(page: string): readonly string[] {
  return [...withoutFences(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-'),
  ); // prettier-ignore
}

describe('the language reference', () => {
  it('is what the vocabulary makes', () => {
    const script = fileURLToPath(new URL('../../../scripts/makeReference.mjs', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });

  it('has a page for each block, with an anchor for each fact', () => {
    for (const { keyword, facts } of blockRows) {
      const anchors = anchorsOf(pageAt(`${keyword}.md`));
      for (const { key } of facts) assert.ok(anchors.includes(key), `${keyword}.md#${key}`);
    }
  });

  it('has no page that nothing leads to, and no anchor twice', () => {
    const all = [...pages.values()].join('\n');
    for (const [name, page] of pages) {
      assert.ok(all.includes(`](${name}`), name);
      const anchors = anchorsOf(page);
      assert.equal(new Set(anchors).size, anchors.length, name);
    }
  });

  it('has links that lead somewhere, and relative ones only', () => {
    let count = 0;
    for (const [name, page] of pages) {
      for (const [, link = ''] of withoutFences(page).matchAll(/\]\(([^)]*)\)/g)) {
        const [file = '', anchor] = link.split('#');
        const where = `${link} in ${name}`;
        assert.doesNotMatch(link, /^[a-z]+:|^\//, where);
        assert.ok(file === '' || existsSync(new URL(file, folder)), where);
        if (anchor !== undefined) assert.ok(anchorsOf(pageAt(file || name)).includes(anchor), where);
        count++;
      }
    }
    assert.ok(count > 500);
  });

  it('has examples that are right: whole maps, or parts of one', async () => {
    for (const [name, page] of pages)
      for (const text of fencesIn(page, 'journey'))
        assert.ok((await isMap(text)) || (await isPart(text)), `${name}:\n${text}`);
  });

  it('begins the page of each block with a whole map that shows it', async () => {
    for (const { keyword } of blockRows) {
      const [example = ''] = fencesIn(pageAt(`${keyword}.md`), 'journey');
      assert.match(example, new RegExp(`^ *${keyword} .*"`, 'm'));
      assert.ok(await isMap(example), example);
    }
    assert.ok(await isMap(fencesIn(pageAt('README.md'), 'journey')[0] ?? ''));
  });

  it('tells reviewers what the command tells', () => {
    const page = pageAt('for-reviewers.md');
    const lines = fencesIn(page, 'diff').join('').split('\n');
    const side = (sign: string): string =>
      lines.filter((line) => line[0] === ' ' || line[0] === sign).map((line) => line.slice(1)).join('\n'); // prettier-ignore
    const [before, after] = ['-', '+'].map((sign) => {
      const text = side(sign);
      return itemsOf({ uri: 'dinner.journey', text, tree: parse(text) });
    });
    const told = diffMaps(before ?? [], after ?? [], { fileOf: () => '', textDiffers: true });
    assert.equal(told.changes.length, 4);
    const sentences = [
      told.summary,
      ...told.changes.map((each) => `${each.sentence}  [${each.rule} ${each.fingerprint}]`),
    ];
    let at = 0;
    for (const sentence of sentences) {
      const found = page.indexOf(sentence, at);
      assert.ok(found >= at, sentence);
      at = found;
    }
  });
});

/** True if nothing is wrong with a text as a file of its own. */
async function isMap(text: string): Promise<boolean> {
  const { problems } = await analyseText(text, namedFiles);
  return mistakesIn(problems).every(({ code }) => code === 'undeclared');
}

/** True if a text may stand in some block; it names things that stand elsewhere in the map. */
async function isPart(text: string): Promise<boolean> {
  for (const { keyword } of [fileRow, ...blockRows.filter(({ facts }) => facts.length > 0)]) {
    const { problems } = await analyseText(mapAround(text, keyword), namedFiles);
    if (mistakesIn(problems).every(({ code }) => code === 'undeclared' || code.startsWith('unresolved')))
      return true;
  }
  return false;
}
