import assert from 'node:assert/strict';
import { newOutbox, type Outbox } from '../../client/preview/outbox.ts';
import type { Picture, PreviewState } from '../../server/protocol.ts';

const scene: Picture = {
  kind: 'scene',
  scene: { width: 1, height: 1, title: '', description: '', root: { key: 'r', tag: 'g', attributes: {} } },
};
const changes: Picture = { kind: 'changes', changes: [], width: 1, height: 1, title: '', description: '' };

function state(version: number, picture: Picture): PreviewState {
  return {
    preview: 'p',
    uri: 'u',
    version,
    picture,
    isKept: picture.kind === 'kept',
    title: 't',
    errors: 0,
    warnings: 0,
    firstError: undefined,
  };
}

function outbox(): { readonly sent: number[]; readonly box: Outbox<PreviewState> } {
  const sent: number[] = [];
  return { sent, box: newOutbox<PreviewState>(({ version }) => sent.push(version)) };
}

describe('what a page gets of the news', () => {
  it('keeps the whole picture until the page is there', () => {
    const { sent, box } = outbox();
    box.put(state(1, scene));
    assert.deepEqual(sent, []);
    assert.equal(box.pageIsReady(), true);
    box.put(state(2, changes));
    assert.deepEqual(sent, [1, 2]);
  });

  it('has the server asked where the picture changed meanwhile', () => {
    const { sent, box } = outbox();
    box.put(state(1, scene));
    box.put(state(2, changes));
    assert.equal(box.pageIsReady(), false);
    assert.deepEqual(sent, []);
  });

  it('hands over the picture with the newest figures where only those changed', () => {
    const { sent, box } = outbox();
    box.put(state(1, scene));
    box.put(state(2, { kind: 'same' }));
    assert.equal(box.pageIsReady(), true);
    assert.deepEqual(sent, [2]);
  });

  it('sends nothing to a page that is gone, and asks for all as it comes back', () => {
    const { sent, box } = outbox();
    box.put(state(1, scene));
    box.pageIsReady();
    box.pageIsGone();
    box.put(state(2, changes));
    assert.equal(box.isPageReady(), false);
    assert.equal(box.pageIsReady(), false);
    assert.deepEqual(sent, [1]);
  });
});
