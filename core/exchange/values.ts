import type { Quantity } from '../syntax/tree.ts';
import type { Told, ToldFact, ToldStep } from './told.ts';
import { exchangeWords as words } from './words.ts';

/** What a fact says, for people: names instead of ids, numbers with their units. */
export function valueText({ value, names }: ToldFact): string {
  if (value.none) return words.none;
  const number = value.number && numberText(value.number);
  const name = value.word?.text ?? names?.title;
  const rest = [
    value.date && [value.date.date, value.date.time].filter(Boolean).join(' '),
    value.unit,
    value.tag && `#${value.tag.text}`,
    value.text?.text,
  ];
  const after = [number, ...rest].filter((part) => part !== undefined && part !== '').join(', ');
  return name === undefined ? after : [name, after].filter((part) => part !== '').join(': ');
}

/** A number as people read it: `−1 to +2`, `38%`, `at least 80 points per month`. */
export function numberText({ low, high, compare, unit, per, plus }: Quantity): string {
  const signed = (value: number): string =>
    value < 0 ? `\u2212${-value}` : plus && value > 0 ? `+${value}` : String(value);
  const ends = low === high ? signed(low) : `${signed(low)} ${words.to} ${signed(high)}`;
  const amount = unit === undefined ? ends : unit === '%' ? `${ends}%` : `${ends} ${unit}`;
  return [compare && words.compare[compare], amount, per && `${words.per} ${per}`].filter(Boolean).join(' ');
}

/** A step of a path in words: where it leads, how many take it and why. */
export function stepText({ from, to, share, text }: ToldStep): string {
  const ends = (all: ToldStep['to']): string => all.map(({ title }) => title).join(` ${words.both} `);
  const head = `${ends(from)} ${words.leadsTo} ${ends(to)}`;
  const more = [share && numberText(share), text].filter((part) => part !== undefined && part !== '');
  return more.length === 0 ? head : `${head}: ${more.join(', ')}`;
}

/** What a block is called: its title, else its id. */
export function nameOf({ title, id }: Told): string {
  return title || id || words.untitled;
}
