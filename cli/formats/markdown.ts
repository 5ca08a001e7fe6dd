import type { Change, MapDiff } from '../../core/diff/index.ts';
import { escapeMarkdown } from '../../core/markup/markdown.ts';
import { visibleText } from './visibleText.ts';
import { where } from './where.ts';

const titles = {
  harm: 'Worse for the customer',
  risk: 'Risks',
  better: 'Better for the customer',
  neutral: 'Neither better nor worse',
} as const;

/** A comparison for a pull request. No text of a map is markup in it. */
export function asMarkdown({ summary, changes, feelings }: MapDiff): string {
  const whereOf = where(changes);
  const sections = (['harm', 'risk', 'better', 'neutral'] as const).flatMap((level) => {
    const own = changes.filter((change) => change.level === level);
    return own.length === 0
      ? []
      : [
          '',
          `### ${titles[level]}`,
          '',
          ...own.map((change) => `- ${safe(whereOf(change))}${sentenceOf(change)}`),
        ];
  });
  const moved = feelings.filter(({ before, after }) => before !== after);
  const table = moved.map(
    ({ persona, stage, before, after }) =>
      `| ${safe(persona || 'everybody')} | ${safe(stage)} | ${numberOf(before)} | ${numberOf(after)} |`,
  );
  const feelingTable =
    table.length === 0
      ? []
      : ['', '| persona | stage | before | after |', '| --- | --- | ---: | ---: |', ...table];
  return `${[safe(summary), ...feelingTable, ...sections].join('\n')}\n`;
}

function sentenceOf(change: Change): string {
  const { sentence, accepted } = change;
  return accepted
    ? `${safe(sentence)} *(accepted by ${safe(accepted.name)}: ${safe(accepted.reason)})*`
    : safe(sentence);
}

function safe(text: string): string {
  return escapeMarkdown(visibleText(text));
}

function numberOf(number: number | undefined): string {
  return number === undefined ? '' : number > 0 ? `+${number}` : String(number).replace('-', '−');
}
