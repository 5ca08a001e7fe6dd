import { pageOf } from '../../core/checks/pages.ts';
import { pathToFileURL } from 'node:url';
import { messages as sentences, severityOf, type Code } from '../../core/checks/messages.ts';
import type { Severity } from '../../core/checks/problem.ts';
import { rowsOf, type Place, type Report, type Row, type Surroundings } from '../check/report.ts';
import { messages } from '../messages.ts';
import { pathFrom } from '../host/root.ts';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** What the root is called in SARIF; those who read it know the folder. */
const ROOT = '%SRCROOT%';

/** A report for code scanning (SARIF 2.1.0). Paths are from the root, so that equal maps give equal reports anywhere. */
export function asSarif(report: Report, { root, version }: Surroundings): string {
  const codes = [...new Set(rowsOf(report).map(({ code }) => code))].sort();
  const run = {
    tool: { driver: { name: 'journey', version, rules: codes.map(ruleOf) } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: { text: messages.sarifRoot } } },
    invocations: [
      {
        executionSuccessful: report.refused.length === 0,
        toolExecutionNotifications: report.refused.map(({ sentence }) => ({
          level: 'error',
          message: { text: plain(sentence) },
        })),
      },
    ],
    artifacts: report.files.map(({ full }) => ({ location: addressOf(full, root) })),
    results: report.files.flatMap(({ rows }, index) =>
      rows.map((row) => resultOf(row, { index, ruleIndex: codes.indexOf(row.code), root })),
    ),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** A rule, said as its sentence with its holes open, with the page that explains it. */
function ruleOf(code: Code) {
  const sentence = sentences[code].text.replaceAll(/\{\{|\{\w+\}/g, (hole) => (hole === '{{' ? '{' : '…'));
  const page = pageOf(code);
  return {
    id: code,
    shortDescription: { text: plain(/^.*?[.?](?= |$)/.exec(sentence)?.[0] ?? sentence) },
    fullDescription: { text: plain(sentence) },
    helpUri: page,
    help: { text: page, markdown: `[${page}](${page})` },
    defaultConfiguration: { level: levels[severityOf(code)] },
  };
}

function resultOf(
  row: Row,
  { index, ruleIndex, root }: { readonly index: number; readonly ruleIndex: number; readonly root: string },
) {
  const related = row.related.map((place, id) => ({
    id,
    ...locationOf(place, addressOf(place.full, root)),
    message: { text: plain(place.message) },
  }));
  return {
    ruleId: row.code,
    ruleIndex,
    level: levels[row.severity],
    message: { text: plain(row.message) },
    locations: [locationOf(row, { ...addressOf(row.full, root), index })],
    ...(related.length > 0 && { relatedLocations: related }),
  };
}

function locationOf({ line, column, endLine, endColumn }: Place, artifactLocation: object) {
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return { physicalLocation: { artifactLocation, region } };
}

/** Where a file is: from the root, or as a whole address where it lies elsewhere. */
function addressOf(full: string, root: string): { readonly uri: string; readonly uriBaseId?: string } {
  const path = pathFrom(root, full);
  return path === undefined
    ? { uri: pathToFileURL(full).href }
    : { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT };
}

/** SARIF takes `[text](address)` in a message for a link, which no text of a map is to be. */
function plain(text: string): string {
  return text.replaceAll('](', '] (');
}
