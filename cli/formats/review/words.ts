import type { Level } from '../../../core/diff/rules.ts';

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);

/** Every sentence of a review that is not about one change. What comes from a map is escaped before it gets here. */
export const reviewWords = {
  title: 'What changes for the customer',
  levels: {
    harm: '▼ Worse for the customer',
    risk: '! Risks',
    better: '▲ Better for the customer',
    neutral: '· Neither better nor worse',
  } satisfies Readonly<Record<Level, string>>,
  columns: { harm: '▼ Worse', risk: '! Risk', better: '▲ Better', neutral: '· Neutral' } satisfies Readonly<Record<Level, string>>, // prettier-ignore
  neutral: (count: number): string =>
    `${plural(count, '1 neutral change, neither better nor worse', 'neutral changes, neither better nor worse')}`,
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
    'To take a change as it is, add the code behind it to `diff.accepted` in `journey.config.json`, with a reason and your name.',
  pictures: 'Pictures of the maps before and after',
  cut: (count: number, where: string): string =>
    `*${plural(count, '1 more change is', 'more changes are')} left out here, because this would be too long.${where === '' ? '' : ` ${where}`}*`,
  compared: (before: string, after: string): string => `Compared \`${before}\` with \`${after}\`.`,
} as const;
