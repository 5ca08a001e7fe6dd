import assert from 'node:assert/strict';
import { isPlainPath } from '../../client/files/plainPath.ts';
import { message } from '../../client/messages.ts';
import { readPageState } from '../../client/preview/pageState.ts';

describe('what comes from outside', () => {
  it('takes the state of a page, whatever else is in it, and nothing that is none', () => {
    assert.deepEqual(readPageState({ uri: 'file:///a.journey', zoom: 2 }), { uri: 'file:///a.journey' });
    for (const state of [undefined, null, '', 7, [], {}, { uri: '' }, { uri: 7 }]) {
      assert.equal(readPageState(state), undefined, JSON.stringify(state));
    }
  });

  it('tells paths that say where they lead from those that do not', () => {
    for (const path of ['/a/b.journey', 'maps/first.journey', '/a/..b/c', '/a/b..', '/가입/x.journey']) {
      assert.ok(isPlainPath(path), path);
    }
    for (const path of ['/a/../b', '..', './a', '/a/./b', '/a\\..\\b', '/a\0b']) {
      assert.ok(!isPlainPath(path), JSON.stringify(path));
    }
  });

  it('fills the holes of a sentence, and leaves those that nothing is given for', () => {
    assert.equal(message('preview-title', { file: 'a.journey' }), 'Map of a.journey');
    assert.equal(message('preview-title'), 'Map of {file}');
    assert.equal(message('preview-title', { file: '$& {file}' }), 'Map of $& {file}');
  });
});
