import type { Expression } from './expressions.ts';

/** A text that goes on and on: a beginning, something again and again, and an end that is likely not to fit. */
export interface Attack {
  readonly begin: string;
  readonly pump: string;
  readonly end: string;
}

const classes: Readonly<Record<string, readonly string[]>> = {
  s: [' ', '\t'],
  S: ['x'],
  d: ['0', '7'],
  D: ['x'],
  w: ['a', '_'],
  W: ['-', ' '],
  n: ['\n'],
  r: ['\r'],
  t: ['\t'],
};

/** Of more characters than these not all pairs are tried. */
const most = 9;

/**
 * Texts made of what an expression itself speaks of: each of its characters, each two of them and each of its words, again and
 * again, also behind the beginning of something that it would find.
 */
export function attacksOn({ source }: Pick<Expression, 'source'>): readonly Attack[] {
  const atoms = atomsOf(source);
  const signs = [...new Set(['x', ...atoms.flat()])];
  const few = signs.filter((_, index) => index % Math.ceil(signs.length / most) === 0);
  const words = source.match(/[\p{L}\p{N}:/=<>"“«@.-]{2,}/gu) ?? [];
  const pumps = new Set([...signs, ...few.flatMap((one) => few.map((other) => one + other)), ...words]);
  const begun = atoms.flatMap(({ length }, index) => length > 1 ? [atoms.slice(0, index).map(([first]) => first).join('')] : []); // prettier-ignore
  const begins = new Set(['', ...few.slice(0, 2), ...begun.slice(0, 8)]);
  const ends = new Set([
    '',
    '\0\n',
    ...[...source.matchAll(/\[\^\\?([^\\a-z])/gu)].map(([, excluded = '']) => excluded),
  ]);
  return [...pumps].flatMap((pump) =>
    [...begins].flatMap((begin) => [...ends].map((end) => ({ begin, pump, end }))),
  );
}

/** The text of an attack, of about a length. */
export function textOf({ begin, pump, end }: Attack, length: number): string {
  return begin + pump.repeat(Math.ceil(length / pump.length)) + end;
}

/** What stands in an expression from left to right, as characters that it may stand for; not the signs that it is built of. */
function atomsOf(source: string): readonly (readonly string[])[] {
  const piece =
    /\\u\{?([\da-fA-F]{4,6})\}?|\\[pP]\{[^}]*\}|\\(.)|\(\?(?:<?[=!:]|<\w+>)|\{[\d,]+\}|([^\\])/gsu;
  const atoms: string[][] = [];
  let inClass: string[] | undefined;
  for (const [all, code, escaped, plain] of source.matchAll(piece)) {
    if (plain === '[' && !inClass) atoms.push((inClass = []));
    else if (plain === ']') inClass = undefined;
    // What is excluded is a character, too; first comes one that is not.
    else if (plain === '^' && inClass?.length === 0) inClass.push('x');
    else if (code !== undefined || escaped !== undefined || plain !== undefined || all.startsWith('\\p')) {
      if (!inClass && plain !== undefined && '(){}|?*+^$'.includes(plain)) continue;
      const signs = code !== undefined ? [String.fromCodePoint(Number.parseInt(code, 16))] : escaped !== undefined ? (classes[escaped] ?? [escaped]) : plain === undefined ? ['a', 'é', '7'] : plain === '.' && !inClass ? ['.', 'x'] : [plain]; // prettier-ignore
      if (inClass) inClass.push(...signs);
      else atoms.push([...signs]);
    }
  }
  return atoms.filter((atom) => atom.length > 0);
}
