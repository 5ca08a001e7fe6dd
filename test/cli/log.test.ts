import assert from 'node:assert/strict';
import { Folder } from './runJourney.ts';

/** A journey with one stage, and in it what is given. */
const mapOf = (journey: string, ...blocks: readonly string[]): string =>
  `journey ${journey} "The journey" {\n  stage s "Stage" {\n    ${blocks.join('\n    ')}\n  }\n}\n`;
const pay = (feels: number, ...inside: readonly string[]): string =>
  `touchpoint pay "Pays" { feels: ${feels}; ${inside.join('; ')} }`;

describe('the history of a thing', function () {
  this.timeout(60_000);
  let folder: Folder;
  beforeEach(() => (folder = new Folder()));
  afterEach(() => folder.remove());

  /** Expects that just these commits, newest first, did something to a thing. */
  function expectCommits(args: readonly string[], commits: readonly number[]): void {
    const { out, err } = folder.run(['log', ...args]);
    const told = [...out.matchAll(/^\w{10} .*: commit (\d+)$/gm)].map(([, number]) => Number(number));
    assert.deepEqual(told, commits, out + err);
  }

  /** The facts that are said of a thing, each with the commit that said it last. */
  function blamed(...args: readonly string[]): readonly string[] {
    const { out } = folder.run(['blame', ...args]);
    return [...out.matchAll(/^(\S.*)\n.*: commit (\d+)$/gm)].map(([, fact, number]) => `${fact}: ${number}`);
  }

  it('goes on where something in it got another id', () => {
    folder.commitEach([
      { 'a.journey': mapOf('j', pay(2, 'pain form "Form" { severity: 2 }')) },
      { 'a.journey': mapOf('j', pay(1, 'pain form "Form" { severity: 2 }')) },
      { 'a.journey': mapOf('j', pay(1, 'pain sheet "Form" { was: form; severity: 2 }')) },
      { 'a.journey': mapOf('j', pay(-1, 'pain sheet "Form" { was: form; severity: 2 }')) },
    ]);
    expectCommits(['pay'], [4, 3, 2, 1]);
    expectCommits(['sheet'], [3, 1]);
    assert.deepEqual(blamed('pay'), ['feels: 4', 'pay: 1', 'sheet renamed: 3']);
  });

  it('has one row for what is said of a thing in it, by the id that it has now', () => {
    const pain = (name: string, severity: number, inside = ''): string => pay(1, `pain ${name} { severity: ${severity}; ${inside} }`); // prettier-ignore
    folder.commitEach([
      { 'a.journey': mapOf('j', pain('"Form"', 1)) },
      { 'a.journey': mapOf('j', pain('"Form"', 2, 'friction: duration')) },
      { 'a.journey': mapOf('j', pain('form "Form"', 2, 'friction: duration')) },
      { 'a.journey': mapOf('j', pain('form "Form"', 3, 'friction: duration')) },
      { 'a.journey': mapOf('j', pain('sheet "Form"', 3, 'friction: duration; was: form')) },
      { 'a.journey': mapOf('j', pain('sheet "Form"', 4, 'friction: duration; was: form')) },
    ]);
    assert.deepEqual(blamed('pay'), ['pay: 1', 'sheet renamed: 5', 'sheet/friction: 2', 'sheet/severity: 6']);
  });

  it('goes through its own renames', () => {
    folder.commitEach([
      { 'a.journey': mapOf('j', 'touchpoint card "Pays" { feels: 1 }') },
      { 'a.journey': mapOf('j', 'touchpoint card "Pays" { feels: 2 }') },
      { 'a.journey': mapOf('j', 'touchpoint pay "Pays" { was: card; feels: 2 }') },
    ]);
    expectCommits(['pay'], [3, 2, 1]);
  });

  it('goes through renames of its journey', () => {
    folder.commitEach([
      { 'a.journey': mapOf('j', pay(1)), 'b.journey': mapOf('other', pay(1)) },
      { 'a.journey': mapOf('j', pay(2)) },
      { 'b.journey': mapOf('other', pay(2)) },
      { 'a.journey': mapOf('k', pay(2)).replace('{', '{\n  was: j') },
      { 'a.journey': mapOf('k', pay(-1)).replace('{', '{\n  was: j') },
    ]);
    expectCommits(['pay', '--journey', 'k'], [5, 2, 1]);
    expectCommits(['pay', '--journey', 'other'], [3, 1]);
    expectCommits(['k'], [5, 4, 2, 1]);
  });

  it('does not end where another journey came that has the same', () => {
    folder.commitEach([
      { 'a.journey': mapOf('a', pay(2)) },
      { 'a.journey': mapOf('a', pay(1)) },
      { 'b.journey': mapOf('b', pay(1)) },
      { 'b.journey': mapOf('b', pay(-1)) },
    ]);
    expectCommits(['pay'], [4, 3, 2, 1]);
    expectCommits(['pay', '--journey', 'a'], [2, 1]);
    expectCommits(['pay', '--journey', 'b'], [4, 3]);
    assert.deepEqual(blamed('pay'), [
      'feels (touchpoint in a): 2',
      'feels (touchpoint in b): 4',
      'pay (touchpoint in a): 1',
      'pay (touchpoint in b): 3',
    ]);
  });

  it('does not end where a copy of its journey came', () => {
    folder.commitEach([
      { 'a.journey': mapOf('a', pay(2)) },
      { 'a.journey': mapOf('a', pay(1)) },
      { 'copy/a.journey': mapOf('a', pay(1)) },
    ]);
    expectCommits(['pay'], [3, 2, 1]);
    expectCommits(['pay', '--journey', 'a'], [3, 2, 1]);
  });

  it('ends where it came, whatever had its id before', () => {
    folder.commitEach([
      { 'a.journey': mapOf('j', pay(2)), 'b.journey': mapOf('other', pay(1)) },
      { 'a.journey': mapOf('j') },
      { 'a.journey': mapOf('j', pay(-2)) },
      { 'b.journey': mapOf('other', pay(2)) },
    ]);
    expectCommits(['pay', '--journey', 'j'], [3]);
    expectCommits(['pay'], [4, 3, 1]);
  });

  it('tells that what it stood in came and went', () => {
    folder.commitEach([{ 'a.journey': mapOf('j', pay(2)) }, { 'a.journey': 'journey j "The journey" {}\n' }]);
    expectCommits(['pay'], [2, 1]);
  });

  it('takes no fact for a thing', () => {
    folder.commitEach([
      { 'a.journey': mapOf('j', 'touchpoint wait "Waits" { feels: 1 }', pay(1, 'wait: 2 min')) },
      { 'a.journey': mapOf('j', 'touchpoint wait "Waits" { feels: 1 }', pay(1, 'wait: 9 min')) },
      { 'a.journey': mapOf('j', 'touchpoint wait "Waits" { feels: -1 }', pay(1, 'wait: 9 min')) },
    ]);
    expectCommits(['wait'], [3, 1]);
  });

  it('has a row for each fact of each thing in it', () => {
    const pains = (form: number, line: number): string =>
      mapOf('j', pay(1, `pain form "Form" { severity: ${form} }`, `pain line "Line" { severity: ${line} }`));
    folder.commitEach([
      { 'a.journey': pains(1, 1) },
      { 'a.journey': pains(2, 1) },
      { 'a.journey': pains(2, 3) },
      { 'a.journey': pains(2, 3).replace('feels: 1', 'feels: 2') },
    ]);
    assert.deepEqual(blamed('pay'), ['feels: 4', 'form/severity: 2', 'line/severity: 3', 'pay: 1']);
    assert.deepEqual(blamed('form'), ['form: 1', 'severity: 2']);
  });
});
