import { originalOf } from '../insight/deviations.ts';
import { standingOf } from '../insight/standing.ts';
import type { Scope } from '../model/scope.ts';
import { titleOf } from '../model/title.ts';
import type { Block, Name, Quantity, Value } from '../syntax/tree.ts';
import { builtInActors, builtInChannels, builtInMetrics, type Kind } from '../vocabulary/index.ts';
import { labels } from './labels.ts';
import { ownOf } from '../text/own.ts';

const comparisons: Readonly<Record<string, string>> = {
  '>=': '≥ ',
  '<=': '≤ ',
  '>': '> ',
  '<': '< ',
  '=': '= ',
};

/** A number with its unit as a reader is shown it: `≥ 80%`, `2–5 min`, `1200 orders per month`. */
export function quantityText({ low, high, compare, unit, per }: Omit<Quantity, 'span' | 'plus'>): string {
  const number = low === high ? numberText(low) : `${numberText(low)}–${numberText(high)}`;
  const sign = compare === undefined ? '' : (comparisons[compare] ?? '');
  const rate = per === undefined ? '' : ` per ${per}`;
  return `${sign}${number}${unit === undefined ? '' : unit === '%' ? '%' : ` ${unit}`}${rate}`;
}

/** A number with a minus sign that is as wide as its digits are, and blanks in what is longer than four digits. */
export function numberText(value: number): string {
  const [whole = '', fraction] = String(value).replace('-', '−').split('.');
  const grouped = /^−?\d{5,}$/.test(whole) ? whole.replace(/\d+/, inThrees) : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Digits with a blank before each three from the right. */
function inThrees(digits: string): string {
  const threes: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) threes.unshift(digits.slice(Math.max(0, end - 3), end));
  return threes.join('\u00a0');
}

/** What a fixed word is called; `of` is the fact it stands in. */
export function wordText(of: string, word: string): string {
  return ownOf(labels.words, `${of}.${word}`) ?? word.replaceAll('-', ' ');
}

/** The names that ids stand for, seen from one journey. */
export interface NamesSaid {
  /** The title of what a reference leads to; its last name where it leads nowhere. */
  of(names: readonly Name[], kinds: readonly Kind[]): string;
  /** Everything a value says, in the order in which it is written. `key` is the fact it stands in. */
  value(value: Value, key: string, kinds: readonly Kind[]): string;
}

const builtIn: ReadonlyMap<string, string> = new Map(
  [...builtInActors, ...builtInChannels, ...builtInMetrics].map(({ id, title }) => [id, title]),
);

/** What a stage or touchpoint is called; in a run that leaves it unsaid, what its plan calls it. */
export function titleInRun(
  block: Block,
  { journey, names }: { readonly journey: Block; readonly names: Scope },
): string {
  const kind = block.row?.declares?.kind;
  if (block.title || !block.id || !kind || !standingOf(journey).isRun) return titleOf(block);
  const found = names.find([block.id], [kind], originalOf(journey, names));
  return found && 'declaration' in found ? titleOf(found.declaration.block) : titleOf(block);
}

/** Finds the title that a reference has, seen from a journey. */
export function titlesIn(journey: Block, scope: Scope): NamesSaid['of'] {
  return (names, kinds) => {
    const id = names.at(-1)?.text ?? '';
    const found = scope.find(names, kinds, journey);
    if (!found) return id;
    return 'declaration' in found
      ? titleInRun(found.declaration.block, { journey, names: scope })
      : (builtIn.get(found.builtIn) ?? id);
  };
}

/** Says values in words, with the titles that `of` finds. */
export function namesSaid(of: NamesSaid['of']): NamesSaid {
  return {
    of,
    value: (value, key, kinds) => {
      const { number, word, ref, mention, date, unit, tag, text } = value;
      const parts = [
        number && quantityText(number),
        word && wordText(key, word.text),
        ref && of(ref.names, kinds),
        mention && of([mention], ['persona']),
        date && [date.date, date.time].filter(Boolean).join(' '),
        unit,
        tag && `#${tag.text}`,
      ];
      const before = parts.filter(Boolean).join(' ');
      return [before, text?.text].filter(Boolean).join(': ');
    },
  };
}
