import assert from 'node:assert/strict';
import { compare } from '../../core/diff/compare.ts';
import { itemsOf } from '../../core/diff/index.ts';
import { formatEdits } from '../../core/format/index.ts';
import { applyEdits } from '../../core/syntax/applyEdits.ts';
import { lexemesOf } from '../../core/syntax/lexemes.ts';
import { walk } from '../../core/syntax/walk.ts';
import { normalForm } from './applyDifferences.ts';
import { parsed } from './parsed.ts';
import { assertSame } from './same.ts';

const options = { indent: '  ' };
const curable = new Set(['odd-blank', 'full-width', 'brace-on-next-line']);

/** What the map in a text says. */
export function itemsIn(text: string) {
  return itemsOf({ uri: 'file:///work/main.journey', text, tree: parsed(text) });
}

function mistakesIn(text: string): readonly string[] {
  const codes: string[] = [];
  walk(parsed(text), (block) => codes.push(...block.slips.map((slip) => slip.code)));
  return codes;
}

/** The comments of a text that are closed, in order. */
export function commentsIn(text: string): readonly string[] {
  return lexemesOf(text)
    .filter(({ kind }) => kind === 'line-comment' || kind === 'block-comment')
    .map(({ start, end }) => text.slice(start, end));
}

/** Expects what holds of the formatting of every text, whatever is in it, and gives the formatted text. */
export function expectFormatLaws(text: string): string {
  const edits = formatEdits(parsed(text), text, options);
  let end = 0;
  for (const { span, text: inserted } of edits) {
    assert.ok(end <= span.start && span.start <= span.end, 'changes overlap or are out of order');
    assert.notEqual(text.slice(span.start, span.end), inserted, 'a change that changes nothing');
    end = span.end;
  }
  const after = applyEdits(text, edits);
  const again = applyEdits(after, formatEdits(parsed(after), after, options));
  assert.equal(again, after, 'formatted once more, it changes again');
  const [was, is] = [itemsIn(text), itemsIn(after)];
  assertSame(normalForm(is, { order: true }), normalForm(was, { order: true }), 'it says something else');
  assert.equal(compare(was, is).differences.length, 0, 'it differs');
  const before = mistakesIn(text);
  const left = mistakesIn(after);
  assertSame(left.filter((code) => !curable.has(code)), before.filter((code) => !curable.has(code)), 'other mistakes'); // prettier-ignore
  assert.ok(left.length <= before.length, 'a new mistake');
  assertSame(commentsIn(after), commentsIn(text), 'a comment was lost or changed');
  return after;
}
