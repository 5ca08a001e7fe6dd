import assert from 'node:assert/strict';
import { expectGolden } from '../../harness/golden.ts';
import { analyseText, mistakesIn } from '../../harness/problems.ts';
import { exported, people, small } from './exported.ts';

const golden = (ending: string): URL => new URL(`golden/small.${ending}`, import.meta.url);

describe('a small map', () => {
  it('has no mistakes but that nobody declared its owner', async () => {
    const { problems } = await analyseText(small, { 'people.journey': people });
    assert.deepEqual(mistakesIn(problems).map(({ code }) => code), ['undeclared']); // prettier-ignore
  });
  it('as json', async () => expectGolden(golden('json'), await exported(small, 'json')));
  it('as markdown', async () => expectGolden(golden('md'), await exported(small, 'markdown')));
  it('as csv, with the line ends of tables', async () => {
    const csv = await exported(small, 'csv');
    assert.equal(csv.replaceAll('\r\n', '').search(/[\r\n]/), -1);
    expectGolden(golden('csv'), csv.replaceAll('\r\n', '\n'));
  });
  it('as html, without style, script and picture, which have tests of their own', async () => {
    const html = (await exported(small, 'html'))
      .replace(/<style>[^]*?<\/style>/, '<style></style>')
      .replace(/<script>[^]*?<\/script>/, '<script></script>')
      .replaceAll(/sha256-[^&]*/g, 'sha256-')
      .replace(/<svg [^]*?<\/svg>/, '<svg></svg>');
    expectGolden(golden('html'), html);
  });
});
