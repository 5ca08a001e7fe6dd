import type { Block, Text } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';

/** `@mina` inside a text. */
export interface Mention {
  /** The id of the persona. */
  readonly id: string;
  /** Without the sign, counted from the beginning of the text that was searched. */
  readonly span: Span;
}

const run = /@([\p{L}\p{M}\p{Nd}_-]+)/gu;
/** What a mention does not follow directly: there, the sign is that of a mail address. */
const addressBefore = /[a-z0-9._%+-]$/i;

/**
 * The personas that a text mentions, in its order. A mention leads to the longest id that begins at the sign, so that
 * Korean particles and the like may follow it; ids are compared in NFC. `raw` may still have its quotes and escapes.
 */
export function mentionsIn(raw: string, personas: Iterable<string>): readonly Mention[] {
  if (!raw.includes('@')) return [];
  const ids = [...personas].sort((a, b) => b.length - a.length);
  return [...raw.matchAll(run)].flatMap((found): Mention[] => {
    if (addressBefore.test(raw.slice(Math.max(0, found.index - 1), found.index))) return [];
    const start = found.index + 1;
    for (const id of ids) {
      const length = lengthOfPrefix(found[1] ?? '', id);
      if (length !== undefined) return [{ id, span: { start, end: start + length } }];
    }
    return [];
  });
}

/** How much of a word, however it is spelt, is an id in NFC; nothing if the word does not begin with that id. */
function lengthOfPrefix(word: string, id: string): number | undefined {
  if (word.startsWith(id) && isWholeAt(word, id.length)) return id.length;
  const whole = word.normalize('NFC');
  if (whole === word || !whole.startsWith(id)) return undefined;
  for (let end = id.length; end <= word.length; end++)
    if (word.slice(0, end).normalize('NFC') === id && isWholeAt(word, end)) return end;
  return undefined;
}

/** True if no character is torn there: a sign that goes on a letter, or a part of a Korean syllable, stays with it. */
function isWholeAt(word: string, at: number): boolean {
  // Nothing before the first sign that goes on a letter joins with what stands before it.
  if (at === word.length || word.charCodeAt(at) < 0x300) return true;
  return (
    word.slice(0, at).normalize('NFC') + word.slice(at).normalize('NFC') === word.normalize('NFC') &&
    !/^\p{M}/u.test(word.slice(at))
  );
}

const known = new WeakMap<Block, readonly Text[]>();

/** The texts of a block itself in which people may be mentioned: not paths of files, and not addresses. */
export function textsOf(block: Block): readonly Text[] {
  let texts = known.get(block);
  if (!texts) {
    texts = findTexts(block);
    known.set(block, texts);
  }
  return texts;
}

function findTexts(block: Block): readonly Text[] {
  const texts: Text[] = [];
  if (block.title && block.row?.keyword !== 'import') texts.push(block.title);
  for (const statement of block.statements) {
    if (statement.kind === 'step') {
      for (const { text } of statement.legs) if (text) texts.push(text);
    } else if (statement.kind === 'fact' && !statement.row?.shape.path && statement.row?.key !== 'link') {
      for (const { text } of statement.values) if (text) texts.push(text);
    }
  }
  return texts;
}
