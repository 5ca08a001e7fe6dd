import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver-types';
import type { Analysis } from '../../core/analyse.ts';
import type { Source } from '../../core/model/load.ts';
import { textsOf } from '../../core/model/texts.ts';
import type { Block } from '../../core/syntax/tree.ts';
import { shift, type Span } from '../../core/text/span.ts';
import type { LineIndex } from '../../core/text/lineIndex.ts';
import { visitBlocks } from './visitBlocks.ts';

/** What of a block and of those in it can be folded away, in lines from where the block begins. */
type Folds = readonly FoldingRange[];

const known = new WeakMap<Block, Folds>();

/**
 * What can be folded away, as lines: blocks with bodies, texts between `"""`, imports that follow one another, and
 * comments. What is folded leaves the first line to be seen, and that of a closing brace or of closing quotes. What is
 * found of a stage, and of a block outside of journeys, is kept beside it.
 */
export function foldingRangesOf({ source }: Analysis, lines: LineIndex): FoldingRange[] {
  const { tree } = source;
  const ranges: FoldingRange[] = [];
  const lookAt = lookIn(source, lines, ranges);
  addImports(tree, lookAt.lineAt, lookAt.add);
  const down = (block: Block, at: number): void => {
    lookAt.block(block, at);
    block.statements.forEach((statement, i) => {
      if (statement.kind !== 'block') return;
      const start = at + (block.starts[i] ?? 0);
      if (statement.row?.keyword === 'journey' && block === tree) return down(statement, start);
      const first = lookAt.lineAt(start);
      for (const fold of foldsOf(statement, start, source, lines))
        ranges.push({ ...fold, startLine: fold.startLine + first, endLine: fold.endLine + first });
    });
  };
  down(tree, 0);
  return ranges.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

function foldsOf(block: Block, at: number, source: Source, lines: LineIndex): Folds {
  const before = known.get(block);
  if (before) return before;
  const ranges: FoldingRange[] = [];
  const lookAt = lookIn(source, lines, ranges);
  visitBlocks(block, { start: at, end: at + block.length }, lookAt.block, { at, around: undefined });
  const first = lookAt.lineAt(at);
  const folds = ranges.map((fold) => ({
    ...fold,
    startLine: fold.startLine - first,
    endLine: fold.endLine - first,
  }));
  known.set(block, folds);
  return folds;
}

/** Ways to add what folds to a list. */
function lookIn({ tree, text }: Source, lines: LineIndex, ranges: FoldingRange[]) {
  const add: Add = (startLine, endLine, kind) => {
    if (endLine > startLine) ranges.push({ startLine, endLine, ...(kind && { kind }) });
  };
  const lineAt = (offset: number): number => lines.positionAt(offset).line;
  const isFirstOnLine = (offset: number): boolean =>
    text.slice(lines.lineStart(lineAt(offset)), offset).trim() === '';
  /** Folds a span that ends with a sign of a certain length, if it is closed, and else with its last letter. */
  const addClosed = (start: number, end: number, sign: number): void => {
    const last = sign > 0 ? end - sign : start + text.slice(start, end).trimEnd().length;
    add(lineAt(start), lineAt(last) - (sign > 0 && isFirstOnLine(last) ? 1 : 0));
  };
  /** What folds in a block itself, and the block. */
  const block = (block: Block, at: number): void => {
    if (block !== tree && block.body) addClosed(at, at + block.length, block.closed ? 1 : 0);
    for (const { span } of textsOf(block)) {
      const written = text.slice(at + span.start, at + span.end);
      if (!written.startsWith('"""')) continue;
      const isClosed = written.length > 3 && written.endsWith('"""');
      addClosed(at + span.start, at + span.end, isClosed ? 3 : 0);
    }
    const comments = block.comments.map((span) => shift(span, at));
    addComments(comments, text, lineAt, isFirstOnLine, add);
  };
  return { add, lineAt, block };
}

type Add = (startLine: number, endLine: number, kind?: FoldingRangeKind) => void;

/** Imports with nothing but comments between them go together. */
function addImports(tree: Block, lineAt: (offset: number) => number, add: Add): void {
  let run: Span | undefined;
  const close = (): void => {
    if (run) add(lineAt(run.start), lineAt(run.end), FoldingRangeKind.Imports);
    run = undefined;
  };
  tree.statements.forEach((statement, i) => {
    const start = tree.starts[i] ?? 0;
    if (statement.kind !== 'block' || statement.row?.keyword !== 'import') return close();
    run = { start: run?.start ?? start, end: start + statement.length };
  });
  close();
}

/** A comment between slashes and stars folds by itself, those behind slashes with the lines above and below them. */
function addComments(
  comments: readonly Span[],
  text: string,
  lineAt: (offset: number) => number,
  isFirstOnLine: (offset: number) => boolean,
  add: Add,
): void {
  let run: { readonly first: number; readonly last: number } | undefined;
  const close = (): void => {
    if (run) add(run.first, run.last, FoldingRangeKind.Comment);
    run = undefined;
  };
  for (const { start, end } of comments) {
    const line = lineAt(start);
    const isLine = text.startsWith('//', start);
    if (!isLine) add(line, lineAt(end), FoldingRangeKind.Comment);
    // What stands behind a fact speaks of that fact.
    if (!isLine || !isFirstOnLine(start)) {
      close();
    } else if (run && run.last + 1 === line) {
      run = { first: run.first, last: line };
    } else {
      close();
      run = { first: line, last: line };
    }
  }
  close();
}
