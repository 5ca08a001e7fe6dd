import assert from 'node:assert/strict';
import { moveEdits, movedTo, type Move } from '../../../core/edit/moveEdits.ts';
import type { Source } from '../../../core/model/load.ts';
import { filesNamedIn } from '../../../core/model/paths.ts';
import { normaliseUri, pathBetween, resolvePath } from '../../../core/model/uri.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { applied } from '../../harness/maps.ts';
import { randomOf, type Random } from '../../harness/random.ts';

const uriOf = (path: string): string => normaliseUri(`file:///work/${path}`);

function sourcesOf(files: Readonly<Record<string, string>>): readonly Source[] {
  return Object.entries(files).map(([path, text]) => ({ uri: uriOf(path), text, tree: parse(text) }));
}

/** Expects these files, and no others, to read like this after the moves. Paths are those before. */
function expectMoves(
  files: Readonly<Record<string, string>>,
  moves: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): void {
  const sources = sourcesOf(files);
  const edits = moveEdits(sources, Object.entries(moves).map(([from, to]) => ({ from: uriOf(from), to: uriOf(to) }))); // prettier-ignore
  const texts = sources
    .filter(({ uri }) => edits.has(uri))
    .map(({ uri, text }) => [uri, applied(text, edits.get(uri) ?? [])]);
  assert.deepEqual(
    Object.fromEntries(texts),
    Object.fromEntries(Object.entries(after).map(([path, text]) => [uriOf(path), text])),
  );
}

describe('when files move, paths follow', () => {
  it('to a file that has another name', () =>
    expectMoves(
      { 'a.journey': 'import "./people.journey"\n', 'deep/b.journey': 'import "../people.journey"\n' },
      { 'people.journey': '사람들.journey' },
      { 'a.journey': 'import "./사람들.journey"\n', 'deep/b.journey': 'import "../사람들.journey"\n' },
    ));
  it('from a file that stands elsewhere, to tables and pictures too', () =>
    expectMoves(
      {
        'a.journey':
          'import "./people.journey"\nmetric m "M" { data: "./data/m.csv" }\npersona p "P" { photo: "p.png" }\njourney j "J" { stage s "S" { touchpoint t "T" { image: "../t.png" } } }\n',
      },
      { 'a.journey': 'maps/eu/a.journey' },
      {
        'a.journey':
          'import "../../people.journey"\nmetric m "M" { data: "../../data/m.csv" }\npersona p "P" { photo: "../../p.png" }\njourney j "J" { stage s "S" { touchpoint t "T" { image: "../../../t.png" } } }\n',
      },
    ));
  it('to pictures in rows of the author’s own, and to nothing that is only said there', () => {
    const map = (to: string): string =>
      `lane shots "Shots" { type: image }\nlane notes "Notes" { type: text }\njourney j "J" { stage s "S" { touchpoint t "T" { lane shots: "${to}b.png"; lane notes: "./b.png"; lane far: "${to}c.png"; lane far: "c" } } }\n`;
    expectMoves({ 'a.journey': map('./') }, { 'a.journey': 'maps/a.journey' }, { 'a.journey': map('../') });
  });
  it('of a folder, where they cross its border', () =>
    expectMoves(
      {
        'maps/a.journey': 'import "./b.journey"\nimport "../people.journey"\n',
        'maps/b.journey': '',
        'c.journey': 'import "maps/a.journey"\n',
        'maps-old/d.journey': 'import "../maps/b.journey"\n',
      },
      { maps: 'eu/maps' },
      {
        'maps/a.journey': 'import "./b.journey"\nimport "../../people.journey"\n',
        'c.journey': 'import "./eu/maps/a.journey"\n',
        'maps-old/d.journey': 'import "../eu/maps/b.journey"\n',
      },
    ));
  it('and stay as they are written where they still lead there', () =>
    expectMoves(
      { 'x/a.journey': 'import "../x/./b.journey"\n', 'x/b.journey': '' },
      { 'x/a.journey': 'x/c.journey' },
      {},
    ));
  it('with quotes and signs of any kind in names', () =>
    expectMoves(
      { 'a.journey': 'import "./b.journey"\n' },
      { 'b.journey': encodeURIComponent('my "100%" + b#1?.journey') },
      { 'a.journey': 'import "./my \\"100%\\" + b#1?.journey"\n' },
    ));
  it('not to other languages of the text, and not in broken paths', () =>
    expectMoves(
      { 'a.journey': 'import "/b.journey"\nimport\nimport ""\npersona p "./b.journey" { photo: none }\n' },
      { 'b.journey': 'c.journey' },
      {},
    ));
});

const steps = ['a', 'b', '지도', 'x y', 'é'];
const pathOf = (random: Random, name: string): string =>
  [...Array.from({ length: random.below(3) }, () => random.pick(steps)), name].join('/');

describe('after any moves', () => {
  it('every path leads where it led', () => {
    const random = randomOf(11);
    let edited = 0;
    for (let round = 0; round < 400; round++) {
      const paths = Array.from({ length: 5 }, (_, i) => pathOf(random, `${i}.journey`));
      const tables = Array.from({ length: 2 }, (_, i) => pathOf(random, `${i}.csv`));
      const files = Object.fromEntries(
        paths.map((path) => {
          const to = (target: string): string => pathBetween(uriOf(path), uriOf(target)) ?? assert.fail();
          const lines = [0, 1].map(() => `import "${to(random.pick(paths))}"`);
          return [path, `${lines.join('\n')}\nmetric m "M" { data: "${to(random.pick(tables))}" }\n`];
        }),
      );
      const moves: Move[] = [];
      for (const path of [...paths, ...tables])
        if (random.below(4) === 0)
          moves.push({ from: uriOf(path), to: uriOf(pathOf(random, `new ${path.split('/').at(-1) ?? ''}`)) });
      if (random.below(3) === 0) moves.push({ from: uriOf(random.pick(steps)), to: uriOf(`moved/${round}`) });
      const sources = sourcesOf(files);
      const edits = moveEdits(sources, moves);
      edited += edits.size;
      for (const { uri, text, tree } of sources) {
        const now = movedTo(uri, moves);
        const after = filesNamedIn(now, parse(applied(text, edits.get(uri) ?? [])));
        const wanted = filesNamedIn(uri, tree).map((named) => movedTo(named.uri ?? '', moves));
        assert.deepEqual(after.map((named) => named.uri), wanted); // prettier-ignore
      }
    }
    assert.ok(edited > 300, `only ${edited} files had to change`);
  });

  it('the path between two files leads from the one to the other', () => {
    const random = randomOf(3);
    for (let round = 0; round < 300; round++) {
      const [from, to] = [uriOf(pathOf(random, 'f.journey')), uriOf(pathOf(random, "t'(1)!.journey"))];
      const path = pathBetween(from, to);
      assert.ok(path !== undefined && /^\.\.?\//.test(path));
      assert.equal(resolvePath(from, path), to);
    }
    assert.equal(pathBetween('file:///w/a', 'vscode-vfs://x/w/a'), undefined);
  });
});
