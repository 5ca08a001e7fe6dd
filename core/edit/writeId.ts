import { freeId, idFromTitle } from '../model/ids.ts';
import type { Scope } from '../model/scope.ts';
import { lexemesOf } from '../syntax/lexemes.ts';
import type { Block, TextEdit } from '../syntax/tree.ts';
import { walk } from '../syntax/walk.ts';
import { isHeadWrong } from './headSlips.ts';
import type { Spot } from './spot.ts';

/** Where what follows a keyword is looked for, in UTF-16 units. */
const NEAR = 1000;

/** An id for a block that has none, and what writes it. */
export interface WrittenId {
  readonly id: string;
  readonly edit: TextEdit;
}

/** True for a block that may have an id and has none, so that nothing can name it and a diff has to guess. */
export function lacksId({ row, id }: Block): boolean {
  return row !== undefined && row.id !== 'never' && id === undefined;
}

/**
 * Gives a block an id made of its title, which nothing else of its kind has where ids of that kind have to differ. Nothing
 * where something is wrong with the line it would go into.
 */
export function writeId({ block, start, holder, journey }: Spot, names: Scope): WrittenId | undefined {
  const { row } = block;
  if (!row || !lacksId(block) || isHeadWrong(block)) return undefined;
  // Behind a stray sign, such as quotes, a keyword is one only as long as no word follows it.
  if (holder.block.slips.some(({ span }) => holder.start + span.end === start)) return undefined;
  const at = start + block.keyword.span.end;
  // With a colon behind it, be it behind a comment, it is a fact to whoever reads on.
  const next = lexemesOf(names.source.text.slice(at, at + NEAR)).find(
    ({ kind }) => !kind.endsWith('comment'),
  );
  if (next?.kind === 'colon') return undefined;
  const own = idFromTitle(block.title?.text ?? '') ?? row.keyword;
  const taken = new Set(row.declares ? names.candidates([row.declares.kind], journey?.block) : idsOf(row.keyword, journey?.block ?? names.source.tree)); // prettier-ignore
  const id = freeId(own, (candidate) => taken.has(candidate));
  return { id, edit: { span: { start: at, end: at }, text: ` ${id}` } };
}

/** Ids of blocks that nothing refers to, so that no scope knows them. */
function idsOf(keyword: string, around: Block): readonly string[] {
  const ids: string[] = [];
  walk(around, (block) => {
    if (block.row?.keyword === keyword && block.id) ids.push(block.id.text);
  });
  return ids;
}
