import type { Change, MapDiff } from '../../core/diff/index.ts';
import { comparedWords } from '../../core/diff/comparedWords.ts';
import type { Level } from '../../core/diff/rules.ts';
import { visibleText } from './visibleText.ts';
import { where } from './where.ts';

const signs: Readonly<Record<Level, string>> = { harm: '−', risk: '!', better: '+', neutral: '·' };
const colours: Readonly<Record<Level, number>> = { harm: 31, risk: 33, better: 32, neutral: 90 };
const titles: Readonly<Record<Level, string>> = {
  harm: 'Worse for the customer',
  risk: 'Risks',
  better: 'Better for the customer',
  neutral: 'Neither better nor worse',
};

/** A comparison for a terminal: the summary, then the changes by what they do, each marked by a sign and not by colour alone. */
export function asText(
  { summary, changes, compared }: MapDiff,
  options: { readonly colours: boolean },
): string {
  const paint = (level: Level, text: string): string =>
    options.colours ? `\u001b[${colours[level]}m${text}\u001b[0m` : text;
  const levels = compared ? comparedWords(compared).levels : titles;
  const whereOf = where(changes);
  const sections = (['harm', 'risk', 'better', 'neutral'] as const).flatMap((level) => {
    const own = changes.filter((change) => change.level === level);
    if (own.length === 0) return [];
    return [
      '',
      paint(level, visibleText(levels[level])),
      ...own.map((change) => paint(level, lineOf(change, whereOf))),
    ];
  });
  return `${[visibleText(summary), ...sections].join('\n')}\n`;
}

function lineOf(change: Change, whereOf: (change: Change) => string): string {
  const { level, sentence, rule, fingerprint, accepted } = change;
  const note = accepted
    ? `  (accepted by ${visibleText(accepted.name)}: ${visibleText(accepted.reason)})`
    : '';
  return `  ${signs[level]} ${visibleText(whereOf(change))}${visibleText(sentence)}${note}  [${rule} ${fingerprint}]`;
}
