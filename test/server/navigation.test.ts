import assert from 'node:assert/strict';
import { definitionAt, declaredAt } from '../../server/features/definition.ts';
import { lensesOf } from '../../server/features/lenses.ts';
import { isNamed } from '../../core/model/places.ts';
import { referencesOf } from '../../server/features/references.ts';
import { workspaceSymbols } from '../../server/features/workspaceSymbols.ts';
import { openMaps, placeOf } from '../harness/maps.ts';

type Files = Readonly<Record<string, string>>;

/** Expects the name at the cursor to lead to the marked range, wherever it is; without one, nowhere. */
async function expectDefinition(files: Files): Promise<void> {
  const maps = await openMaps(files);
  const { names, sources } = await maps.at(maps.cursor.uri);
  const place = definitionAt(names, sources, maps.cursor.offset);
  const found = place ? [placeOf(place.source.uri, place.source.text, place.span)] : [];
  assert.deepEqual(found, maps.ranges);
}

/** Expects what is named at the cursor to be named at the marked ranges, and nowhere else. */
async function expectReferences(files: Files): Promise<void> {
  const maps = await openMaps(files);
  const declared = declaredAt((await maps.at(maps.cursor.uri)).names, maps.cursor.offset);
  assert.ok(declared, 'nothing is declared there');
  const scopes = (await maps.index.all(declared.source.uri)).map(({ names }) => names);
  const places = referencesOf(declared, scopes, { includeDeclaration: false });
  const found = places.map(({ source, span }) => placeOf(source.uri, source.text, span));
  assert.deepEqual([...found].sort(), maps.ranges);
  assert.equal(
    scopes.some((scope) => isNamed(declared.block, scope)),
    found.length > 0,
  );
  const [first] = referencesOf(declared, scopes, { includeDeclaration: true });
  assert.equal(first?.source.text.slice(first.span.start, first.span.end).normalize('NFC'), declared.id);
}

const map = (inside: string): string =>
  `journey j "J" {\n  stage s "S" {\n    touchpoint t "T" {\n${inside}\n    }\n  }\n}\n`;

describe('a definition is found', () => {
  it('of a persona in an imported file', () =>
    expectDefinition({
      'main.journey': 'import "./people.journey"\njourney j "J" { personas: @m<|>ina }\n',
      'people.journey': 'persona <|mina|> "Mina" {}\n',
    }));
  it('of one that is reached through other files', () =>
    expectDefinition({
      'main.journey': 'import "./a.journey"\njourney j "J" { personas: @<|>mina }\n',
      'a.journey': 'import "./deep/people.journey"\n',
      'deep/people.journey': '\n\npersona <|mina|> "Mina" {}\n',
    }));
  it('of a Korean id, however it is spelt', () =>
    expectDefinition({
      'main.journey': `import "./a.journey"\njourney j "J" { personas: @${'민아'.normalize('NFD')}<|> }\n`,
      'a.journey': 'persona <|민아|> "민아" {}\n',
    }));
  it('of a persona in a text, with a particle after it', () =>
    expectDefinition({
      'main.journey': `persona <|민아|> "M" {}\n${map('does: "그때 @민<|>아가 묻는다"')}`,
    }));
  it('of the longest id that begins there', () =>
    expectDefinition({
      'main.journey': `persona mina "M" {}\npersona <|mina-kim|> "M" {}\n${map('does: "Then @mina<|>-kims pays"')}`,
    }));
  it('not of what stands in a mail address, and not of nobody', async () => {
    await expectDefinition({
      'main.journey': `persona mina "M" {}\n${map('does: "Writes to a@mi<|>na.example"')}`,
    });
    await expectDefinition({ 'main.journey': `persona mina "M" {}\n${map('does: "Then @jo<|>on pays"')}` });
  });
  it('of a touchpoint in a step', () =>
    expectDefinition({
      'main.journey':
        'journey j "J" {\n  stage s "S" { touchpoint <|reel|> "R" {} }\n  path p "P" { re<|>el -> end }\n}\n',
    }));
  it('of a journey and of a touchpoint in it, from elsewhere', async () => {
    const other = (id: string) => `journey ${id} "J" { stage s "S" { touchpoint reel "R" {} } }\n`;
    const marks = other('<|back|>');
    await expectDefinition({
      'main.journey': `import "./o.journey"\n${map('after: ba<|>ck.reel')}`,
      'o.journey': marks,
    });
    await expectDefinition({
      'main.journey': `import "./o.journey"\n${map('after: back.re<|>el')}`,
      'o.journey': other('back').replace('reel', '<|reel|>'),
    });
  });
  it('of a channel, though a stage and a touchpoint have its id', () =>
    expectDefinition({
      'main.journey':
        'channel <|delivery|> "D" {}\njourney j "J" { stage delivery "S" { touchpoint delivery "T" { channels: deli<|>very } } }\n',
    }));
  it('of a declaration itself', () =>
    expectDefinition({ 'main.journey': 'persona <|mi<|>na|> "Mina" {}\n' }));
  it('of a stage that a view shows', () =>
    expectDefinition({
      'main.journey':
        'journey j "J" { stage s "S" {} }\njourney k "K" { stage <|s|> "S" {} }\nview v "V" { journey: k; stages: <|>s }\n',
    }));
  it('of a stage of the map that an imported one is of, as that file understands it', () =>
    expectDefinition({
      'main.journey':
        'import "./run.journey"\njourney now "Mine" { stage s "S" {} }\nview v "V" { journey: run; stages: <|>s }\n',
      'run.journey': 'import "./now.journey"\njourney run "R" { of: now }\n',
      'now.journey': 'journey now "N" { stage <|s|> "S" {} }\n',
    }));
  it('of a lane that a view shows', () =>
    expectDefinition({
      'main.journey': 'lane <|weather|> "W" {}\nview v "V" { lanes: feels, wea<|>ther }\n',
    }));
  it('of an import: the file', () =>
    expectDefinition({
      'main.journey': 'import "./peo<|>ple.journey"\n',
      'people.journey': '<||>persona p "P" {}\n',
    }));
  it('not of what is built in, and not of a word that names nothing', async () => {
    await expectDefinition({ 'main.journey': map('channels: ap<|>p') });
    await expectDefinition({ 'main.journey': map('do<|>es: "x"') });
    await expectDefinition({ 'main.journey': 'import "./no<|>body.journey"\n' });
    await expectDefinition({ 'main.journey': 'journey j "J" { path p "P" { start<|> -> end } }\n' });
  });
});

describe('references are found', () => {
  it('in all files that import the declaration, directly or not, and in no other', () =>
    expectReferences({
      'people.journey': 'persona mi<|>na "Mina" {}\n',
      'a.journey': 'import "./people.journey"\njourney a "A" { personas: @<|mina|> }\n',
      'b.journey': 'import "./a.journey"\njourney b "B" { personas: @<|mina|> }\n',
      'c.journey': 'persona mina "Another" {}\njourney c "C" { personas: @mina }\n',
      'd.journey': 'journey d "D" { personas: @mina }\n',
    }));
  it('before a colon, in texts and titles, and in comments not', () =>
    expectReferences({
      'main.journey': `persona mi<|>na "Mina" {}\n${map(
        'feels @<|mina|>: +1 "as @<|mina|> says"\n// @mina\nlink: "https://x.example/@mina"\npain p "Hurts @<|mina|>" { for: @<|mina|> }',
      )}`,
    }));
  it('in long texts, after escapes, and where the line ends of another system stand', () =>
    expectReferences({
      'main.journey':
        'persona mi<|>na "M" {}\r\njourney j "J" {\r\n  scenario: """\r\n    Says \\"@<|mina|>\\"\r\n    and @<|mina|>\r\n    """\r\n}\r\n',
    }));
  it('however a Korean id is spelt', () =>
    expectReferences({
      'a.journey': 'persona 민<|>아 "M" {}\n',
      'b.journey': `import "./a.journey"\njourney j "J" {\n  personas: @<|${'민아'.normalize('NFD')}|>\n  scenario: "@<|${'민아'.normalize('NFD')}|>${'는'.normalize('NFD')} 간다"\n}\n`,
    }));
  it('of a touchpoint from its journey, from others, and from a map that is of it', () =>
    expectReferences({
      'now.journey':
        'journey now "N" {\n  stage s "S" { touchpoint re<|>el "R" {}; touchpoint b "B" { after: <|reel|> } }\n  path p "P" { <|reel|> -> b }\n}\n',
      'ideal.journey':
        'import "./now.journey"\njourney ideal "I" {\n  of: now\n  stage s "S" { touchpoint c "C" { after: <|reel|> } }\n}\n',
      'other.journey':
        'import "./now.journey"\njourney other "O" { stage s "S" { touchpoint reel "R" { after: now.<|reel|> }; touchpoint d "D" { after: reel } } }\n',
    }));
  it('of a journey: `of`, the beginning of a name, a view', () =>
    expectReferences({
      'now.journey': 'journey n<|>ow "N" { stage s "S" { touchpoint t "T" {} } }\n',
      'b.journey':
        'import "./now.journey"\njourney b "B" { of: <|now|>; stage s "S" { touchpoint u "U" { after: <|now|>.t; journey: <|now|> } } }\nview v "V" { journey: <|now|>; compare: b }\n',
    }));
  it('in a file with mistakes', () =>
    expectReferences({
      'people.journey': 'persona mi<|>na "Mina" {\n',
      'a.journey':
        'import "./people.journey"\njourney a "A" {\n  personas: @<|mina|>\n  stage s "S" {\n    dose: "x"\n    touchpoint t "T" { feels @<|mina|>: +1\n',
    }));
  it('of one of two with the same id only where that one is meant', () =>
    expectReferences({
      'a.journey': 'persona mi<|>na "M" {}\n',
      'b.journey': 'persona mina "M" {}\n',
      'both.journey': 'import "./a.journey"\nimport "./b.journey"\njourney j "J" { personas: @<|mina|> }\n',
      'one.journey': 'import "./b.journey"\njourney j "J" { personas: @mina }\n',
    }));
  it('of what names a persona without its sign', () =>
    expectReferences({
      'a.journey': 'persona mi<|>na "M" {}\njourney j "J" { personas: <|mina|>; owner: mina }\n',
    }));
});

describe('things are found by a few letters', () => {
  async function namesFor(query: string, files: Files): Promise<readonly string[]> {
    const { index } = await openMaps(files);
    return workspaceSymbols(index.sources(), query).map(({ name, container }) =>
      container === '' ? name : `${name} in ${container}`,
    );
  }
  const files = {
    'a.journey':
      'journey j "First order" { stage awareness "Awareness" { touchpoint reel "Sees an advert" { pain "No area" {} } } }\n',
    'b.journey': 'persona mina "Mina Kim" {}\npersona 준 "준호" {}\nimport "./a.journey"\n',
  };
  it('in all files, with what is around them', async () => {
    assert.deepEqual(await namesFor('noare', files), ['No area in First order > Awareness > Sees an advert']);
    assert.deepEqual(await namesFor('mk', files), ['Mina Kim']);
    assert.deepEqual(await namesFor('준'.normalize('NFD'), files), ['준호']);
  });
  it('with their id where that is what was typed', async () =>
    assert.deepEqual(await namesFor('REL', files), ['reel – Sees an advert in First order > Awareness']));
  it('the best first, and no more than anybody reads', async () => {
    const many = Array.from({ length: 600 }, (_, i) => `persona p${i} "A b ${i} c" {}`).join('\n');
    const found = await namesFor('abc', { 'a.journey': `${many}\npersona x "Abc" {}\n` });
    assert.equal(found.length, 500);
    assert.equal(found[0], 'Abc');
  });
  it('all for no letters, and nothing for letters in another order', async () => {
    assert.equal((await namesFor('', files)).length, 6);
    assert.deepEqual(await namesFor('mikan', files), []);
  });
});

describe('lines above blocks', () => {
  it('stand above journeys, and above what is named somewhere', async () => {
    const maps = await openMaps({
      'a.journey':
        'persona mina "M" {}\npersona joon "J" {}\nactor growth "G" {}\njourney j "J" {\n  stage s "S" {\n    touchpoint t "T" {}\n    touchpoint u "U" { after: t }\n  }\n}\n',
      'b.journey': 'import "./a.journey"\njourney k "K" { personas: @mina; of: j }\n',
    });
    const { source } = await maps.at(maps.workspace.uri('a.journey'));
    const scopes = await maps.scopes();
    const lenses = lensesOf(source.tree, (block) => scopes.some((scope) => isNamed(block, scope)));
    assert.deepEqual(
      lenses.map(({ kind, span }) => `${kind} ${source.text.slice(span.start, span.end)}`),
      [
        'uses persona mina "M"',
        'preview journey j "J"',
        'completeness journey j "J"',
        'uses journey j "J"',
        'uses touchpoint t "T"',
      ],
    );
  });
});
