import type { Sources } from '../model/load.ts';
import type { Scope } from '../model/scope.ts';
import { walk } from '../syntax/walk.ts';
import type { Block } from '../syntax/tree.ts';
import { sentenceOf, severityOf } from './messages.ts';
import type { Problem } from './problem.ts';
import type { Context, Finding, Rule } from './rule.ts';
import { duplicates, reservedIds } from './rules/duplicates.ts';
import { imports } from './rules/imports.ts';
import { feelingsInScale, measuresInRange } from './rules/ranges.ts';
import { references } from './rules/references.ts';
import { slips } from './rules/slips.ts';

/** All rules. Which of them run for a block and which for a file says each itself. */
export const rules: readonly Rule[] = [
  slips,
  references,
  reservedIds,
  feelingsInScale,
  measuresInRange,
  duplicates,
  imports,
];

/** What is wrong in a file, in the order of the text. */
export function problemsOf(names: Scope, sources: Sources): readonly Problem[] {
  const problems: Problem[] = [];
  const context: Context = { names, sources, report: (finding) => problems.push(problemOf(finding)) };
  const forBlocks = rules.filter((rule) => rule.reach === 'block');
  const forFiles = rules.filter((rule) => rule.reach === 'file');
  const { tree } = names.source;
  for (const rule of forFiles) rule.check(tree, 0, undefined, context);
  let journey: Block | undefined;
  let journeyEnd = -1;
  walk(tree, (block, at) => {
    if (at >= journeyEnd) journey = undefined;
    if (block.row?.keyword === 'journey') {
      journey = block;
      journeyEnd = at + block.length;
    }
    for (const rule of forBlocks) rule.check(block, at, journey, context);
  });
  return problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function problemOf({ code, span, holes, related, fix }: Finding): Problem {
  return {
    code,
    severity: severityOf(code),
    span,
    message: sentenceOf(code, holes),
    related: related ?? [],
    fix,
  };
}
