import type { Block, FileBlock } from '../syntax/tree.ts';
import { indexAt } from '../syntax/walk.ts';

/** What the `format` part of `journey.config.json` says. */
export interface FormatSettings {
  /** How many blanks stand for a block, or a tab. */
  readonly indent?: number | 'tab';
}

/** What an editor says of its tabs when it asks. */
export interface EditorIndent {
  readonly tabSize: number;
  readonly insertSpaces: boolean;
}

/** Blanks for a block where nobody says how many. */
const USUAL = 2;

/** What a line begins with for each block that holds it: as the team has set it, else as the editor has it, else two blanks. */
export function indentOf(settings: FormatSettings | undefined, editor?: EditorIndent): string {
  const indent = settings?.indent;
  if (indent === 'tab') return '\t';
  if (indent !== undefined) return ' '.repeat(indent);
  if (!editor) return ' '.repeat(USUAL);
  return editor.insertSpaces ? ' '.repeat(editor.tabSize) : '\t';
}

/** The innermost block that holds a place between its braces. */
export interface Holder {
  readonly block: Block;
  /** Absolute offset that everything in the block counts from. */
  readonly base: number;
  /** How deep a line stands that begins at the place. */
  readonly depth: number;
}

/** What holds an offset. A brace that closes a block stands outside of it; a body that is not closed goes on to its end. */
export function holderAt(tree: FileBlock, offset: number): Holder {
  let holder: Holder = { block: tree, base: 0, depth: 0 };
  for (;;) {
    const { block, base, depth } = holder;
    const index = indexAt(block, offset - base);
    const inner = block.statements[index];
    if (inner?.kind !== 'block' || !inner.body) return holder;
    const start = base + (block.starts[index] ?? 0);
    const at = offset - start;
    if (at <= inner.body.start || at > inner.body.end - (inner.closed ? 2 : 0)) return holder;
    holder = { block: inner, base: start, depth: depth + 1 };
  }
}
