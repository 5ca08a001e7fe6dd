import assert from 'node:assert/strict';
import { renameEdits } from '../../../core/edit/renameEdits.ts';
import { counterpartsOf } from '../../../core/model/counterparts.ts';
import { placesNaming } from '../../../core/model/places.ts';
import { renameableAt } from '../../../server/features/rename.ts';
import { declarationsOf } from '../../harness/declarations.ts';
import { applied, openMaps, type Maps } from '../../harness/maps.ts';
import { randomOf, type Random } from '../../harness/random.ts';

type Files = Readonly<Record<string, string>>;

async function renamed(files: Files, newId: string, keepFormer = false) {
  const maps = await openMaps(files);
  const found = renameableAt((await maps.at(maps.cursor.uri)).names, maps.cursor.offset);
  assert.ok(found && 'declared' in found, 'nothing can be renamed there');
  return { maps, result: renameEdits(found.declared, newId, await maps.scopes(), { keepFormer }) };
}

/** Expects the files that change to read like this afterwards. */
async function expectRename(files: Files, newId: string, after: Files, keepFormer = false): Promise<void> {
  const { maps, result } = await renamed(files, newId, keepFormer);
  assert.ok('edits' in result, JSON.stringify(result));
  const texts = Object.fromEntries(
    [...result.edits].map(([uri, edits]) => [uri, applied(maps.text(uri), edits)]),
  );
  assert.deepEqual(
    texts,
    Object.fromEntries(Object.entries(after).map(([path, text]) => [maps.workspace.uri(path), text])),
  );
}

/** Expects no change, for this reason. */
async function expectRefusal(files: Files, newId: string, code: string): Promise<void> {
  const { result } = await renamed(files, newId);
  assert.equal('refused' in result && result.refused.code, code);
}

/** Expects nothing to be renamed where the cursor is, in words. */
async function expectFixed(text: string, sentence: RegExp): Promise<void> {
  const maps = await openMaps({ 'main.journey': text });
  const found = renameableAt((await maps.at(maps.cursor.uri)).names, maps.cursor.offset);
  assert.ok(found && 'refused' in found);
  assert.match(found.refused, sentence);
}

describe('a rename', () => {
  it('changes the declaration and all that names it, from wherever it is asked', () =>
    expectRename(
      {
        'people.journey': 'persona mina "Mina" {}\npersona joon "Joon" { quote: "Ask @mina!" }\n',
        'a.journey': 'import "./people.journey"\njourney a "A" {\n  personas: @joon, @mi<|>na\n}\n',
        'b.journey': 'import "./a.journey"\njourney b "B" { scenario: "@mina는 간다" }\n',
        'c.journey': 'journey c "C" { scenario: "@mina" }\n',
      },
      '@민아',
      {
        'people.journey': 'persona 민아 "Mina" {}\npersona joon "Joon" { quote: "Ask @민아!" }\n',
        'a.journey': 'import "./people.journey"\njourney a "A" {\n  personas: @joon, @민아\n}\n',
        'b.journey': 'import "./a.journey"\njourney b "B" { scenario: "@민아는 간다" }\n',
      },
    ));
  it('of a Korean id written in parts, to one in one form', () =>
    expectRename(
      {
        'a.journey': `persona ${'민아'.normalize('NFD')} "M" {}\njourney j "J" { personas: @<|>민아 }\n`,
      },
      '준'.normalize('NFD'),
      { 'a.journey': 'persona 준 "M" {}\njourney j "J" { personas: @준 }\n' },
    ));
  it('from a text', () =>
    expectRename({ 'a.journey': 'persona mina "M" { quote: "I am @mi<|>na." }\n' }, 'min', {
      'a.journey': 'persona min "M" { quote: "I am @min." }\n',
    }));
  it('of a journey leaves what its parts are called', () =>
    expectRename(
      {
        'a.journey': 'journey no<|>w "N" { stage s "S" { touchpoint now "T" {} } }\n',
        'b.journey':
          'import "./a.journey"\njourney b "B" { of: now; stage s "S" { touchpoint u "U" { after: now.now } } }\n',
      },
      'today',
      {
        'a.journey': 'journey today "N" { stage s "S" { touchpoint now "T" {} } }\n',
        'b.journey':
          'import "./a.journey"\njourney b "B" { of: today; stage s "S" { touchpoint u "U" { after: today.now } } }\n',
      },
    ));
  it('goes to the maps in which the same id is the same element', () =>
    expectRename(
      {
        'now.journey': 'journey now "N" {\n  stage s "S" { touchpoint reel "R" {} }\n}\n',
        'ideal.journey':
          'import "./now.journey"\njourney ideal "I" { of: now\n  stage s "S" { touchpoint re<|>el "R" {} }\n  path p "P" { reel -> end }\n}\n',
        'run.journey':
          'import "./now.journey"\njourney run "I" { of: now\n  stage s "S" { touchpoint again "R" { of: reel } }\n}\n',
        'else.journey':
          'import "./now.journey"\njourney other "O" { stage s "S" { touchpoint reel "R" {} } }\n',
      },
      'clip',
      {
        'now.journey': 'journey now "N" {\n  stage s "S" { touchpoint clip "R" {} }\n}\n',
        'ideal.journey':
          'import "./now.journey"\njourney ideal "I" { of: now\n  stage s "S" { touchpoint clip "R" {} }\n  path p "P" { clip -> end }\n}\n',
        'run.journey':
          'import "./now.journey"\njourney run "I" { of: now\n  stage s "S" { touchpoint again "R" { of: clip } }\n}\n',
      },
    ));
  it('of the later one of two changes no name of the first', () =>
    expectRename(
      {
        'a.journey':
          'journey j "J" { stage s "S" { touchpoint t "1" {}; touchpoint <|>t "2" {} }\n  path p "P" { t -> end } }\n',
      },
      'u',
      {
        'a.journey':
          'journey j "J" { stage s "S" { touchpoint t "1" {}; touchpoint u "2" {} }\n  path p "P" { t -> end } }\n',
      },
    ));
  it('to the id it has changes nothing', () =>
    expectRename({ 'a.journey': 'persona p<|> "P" {}\n' }, ' p ', {}));
  it('works in a file with mistakes', () =>
    expectRename(
      { 'a.journey': 'persona mi<|>na "M {\n  qoute: "@mina"\njourney j "J" {\n  personas: @mina\n' },
      'joon',
      { 'a.journey': 'persona joon "M {\n  qoute: "@joon"\njourney j "J" {\n  personas: @joon\n' },
    ));
});

describe('a rename is refused', () => {
  const two = (one: string, other: string): string => `${one}\n${other}\n`;
  it('where another of the kind has the id, in the file or what sees it', async () => {
    await expectRefusal(
      { 'a.journey': two('persona mi<|>na "M" {}', 'persona joon "J" {}') },
      'joon',
      'taken',
    );
    await expectRefusal(
      {
        'a.journey': 'persona mi<|>na "M" {}\n',
        'b.journey': 'import "./a.journey"\npersona joon "J" {}\n',
      },
      'joon',
      'taken',
    );
    await expectRefusal(
      {
        'now.journey': 'journey now "N" { stage s "S" { touchpoint re<|>el "R" {} } }\n',
        'ideal.journey':
          'import "./now.journey"\njourney i "I" { of: now; stage s "S" { touchpoint clip "C" {} } }\n',
      },
      'clip',
      'taken',
    );
  });
  it('not where the other is of another kind, of another journey, or not seen', async () => {
    await expectRename({ 'a.journey': two('persona mi<|>na "M" {}', 'actor joon "J" {}') }, 'joon', {
      'a.journey': two('persona joon "M" {}', 'actor joon "J" {}'),
    });
    await expectRename(
      { 'a.journey': two('journey j "J" { stage <|>s "S" {} }', 'journey k "K" { stage t "T" {} }') },
      't',
      { 'a.journey': two('journey j "J" { stage t "S" {} }', 'journey k "K" { stage t "T" {} }') },
    );
    await expectRename({ 'a.journey': 'persona <|>a "A" {}\n', 'b.journey': 'persona b "B" {}\n' }, 'b', {
      'a.journey': 'persona b "A" {}\n',
    });
  });
  it('to what is no word, is reserved or is built in', async () => {
    for (const id of ['', 'two words', '12', 'a.b', 'a-', '-a', '"x"'])
      await expectRefusal({ 'a.journey': 'persona <|>p "P" {}\n' }, id, 'not-a-word');
    await expectRefusal({ 'a.journey': 'persona <|>p "P" {}\n' }, 'none', 'reserved');
    const touchpoint = { 'a.journey': 'journey j "J" { stage s "S" { touchpoint <|>t "T" {} } }\n' };
    await expectRefusal(touchpoint, 'leaves', 'reserved');
    await expectRefusal({ 'a.journey': 'channel <|>tram "T" {}\n' }, 'app', 'built-in');
  });
  it('where a text would then mention somebody else', () =>
    expectRefusal(
      { 'a.journey': 'persona mi<|>n "M" {}\npersona jo "J" { quote: "@jonas" }\n' },
      'jona',
      'mention-taken',
    ));
  it('for what is built in, for the ends of a path, and for what nobody declared', async () => {
    await expectFixed('persona p "P" { channels: ap<|>p }', /built in/);
    await expectFixed('journey j "J" { path p "P" { start -> e<|>nd } }', /ends of every path/);
    await expectFixed('journey j "J" { owner: gro<|>wth }', /Declare it first: actor growth/);
  });
});

describe('a rename that keeps the former id says so', () => {
  const cases: readonly [string, string, string][] = [
    [
      'in the first line of a body',
      'persona mi<|>na "M" {\n    role: "x"\n}\n',
      'persona joon "M" {\n    was: mina\n    role: "x"\n}\n',
    ],
    [
      'in a body on one line',
      'persona mi<|>na "M" { role: "x" }\n',
      'persona joon "M" { was: mina; role: "x" }\n',
    ],
    ['in an empty body', 'persona mi<|>na "M" {}\n', 'persona joon "M" {\n  was: mina\n}\n'],
    ['in a body of its own', 'persona mi<|>na "M"\n', 'persona joon "M" {\n  was: mina\n}\n'],
    [
      'with the line ends of the file',
      'persona mi<|>na "M" {\r\n  role: "x"\r\n}\r\n',
      'persona joon "M" {\r\n  was: mina\r\n  role: "x"\r\n}\r\n',
    ],
    [
      'below a remark',
      'persona mi<|>na "M" { // who?\n  role: "x"\n}\n',
      'persona joon "M" { // who?\n  was: mina\n  role: "x"\n}\n',
    ],
    [
      'as deep as the file has it',
      'journey mi<|>na "M" {\n}\nactor a "A" {\n\tkind: team\n}\n',
      'journey joon "M" {\n\twas: mina\n}\nactor a "A" {\n\tkind: team\n}\n',
    ],
    ['once', 'persona mi<|>na "M" {\n  was: mina\n}\n', 'persona joon "M" {\n  was: mina\n}\n'],
    [
      'beside others',
      'persona mi<|>na "M" {\n  was: minna\n}\n',
      'persona joon "M" {\n  was: mina\n  was: minna\n}\n',
    ],
    [
      'in a block on the line of another',
      'journey j "J" { stage mi<|>na "M" }\n',
      'journey j "J" { stage joon "M" { was: mina } }\n',
    ],
  ];
  for (const [where, before, after] of cases)
    it(where, () => expectRename({ 'a.journey': before }, 'joon', { 'a.journey': after }, true));
});

/** How often each file names each of the declarations there are: file by file, declaration by declaration. */
async function meaning(maps: Maps): Promise<readonly (readonly number[])[]> {
  const scopes = await maps.scopes();
  const declarations = scopes.flatMap((scope) => declarationsOf(scope));
  return scopes.map((scope) => declarations.map(({ block }) => placesNaming(block, scope).length));
}

/** Files that import one another, whose ids are few, so that they meet. */
function makeFiles(random: Random): Record<string, string> {
  const ids = ['a', 'b', 'ab', 'abc', '가', '가나'];
  const id = (): string => (random.below(3) === 0 ? random.pick(ids).normalize('NFD') : random.pick(ids));
  const count = 2 + random.below(3);
  return Object.fromEntries(
    Array.from({ length: count }, (_, n) => {
      const lines = Array.from({ length: random.below(3) }, () => `import "./f${random.below(count)}.journey"`);
      // What a map is of has to be seen by its own file, whoever else imports both.
      if (n > 0) lines.push('import "./f0.journey"');
      for (const each of ids) if (random.below(4) === 0) lines.push(`persona ${each} "P" { quote: "@${id()}다, @${id()}" }`);
      const journeys = 1 + random.below(2);
      for (let j = 0; j < journeys; j++) {
        const touchpoints = ids.filter(() => random.below(2) === 0).map((each) => `touchpoint ${each} "T" { after: ${random.below(3) ? id() : `j${random.below(count)}${j}.${id()}`}; feels @${id()}: +1 }`);
        lines.push(`journey j${n}${j} "J" {`, `  personas: @${id()}, @${id()}`, ...(random.below(2) ? [`  of: j${random.pick([0, n])}${random.below(2)}`] : []), `  stage ${id()} "S" {`, ...touchpoints, '  }', `  path p "@${id()}" { ${id()} -> ${id()} 20% "to @${id()}" }`, '}');
      }
      return [`f${n}.journey`, `${lines.join('\n')}\n`];
    }),
  ); // prettier-ignore
}

describe('after any rename', () => {
  it('every name leads where it led, or the rename is refused', async () => {
    const random = randomOf(7);
    let done = 0;
    for (let round = 0; round < 300; round++) {
      const files = makeFiles(random);
      const maps = await openMaps(files);
      const scopes = await maps.scopes();
      const all = scopes.flatMap((scope) => declarationsOf(scope));
      const target = random.pick(all);
      const elements = counterpartsOf(target, scopes);
      const newId = random.pick(['new', '새것', 'a', 'abcd', '가나다', 'b']);
      const result = renameEdits(target, newId, scopes, { keepFormer: random.below(2) === 0 });
      if (!('edits' in result) || result.edits.size === 0) continue;
      done++;
      const before = await meaning(maps);
      for (const [uri, edits] of result.edits)
        maps.workspace.write(uri.slice(uri.lastIndexOf('/') + 1), applied(maps.text(uri), edits));
      const after = await meaning(maps);
      const own = new Set(elements.map(({ block }) => all.findIndex((each) => each.block === block)));
      // A name that led nowhere may lead to what has that id now; no other name may change.
      const isNew = newId === 'new' || newId === '새것';
      const mended = after.map((counts, f) =>
        counts.map((count, d) => {
          const old = before[f]?.[d] ?? 0;
          return own.has(d) && !isNew ? Math.min(count, old) : count;
        }),
      );
      assert.deepEqual(mended, before, `${target.kind} ${target.id} to ${newId} in ${JSON.stringify(files)}`);
    }
    assert.ok(done > 100, `only ${done} were tried`);
  });
});
