import type { MapDiff } from '../../../core/diff/index.ts';
import type { MapSide } from '../../host/sides.ts';
import { changeList } from './changeList.ts';
import { cutGroups } from './cut.ts';
import { feelingsTable } from './feelingsTable.ts';
import { byFile } from './files.ts';
import { levelTable } from './levelTable.ts';
import { safe } from './safe.ts';
import { reviewSidesOf, reviewWords as words } from './words.ts';

/** A comparison and what it was made of. */
export interface Review {
  readonly result: MapDiff;
  readonly before: MapSide;
  readonly after: MapSide;
  /** Maps that import a file, by its path; left out where nobody asked. */
  readonly usedBy?: ReadonlyMap<string, readonly string[]>;
}

export interface ReviewOptions {
  /** It is at most so many characters long; what does not fit is counted. */
  readonly most?: number;
  /** A sentence, in Markdown, that says where what was left out can be read. */
  readonly rest?: string;
  /** The address of the pictures before and after: one that the writer made, and no text of a map. */
  readonly pictures?: string | undefined;
  /** What was compared, in words of the writer such as the first digits of commits. */
  readonly compared?: { readonly before: string; readonly after: string };
}

/** Files with broken braces, of which so many are named. */
const MOST_BROKEN = 5;

/**
 * What changed for the customer, for people who review it: the sentence, the way to the pictures, a table by persona and
 * level, the changes of each file with the worst first, how customers feel before and after. The same Markdown for
 * GitHub, GitLab and others. No text of a map is markup, a mention or a link in it.
 */
export function reviewMarkdown(review: Review, options: ReviewOptions = {}): string {
  const { result, before, after } = review;
  const broken = [...new Set([...before.broken, ...after.broken])];
  const notes = [
    ...(broken.length > 0 ? [words.broken(listed(broken))] : []),
    ...(after.left > 0 ? [words.tooMany(after.left)] : []),
  ];
  const summary = safe(result.summary, 1000);
  const sides = reviewSidesOf(result.compared);
  if (result.identical) return paragraphs([summary, ...notes]);
  // Whom a difference between two personas concerns is said by the difference.
  const isOfTwo = result.compared?.kind === 'personas';
  const head = paragraphs([
    `## ${sides.title}`,
    `**${summary}**`,
    ...(result.compared ? [] : [`<sub>${words.about}</sub>`]),
    ...notes,
    ...(options.pictures === undefined ? [] : [`[${words.pictures}](${options.pictures})`]),
    ...(isOfTwo ? [] : [levelTable(result).join('\n')]),
  ]);
  const feelings = feelingsTable(result);
  const hasCodes =
    !result.compared &&
    result.changes.some(({ accepted, level }) => !accepted && (level === 'harm' || level === 'risk'));
  const small = [
    ...(hasCodes ? [words.acceptable] : []),
    ...(options.compared ? [words.compared(options.compared.before, options.compared.after)] : []),
  ];
  const tail = [
    ...(feelings.length > 0 ? [feelings.join('\n')] : []),
    ...(small.length > 0 ? [`<sub>${small.join(' ')}</sub>`] : []),
  ]
    .map((part) => `\n${part}\n`)
    .join('');
  const groups = byFile(result.changes, before, after).flatMap((file) =>
    changeList(file, review.usedBy?.get(file.path) ?? [], sides),
  );
  const more = (left: number): string => `\n${words.cut(left, options.rest ?? '')}\n`;
  const room = (options.most ?? Infinity) - head.length - tail.length;
  return head + cutGroups(groups, room, more) + tail;
}

function listed(paths: readonly string[]): string {
  const named = paths.slice(0, MOST_BROKEN).map((path) => safe(path));
  return [...named, ...(paths.length > named.length ? ['…'] : [])].join(', ');
}

function paragraphs(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
