import assert from 'node:assert/strict';
import { hiddenIn } from '../../core/text/hidden.ts';
import { Folder } from './runJourney.ts';

const mapCalled = (title: string, feels: number): string =>
  `journey j "J" { stage s "S" { touchpoint pay "${title}" { feels: ${feels} } } }\n`;

describe('a comparison on a screen', () => {
  const folder = new Folder();
  before(() =>
    folder.write({
      'a.journey': mapCalled('Pays', 2),
      'b.journey': mapCalled('\u001b[41mPays\u202e @all', -2),
    }),
  );
  after(() => folder.remove());

  const shown = (env: Readonly<Record<string, string>>, ...args: readonly string[]): string =>
    folder.run(['diff', 'a.journey', 'b.journey', ...args], { onScreen: true, env }).out;

  it('is coloured, and what a map says cannot steer it', () => {
    const out = shown({});
    assert.ok(out.includes('\n\u001b[31mWorse for the customer\u001b[0m\n'), JSON.stringify(out));
    assert.ok(out.includes('“\ufffd[41mPays\ufffd @all”'), JSON.stringify(out));
    assert.deepEqual(hiddenIn(out.replaceAll(/\u001b\[(?:31|90|0)m/g, '')), []);
  });

  it('has no colours for who wants none', () => {
    const out = shown({ NO_COLOR: '1' });
    assert.match(out, /^Worse for the customer$/m);
    assert.ok(!out.includes('\u001b'), JSON.stringify(out));
  });

  it('is the same Markdown as in a file', () => {
    const out = shown({}, '--format', 'markdown');
    assert.equal(out, folder.run(['diff', 'a.journey', 'b.journey', '--format', 'markdown']).out);
    assert.ok(out.includes('@\u200ball') && !out.includes('\u001b') && !out.includes('\u202e'), JSON.stringify(out)); // prettier-ignore
  });

  it('shows what nobody sees in what is made for programs', () => {
    for (const format of ['json', 'svg', 'html']) {
      const out = shown({}, '--format', format);
      assert.ok(out.includes('Pays\ufffd @all'), format);
      assert.deepEqual(hiddenIn(out), [], format);
    }
  });
});
