import type { MapDiff } from '../../../core/diff/index.ts';
import { safe } from './safe.ts';
import { reviewSidesOf, reviewWords as words } from './words.ts';

const order = ['harm', 'risk', 'better', 'neutral'] as const;
/** So many personas are told apart. */
const MOST_ROWS = 12;

/** How many changes of each level concern whom. A change that concerns two personas counts for both. */
export function levelTable({ changes, feelings, personas, compared }: MapDiff): readonly string[] {
  const used = order.filter((level) => changes.some((change) => change.level === level));
  const ids = [
    ...new Set([...feelings.map(({ persona }) => persona), ...changes.flatMap(({ whom }) => whom)]),
  ].filter((id) => id !== '' && changes.some(({ whom }) => whom.includes(id)));
  const row = (name: string, own: MapDiff['changes']): string => {
    const counts = used.map((level) => own.filter((change) => change.level === level).length || '');
    return `| ${[name, ...counts].join(' | ')} |`;
  };
  const forAll = changes.filter(({ whom }) => whom.length === 0);
  const rows = [
    ...ids.slice(0, MOST_ROWS).map((id) => row(safe(personas.get(id) ?? id, 80), changes.filter(({ whom }) => whom.includes(id)))), // prettier-ignore
    ...(ids.length > MOST_ROWS
      ? [row(words.morePersonas(ids.length - MOST_ROWS), changes.filter(({ whom }) => ids.slice(MOST_ROWS).some((id) => whom.includes(id))))] // prettier-ignore
      : []),
    ...(forAll.length > 0 ? [row(words.everybody, forAll)] : []),
  ];
  return [
    `| ${[words.concerned, ...used.map((level) => words.columns[level])].join(' | ')} |`,
    `| --- |${used.map(() => ' ---: |').join('')}`,
    ...rows,
    ...(rows.length > 1 ? [row(`**${reviewSidesOf(compared).allChanges}**`, changes)] : []),
  ];
}
