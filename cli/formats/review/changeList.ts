import type { Change } from '../../../core/diff/index.ts';
import type { FileChanges } from './files.ts';
import { safe } from './safe.ts';
import { reviewWords as words, type ReviewSides } from './words.ts';

/** Things that belong together: what stands before them, the things, each a line, and what stands behind them. */
export interface Group {
  readonly open: string;
  readonly items: readonly string[];
  readonly close: string;
}

/** Of so many maps that use a file the names are told. */
const MOST_USERS = 5;

/** The changes of one file, by what they do to the customer; what is neither better nor worse can be opened. */
export function changeList(
  file: FileChanges,
  usedBy: readonly string[],
  sides: ReviewSides,
): readonly Group[] {
  const journeys = new Set(file.changes.map(({ journey }) => journey));
  const whereOf = ({ journey }: Change): string =>
    journeys.size > 1 && journey !== '' ? `${safe(journey, 80)}: ` : '';
  const groups = (['harm', 'risk', 'better', 'neutral'] as const).flatMap((level): readonly Group[] => {
    const own = file.changes.filter((change) => change.level === level);
    if (own.length === 0) return [];
    const items = own.map((change) => `- ${whereOf(change)}${sentenceOf(change, sides)}\n`);
    return level === 'neutral'
      ? [
          {
            open: `\n<details><summary>${sides.neutral(own.length)}</summary>\n\n`,
            items,
            close: '\n</details>\n',
          },
        ]
      : [{ open: `\n**${sides.levels[level]}**\n\n`, items, close: '' }];
  });
  return [{ open: `\n### ${titleOf(file)}\n${usersOf(usedBy)}`, items: [], close: '' }, ...groups];
}

function titleOf({ path, state, was }: FileChanges): string {
  const notes = [
    ...(state === 'added' ? [words.added] : state === 'gone' ? [words.gone] : []),
    ...(was === undefined ? [] : [words.was(safe(was))]),
  ];
  const name = path === '' ? words.outside : safe(path);
  return notes.length > 0 ? `${name} (${notes.join(', ')})` : name;
}

function usersOf(paths: readonly string[]): string {
  if (paths.length === 0) return '';
  const named = paths.slice(0, MOST_USERS).map((path) => safe(path));
  return `\n${words.usedBy(named.join(', '), paths.length - named.length)}\n`;
}

function sentenceOf({ sentence, accepted, level, fingerprint }: Change, { hasCodes }: ReviewSides): string {
  if (accepted) return `${safe(sentence)} *(${words.accepted(safe(accepted.name), safe(accepted.reason))})*`;
  return hasCodes && (level === 'harm' || level === 'risk')
    ? `${safe(sentence)} \`${fingerprint}\``
    : safe(sentence);
}
