import assert from 'node:assert/strict';
import { analyse, analyseLoaded, type Analysis } from '../../../core/analyse.ts';
import { LARGEST_IMAGE } from '../../../core/model/image.ts';
import { gatherSources } from '../../../core/model/load.ts';
import { parseChange } from '../../../core/syntax/edit.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { jpeg, notImages, png, webpExtended } from '../../harness/images.ts';
import { memoryWorkspace } from '../../harness/memoryWorkspace.ts';
import { analyseText, expectProblems } from '../../harness/problems.ts';

const touchpoint = (path: string, lanes = ''): string =>
  `${lanes}journey j "J" {\n  stage s "S" {\n    touchpoint t "T" {\n      ${path}\n    }\n  }\n}\n`;
const files = {
  'shot.png': png(9, 16),
  'mina.jpg': jpeg,
  'a b.PNG': png(2, 2),
  'fake.png': notImages['svg']!,
  'fake.webp': notImages['gif']!,
  'huge.png': new Uint8Array(LARGEST_IMAGE + 1),
  'wide.webp': webpExtended(16_777_216, 1),
};
const expectCodes = (source: string, ...codes: readonly string[]): Promise<void> => expectProblems(source, codes, files); // prettier-ignore

describe('pictures', () => {
  it('that are there are no problem, whatever kind their name says that they are', async () => {
    await expectCodes(touchpoint('image: "./shot.png"'));
    await expectCodes(touchpoint('image: "./a b.PNG"'));
    await expectCodes('persona mina "Mina" { photo: "mina.jpg" }\n');
    await expectCodes('persona mina "Mina" { photo: none }\n');
  });
  it('that are missing are said', async () => {
    await expectCodes(touchpoint('image: <|"./shots.png"|>'), 'image-missing');
    await expectCodes('persona mina "Mina" { photo: <|"./Mina.jpg"|> }\n', 'image-missing');
  });
  it('that are none are said, by what they hold', async () => {
    for (const path of [
      './fake.png',
      './fake.webp',
      './mina.svg',
      './mina.gif',
      './main.journey',
      'https.txt',
    ])
      await expectCodes(touchpoint(`image: <|"${path}"|>`), 'image-kind');
  });
  it('that are too large are said', async () => {
    await expectCodes(touchpoint('image: <|"./huge.png"|>'), 'image-too-large');
    await expectCodes(touchpoint('image: <|"./wide.webp"|>'), 'image-too-many-pixels');
  });
  it('outside are said, and nothing is read', async () => {
    const paths = [
      '../shot.png', '../../../../../shot.png', '/etc/shot.png', 'file:///etc/shot.png', 'https://example.com/shot.png',
      '..\\\\shot.png', '\\\\\\\\server\\\\share\\\\shot.png', '%2e%2e/shot.png', 'a%2f..%2f..%2fshot.png', 'C:/shot.png', '~/shot.png',
      'a\\0/../../shot.png',
    ]; // prettier-ignore
    for (const path of paths) {
      const workspace = memoryWorkspace(files);
      const text = touchpoint(`image: "${path}"`).replace('\\0', '\0');
      const source = { uri: workspace.uri('main.journey'), text, tree: parse(text) };
      const { problems } = await analyse(source, workspace);
      assert.deepEqual(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code), ['image-outside'], path); // prettier-ignore
      assert.deepEqual(workspace.reads, [], path);
    }
  });
  it('in lanes are looked at where the lane is one of pictures', async () => {
    const lane = (type: string, holder = ''): string => `lane shots "Shots" { type: ${type} }${holder}`;
    await expectCodes(touchpoint('lane shots: <|"./gone.png"|>', `${lane('image')}\n`), 'image-missing');
    await expectCodes(touchpoint('lane shots: "./gone.png"', `${lane('text')}\n`));
    await expectCodes(touchpoint('lane shots: "./shot.png"', `${lane('image')}\n`));
    await expectCodes(`journey j "J" {\n  ${lane('image')}\n  stage s "S" { lane shots: <|"./gone.png"|> }\n}\n`, 'image-missing'); // prettier-ignore
  });
  it('follow what their lane is, wherever that is said', async () => {
    const lane = (type: string): string => `lane shots "Shots" { type: ${type} }\n`;
    const map = (inside: string, said = 'lane shots: "./gone.png"'): string => `journey j "J" {\n${inside}  stage s "S" {\n    touchpoint t "T" { ${said} }\n  }\n}\n`; // prettier-ignore
    const run = map('  of: plan\n  state: actual\n');
    const codes = ({ problems }: Analysis): readonly string[] =>
      problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    for (const text of [
      (type: string) => map(lane(type)),
      (type: string) => lane(type) + map(''),
      (type: string) => `journey plan "P" {\n${lane(type)}}\n${run}`,
    ]) {
      const before = await analyseText(text('text'));
      assert.deepEqual(codes(before), []);
      for (const [type, expected] of [
        ['image', 'image-missing'],
        ['number', 'lane-type'],
      ] as const) {
        const at = text('text').indexOf('type: text') + 'type: '.length;
        const change = { start: at, end: at + 'text'.length, text: type };
        const tree = parseChange(before.source.tree, text(type), change);
        const source = { ...before.source, text: text(type), tree };
        const { sources } = gatherSources(source, () => 'missing');
        const after = analyseLoaded(source, sources, { before });
        assert.deepEqual(codes(after), [expected], text(type));
        const back = { start: at, end: at + type.length, text: 'text' };
        const former = { ...source, text: text('text'), tree: parseChange(tree, text('text'), back) };
        assert.deepEqual(codes(analyseLoaded(former, gatherSources(former, () => 'missing').sources, { before: after })), []); // prettier-ignore
      }
    }
  });
  it('that are too much together are said from where it is too much', async () => {
    const large = (seed: number): Uint8Array => {
      const bytes = new Uint8Array(LARGEST_IMAGE).fill(seed);
      bytes.set(png(9, 16));
      return bytes;
    };
    const many = Array.from({ length: 13 }, (_, i) => `shot${i}.png`);
    const lines = many.map((path, i) => `    touchpoint t${i} "T" { image: ${i < 12 ? `"${path}"` : `<|"${path}"|>`} }\n`); // prettier-ignore
    const text = `journey j "J" {\n  stage s "S" {\n${lines.join('')}  }\n}\n`;
    await expectProblems(
      text,
      ['image-too-many'],
      Object.fromEntries(many.map((path, i) => [path, large(i)])),
    );
  });
});

describe('the pictures that are read', () => {
  async function readFor(
    text: string,
    others: Readonly<Record<string, string>> = {},
  ): Promise<readonly string[]> {
    const workspace = memoryWorkspace({ ...files, ...others });
    await analyse({ uri: workspace.uri('main.journey'), text, tree: parse(text) }, workspace);
    return workspace.reads.map((uri) => uri.slice(workspace.uri('').length));
  }

  it('are those of the map itself, each once, and the photos of imported personas', async () => {
    const people = 'persona mina "Mina" { photo: "../mina.jpg" }\njourney k "K" { stage s "S" { touchpoint t "T" { image: "../other.png" } } }\n'; // prettier-ignore
    const text = `import "./deep/people.journey"\n${touchpoint('image: "shot.png"\n      lane x: "shot.png"')}`;
    assert.deepEqual(await readFor(text, { 'deep/people.journey': people }), ['deep/people.journey', 'shot.png', 'mina.jpg']); // prettier-ignore
  });
  it('are none by a path that a lane of pictures has nothing to do with', async () => {
    assert.deepEqual(await readFor(touchpoint('lane x: "shot.png"', 'lane y "Y" { type: image }\n')), []);
  });
  it('are those of a lane that another file declares', async () => {
    const text = `import "./lanes.journey"\n${touchpoint('lane x: "shot.png"')}`;
    assert.deepEqual(await readFor(text, { 'lanes.journey': 'lane x "X" { type: image }\n' }), ['lanes.journey', 'shot.png']); // prettier-ignore
  });
});
