import assert from 'node:assert/strict';
import { applyEdits } from '../../../core/syntax/applyEdits.ts';
import { parse } from '../../../core/syntax/parse.ts';
import type { Slip } from '../../../core/syntax/tree.ts';
import { shift } from '../../../core/text/span.ts';
import { blockRows } from '../../../core/vocabulary/index.ts';
import { walk } from '../../../core/syntax/walk.ts';

const inTouchpoint = (facts: string): string => `persona a\njourney j {\n  stage s {\n    touchpoint t {\n${facts}\n}}}\n`; // prettier-ignore

/** What is said twice in a touchpoint: the words that are marked, the first ones, and the text when that is mended. */
function twiceIn(facts: string): readonly (readonly [said: string, first: string, mended: string])[] {
  const text = inTouchpoint(facts);
  const found: (readonly [string, string, string])[] = [];
  walk(parse(text), (block, at) => {
    const cut = (span: Slip['span']): string => text.slice(at + span.start, at + span.end);
    for (const { code, span, related, fix, holes } of block.slips) {
      if (code !== 'said-twice') continue;
      assert.equal(holes['fact'], cut(span));
      assert.ok(related && fix && fix.isGuess && related.start < span.start);
      const mended = applyEdits(text, fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, at) }))); // prettier-ignore
      const [before, after] = inTouchpoint('|').split('|');
      assert.ok(before && after && mended.startsWith(before) && mended.endsWith(after), mended);
      found.push([cut(span), cut(related), `${fix.title}: ${mended.slice(before.length, mended.length - after.length)}`]); // prettier-ignore
    }
  });
  return found;
}

describe('what is said twice', () => {
  it('is a fact that can be said once, of one thing and one persona', () => {
    assert.deepEqual(twiceIn('wait: 5 min\nfeels: 1\nwait: 6 min'), [
      ['wait', 'wait', 'Remove this one: wait: 5 min\nfeels: 1'],
    ]);
    assert.deepEqual(twiceIn('feels @a: 1\nfeels @a: 2'), [
      ['feels', 'feels', 'Remove this one: feels @a: 1'],
    ]);
    assert.deepEqual(twiceIn('measure csat: 5%\nmeasure csat: 6%').length, 0);
  });

  it('is not what is said of somebody else, of something else, or may be said again', () => {
    for (const facts of [
      'feels: 1\nfeels @a: 2\nfeels @b: 1',
      'does: "x"\ndoes: "x"',
      'wait: 5 min\nduration: 5 min',
      'backstage a: "x"\nbackstage b: "x"',
      'wait:\nwait: 5 min',
      'wait: 5 min\nwait:',
      'unknown: 1\nunknown: 2',
      'note: "a"\nnote: "b"',
    ])
      assert.deepEqual(twiceIn(facts), [], facts);
  });

  it('is told each time that it is said again, beside the first', () => {
    const told = twiceIn('wait: 1 min; wait: 2 min; wait: 3 min');
    assert.deepEqual(told, [
      ['wait', 'wait', 'Remove this one: wait: 1 min; wait: 3 min'],
      ['wait', 'wait', 'Remove this one: wait: 1 min; wait: 2 min'],
    ]);
  });

  it('may be one list, if it is of lists', () => {
    assert.deepEqual(twiceIn('channels: app // so\nchannels: email, sms'), [
      ['channels', 'channels', 'Put both into one list: channels: app, email, sms // so'],
    ]);
    assert.deepEqual(twiceIn('tags: #a; owner: b; tags: #c'), [
      ['tags', 'tags', 'Put both into one list: tags: #a, #c; owner: b'],
    ]);
  });

  it('is also what is said by a word of one and by that of many', () => {
    assert.deepEqual(twiceIn('channel: app\nchannels: email, sms'), [
      ['channels', 'channel', 'Put both into one list: channels: app, email, sms'],
    ]);
    assert.deepEqual(twiceIn('channels: email, sms\nwait: 1 min\nchannel: app'), [
      ['channel', 'channels', 'Put both into one list: channels: email, sms, app\nwait: 1 min'],
    ]);
    assert.deepEqual(
      twiceIn('channel: none\nchannels: email').map(([said]) => said),
      ['channels'],
    );
  });

  it('has a row for each word that says what another does', () => {
    const pairs = blockRows.flatMap(({ facts }) => facts.flatMap(({ key, sameAs }) => (sameAs === undefined ? [] : [[key, facts.some((row) => row.key === sameAs && row.sameAs === undefined)]]))); // prettier-ignore
    assert.deepEqual(pairs, [['channel', true]]);
  });

  it('is not one list where either of them is none', () => {
    assert.deepEqual(twiceIn('channels: none\nchannels: email'), [['channels', 'channels', 'Remove this one: channels: none']]); // prettier-ignore
    assert.deepEqual(twiceIn('channels: email\nchannels: none'), [['channels', 'channels', 'Remove this one: channels: email']]); // prettier-ignore
  });
});
