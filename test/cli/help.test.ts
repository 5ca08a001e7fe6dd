import assert from 'node:assert/strict';
import { commandLines, type CommandName } from '../../cli/arguments/commandLines.ts';
import { helpOf, overview } from '../../cli/arguments/help.ts';
import { readArguments } from '../../cli/arguments/readArguments.ts';
import { formatNames as checkFormats } from '../../cli/check/options.ts';
import { pageSizes } from '../../cli/print/pdf/pages.ts';
import { exportFormats } from '../../core/exchange/exportMap.ts';
import { paletteNames } from '../../core/map/palette.ts';
import { Folder } from './runJourney.ts';

const names = Object.keys(commandLines) as readonly CommandName[];

describe('the help of the command line', () => {
  it('names every command in a line', () => {
    for (const name of names) assert.match(overview(), new RegExp(`^  ${name} +\\w`, 'm'));
  });

  for (const name of names) {
    it(`of ${name} tells each option, in lines that fit a terminal`, () => {
      const help = helpOf(name);
      for (const [option, line] of Object.entries(commandLines[name].options))
        assert.equal(help.includes(`--${option} `), 'does' in line, option);
      for (const line of help.split('\n')) assert.ok(line.length <= 100, line);
      assert.doesNotMatch(help, / $|undefined/m);
    });

    it(`of ${name} gives instances that can be given so`, () => {
      for (const [command] of commandLines[name].examples) {
        const [journey, called, ...args] = command.split(' ');
        assert.deepEqual([journey, called], ['journey', name]);
        assert.doesNotThrow(() => readArguments(name, args));
      }
    });
  }

  it('names all that may be said where there is a choice', () => {
    for (const format of checkFormats) assert.ok(helpOf('check').includes(format), format);
    const ofRender = [
      ...Object.keys(exportFormats),
      'png',
      'pdf',
      ...pageSizes,
      ...Object.keys(paletteNames),
    ];
    for (const word of ofRender) assert.ok(helpOf('render').includes(word), word);
  });

  const folder = new Folder();
  after(() => folder.remove());

  it('is of one command where one is named, however that is said', () => {
    for (const args of [['help', 'diff'], ['diff', '--help'], ['diff', 'a..b', '-h'], ['--help', 'diff']]) {
      const { code, out } = folder.run(args);
      assert.deepEqual({ code, out }, { code: 0, out: helpOf('diff') });
    }
  }).timeout(20_000); // prettier-ignore

  it('is of all where none is, which is a mistake unless it was asked for', () => {
    assert.deepEqual(folder.run(['help']), { code: 0, out: overview(), err: '' });
    assert.deepEqual(folder.run([]), { code: 2, out: overview(), err: '' });
  }).timeout(20_000);

  it('is not what a file is called', () => {
    assert.match(folder.run(['check', '--', '--help']).err, /There is no file --help/);
  }).timeout(20_000);

  it('says which command may have been meant', () => {
    const { code, err } = folder.run(['chekc', '--help']);
    assert.equal(code, 2);
    assert.match(err, /There is no command “chekc”\. Did you mean check\?/);
    assert.doesNotMatch(folder.run(['help', 'elephant']).err, /Did you mean/);
  }).timeout(20_000);
});

describe('what a command is told', () => {
  const refusals: readonly (readonly [CommandName, readonly string[], RegExp])[] = [
    ['check', ['--fxi'], /^There is no option --fxi\. Did you mean --fix\? Say journey check --help/],
    ['check', ['--elephant'], /^There is no option --elephant\. Say/],
    ['check', ['--no-fix'], /^There is no option --no-fix\. Say/],
    ['check', ['--format'], /^--format needs a value: --format FORMAT\./],
    ['check', ['--format', '--strict'], /^--format needs a value/],
    ['check', ['-o', '-x'], /^-o needs a value: -o FILE\./],
    ['check', ['--fix=yes'], /^--fix takes no value\./],
    ['check', ['--fix', '--toString'], /^There is no option --toString\./],
    ['render', ['-p', 'a4'], /^There is no option -p\. Say journey render --help/],
    // What only git says is nothing to propose.
    ['merge', ['--drive'], /^There is no option --drive\. Say/],
  ];
  for (const [name, args, sentence] of refusals)
    it(`is refused: ${name} ${args.join(' ')}`, () =>
      assert.throws(() => readArguments(name, args), { name: 'Failure', message: sentence }));

  it('is read', () => {
    const { values, positionals } = readArguments('check', ['-', '-o', '-', '--fix', '--format=json', 'a']);
    assert.deepEqual({ ...values }, { ...values, output: '-', fix: true, strict: false, format: 'json' });
    assert.deepEqual(positionals, ['-', 'a']);
  });
});
