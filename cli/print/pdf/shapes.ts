import { curvesOfArc } from './arcs.ts';
import { operation } from './numbers.ts';

/** How many numbers belong to each letter of path data. */
const counts: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

/**
 * Path data of SVG as operators of PDF.
 *
 * @throws RangeError for data that is not right: it is ours, never what somebody wrote
 */
export function pathOperators(d: string): readonly string[] {
  const operators: string[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  /** The second handle of the curve before, for those that go on smoothly, and which kind it was. */
  let [handleX, handleY, before] = [0, 0, ''];
  for (const { letter, values } of commandsOf(d)) {
    const kind = letter.toUpperCase();
    const isRelative = letter !== kind;
    const n = kind === 'A' ? arcEnd(values) : values;
    const [ox, oy] = isRelative ? [x, y] : [0, 0];
    const at = n.map((value, i) => value + (kind === 'V' || (kind !== 'H' && i % 2 === 1) ? oy : ox));
    const [mirrorX, mirrorY] = [2 * x - handleX, 2 * y - handleY];
    switch (kind) {
      case 'M':
        [x, y] = at as [number, number];
        [startX, startY] = [x, y];
        operators.push(operation('m', x, y));
        break;
      case 'L':
      case 'H':
      case 'V':
        x = kind === 'V' ? x : at[0]!;
        y = kind === 'H' ? y : at.at(-1)!;
        operators.push(operation('l', x, y));
        break;
      case 'C':
        curve(at);
        break;
      case 'S':
        curve([...('CS'.includes(before) && before !== '' ? [mirrorX, mirrorY] : [x, y]), ...at]);
        break;
      case 'Q':
        quadratic(at);
        break;
      case 'T':
        quadratic([...('QT'.includes(before) && before !== '' ? [mirrorX, mirrorY] : [x, y]), ...at]);
        break;
      case 'A': {
        const [rx, ry, turn, large, sweep] = values as [
          number,
          number,
          number,
          number,
          number,
          number,
          number,
        ];
        const arc = { rx, ry, turn, isLarge: large === 1, isClockwise: sweep === 1 };
        for (const one of curvesOfArc(x, y, arc, at[0]!, at[1]!)) curve(one);
        break;
      }
      default:
        [x, y] = [startX, startY];
        operators.push('h');
    }
    before = kind;
  }
  return operators;

  function curve(at: readonly number[]): void {
    operators.push(operation('c', ...at));
    [handleX, handleY, x, y] = at.slice(2) as [number, number, number, number];
  }

  function quadratic([qx, qy, toX, toY]: readonly number[]): void {
    const third = (end: number, handle: number): number => end + ((handle - end) * 2) / 3;
    curve([third(x, qx!), third(y, qy!), third(toX!, qx!), third(toY!, qy!), toX!, toY!]);
    [handleX, handleY] = [qx!, qy!];
  }
}

/** Of what an arc says, the last two numbers are a place. */
function arcEnd(values: readonly number[]): readonly number[] {
  return values.slice(5);
}

interface Command {
  readonly letter: string;
  readonly values: readonly number[];
}

/** The commands of path data, one for each set of numbers; more places after a beginning are lines. */
function commandsOf(d: string): readonly Command[] {
  const commands: Command[] = [];
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const count = counts[letter.toUpperCase()];
    const numbers = numbersOf(rest, letter);
    if (
      count === undefined ||
      (count === 0 ? numbers.length > 0 : numbers.length === 0 || numbers.length % count !== 0)
    ) {
      throw new RangeError(`not path data: ${letter}${rest}`);
    }
    if (count === 0) commands.push({ letter, values: [] });
    for (let i = 0; i < numbers.length; i += count) {
      const goesOn = i > 0 && letter.toUpperCase() === 'M';
      commands.push({
        letter: goesOn ? (letter === 'm' ? 'l' : 'L') : letter,
        values: numbers.slice(i, i + count),
      });
    }
  }
  return commands;
}

/** Numbers may stand without anything between them, as the two flags of an arc do. */
function numbersOf(rest: string, letter: string): readonly number[] {
  const text = rest.trim();
  const number = /[\s,]*([-+]?(?:\d+\.?\d*|\.\d+))/y;
  const flag = /[\s,]*([01])/y;
  const numbers: number[] = [];
  for (let at = 0; at < text.length;) {
    const isFlag = letter.toUpperCase() === 'A' && [3, 4].includes(numbers.length % 7);
    const pattern = isFlag ? flag : number;
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) throw new RangeError(`not path data: ${text}`);
    numbers.push(Number(found[1]));
    at = pattern.lastIndex;
  }
  return numbers;
}

/** How far the handle of a quarter of a circle is from its end, for a radius of 1. */
const quarter = 0.5523;

/** A rectangle, with round corners where it has a radius. */
export function rectangleOperators(
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): readonly string[] {
  if (radius === 0) return [operation('re', x, y, width, height)];
  const r = Math.min(radius, width / 2, height / 2);
  const k = r * (1 - quarter);
  const [right, bottom] = [x + width, y + height];
  return [
    operation('m', x + r, y),
    operation('l', right - r, y),
    operation('c', right - k, y, right, y + k, right, y + r),
    operation('l', right, bottom - r),
    operation('c', right, bottom - k, right - k, bottom, right - r, bottom),
    operation('l', x + r, bottom),
    operation('c', x + k, bottom, x, bottom - k, x, bottom - r),
    operation('l', x, y + r),
    operation('c', x, y + k, x + k, y, x + r, y),
    'h',
  ];
}

export function circleOperators(cx: number, cy: number, r: number): readonly string[] {
  return rectangleOperators(cx - r, cy - r, 2 * r, 2 * r, r);
}
