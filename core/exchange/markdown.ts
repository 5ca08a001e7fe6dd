import { escapeMarkdown } from '../markup/markdown.ts';
import type { MapCell, MapTable } from './mapTable.ts';
import type { Reading, ReadEntry, ReadGroup, ReadJourney, ReadLine } from './reading.ts';
import { exchangeWords as words } from './words.ts';

/**
 * A map as Markdown: of each journey what is said of it as a whole, its stages in a table, and all that is said as lists;
 * then personas and what else there is. No text of a map is markup in it. The only tags that it has are `<br>`, for
 * several things in one cell of a table.
 */
export function markdownOf({ journeys, groups }: Reading): string {
  const parts = [
    ...journeys.flatMap(journeyParts),
    ...groups.flatMap((group) => groupParts(group, journeys.length > 0 ? '##' : '#')),
  ];
  return parts.length === 0 ? '' : `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}

/** Lines that belong together; between parts is an empty line. */
type Part = readonly string[];

function journeyParts({ title, lines, table, stages, groups }: ReadJourney): readonly Part[] {
  return [
    [`# ${safe(title)}`],
    ...listPart(lines),
    ...(table.lanes.length > 0 ? [[`## ${words.table}`], tableLines(table)] : []),
    ...stages.flatMap(stageParts),
    ...groups.flatMap((group) => groupParts(group, '##')),
  ];
}

function stageParts(stage: ReadEntry): readonly Part[] {
  const touchpoints = stage.entries.filter(({ number }) => number !== undefined);
  const others = stage.entries.filter(({ number }) => number === undefined);
  return [
    [`## ${stage.number} ${safe(stage.title)}`],
    ...listPart(stage.lines, others),
    ...touchpoints.flatMap((touchpoint): readonly Part[] => [
      [`### ${touchpoint.number} ${safe(touchpoint.title)}`],
      ...listPart(touchpoint.lines, touchpoint.entries),
    ]),
  ];
}

function groupParts({ title, entries }: ReadGroup, level: string): readonly Part[] {
  return [
    [`${level} ${title}`],
    ...entries.flatMap((entry): readonly Part[] => [
      [`${level}# ${titleLine(entry)}`],
      ...listPart(entry.lines, entry.entries),
    ]),
  ];
}

function titleLine({ title, id }: ReadEntry): string {
  return id === undefined ? safe(title) : `${safe(title)} (${safe(id)})`;
}

function listPart(lines: readonly ReadLine[], entries: readonly ReadEntry[] = []): readonly Part[] {
  const part = listLines(lines, entries, '');
  return part.length === 0 ? [] : [part];
}

function listLines(
  lines: readonly ReadLine[],
  entries: readonly ReadEntry[],
  indent: string,
): readonly string[] {
  return [
    ...lines.map((line) => `${indent}- ${lineText(line)}`),
    ...entries.flatMap((entry) => [
      `${indent}- **${entry.kind}**: ${titleLine(entry)}`,
      ...listLines(entry.lines, entry.entries, `${indent}  `),
    ]),
  ];
}

function lineText({ label, of, persona, texts }: ReadLine): string {
  const whom = [of, persona].filter((part) => part !== undefined).map(safe);
  const head = whom.length > 0 ? `**${label}** (${whom.join(', ')})` : `**${label}**`;
  return `${head}: ${texts.map(({ text }) => safe(text)).join(', ')}`;
}

function tableLines({ stages, lanes }: MapTable): Part {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(['', ...stages.map(({ number, title }) => `${number} ${safe(title)}`)]),
    row(['---', ...stages.map(() => '---')]),
    ...lanes.map(({ label, of, cells }) =>
      row([
        of === undefined ? `**${label}**` : `**${label}**: ${safe(of)}`,
        ...cells.map((cell) => cell.map(cellText).join('<br>')),
      ]),
    ),
  ];
}

function cellText({ number, persona, text }: MapCell): string {
  return [number, persona === undefined ? undefined : `${safe(persona)}:`, safe(text)]
    .filter((part) => part !== undefined)
    .join(' ');
}

function safe(text: string): string {
  return escapeMarkdown(text.trim());
}
