import type { Problem } from '../../../core/checks/problem.ts';
import { indentAt } from '../../../core/edit/chunk.ts';
import { withLineEnds } from '../../../core/edit/lineEnds.ts';
import { lineStartOf } from '../../../core/syntax/patterns.ts';
import type { Block } from '../../../core/syntax/tree.ts';
import { blockOf, pathTo } from '../../../core/syntax/walk.ts';
import { escapeSnippet } from '../../../core/templates/index.ts';
import { shift, type Span } from '../../../core/text/span.ts';
import { maySilence } from '../silencing.ts';
import { kinds, type Ask, type Offer } from './ask.ts';
import { titles } from './titles.ts';

/** A comment above the line that silences one check there; the author goes on to say why. */
export function offerSilence({ analysis, span }: Ask): readonly Offer[] {
  const { text } = analysis.source;
  const known = new Map<string, Offer>();
  for (const problem of analysis.problems) {
    if (problem.span.start > span.end || problem.span.end < span.start) continue;
    const at = lineStartOf(text, problem.span.start);
    if (!maySilence(problem.code)) continue;
    if (isInside(analysis.source.tree, at)) continue;
    const key = `${problem.code} ${at}`;
    const problems = [...(known.get(key)?.problems ?? []), problem];
    known.set(key, { ...offerOf(problem, at, text), problems });
  }
  return [...known.values()];
}

function offerOf({ code }: Problem, at: number, text: string): Offer {
  const span = { start: at, end: at };
  const comment = `${indentAt(text, at)}// journey-ignore ${code}: `;
  const snippet = `${escapeSnippet(comment)}$0\n`;
  return {
    title: titles.silence(code),
    kind: kinds.quickFix,
    edits: withLineEnds([{ span, text: `${comment}\n` }], text),
    snippets: withLineEnds([{ span, text: snippet }], text),
  };
}

/** True if a line begins in the middle of a long text or of a comment, where another comment would be a part of it. */
function isInside(tree: Block, lineStart: number): boolean {
  const goesOver = (span: Span): boolean => span.start < lineStart && lineStart < span.end;
  const path = pathTo(tree, lineStart);
  const last = path.at(-1);
  if (last && last.statement.kind !== 'block' && goesOver(shift(last.statement.span, last.base))) return true;
  const holder = blockOf(path);
  if (!holder) return false;
  const { keyword, id, title, comments } = holder.block;
  const head = { start: keyword.span.start, end: (title ?? id ?? keyword).span.end };
  return [head, ...comments].some((span) => goesOver(shift(span, holder.base)));
}
