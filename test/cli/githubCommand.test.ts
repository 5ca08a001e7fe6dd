import assert from 'node:assert/strict';
import { githubCommand, harmlessLine } from '../../cli/formats/githubCommand.ts';
import { hostileText, hostileTexts } from '../harness/hostile.ts';
import { randomOf } from '../harness/random.ts';

const random = randomOf(11);
const texts = [...hostileTexts, ...Array.from({ length: 500 }, () => hostileText(random))];

describe('what a workflow reads from a log', () => {
  it('is the command that was meant, whatever it says', () => {
    for (const text of texts) {
      const line = githubCommand('warning', { file: text, line: 3, title: undefined }, text);
      assert.match(line, /^::warning file=[^:,]*,line=3::[^]*$/);
      assert.doesNotMatch(line, /[\r\n]|##\[/);
    }
    assert.equal(githubCommand('notice', {}, '100 %\nand more'), '::notice::100 %25%0Aand more');
  });

  it('keeps what it says', () => {
    assert.equal(
      githubCommand('error', { file: 'a,b:c.journey', line: undefined, title: 'x' }, 'a\rb ##[c] 5 %'),
      '::error file=a%2Cb%3Ac.journey,title=x::a%0Db ##\u200b[c] 5 %25',
    );
    assert.equal(harmlessLine(' ::error::x'), ' :\u200b:error::x');
  });

  it('is no command where none was meant', () => {
    for (const text of texts) assert.doesNotMatch(harmlessLine(text), /^\s*::|##\[|[\r\n]/);
    assert.equal(
      harmlessLine('The comment is written: https://a.b/c::d'),
      'The comment is written: https://a.b/c::d',
    );
  });
});
