import { randomOf, type Random } from '../harness/random.ts';
import type { TextChange } from '../../core/text/textChange.ts';

/** An edit as somebody makes it in a map of `makeMap`; its offsets are those of the text after the edit before it. */
export interface Edit {
  readonly kind: string;
  readonly change: TextChange;
  /** The text after it. */
  readonly after: string;
  /** The code of the problem that stands in the text after it, besides those of the text at the beginning. */
  readonly wrong: string | undefined;
}

/** A change that is taken back by the next one. */
interface Trial {
  readonly kind: string;
  readonly back: string;
  readonly wrong?: string;
  /** Finds where to make it, at or behind a place; nothing if there is no such thing there. */
  readonly at: (text: string, from: number, random: Random) => TextChange | undefined;
}

/** Replaces what stands behind the first of some signs by something else. */
const behind =
  (sign: RegExp, length: number, text: string) =>
  (map: string, from: number): TextChange | undefined => {
    const pattern = new RegExp(sign, 'gu');
    pattern.lastIndex = from;
    const found = pattern.exec(map);
    if (!found) return undefined;
    const start = found.index + found[0].length;
    return { start, end: start + length, text };
  };

const trials: readonly Trial[] = [
  { kind: 'letter in a text', back: 'letter taken back', at: behind(/\n +thinks: "/, 0, 'x') },
  { kind: 'letter in a word', back: 'word put right', wrong: 'unknown-fact-near', at: behind(/\n +thinks/, 0, 's') },
  { kind: 'number', back: 'number put right', wrong: 'out-of-range', at: behind(/severity: /, 1, '9') },
  { kind: 'new line', back: 'lines joined', at: behind(/\n +does: "[^"\n]*"/, 0, '\n') },
  { kind: 'quote opened', back: 'quote closed', wrong: 'unclosed-text', at: behind(/\n +thinks: "[^"\n]*/, 1, '') },
  { kind: 'brace opened', back: 'brace closed', wrong: 'unclosed-block', at: behind(/severity: \d /, 1, '') },
  { kind: 'comment opened', back: 'comment closed', wrong: 'unclosed-comment', at: behind(/\n +(?=feels: )/, 0, '/*') },
  { kind: 'block pasted', back: 'block taken out', at: pasted },
]; // prettier-ignore

/** What the kinds of edits are called, in the order in which they come. */
export const kindsOfEdits: readonly string[] = trials.flatMap(({ kind, back }) => [kind, back]);

/**
 * Edits of all kinds, `times` each, spread over a map; each second one takes the one before it back. They are made as they are
 * asked for: a thousand long texts at once would fill the memory.
 */
export function* editsOf(map: string, seed: number, times: number): Generator<Edit> {
  const random = randomOf(seed);
  const first = map.indexOf('\n  stage ');
  for (let time = 0; time < times; time++)
    for (const { kind, back, wrong, at } of trials) {
      const from = first + random.below(Math.floor((map.length - first) * 0.9));
      const change = at(map, from, random) ?? at(map, first, random);
      if (!change) throw new RangeError(`The map is too small for this edit: ${kind}.`);
      const { start, end, text } = change;
      const after = map.slice(0, start) + text + map.slice(end);
      const undo = { start, end: start + text.length, text: map.slice(start, end) };
      yield { kind, change, after, wrong };
      yield { kind: back, change: undo, after: map, wrong: undefined };
    }
}

/** A touchpoint that stands elsewhere in the map, with ids of its own, before another. */
function pasted(map: string, from: number): TextChange | undefined {
  const start = map.indexOf('\n    touchpoint ', from) + 1;
  const end = map.indexOf('\n    }\n', start) + '\n    }\n'.length;
  if (start === 0 || end < start) return undefined;
  const text = map
    .slice(start, end)
    .replaceAll(/((?:touchpoint|pain|opportunity|experiment|solves:|tests:) \S+-\d+)/gu, '$1-copy');
  return { start, end: start, text: `${text}\n` };
}

/** The address of a persona that is not there: a mistake at the end of the map, which every edit before it moves. */
export const missingPersona = 'nobody-at-all';

/** The map with one thing wrong in its last line but one, so that every answer has something to be right about. */
export function withMistake(map: string): string {
  const end = map.lastIndexOf('}');
  return `${map.slice(0, end)}  question "Who is this?" { for: @${missingPersona} }\n${map.slice(end)}`;
}
