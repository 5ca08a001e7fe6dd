import {
  SemanticTokenModifiers,
  SemanticTokenTypes,
  type SemanticTokensLegend,
} from 'vscode-languageserver-types';
import type { Kind } from '../../core/vocabulary/index.ts';

/** What our tokens can be called: names that every editor has a colour for, and after them those of our own. */
const types = [
  SemanticTokenTypes.keyword,
  SemanticTokenTypes.class,
  SemanticTokenTypes.namespace,
  SemanticTokenTypes.function,
  SemanticTokenTypes.enumMember,
  SemanticTokenTypes.property,
  SemanticTokenTypes.variable,
  SemanticTokenTypes.string,
  SemanticTokenTypes.number,
  SemanticTokenTypes.operator,
  SemanticTokenTypes.comment,
  SemanticTokenTypes.decorator,
  'unit',
] as const;

const modifiers = [
  SemanticTokenModifiers.declaration,
  SemanticTokenModifiers.defaultLibrary,
  SemanticTokenModifiers.deprecated,
] as const;

export type TokenType = `${(typeof types)[number]}`;
export type TokenModifier = `${(typeof modifiers)[number]}`;

/** What the numbers of tokens stand for. Their order is what clients are told once, at the start. */
export const tokenLegend: SemanticTokensLegend = { tokenTypes: [...types], tokenModifiers: [...modifiers] };

/** The colour of what has an id: people, the parts of a journey and what happens in them; the rest alike. */
export function typeOfKind(kind: Kind | undefined): TokenType {
  if (kind === 'persona') return 'class';
  if (kind === 'stage') return 'namespace';
  return kind === 'touchpoint' ? 'function' : 'variable';
}

export function typeIndex(type: TokenType): number {
  return tokenLegend.tokenTypes.indexOf(type);
}

/** Modifiers as the bits of one number. */
export function modifierBits(set: readonly TokenModifier[]): number {
  return set.reduce((bits, modifier) => bits | (1 << tokenLegend.tokenModifiers.indexOf(modifier)), 0);
}
