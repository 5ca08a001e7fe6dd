import type { Span } from '../text/span.ts';

/** An `@` in a text as it is written, and the letters behind it that a name may be made of. */
export interface MentionStart {
  /** Offset of the sign in the text. */
  readonly at: number;
  readonly run: string;
}

/** A persona named in a text. The span holds the sign and counts from the beginning of the text. */
export interface TextMention {
  readonly id: string;
  readonly span: Span;
}

/** Names are shorter than this, and a text without blanks need not be searched for one to its end. */
const LONGEST = 256;

// Behind a letter the sign belongs to something else, such as the address of a mailbox.
const start = /(?<![\p{L}\p{M}\p{Nd}_])[@＠]([\p{L}\p{M}\p{Nd}_]+(?:-[\p{L}\p{M}\p{Nd}_]+)*)/gu;

/** Where personas may be named in a text as it is written. */
export function mentionStartsIn(raw: string): readonly MentionStart[] {
  if (!/[@＠]/.test(raw)) return [];
  return [...raw.matchAll(start)].map((found) => ({ at: found.index, run: found[1] ?? '' }));
}

/**
 * The persona that is named at a place: the longest id that is declared and begins there, so that the particles of
 * Korean and the ending of a genitive may follow. Nothing if there is none; then it is plain text.
 */
export function mentionAt(
  { at, run }: MentionStart,
  isDeclared: (id: string) => boolean,
): TextMention | undefined {
  // Ids are in NFC; a name is never cut within a character, however it was typed.
  const composed = run.normalize('NFC');
  for (let end = Math.min(composed.length, LONGEST); end > 0; end--) {
    const id = composed.slice(0, end);
    if (!isDeclared(id) || /^\p{M}/u.test(composed.slice(end, end + 2))) continue;
    return { id, span: { start: at, end: at + 1 + writtenLength(run, composed, id) } };
  }
  return undefined;
}

/** The personas named in a text as it is written, in order. */
export function mentionsIn(raw: string, isDeclared: (id: string) => boolean): readonly TextMention[] {
  return mentionStartsIn(raw).flatMap((place) => mentionAt(place, isDeclared) ?? []);
}

/** How long an id is in the text as it was typed, which need not be in NFC. */
function writtenLength(run: string, composed: string, id: string): number {
  if (run === composed) return id.length;
  for (let end = run.length; end > 0; end--) if (run.slice(0, end).normalize('NFC') === id) return end;
  return id.length;
}
