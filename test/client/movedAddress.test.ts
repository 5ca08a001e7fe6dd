import assert from 'node:assert/strict';
import { movedAddress, movedLabel, type FileCalled } from '../../client/files/movedAddress.ts';

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

describe('what a file is called after files were renamed', () => {
  const called = (path: string): FileCalled => ({ path, name: path.slice(path.lastIndexOf('/') + 1) });
  const labelOf = (label: string, was: string, is: string): string =>
    movedLabel(label, called(was), called(is));

  it('has its new name, and what else it is called', () => {
    assert.equal(labelOf('a.journey', 'maps/a.journey', 'maps/b.journey'), 'b.journey');
    assert.equal(labelOf('a.journey (saved)', 'a.journey', 'b.journey'), 'b.journey (saved)');
  });
  it('has its new path where it is called by its path', () => {
    assert.equal(labelOf('maps/a.journey', 'maps/a.journey', 'old/maps/a.journey'), 'old/maps/a.journey');
    assert.equal(labelOf('maps/a.journey', 'maps/a.journey', 'a.journey'), 'a.journey');
  });
  it('has its name alone where it is called by its name, wherever it lies', () => {
    assert.equal(labelOf('a.journey', 'maps/a.journey', 'new/a.journey'), 'a.journey');
    assert.equal(labelOf('a.journey', 'a.journey', 'new/a.journey'), 'a.journey');
  });
  it('stays as it is where it is called otherwise', () => {
    assert.equal(labelOf('First order', 'maps/a.journey', 'new/b.journey'), 'First order');
  });
});
