import { Lexer, type IToken } from 'chevrotain';
import { Builder } from './builder.ts';
import { Grammar } from './grammar.ts';
import { placeLoose } from './loose.ts';
import { allTokens } from './tokens.ts';
import type { Block } from './tree.ts';

/** Texts longer than this, in UTF-16 units, are not read: no map is, and a mistake should not stop an editor. */
export const LONGEST = 16 * 1024 * 1024;

const lexer = new Lexer(allTokens, {
  ensureOptimizations: true,
  positionTracking: 'onlyOffset',
  skipValidations: true,
});
let grammar: Grammar | undefined;

/**
 * Reads a file. Never throws and always gives a tree: what is wrong stands in the slips of its blocks, and whatever
 * could be understood is in the tree. Spans of the tree are relative, see `tree.ts`.
 */
export function parse(text: string): Block {
  if (text.length > LONGEST) return tooLong(text);
  const { tokens, groups } = lexer.tokenize(text);
  grammar ??= new Grammar({ validate: false });
  grammar.builder = new Builder(text, tokens, []);
  grammar.input = tokens;
  const tree = grammar.file();
  return placeLoose(tree, looseOf(groups, 'comments'), looseOf(groups, 'oddBlanks'), tokens);
}

function looseOf(groups: Readonly<Record<string, IToken[]>>, name: string): readonly IToken[] {
  return groups[name] ?? [];
}

function tooLong(text: string): Block {
  const tree = parse('');
  return {
    ...tree,
    span: { start: 0, end: text.length },
    slips: [{ code: 'too-long', span: { start: 0, end: 0 }, holes: {} }],
  };
}
