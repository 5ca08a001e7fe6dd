import { feelingOn } from '../insight/feelings.ts';
import type { Said } from './item.ts';
import { nameFrom } from './names.ts';
import { changeTexts, markedBreaks } from './seen.ts';

type TitleOf = (kind: string, id: string) => string;

/** The values of a fact as a reader is shown them: names for ids, texts in their quotes. */
export function shown(said: Said, titleOf: TitleOf): string {
  const values = said.values.map((value) => {
    // A text and nothing else, as most are.
    if (value.startsWith('"')) return quoted(unquote(value.slice(1, -1)));
    const [, sign = '', name = ''] = /^(@?)([^\s"]+)$/.exec(value) ?? [];
    if (name === '' || !said.refersTo || value === 'none')
      return signs.has(said.key) ? withSign(pretty(value)) : pretty(value);
    return nameFrom(titleOf, sign === '@' ? 'persona' : said.refersTo, name);
  });
  return values.join(', ');
}

/** The same with a sign where the lines of a text break. */
export function shownBreaks(said: Said, titleOf: TitleOf): string {
  const values = said.values.map((value) => changeTexts(value, markedBreaks));
  return shown({ ...said, values }, titleOf);
}

/** Facts whose numbers lie on both sides of nothing. */
export const signs = new Set(['feels', 'hopes']);

function withSign(value: string): string {
  return /^(?!0)\d/.test(value) ? `+${value}` : value;
}

/** A range as a sentence has it; what a change is known by has it as it is written. */
export function ranged(text: string): string {
  return text.replace(/^([−+]?\d+(?:\.\d+)?)\.\.(-?)(?=\d)/, (_, low: string, minus: string) => `${low}…${minus && '−'}`);
} // prettier-ignore

/** A feeling as a sentence has it, on the scale of its map; what a change is known by does not hang on that. */
export function feltText(text: string, scale: { readonly low: number }): string {
  const end = (number: string): string => feelingOn(Number(number.replace('−', '-')), scale);
  return text.replace(/^([−+]?\d+(?:\.\d+)?)(?:\.\.(-?\d+(?:\.\d+)?))?/, (_, low: string, high?: string) =>
    high === undefined ? end(low) : `${end(low)}…${end(high)}`,
  );
} // prettier-ignore

/** Numbers with their sign where that says something, texts in the quotes of a sentence. */
function pretty(value: string): string {
  return value
    .replaceAll(/"([^"\\]*(?:\\.[^"\\]*)*)("?)/g, (all: string, text: string, end: string) =>
      end === '' ? all : quoted(unquote(text)),
    )
    .replace(/^-(?=\d)/, '−');
}

function unquote(text: string): string {
  return text.includes('\\') ? String(JSON.parse(`"${text}"`)) : text;
}

export function quoted(text: string): string {
  return `“${text.replaceAll(/\s+/g, ' ').trim()}”`;
}
