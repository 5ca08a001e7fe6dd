import assert from 'node:assert/strict';
import { diffMaps, itemsOf, type MapDiff } from '../../core/diff/index.ts';
import { spotsIn, type Item } from '../../core/diff/item.ts';
import { plainItemsOf } from '../../core/diff/plainItems.ts';
import { readMaps } from '../../core/diff/read.ts';
import { idOf, titleOf, type Outline } from '../../core/syntax/outline.ts';
import { parseByGrammar } from '../../core/syntax/grammarParse.ts';
import { factsIn, outlineOf } from '../../core/syntax/scanOutline.ts';
import type { Block } from '../../core/syntax/tree.ts';
import { walk } from '../../core/syntax/walk.ts';
import { parsed } from './parsed.ts';
import { assertSame } from './same.ts';

type Texts = Readonly<Record<string, string>>;

/**
 * Expects that what is told of two maps is the same whether or not what is equal on both sides was left out. Says whether
 * anything was left out.
 */
export function assertCutTellsTheSame(before: Texts, after: Texts, what: string): boolean {
  const options = {
    fileOf: (place: { readonly uri: string } | undefined) => place?.uri ?? '',
    textDiffers: true,
  };
  const [old, now] = [before, after].map((texts) => Object.entries(texts).flatMap(([uri, text]) => itemsOf({ uri, text, tree: parsed(text) }))); // prettier-ignore
  const whole = diffMaps(old ?? [], now ?? [], options);
  let wasCut = false;
  for (const allFeelings of [true, false]) {
    const maps = readMaps(new Map(Object.entries(before)), new Map(Object.entries(after)), { allFeelings });
    if (sizeOf(maps.after.items) < sizeOf(now ?? []) / 2) wasCut = true;
    const titles = { before: maps.before.titleOf, after: maps.after.titleOf };
    const told = diffMaps(maps.before.items, maps.after.items, { ...options, titles });
    assertSame(allFeelings ? told : moved(told), allFeelings ? whole : moved(whole), what);
    for (const [path, text] of Object.entries(after)) {
      const map = maps.after.files.get(path);
      assertSame(importsIn(map?.tree) ?? [], importsIn(parsed(text)), `${what}: the imports`);
      assert.equal(map?.isTorn, isTorn(text), what);
    }
  }
  return wasCut;
}

/** How much items say. */
function sizeOf(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + 1 + item.facts.length + sizeOf(item.items), 0);
}

function moved({ feelings, ...rest }: MapDiff) {
  return { ...rest, feelings: feelings.filter(({ before, after }) => before !== after) };
}

function importsIn(tree: Block | undefined) {
  return tree?.statements.flatMap((statement) =>
    statement.kind === 'block' && statement.row?.keyword === 'import' ? (statement.title?.text ?? '') : [],
  );
}

function isTorn(text: string): boolean {
  const tree = parsed(text);
  let isTorn = !tree.isWhole;
  walk(tree, (block) => (isTorn ||= block.row === undefined));
  return isTorn;
}

/** Expects that the outline of a text, if it has one, is what the tree says. Says whether it has one. */
export function assertOutlined(text: string, earlier: string | undefined, what: string): boolean {
  const outline = outlineOf(text, earlier === undefined ? undefined : outlineOf(earlier));
  if (!outline) return false;
  const tree = parseByGrammar(text);
  assert.ok(tree.isWhole, `${what}: it has an outline and is not whole`);
  assertSame(outlined(outline, 0, 0), fromTree(tree, 0), what);
  return true;
}

/** What is known of a block and all in it, with places in the text. */
type Known = readonly unknown[];

function outlined(outline: Outline, block: number, by: number): Known {
  const { rows, starts, ends, nexts, twins, earlier } = outline;
  const twin = twins[block];
  if (earlier && twin)
    return outlined(earlier, twin, by + (starts[block] ?? 0) - (earlier.starts[twin] ?? 0));
  const inner: Known[] = [];
  for (let each = block + 1; each < (nexts[block] ?? 0);) {
    inner.push(outlined(outline, each, by));
    each = nexts[each] ?? Infinity;
  }
  // Where a fact ends, the tree says as far as it could make something of it.
  const facts = factsIn(outline, block).map(({ key, start }) => [key, start + by]);
  return [rows[block]?.keyword, idOf(outline, block), titleOf(outline, block), (starts[block] ?? 0) + by, (ends[block] ?? 0) + by, facts, inner]; // prettier-ignore
}

function fromTree(block: Block, at: number): Known {
  const facts: unknown[] = [];
  const inner: Known[] = [];
  block.statements.forEach((statement, i) => {
    const start = at + (block.starts[i] ?? 0);
    if (statement.kind === 'block') inner.push(fromTree(statement, start));
    else facts.push([block.row?.steps && (statement.kind === 'step' || statement.row?.key !== 'was') ? '->' : statement.kind === 'fact' ? statement.row?.key : '', start]); // prettier-ignore
  });
  return [block.row?.keyword, block.id?.text, block.title?.text, at, at + block.length, facts, inner];
}

/** Expects that items read without the tree, if they can be, are those of the tree. Says whether they can. */
export function assertPlainIsTheSame(text: string, what: string): boolean {
  const uri = 'main.journey';
  const plain = plainItemsOf(
    text,
    spotsIn(uri, (offset) => offset),
  );
  if (plain) assertSame(plain, itemsOf({ uri, text, tree: parseByGrammar(text) }), what);
  return plain !== undefined;
}
