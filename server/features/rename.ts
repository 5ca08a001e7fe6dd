import type { RenameRefusal } from '../../core/edit/renameEdits.ts';
import { nameAt } from '../../core/model/places.ts';
import type { Declared, Scope } from '../../core/model/scope.ts';
import type { Span } from '../../core/text/span.ts';
import { sentences } from '../lsp/sentences.ts';

/** What a rename at a place would be of, or a sentence that says why there can be none. */
export type Renameable =
  | { readonly declared: Declared; readonly span: Span; readonly written: string }
  | { readonly refused: string };

/** What stands at a place and can get another id; nothing where nothing is named. */
export function renameableAt(names: Scope, offset: number): Renameable | undefined {
  const place = nameAt(names, offset);
  if (!place) return undefined;
  const { found, id, kind, by, span } = place;
  if (by === 'end') return { refused: sentences.renameEnd(id) };
  if (!found) return { refused: sentences.renameUndeclared(id, kind) };
  if ('builtIn' in found) return { refused: sentences.renameBuiltIn(id, kind) };
  return { declared: found.declaration, span, written: names.source.text.slice(span.start, span.end) };
}

/** Why something cannot get an id, for the one who typed it. */
export function refusalSentence(refused: RenameRefusal, { kind }: Declared, id: string): string {
  switch (refused.code) {
    case 'not-a-word':
      return sentences.renameNotAWord(id);
    case 'reserved':
      return sentences.renameReserved(id);
    case 'built-in':
      return sentences.renameToBuiltIn(id, kind);
    case 'mention-taken':
      return sentences.renameMention(id, refused.id);
    case 'taken':
      return sentences.renameTaken(id, refused.by.kind, fileNameOf(refused.by.source.uri));
  }
}

/** The last part of an address, for people. */
export function fileNameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
