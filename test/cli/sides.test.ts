import assert from 'node:assert/strict';
import { Folder } from './runJourney.ts';

const mapOf = (feels: number): string =>
  `journey j "The journey" {\n  stage s "Stage" {\n    touchpoint pay "Pays" { feels: ${feels} }\n  }\n}\n`;
const torn = mapOf(1).replace(/\}\n$/, '');

describe('two sides of a comparison', function () {
  this.timeout(30_000);
  let folder: Folder;
  beforeEach(() => (folder = new Folder()));
  afterEach(() => folder.remove());

  it('are called by their own names, in what is said of them and in places', () => {
    folder.write({ 'a.journey': torn, 'b.journey': `\n${mapOf(-1)}` });
    const { out, err } = folder.run(['diff', 'a.journey', 'b.journey', '--format', 'json']);
    assert.match(err, /^journey: a\.journey has braces .*\n$/);
    const [change] = (JSON.parse(out) as { readonly changes: readonly { readonly at: unknown }[] }).changes;
    assert.deepEqual(change?.at, {
      before: { file: 'a.journey', line: 3, column: 29 },
      after: { file: 'b.journey', line: 4, column: 29 },
    });
    assert.match(
      folder.run(['diff', 'a.journey', 'b.journey', '--format', 'markdown']).out,
      /\ba\\\.journey/,
    );
  });

  it('are both named where neither is right', () => {
    folder.write({ 'a.journey': torn, 'b.journey': torn.replace('1', '-1') });
    const { err } = folder.run(['diff', 'a.journey', 'b.journey']);
    assert.match(err, /^journey: a\.journey has .*\njourney: b\.journey has .*\n$/);
  });

  const shared = 'persona mina "Mina Park" {}\nmetric days "Days" { better: lower }\n';
  const measured = (days: number, feels: number): string =>
    `import "../shared/base.journey"\njourney j "J" { personas: @mina; stage s "S" { touchpoint pay "Pays" { measure days: ${days}; feels @mina: ${feels} } } }\n`;

  it('read what maps of a folder import from outside of it, as they do of a file that was named', () => {
    folder.write({
      'old/maps/m.journey': measured(2, 1),
      'old/shared/base.journey': shared,
      'new/maps/m.journey': measured(5, -1),
      'new/maps/n.journey': mapOf(1),
      'new/shared/base.journey': shared,
    });
    const { out, err } = folder.run(['diff', 'old/maps', 'new/maps']);
    assert.match(out, /^ {2}− .*\[measure-worse /m);
    assert.match(out, /For Mina Park, “Pays” now feels worse/);
    assert.equal(err, '');
    assert.match(folder.run(['diff', 'old/maps/m.journey', 'new/maps/m.journey']).out, /\[measure-worse /);
  });

  it('read nothing outside of the folder that the command was given in', () => {
    folder.write({
      'here/old/m.journey': measured(2, 1).replace('../', '../../'),
      'here/new/m.journey': measured(5, -1).replace('../', '../../'),
      'here/new/n.journey': mapOf(1),
      'shared/base.journey': shared,
    });
    const { out } = folder.run(['diff', 'old', 'new'], { inside: 'here' });
    assert.match(out, /For mina, “Pays” now feels worse/);
    assert.doesNotMatch(out, /Mina Park/);
  });

  it('are told apart from a path that was named alone', () => {
    folder.write({ 'm.journey': mapOf(1), 'in/n.journey': mapOf(1) });
    folder.commitEach([{}]);
    for (const path of ['../m.journey', '../../in/../m.journey', '..\\m.journey', '../in'])
      assert.match(folder.run(['diff', path], { inside: 'in' }).err, /^journey: Say what to compare/, path);
    assert.match(folder.run(['diff', '..HEAD']).out, /Nothing changed/);
  });

  it('are missed with the reason that there is', () => {
    folder.write({ 'b.journey': mapOf(1) });
    folder.git('init', '--quiet', '--initial-branch=main');
    const empty = 'journey: This repository has no commits yet, so there is no history to look at.\n';
    for (const args of [
      ['log', 'pay'],
      ['blame', 'pay'],
      ['diff', 'HEAD..HEAD'],
      ['diff', 'x:a.journey', 'b.journey'],
    ])
      assert.equal(folder.run(args).err, empty, args.join(' '));
    folder.commitEach([{ 'm.journey': mapOf(1) }, { 'm.journey': mapOf(2) }]);
    assert.equal(folder.run(['diff', 'main..nobody']).err, 'journey: There is no commit “nobody”.\n');
    folder.git('clone', '--quiet', '--depth', '1', `file://${folder.path}`, 'shallow');
    assert.match(
      folder.run(['diff', 'HEAD~1..HEAD'], { inside: 'shallow' }).err,
      /“HEAD~1”\. .* shallow clone/,
    );
  });
});
