import assert from 'node:assert/strict';
import { blockRow, blockRows, fileRow, pathEnds, topicsOf } from '../../../core/vocabulary/index.ts';

describe('the vocabulary', () => {
  it('holds no row twice', () => {
    const keywords = blockRows.map((row) => row.keyword);
    assert.equal(new Set(keywords).size, keywords.length);
    for (const row of blockRows)
      assert.equal(new Set(row.facts.map((fact) => fact.key)).size, row.facts.length, row.keyword);
  });
  it('names only blocks that exist', () => {
    for (const row of [fileRow, ...blockRows])
      for (const keyword of row.blocks) assert.ok(blockRow(keyword), keyword);
  });
  it('explains everything in one sentence', () => {
    const facts = blockRows.flatMap((row) => row.facts);
    const words = [...facts.flatMap(({ shape }) => shape.words?.rows ?? []), ...pathEnds];
    for (const { meaning } of [...blockRows, ...facts, ...words]) {
      assert.match(meaning, /^[A-Z].*[^.]\.$/);
      assert.doesNotMatch(meaning, /[.!?] /);
    }
  });
  it('has each fact of a block in exactly one topic', () => {
    for (const row of blockRows) {
      const keys = topicsOf(row).flatMap(({ facts }) => facts.map(({ key }) => key));
      assert.deepEqual(keys.sort(), row.facts.map(({ key }) => key).sort(), row.keyword);
    }
  });
});
