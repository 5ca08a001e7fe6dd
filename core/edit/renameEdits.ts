import { counterpartsOf, journeysSeeing } from '../model/counterparts.ts';
import type { Source } from '../model/load.ts';
import { mayMention, mentionsIn } from '../model/mentions.ts';
import { isPathEnd, placesNaming } from '../model/places.ts';
import type { Declared, Found, Scope } from '../model/scope.ts';
import { proseOf } from '../model/texts.ts';
import { matchWord } from '../syntax/patterns.ts';
import type { Block, Name, TextEdit } from '../syntax/tree.ts';
import { blocksOf, startOf, walk } from '../syntax/walk.ts';
import { shift } from '../text/span.ts';
import { NONE, type Kind } from '../vocabulary/index.ts';
import { formerIdEdit } from './formerId.ts';

/** Why an id cannot be given. */
export type RenameRefusal =
  | { readonly code: 'not-a-word' }
  /** Touchpoints: the word means one of the ends of every path. Anything: it means that there is none. */
  | { readonly code: 'reserved' }
  | { readonly code: 'built-in' }
  /** Something of the same kind has that id where this one is known. */
  | { readonly code: 'taken'; readonly by: Declared }
  /** A text would then mention somebody else than it did. */
  | { readonly code: 'mention-taken'; readonly id: string };

/** The changes by file, in the order of its text, or why there are none. */
export type Renamed =
  { readonly edits: ReadonlyMap<string, readonly TextEdit[]> } | { readonly refused: RenameRefusal };

export interface RenameOptions {
  /** Also say in the declaring block which id it had, so that data and reviews still find it. */
  readonly keepFormer: boolean;
}

/**
 * Gives something another id, wherever it is declared and named: in the file that declares it, in those that import it,
 * in texts that mention it, and in the maps in which the same id is the same element. `scopes` are those of all files
 * that may see it, its own file's among them. What a name led to before, it leads to after.
 */
export function renameEdits(
  target: Declared,
  newId: string,
  scopes: readonly Scope[],
  { keepFormer }: RenameOptions,
): Renamed {
  const id = idOf(newId, target);
  if (!isWord(id)) return { refused: { code: 'not-a-word' } };
  if (id === target.id) return { edits: new Map() };
  if (id === NONE || (target.kind === 'touchpoint' && isPathEnd(id)))
    return { refused: { code: 'reserved' } };
  const elements = counterpartsOf(target, scopes);
  const refused = refusalOf(elements, id, scopes);
  if (refused) return { refused };

  const edits = new Map<string, TextEdit[]>();
  const add = (uri: string, edit: TextEdit): void => {
    const list = edits.get(uri);
    if (list) list.push(edit);
    else edits.set(uri, [edit]);
  };
  for (const { block, source } of elements) {
    const at = startOf(source.tree, block);
    if (at === undefined || !block.id) continue;
    add(source.uri, { span: shift(block.id.span, at), text: id });
    const former = keepFormer ? formerIdEdit(source, block, at, target.id) : undefined;
    if (former) add(source.uri, former);
  }
  for (const scope of scopes)
    for (const { block } of elements)
      for (const { span } of placesNaming(block, scope)) add(scope.source.uri, { span, text: id });
  for (const list of edits.values()) list.sort((a, b) => a.span.start - b.span.start);
  return { edits };
}

/** An id as it is compared; a persona may be given with its sign. */
function idOf(written: string, { kind }: Declared): string {
  const id = written.trim().normalize('NFC');
  return kind === 'persona' ? id.replace(/^[@＠]/, '') : id;
}

const anyWord = matchWord('');

function isWord(id: string): boolean {
  return anyWord(id, 0)?.[0] === id;
}

function refusalOf(
  elements: readonly Declared[],
  id: string,
  scopes: readonly Scope[],
): RenameRefusal | undefined {
  const name: Name = { text: id, span: { start: 0, end: 0 } };
  const blocks = new Set(elements.map(({ block }) => block));
  const homes = new Set<Block>();
  for (const { block, source } of elements)
    for (const journey of journeysIn(source))
      if (journey !== block && startOf(journey, block) !== undefined) homes.add(journey);
  for (const scope of scopes) {
    for (const { kind, id: oldId, source } of elements) {
      if (!scope.sees(source.uri)) continue;
      for (const journey of journeysToAsk(kind, homes, scope)) {
        const found = scope.find([name], [kind], journey);
        if (found) return refusalBy(found);
      }
      const mention = kind === 'persona' ? mentionTaken(scope, blocks, oldId, id) : undefined;
      if (mention !== undefined) return { code: 'mention-taken', id: mention };
    }
  }
  return undefined;
}

/**
 * From where in a file an id would be looked for: from the journeys that see one of these homes; for what is known in
 * the whole file from outside of journeys, and for a pain of a persona, which journeys have of their own, from all.
 */
function journeysToAsk(kind: Kind, homes: ReadonlySet<Block>, scope: Scope): readonly (Block | undefined)[] {
  if (homes.size > 0) return journeysSeeing(homes, scope);
  return kind === 'pain' ? [undefined, ...journeysIn(scope.source)] : [undefined];
}

function refusalBy(found: Found): RenameRefusal {
  return 'declaration' in found ? { code: 'taken', by: found.declaration } : { code: 'built-in' };
}

function journeysIn({ tree }: Source): readonly Block[] {
  return blocksOf(tree, 'journey');
}

/**
 * The persona that a text would no longer, or only then, mention; nothing if all texts go on mentioning whom they do.
 * What mentions nobody now may mention the renamed one.
 */
function mentionTaken(
  scope: Scope,
  target: ReadonlySet<Block>,
  oldId: string,
  newId: string,
): string | undefined {
  const found = scope.declared('persona', oldId);
  const isMeant = found !== undefined && target.has(found.block);
  const before = new Set(scope.candidates(['persona'], undefined));
  const after = new Set([...before].filter((id) => id !== oldId || !isMeant).concat(newId));
  let taken: string | undefined;
  walk(scope.source.tree, (block, at) => {
    for (const { span, text } of proseOf(block)) {
      if (taken !== undefined || !mayMention(text)) continue;
      const raw = scope.source.text.slice(at + span.start, at + span.end);
      const mentions = mentionsIn(raw, (id) => before.has(id));
      let renamed = raw;
      for (const mention of [...mentions].reverse())
        if (isMeant && mention.id === oldId)
          renamed = renamed.slice(0, mention.span.start) + newId + renamed.slice(mention.span.end);
      const wanted = mentions.map((mention) => (isMeant && mention.id === oldId ? newId : mention.id));
      let kept = 0;
      for (const { id } of mentionsIn(renamed, (id) => after.has(id))) {
        if (id === wanted[kept]) kept++;
        else if (id !== newId) taken ??= id;
      }
      if (kept < wanted.length) taken ??= wanted[kept];
    }
  });
  return taken;
}
