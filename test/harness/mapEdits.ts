import type { TextChange } from '../../core/text/textChange.ts';
import type { Random } from './random.ts';

/** What to write where in the text of a map; nothing where there is no such place. */
export type Edit = (text: string, random: Random) => TextChange | undefined;

/** Writes at one of the places that a pattern finds, in place of what it finds there or of the first letters of that. */
export function write(pattern: RegExp, text: string, length = 0): Edit {
  return (map, random) => {
    const found = [...map.matchAll(pattern)];
    if (found.length === 0) return undefined;
    const { index, 0: words } = random.pick(found);
    return { start: index, end: index + Math.min(length, words.length), text };
  };
}

/** Edits that change what stands elsewhere in the map: names, titles, feelings, columns, lanes, personas, the scale. */
export const telling: readonly Edit[] = [
  write(/(?<=(?:thinks|does|says): ")/g, 'x '),
  write(/(?<=touchpoint \S+ ")/g, 'New '),
  write(/(?<=pain \S+ ")/g, 'Worse '),
  write(/(?<=stage \S+ ")/g, 'More of '),
  write(/(?<=persona \S+ ")/g, 'Y'),
  write(/(?<=actor \S+ ")/g, 'Z'),
  write(/(?<=pain [\w-]+)(?= ")/g, 's'),
  write(/(?<=solves: [\w-]+)/g, 's'),
  write(/(?<=touchpoint [\w-]+)(?= ")/g, 's'),
  write(/(?<=touchpoint )[\w-]+(?= ")/g, 'twin', 99),
  write(/(?<=journey [\w-]+)(?= ")/g, 's'),
  write(/^(?= +touchpoint)/gm, '    touchpoint "Nameless" { feels: +2 "well"; pain "A" { severity: 1 } }\n'),
  write(/^(?= +touchpoint)/gm, '    } stage "Nameless" { goal: "G"\n'),
  write(/(?<=touchpoint \S+ ".*" \{\n)/g, '      hopes: +1\n'),
  write(/(?<=touchpoint \S+ ".*" \{\n)/g, '      moment: "Now or never"\n'),
  write(/(?<=touchpoint \S+ ".*" \{\n)/g, '      lane weather: "Rain"; tags: #wet; kpi: reach\n'),
  write(/(?<=^ {2}scale: -)\d/gm, '3', 1),
  write(/(?<=feels(?: @\S+)?: )[-+]?\d(?= ")/g, '-2', 2),
  write(/(?<=goal: ")/g, 'Soon: '),
  write(/^ {6}\w+: .*\n/gm, '', 999),
  write(/^ {2,4}\}\n/gm, '', 999),
  write(/(?<=#)\w/g, 'x'),
];

/** Edits that mean nothing. */
const pieces = [
  'x',
  ' ',
  '\n',
  '"',
  '{',
  '}',
  ':',
  '/*',
  '@',
  '1',
  '#',
  '가',
  'pain: none\n',
  'touchpoint t "T" {\n}\n',
];
export const meaningless: Edit = (text, random) => {
  const start = random.below(text.length + 1);
  return { start, end: Math.min(text.length, start + random.below(4)), text: random.pick(pieces) };
}; // prettier-ignore
