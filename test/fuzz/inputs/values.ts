import { timeUnits } from '../../../core/vocabulary/shapes.ts';
import { NONE, type FactRow, type NumberPart, type Shape } from '../../../core/vocabulary/index.ts';
import type { Random } from '../../harness/random.ts';
import { quoted, refTo } from './names.ts';

/** A line that says a fact, as its row wants it. A long text goes over lines that begin with the margin. */
export function factLine(row: FactRow, random: Random, margin: string): string {
  if (random.below(8) === 0) return row.example.replaceAll('\n', `\n${margin}`);
  const of = row.of && (row.of.need === 'must' || random.below(2) === 0) ? row.of.to[0] : undefined;
  const head = [
    row.key,
    of && refTo(of, random),
    row.mention && random.below(3) === 0 ? `@${refTo('persona', random)}` : undefined,
  ];
  const count = row.list ? 1 + random.below(3) : 1;
  const values = Array.from({ length: count }, () => valueOf(row.shape, random, margin));
  return `${head.filter(Boolean).join(' ')}: ${random.below(25) === 0 ? NONE : values.join(', ')}`;
}

/** A value of a shape: all that it has to have, and something of what it may. */
function valueOf(shape: Shape, random: Random, margin: string): string {
  const { oneOf, together } = shape;
  const chosen = oneOf && (together && random.below(2) === 0 ? oneOf : [random.pick(oneOf)]);
  const has = (part: 'text' | 'number' | 'words' | 'ref' | 'mention' | 'date' | 'unit' | 'tag'): boolean => {
    const said = shape[part];
    if (said === undefined) return false;
    const need = typeof said === 'string' ? said : said.need;
    if (need === 'must') return true;
    return part !== 'tag' && oneOf?.includes(part) ? chosen?.includes(part) === true : random.below(2) === 0;
  };
  const parts = [
    has('number') && shape.number ? numberOf(shape.number, random) : '',
    has('words') && shape.words ? random.pick(shape.words.rows).word : '',
    has('ref') && shape.ref ? refOf(shape.ref.to, random) : '',
    has('mention') ? `@${refTo('persona', random)}` : '',
    has('date') ? dateOf(random, shape.date?.time === true) : '',
    has('unit') ? random.pick(['%', '€', 'min', 'points', '원']) : '',
    has('tag') ? random.pick(['#mobile', '#q3', '#모바일']) : '',
    has('text') ? textOf(shape, random, margin) : '',
  ];
  return parts.filter((part) => part !== '').join(random.below(20) === 0 ? ' /* c */ ' : ' ');
}

function refOf(kinds: readonly Parameters<typeof refTo>[0][], random: Random): string {
  return kinds.length === 0 ? random.pick(['old-id', '옛이름', 'first']) : refTo(random.pick(kinds), random);
}

const paths = ['./data/taps.csv', './data/steps.tsv', './img/reel.png', '../outside.csv', './people.journey', './없음.csv']; // prettier-ignore

function textOf(shape: Shape, random: Random, margin: string): string {
  if (shape.path && random.below(4) > 0) return JSON.stringify(random.pick(paths));
  const isAlone = shape.oneOf === undefined && shape.number === undefined && shape.ref === undefined;
  if (!isAlone || random.below(10) > 0) return quoted(random);
  const lines = Array.from({ length: random.below(4) }, () => random.pick(['', margin + '  ']) + quoted(random)); // prettier-ignore
  return ['"""', ...lines, `${margin}"""`].join('\n');
}

function numberOf(part: NumberPart, random: Random): string {
  const { low = -3, high = 100, range, unit, compare } = part;
  const number = (): number => low + random.below(high - low + 1);
  const a = random.below(30) === 0 ? random.pick([high + 1, low - 1, 1e21, 0.1 + 0.2]) : number();
  const isRange = range === 'must' || (range === 'may' && random.below(4) === 0);
  const numbers = isRange
    ? [a, number()].sort((x, y) => x - y).join('..')
    : `${random.below(5) === 0 && a > 0 ? '+' : ''}${a}`;
  const sign = compare && random.below(2) === 0 ? `${random.pick(['>=', '<=', '>', '<', '='])} ` : '';
  if (!unit || (unit.need === 'may' && random.below(2) === 0)) return sign + numbers;
  const word = random.pick(unit.words === 'any' ? ['orders', '€', '%', '건', ...timeUnits] : unit.words);
  const per = unit.words === 'any' && random.below(3) === 0 ? ' per month' : '';
  return `${sign}${numbers}${word === '%' ? '' : ' '}${word}${per}`;
}

function dateOf(random: Random, withTime: boolean): string {
  const two = (most: number): string => String(1 + random.below(most)).padStart(2, '0');
  const day = random.below(3) === 0 ? '' : `-${two(28)}`;
  const time = withTime && day !== '' && random.below(2) === 0 ? ` ${two(22)}:${two(58)}` : '';
  return `${2024 + random.below(4)}-${two(12)}${day}${time}`;
}
