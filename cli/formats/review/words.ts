import type { Compared } from '../../../core/diff/index.ts';
import { comparedWords } from '../../../core/diff/comparedWords.ts';
import type { Level } from '../../../core/diff/rules.ts';
import { safe } from './safe.ts';

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);

/** Every sentence of a review that is not about one change. What comes from a map is escaped before it gets here. */
export const reviewWords = {
  title: 'What changes for the customer',
  about:
    'What customers go through and how they feel, step by step, as the journey maps in this repository tell it.',
  levels: {
    harm: '▼ Worse for the customer',
    risk: '! Risks',
    better: '▲ Better for the customer',
    neutral: '· Neither better nor worse',
  } satisfies Readonly<Record<Level, string>>,
  columns: { harm: '▼ Worse', risk: '! Risk', better: '▲ Better', neutral: '· Neutral' } satisfies Readonly<Record<Level, string>>, // prettier-ignore
  neutral: (count: number): string =>
    `${plural(count, '1 change is neither better nor worse', 'changes are neither better nor worse')}`,
  concerned: 'Whom it concerns',
  everybody: 'Everybody',
  allChanges: 'All changes',
  morePersonas: (count: number): string => plural(count, '1 more persona', 'more personas'),
  outside: 'Other changes',
  added: 'new map',
  gone: 'map removed',
  was: (path: string): string => `was ${path}`,
  usedBy: (paths: string, more: number): string =>
    `Used by ${paths}${more > 0 ? ` and ${plural(more, '1 more map', 'more maps')}` : ''}, so it changes there too.`,
  accepted: (name: string, reason: string): string => `accepted by ${name}: ${reason}`,
  feelings: 'How customers feel',
  feelingsScale: (low: string, high: string): string =>
    `The average of each stage that changed, from ${low} (worst) to ${high} (best).`,
  feelingsAverage: 'The average of each stage that changed.',
  feelingsMarks: '○ is before, ● is after; further right is better.',
  feelingColumns: {
    persona: 'Persona',
    stage: 'Stage',
    before: 'Before',
    after: 'After',
    bar: 'Worse … better',
  },
  notSaid: 'not said',
  moreStages: (count: number): string => `${plural(count, '1 more stage', 'more stages')} changed less.`,
  broken: (paths: string): string =>
    `**Not all could be compared.** Braces or blocks are not right in ${paths}, so changes may be missing here or look larger than they are.`,
  tooMany: (left: number): string =>
    `**Not all was compared.** ${plural(left, '1 changed map was', 'changed maps were')} left out, because there are so many.`,
  acceptable:
    'A change that is meant is accepted by adding the code behind it to `diff.accepted` in `journey.config.json`, with a reason and your name.',
  pictures: 'Pictures of the maps before and after',
  cut: (count: number, where: string): string =>
    `*${plural(count, '1 more change is', 'more changes are')} left out here, because this would be too long.${where === '' ? '' : ` ${where}`}*`,
  compared: (before: string, after: string): string => `Compared \`${before}\` with \`${after}\`.`,
} as const;

/** The words that are others where neither of the two sides became the other. */
export interface ReviewSides {
  readonly title: string;
  readonly levels: Readonly<Record<Level, string>>;
  readonly neutral: (count: number) => string;
  readonly allChanges: string;
  readonly feelingsMarks: string;
  readonly feelingsScale: (low: string, high: string) => string;
  readonly feelingsAverage: string;
  readonly before: string;
  readonly after: string;
  /** True where a change can be accepted by the code behind it. */
  readonly hasCodes: boolean;
}

/** What a map before and after, or two of which neither became the other, are called in a review. */
export function reviewSidesOf(compared: Compared | undefined): ReviewSides {
  if (!compared) return { ...reviewWords, ...reviewWords.feelingColumns, hasCodes: true };
  const { title, levels } = comparedWords(compared);
  const [before, after] = [safe(compared.before, 80), safe(compared.after, 80)];
  return {
    title: safe(title, 200),
    levels: {
      harm: `▼ ${safe(levels.harm, 200)}`,
      risk: `! ${safe(levels.risk, 200)}`,
      better: `▲ ${safe(levels.better, 200)}`,
      neutral: `· ${levels.neutral}`,
    },
    neutral: (count) => plural(count, '1 difference is neither better nor worse', 'differences are neither better nor worse'), // prettier-ignore
    allChanges: 'All differences',
    feelingsScale: (low, high) =>
      `The average of each stage in which they differ, from ${low} (worst) to ${high} (best).`,
    feelingsAverage: 'The average of each stage in which they differ.',
    feelingsMarks: `○ is ${before}, ● is ${after}; further right is better.`,
    before,
    after,
    hasCodes: false,
  };
}
