import assert from 'node:assert/strict';
import { palettes } from '../../../core/map/palette.ts';
import { themeOf } from '../../../core/map/themeFile.ts';
import { teamThemeOf } from '../../../core/teamTheme.ts';
import { memoryWorkspace } from '../../harness/memoryWorkspace.ts';

const light = palettes.light;

/** Expects what a theme says, beside the palette that it begins with, and what is said of it. */
function expectTheme(json: unknown, colours: Partial<typeof light>, ...problems: readonly RegExp[]): void {
  const theme = themeOf(json);
  assert.deepEqual(theme.palette, { ...light, ...colours });
  assert.equal(theme.problems.length, problems.length, theme.problems.join('\n'));
  problems.forEach((problem, i) => assert.match(theme.problems[i]!, problem));
}

describe('a theme', () => {
  it('is a palette of ours with colours of the team', () => {
    expectTheme({}, {});
    expectTheme({ $schema: './x.json', tokens: { stage: '#036', persona1: '#AB0042' } }, { stage: '#003366', persona1: '#ab0042' }); // prettier-ignore
    for (const [name, palette] of [
      ['dark', palettes.dark],
      ['print', palettes.print],
      ['high-contrast-dark', palettes.highContrastDark],
    ] as const)
      // prettier-ignore
      assert.deepEqual(themeOf({ extends: name }), { palette, problems: [] });
    const { palette } = themeOf({ extends: 'dark', tokens: { paper: '#000' } });
    assert.deepEqual(palette, { ...palettes.dark, paper: '#000000' });
  });

  it('says what it does not understand, and keeps the rest', () => {
    expectTheme({ tokens: { stge: '#036', moment: '#500' } }, { moment: '#550000' }, /no colour called “stge” in the picture\. Did you mean “stage”\?$/); // prettier-ignore
    expectTheme({ tokens: { banana: '#036' } }, {}, /no colour called “banana” in the picture\.$/);
    expectTheme({ tokns: {} }, {}, /“tokns” means nothing in a theme\. Did you mean “tokens”\?/);
    expectTheme({ extends: 'dusk' }, {}, /cannot extend “dusk”\. It can extend light, dark, print, high-contrast-light or high-contrast-dark\./); // prettier-ignore
    expectTheme({ extends: 'toString', tokens: 7 }, {}, /cannot extend “toString”/, /tokens of a theme are an object/); // prettier-ignore
    for (const json of [null, 3, 'light', [], undefined]) expectTheme(json, {}, /A theme holds an object/);
  });

  it('takes nothing for a colour that could be anything else', () => {
    for (const said of [
      'red',
      '#12',
      '#12345',
      '#1234567',
      '#0367',
      '#00336680',
      '#03g',
      ' #036',
      '#036;',
      '#036\n',
      'rgb(0,0,0)',
      'var(--x)',
      'url(https://evil.example)',
      '#036;background:url(//evil.example)',
      'currentColor',
      '',
      3,
      null,
      ['#036'],
      { a: 1 },
    ])
      // prettier-ignore
      expectTheme({ tokens: { ink: said } }, {}, /^“ink” is .*colours are written as #036 or #003366\.$/s);
    const odd = JSON.parse('{ "tokens": { "__proto__": "#036", "constructor": "#036" } }') as unknown;
    expectTheme(odd, {}, /“__proto__”/, /“constructor”/);
  });

  it('names each pair of colours that is hard to read or to see', () => {
    expectTheme(
      { tokens: { stageInk: '#25344a' } },
      { stageInk: '#25344a' },
      /^Text in “stageInk” on “stage” is hard to read: its contrast is 1:1 and should be 4\.5:1 at least\.$/,
      /^Shapes in “stageInk” on “stage” are hard to see: their contrast is 1:1 and should be 3:1 at least\.$/,
    );
    // 4.478:1 is not enough, and is not rounded up to what would be.
    expectTheme(
      { extends: 'light', tokens: { stage: '#777777' } },
      { stage: '#777777' },
      /“stage”.*is 4\.4:1/,
    );
  });
});

describe('the theme of a team', () => {
  const workspace = memoryWorkspace({
    'maps/brand.theme.json': '{ "tokens": { "stage": "#036" } }',
    'maps/torn.theme.json': '{ "tokens": ',
    'maps/odd.theme.json': '{ "tokens": { "ink": "blue" } }',
    'maps/bytes.theme.json': '\0',
    'brand.theme.json': '{}',
  });
  const read = (theme: unknown) =>
    teamThemeOf({ theme }, workspace.uri('maps/journey.config.json'), workspace);

  it('is a file beside its settings, or a palette of ours', async () => {
    assert.equal((await read('./brand.theme.json'))?.palette?.stage, '#003366');
    assert.equal((await read('brand.theme.json'))?.palette?.stage, '#003366');
    assert.deepEqual(await read('print'), { palette: palettes.print, problems: [] });
    assert.equal(await read(undefined), undefined);
    assert.equal(await teamThemeOf('not an object', 'file:///x/y.json', workspace), undefined);
    const odd = await read('odd.theme.json');
    assert.match(odd?.problems.join() ?? '', /^odd\.theme\.json: “ink” is “blue”/);
    assert.deepEqual(odd?.palette, light);
  });

  for (const [theme, problem] of [
    [7, /theme is a text/],
    [
      'dusk',
      /There is no theme “dusk”, which journey\.config\.json names\. It can be light, .*, or a file such as \.\/journey\.theme\.json\./,
    ],
    ['./none.theme.json', /There is no theme \.\/none\.theme\.json, /],
    ['torn.theme.json', /The theme torn\.theme\.json is not JSON/],
    ['bytes.theme.json', /cannot be read as text/],
    ['../brand.theme.json', /lies outside the folder/],
    ['/etc/brand.theme.json', /lies outside the folder/],
    ['https://evil.example/theme.json', /lies outside the folder/],
  ] as const) {
    it(`that cannot be read is said to be so: ${theme}`, async () => {
      const { palette, problems } = (await read(theme)) ?? assert.fail();
      assert.equal(palette, undefined);
      assert.equal(problems.length, 1);
      assert.match(problems[0]!, problem);
    });
  }

  it('is not looked for outside', () => assert.ok(workspace.reads.every((uri) => uri.includes('/maps/'))));
});
