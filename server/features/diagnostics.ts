import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import { severities as worstFirst, type Findings } from '../../core/checks/findings.ts';
import type { Problem, Severity } from '../../core/checks/problem.ts';
import { fingerprintOf } from '../../core/text/fingerprint.ts';
import { pageOf } from '../../core/checks/pages.ts';
import type { LineIndex } from '../../core/text/lineIndex.ts';
import { rangeOf } from '../lsp/convert.ts';
import { sentences } from '../lsp/sentences.ts';

/** More than this helps nobody; the rest is counted. */
const MOST = 100;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Problems as an editor shows them. `linesOf` gives the lines of other files that problems point to. */
export function diagnosticsOf(
  found: Findings,
  uri: string,
  lines: LineIndex,
  linesOf: (uri: string) => LineIndex | undefined,
): Diagnostic[] {
  const count = worstFirst.reduce((sum, severity) => sum + found.counts[severity], 0);
  const most = count > MOST ? MOST - 1 : count;
  const shown: Problem[] = [];
  for (const severity of worstFirst) shown.push(...found.of(severity, most - shown.length));
  const diagnostics = shown.map((problem) => diagnosticOf(problem, uri, lines, linesOf));
  const left = count - shown.length;
  if (left > 0) {
    const start = { line: 0, character: 0 };
    diagnostics.push({
      range: { start, end: start },
      severity: DiagnosticSeverity.Information,
      code: 'more-problems',
      source: 'journey',
      message: sentences.moreProblems(left),
    });
  }
  return diagnostics;
}

/** A short name for what is told of a file: the same for the same diagnostics. */
export function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  return fingerprintOf(JSON.stringify(diagnostics));
}

/** One problem as an editor shows it. */
export function diagnosticOf(
  problem: Problem,
  uri: string,
  lines: LineIndex,
  linesOf: (uri: string) => LineIndex | undefined,
): Diagnostic {
  const related = problem.related.flatMap((place) => {
    const elsewhere = place.uri === undefined || place.uri === uri ? lines : linesOf(place.uri);
    return elsewhere
      ? [
          {
            location: { uri: place.uri ?? uri, range: rangeOf(place.span, elsewhere) },
            message: place.message,
          },
        ]
      : [];
  });
  return {
    range: rangeOf(problem.span, lines),
    severity: severities[problem.severity],
    code: problem.code,
    codeDescription: { href: pageOf(problem.code) },
    source: 'journey',
    message: problem.message,
    ...(related.length > 0 && { relatedInformation: related }),
  };
}
