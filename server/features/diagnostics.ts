import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { Problem, Severity } from '../../core/checks/problem.ts';
import { fingerprintOf } from '../../core/diff/fingerprint.ts';
import { pageOf } from '../../core/checks/pages.ts';
import type { LineIndex } from '../../core/text/lineIndex.ts';
import { rangeOf } from '../lsp/convert.ts';

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
  problems: readonly Problem[],
  uri: string,
  lines: LineIndex,
  linesOf: (uri: string) => LineIndex | undefined,
): Diagnostic[] {
  const worstFirst = [...problems].sort((a, b) => severities[a.severity] - severities[b.severity]);
  const shown = worstFirst.length > MOST ? worstFirst.slice(0, MOST - 1) : worstFirst;
  const diagnostics = shown.map((problem) => diagnosticOf(problem, uri, lines, linesOf));
  const left = worstFirst.length - shown.length;
  if (left > 0) {
    const start = { line: 0, character: 0 };
    const message = `There are ${left} more problems in this file. Mend the ones shown and the rest will follow.`;
    diagnostics.push({
      range: { start, end: start },
      severity: DiagnosticSeverity.Information,
      code: 'more-problems',
      source: 'journey',
      message,
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
