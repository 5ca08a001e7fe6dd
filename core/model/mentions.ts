import type { Span } from '../text/span.ts';

/** A sign in a text as it is written, and the letters behind it that an id may be made of. */
export interface MentionStart {
  /** Offset of the sign in the text. */
  readonly at: number;
  readonly run: string;
}

/** `@mina` inside a text. */
export interface Mention {
  /** The id of the persona. */
  readonly id: string;
  /** Without the sign, counted from the beginning of the text that was searched. */
  readonly span: Span;
}

/** Ids that are mentioned are shorter than this, and a text without blanks need not be searched for one to its end. */
export const LONGEST = 256;

// Behind a letter, or what else the name of a mailbox ends with, the sign is that of an address.
const start = /(?<![\p{L}\p{M}\p{Nd}_.%+-])[@＠]([\p{L}\p{M}\p{Nd}_]+(?:-[\p{L}\p{M}\p{Nd}_]+)*)/gu;

/** Where personas may be mentioned in a text as it is written, with its quotes and escapes if it has any. */
export function mentionStartsIn(raw: string): readonly MentionStart[] {
  if (!mayMention(raw)) return [];
  return [...raw.matchAll(start)].map((found) => ({ at: found.index, run: found[1] ?? '' }));
}

/** False only if a text mentions nobody. */
export function mayMention(text: string): boolean {
  return /[@＠]/.test(text);
}

/**
 * The persona that is mentioned at a place: the longest id that is declared and begins there, so that the particles of
 * Korean and the ending of a genitive may follow. Ids are compared in NFC, and none ends within a character, however it
 * was typed. Nothing if there is none; then it is plain text.
 */
export function mentionAt(
  { at, run }: MentionStart,
  isDeclared: (id: string) => boolean,
): Mention | undefined {
  const composed = run.normalize('NFC');
  for (let end = Math.min(composed.length, LONGEST); end > 0; end--) {
    const id = composed.slice(0, end);
    if (!isDeclared(id) || /^\p{M}/u.test(composed.slice(end, end + 2))) continue;
    return { id, span: { start: at + 1, end: at + 1 + writtenLength(run, composed, id) } };
  }
  return undefined;
}

/** The personas mentioned in a text as it is written, in order. */
export function mentionsIn(raw: string, isDeclared: (id: string) => boolean): readonly Mention[] {
  return mentionStartsIn(raw).flatMap((place) => mentionAt(place, isDeclared) ?? []);
}

/** How long an id is in the text as it was typed, which need not be in NFC. */
function writtenLength(run: string, composed: string, id: string): number {
  if (run === composed) return id.length;
  for (let end = 1; end <= run.length; end++) if (run.slice(0, end).normalize('NFC') === id) return end;
  return id.length;
}
