import assert from 'node:assert/strict';
import { nearest, oneSlipFrom } from '../../../core/text/nearest.ts';

describe('nearest', () => {
  const words = ['touchpoint', 'stage', 'pain', 'feels', 'channels', '가입', '민아'];
  for (const [slip, wanted] of [['touchpont', 'touchpoint'], ['tuochpoint', 'touchpoint'], ['Stage', 'stage'], ['stgae', 'stage'], ['chanels', 'channels'], ['가임', '가입'], ['xyz', undefined], ['x', undefined]] as const) {
    it(`${slip} means ${wanted ?? 'nothing'}`, () => assert.equal(nearest(slip, words), wanted));
  } // prettier-ignore
  it('does not take a short word for a slip of another', () => assert.equal(oneSlipFrom('ad', 'at'), false));
});
