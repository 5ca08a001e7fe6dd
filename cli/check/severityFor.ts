import { messages, type Code } from '../../core/checks/messages.ts';
import type { Problem, Severity } from '../../core/checks/problem.ts';

/** How grave a problem is to those who asked: where they are strict, what practice advises is at least a warning. */
export function severityFor({ code, severity }: Problem, { strict }: { readonly strict: boolean }): Severity {
  return strict && isPractice(code) && severity !== 'error' ? 'warning' : severity;
}

/** True for what the method of journey mapping advises, in contrast to what the language wants. */
function isPractice(code: Code): boolean {
  const row: { readonly severity: Severity; readonly group?: string } = messages[code];
  return row.group === 'practice';
}
