import assert from 'node:assert/strict';
import { InsertTextFormat, type CompletionItem } from 'vscode-languageserver-types';
import { playbook } from '../../core/vocabulary/playbook/index.ts';
import { templates } from '../../core/templates/index.ts';
import { blockRow, blockRows, fileRow } from '../../core/vocabulary/index.ts';
import { lineIndexOf } from '../../core/text/lineIndex.ts';
import { completionsAt } from '../../server/features/completion.ts';
import { hoverAt } from '../../server/features/hover.ts';
import { plainItems } from '../../server/features/plainItems.ts';
import { marked } from '../harness/markers.ts';
import { analyseText } from '../harness/problems.ts';

async function itemsAt(source: string): Promise<readonly CompletionItem[]> {
  const { text, cursors } = marked(source);
  return completionsAt(await analyseText(text), cursors[0] ?? 0);
}

/** The labels of the items that insert more than a block or fact. */
async function extrasAt(source: string): Promise<readonly string[]> {
  const items = await itemsAt(source);
  return items.flatMap(({ label, sortText }) => (sortText?.startsWith('9') ? [label] : []));
}

/** The text after an item was taken by a client that knows no snippets. */
async function textAfter(source: string, label: string): Promise<string> {
  const { text, cursors } = marked(source);
  const found = (await itemsAt(source)).filter((item) => item.label === label);
  assert.equal(found.length, 1, `${label} is offered ${found.length} times`);
  const [plain] = plainItems(found);
  assert.notEqual(plain?.insertTextFormat, InsertTextFormat.Snippet);
  const at = cursors[0] ?? 0;
  return text.slice(0, at) + (plain?.insertText ?? '') + text.slice(at);
}

/** Expects that taking an item leaves nothing to mend. */
async function expectFitting(source: string, label: string): Promise<void> {
  const text = await textAfter(source, label);
  const { problems } = await analyseText(text, { 'file.journey': '' });
  assert.deepEqual(problems.filter(({ severity }) => severity !== 'info').map(({ message }) => message), [], text); // prettier-ignore
}

describe('completion of whole maps', () => {
  const labels = templates.map(({ title }) => `map: ${title.toLowerCase()}`);
  it('is offered first in an empty file, and beside people after everything else', async () => {
    const { text, cursors } = marked('<|>// only a comment\n');
    const items = completionsAt(await analyseText(text), cursors[0] ?? 0);
    const sorted = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    assert.deepEqual(sorted.slice(0, labels.length).map(({ label }) => label), labels); // prettier-ignore
    assert.deepEqual(await extrasAt('persona mina "Mina" {}\n<|>'), labels);
  });
  it('is not offered beside a map, nor in one', async () => {
    assert.deepEqual(await extrasAt('journey j "J" {}\n<|>'), []);
    assert.deepEqual(await extrasAt('journey j "J" {\n  <|>\n}'), []);
  });
  for (const label of labels) it(`leaves nothing to mend: ${label}`, () => expectFitting('<|>', label));
});

describe('completion of the stages of a framework', () => {
  it('is offered where there are none yet', async () => {
    const source = 'journey j "J" {\n  framework: awareness-advocacy\n  <|>\n}';
    assert.deepEqual(await extrasAt(source), ['stages of awareness-advocacy']);
    await expectFitting(source, 'stages of awareness-advocacy');
    // The word that is typed looks like a misspelt stage.
    assert.deepEqual(await extrasAt(source.replace('<|>', 'stages<|>')), ['stages of awareness-advocacy']);
  });
  it('is not offered without a framework, or beside a stage', async () => {
    assert.deepEqual(await extrasAt('journey j "J" {\n  <|>\n}'), []);
    assert.deepEqual(
      await extrasAt('journey j "J" {\n  framework: early-late\n  stage s "S" {}\n  <|>\n}'),
      [],
    );
  });
});

describe('completion in a stage', () => {
  const stage = (phase: string): string =>
    `journey j "J" {\n  stage s "S" {\n    phase: ${phase}\n    <|>\n  }\n}`;
  it('suggests what usually belongs there', async () => {
    const labels = await extrasAt(stage('acquisition'));
    for (const label of [
      'touchpoint: Searches for alternatives',
      'pain: Nobody answers while I am deciding',
      'question: Who else has a say in the decision?',
      'kpi: visits, conversion',
      'moment: discovery',
    ])
      // prettier-ignore
      assert.ok(labels.includes(label), `${label} is not among ${labels.join(', ')}`);
  });
  it('suggests nothing of what the stage says that there is none', async () => {
    const labels = await extrasAt(stage('acquisition\n    pain: none\n    question: none'));
    assert.deepEqual(labels.filter((label) => /^(?:pain|question):/.test(label)), []); // prettier-ignore
    assert.ok(labels.some((label) => label.startsWith('touchpoint:')));
  });
  it('suggests nothing where the phase is not known', async () => assert.deepEqual(await extrasAt(stage('none')), [])); // prettier-ignore
  for (const { phase } of playbook)
    it(`leaves nothing to mend, whatever is taken in ${phase}`, async () => {
      for (const label of await extrasAt(stage(phase))) await expectFitting(stage(phase), label);
    });
  it('indents as the editor does', async () => {
    const items = await itemsAt(stage('acquisition'));
    const found = items.find(({ label }) => label === 'touchpoint: Searches for alternatives');
    assert.equal(
      found?.insertText,
      'touchpoint searches-alternatives "Searches for alternatives" {\n\tchannels: search, marketplace\n}',
    );
  });
});

describe('completion of a block', () => {
  /** A text around a cursor in a block of the keyword; '' is the file. */
  const inside = (keyword: string): string => {
    if (keyword === '') return '<|>';
    const home = [fileRow, ...blockRows].find((row) => row.blocks.includes(keyword))?.keyword ?? '';
    const { example = '' } = blockRow(keyword) ?? {};
    return inside(home).replace('<|>', `${example} {\n<|>\n}`);
  };
  for (const row of [fileRow, ...blockRows])
    for (const keyword of row.blocks)
      it(`leaves nothing to mend: ${keyword} in ${row.keyword || 'a file'}`, () =>
        expectFitting(inside(row.keyword), keyword));

  it('has a place for each usual fact', async () => {
    const items = await itemsAt('journey j "J" {\n  stage s "S" {\n    <|>\n  }\n}');
    assert.equal(
      items.find(({ label }) => label === 'pain')?.insertText,
      [
        'pain ${1:pain-id} "${2:What makes it hard for the customer}" {',
        '\tfriction: ${3|transparency,capability,duration,identity,consistency|}',
        '\tseverity: ${4|3,1,2,4,5|}',
        '\t$0',
        '}',
      ].join('\n'),
    );
  });
  it('names what is there to be named', async () => {
    const journey = await textAfter('persona mina "Mina" {}\n<|>', 'journey');
    assert.match(journey, /personas: @mina\n/);
    const solving =
      'journey j "J" { stage s "S" {\n pain a "A"\n opportunity o "O" { solves: a }\n pain b "B"\n <|>\n}\n}';
    assert.match(await textAfter(solving, 'opportunity'), /solves: b\n/);
    await expectFitting(solving, 'opportunity');
  });
  it('leaves out what would name nothing', async () => {
    assert.doesNotMatch(await textAfter('<|>', 'journey'), /personas/);
    assert.doesNotMatch(await textAfter('journey j "J" {\n<|>\n}', 'opportunity'), /solves/);
  });
});

describe('plain completions', () => {
  const plain = (insertText: string): string | undefined =>
    plainItems([{ label: 'x', insertText, insertTextFormat: InsertTextFormat.Snippet }])[0]?.insertText;
  it('fill in what stands there at first', () =>
    assert.equal(plain('a ${1:mina}: ${2|yes,no|} @${1} {\n\t$0\n}'), 'a mina: yes @mina {\n  \n}'));
  it('take escapes off', () => assert.equal(plain('\\$5 ${1:\\$ \\} \\\\}'), '$5 $ } \\'));
  it('leave what is no snippet alone', () =>
    assert.deepEqual(plainItems([{ label: '$1', insertText: '$1' }]), [{ label: '$1', insertText: '$1' }]));
});

describe('hover at a stage tells what usually works', () => {
  async function hoverText(source: string): Promise<string> {
    const { text, cursors } = marked(source);
    const hover = hoverAt(await analyseText(text), cursors[0] ?? 0, lineIndexOf(text));
    return (hover?.contents as { readonly value: string } | undefined)?.value ?? '';
  }
  it('at its keyword, beneath what a stage is', async () =>
    assert.match(
      await hoverText('journey j "J" { sta<|>ge s "Weighing it up" {} }'),
      /^\*\*stage\*\*[^]*\*\*acquisition\*\*[^]*What usually works:\n- [^]*What usually goes wrong:\n- /,
    ));
  it('at its id', async () =>
    assert.match(await hoverText('journey j "J" { stage buy<|> "S" {} }'), /^\*\*conversion\*\*/));
  it('but not in it, and not where the phase is not known', async () => {
    assert.equal(await hoverText('journey j "J" { stage buy "S" { <|> } }'), '');
    assert.doesNotMatch(await hoverText('journey j "J" { sta<|>ge s "S" {} }'), /usually/);
  });
});

describe('completion offers first', () => {
  const firstAt = async (source: string): Promise<readonly string[]> =>
    [...(await itemsAt(source))]
      .sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
      .slice(0, 3)
      .map(({ label }) => label);
  for (const [source, labels] of [
    ['persona a "A"\n<|>', ['persona', 'journey', 'import']],
    ['journey j "J" {\n<|>\n}', ['stage', 'personas', 'scenario']],
    ['journey j "J" {\nstage s "S" {\ngoal: "g"\n<|>\n}\n}', ['touchpoint', 'goal', 'kpi']],
    [
      'journey j "J" {\nstage s "S" {\ntouchpoint t "T" {\nchannels: app\n<|>\n}\n}\n}',
      ['does', 'thinks', 'feels'],
    ],
  ] as const)
    it(`${labels.join(', ')}`, async () => assert.deepEqual(await firstAt(source), labels));
});
