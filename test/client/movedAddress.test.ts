import assert from 'node:assert/strict';
import { movedAddress } from '../../client/files/movedAddress.ts';

const moved = (address: string, from: string, to: string): string | undefined =>
  movedAddress(address, [
    { oldUri: 'file:///elsewhere', newUri: 'file:///else' },
    { oldUri: from, newUri: to },
  ]);

describe('the address of a file after files were renamed', () => {
  it('is the new one of the file', () =>
    assert.equal(moved('file:///w/a.journey', 'file:///w/a.journey', 'file:///w/b.journey'), 'file:///w/b.journey')); // prettier-ignore
  it('lies in the new folder', () =>
    assert.equal(moved('file:///w/maps/deep/a.journey', 'file:///w/maps', 'file:///w/old/m'), 'file:///w/old/m/deep/a.journey')); // prettier-ignore
  it('is none where the file stayed', () => {
    assert.equal(moved('file:///w/maps-too/a.journey', 'file:///w/maps', 'file:///w/m'), undefined);
    assert.equal(moved('git:/w/a.journey', 'file:///w/a.journey', 'file:///w/b.journey'), undefined);
  });
});
