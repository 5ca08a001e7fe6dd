import type { FeelingChange, MapDiff } from '../../../core/diff/index.ts';
import { feelingOn } from '../../../core/insight/feelings.ts';
import { safe } from './safe.ts';
import { reviewSidesOf, reviewWords as words, type ReviewSides } from './words.ts';

/** So many stages are shown. */
const MOST_ROWS = 20;
/** Signs of a bar; odd, so that there is a middle. */
const WIDTH = 17;

/** How personas feel in the stages where that changed, before and after, the worst first; nothing where it did not. */
export function feelingsTable({ feelings, personas, compared }: MapDiff): readonly string[] {
  const moved = feelings.filter(({ before, after }) => before !== after);
  if (moved.length === 0) return [];
  moved.sort((a, b) => gainOf(a) - gainOf(b));
  const journeys = new Set(feelings.map(({ journey }) => journey));
  const hasPersonas = moved.some(({ persona }) => persona !== '');
  const { persona, stage, bar } = words.feelingColumns;
  const sides = reviewSidesOf(compared);
  const { before, after } = sides;
  const rows = moved.slice(0, MOST_ROWS).map((feeling) => [
    ...(hasPersonas ? [feeling.persona === '' ? words.everybody : safe(personas.get(feeling.persona) ?? feeling.persona, 80)] : []), // prettier-ignore
    safe(journeys.size > 1 ? `${feeling.journey}: ${feeling.stage}` : feeling.stage, 120),
    numberOf(feeling, 'before'),
    numberOf(feeling, 'after'),
    barOf(feeling),
  ]);
  return [
    `### ${words.feelings}`,
    '',
    [scaleSentence(moved, sides), sides.feelingsMarks].join(' '),
    '',
    `| ${[...(hasPersonas ? [persona] : []), stage, before, after, bar].join(' | ')} |`,
    `|${hasPersonas ? ' --- |' : ''} --- | ---: | ---: | --- |`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    ...(moved.length > MOST_ROWS ? ['', words.moreStages(moved.length - MOST_ROWS)] : []),
  ];
}

/** What was won; what is said on one side only stands behind what was lost and before what was won. */
function gainOf({ before, after }: FeelingChange): number {
  return before === undefined || after === undefined ? 0 : after - before;
}

function scaleSentence(
  feelings: readonly FeelingChange[],
  { feelingsScale, feelingsAverage }: ReviewSides,
): string {
  const [first] = feelings;
  const isOne = feelings.every(
    ({ scale }) => scale?.low === first?.scale?.low && scale?.high === first?.scale?.high,
  );
  return first?.scale && isOne
    ? feelingsScale(feelingOn(first.scale.low, first.scale), feelingOn(first.scale.high, first.scale))
    : feelingsAverage;
}

/** Where both feelings lie on their scale, as signs; nothing where there is no scale that both lie on. */
function barOf({ before, after, scale }: FeelingChange): string {
  if (!scale) return '';
  const spot = (feeling: number | undefined): number | undefined =>
    feeling === undefined
      ? undefined
      : Math.round(Math.min(1, Math.max(0, (feeling - scale.low) / (scale.high - scale.low))) * (WIDTH - 1));
  const [was, is] = [spot(before), spot(after)];
  const signs = Array.from({ length: WIDTH }, (_, i) =>
    i === is ? '●' : i === was ? '○' : i === (WIDTH - 1) / 2 ? '┼' : '─',
  );
  return `\`${signs.join('')}\``;
}

function numberOf({ scales, ...felt }: FeelingChange, side: 'before' | 'after'): string {
  const feeling = felt[side];
  return feeling === undefined ? words.notSaid : feelingOn(feeling, scales[side]);
}
