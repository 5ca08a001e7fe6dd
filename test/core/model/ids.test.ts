import assert from 'node:assert/strict';
import { freeId, idFromTitle, titleFromId } from '../../../core/model/ids.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { blocksOf } from '../../../core/syntax/walk.ts';
import { randomOf } from '../../harness/random.ts';

describe('ids', () => {
  const cases: readonly [title: string, id: string | undefined][] = [
    ['Paying is hard!', 'paying-is-hard'],
    ["Mina's cart", 'minas-cart'],
    ['늦은 배송', '늦은-배송'],
    ['Übergröße', 'übergröße'],
    ['e\u0301te\u0301', 'été'],
    ['हिन्दी', 'हिन्दी'],
    ['❤️ love', 'love'],
    ['38% leave', '38-leave'],
    ['2026', undefined],
    ['!?', undefined],
    ['A title that goes on for longer than anybody wants to type', 'a-title-that-goes-on-for-longer'],
  ];
  for (const [title, id] of cases)
    it(`${JSON.stringify(title)} gives ${id}`, () => assert.equal(idFromTitle(title), id));

  it('made of a title read back as one word', () => {
    const random = randomOf(2);
    const letters = [...'abZ 3-9_.,é가나ㄱ中あ€%❤️\u0301\u200dשع😀"'];
    let made = 0;
    for (let round = 0; round < 3000; round++) {
      const title = Array.from({ length: 1 + random.below(14) }, () => random.pick(letters)).join('');
      const id = idFromTitle(title);
      if (id === undefined) continue;
      made++;
      assert.equal(blocksOf(parse(`actor ${id} "x"`), 'actor')[0]?.id?.text, id, title);
    }
    assert.ok(made > 1000);
  });

  it('are numbered where they are taken, or mean something else', () => {
    assert.equal(freeId('pay', (id) => ['pay', 'pay-2'].includes(id)), 'pay-3'); // prettier-ignore
    assert.equal(freeId('leaves', () => false), 'leaves-2'); // prettier-ignore
    assert.equal(freeId('none', () => false), 'none-2'); // prettier-ignore
  });

  it('give titles', () => {
    assert.equal(titleFromId('web-team'), 'Web team');
    assert.equal(titleFromId('동네-가게'), '동네 가게');
  });
});
