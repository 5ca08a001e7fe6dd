import type { Reason } from './decide.ts';
import type { Entity, Side } from './entities.ts';

/** A text, and whose blocks begin in it, in order. */
export interface Written {
  readonly text: string;
  readonly blocks: readonly Entity[];
}

/** A piece of the result: a text, or a choice between two. */
export type Part = Text | Choice;

export interface Text extends Written {
  readonly kind: 'text';
}

export interface Choice {
  readonly kind: 'choice';
  readonly entity: Entity;
  readonly reason: Reason;
  readonly ours: Written;
  readonly base: Written;
  readonly theirs: Written;
}

export const nothing: Written = { text: '', blocks: [] };

/** The result with one side chosen everywhere. */
export function chosen(parts: readonly Part[], side: Side | 'base'): Written {
  const written = parts.map((part) => (part.kind === 'text' ? part : part[side]));
  return { text: written.map(({ text }) => text).join(''), blocks: written.flatMap(({ blocks }) => blocks) };
}

/** True if what comes next begins a line. */
export function isAtLineStart(parts: readonly Part[]): boolean {
  const last = parts.findLast((part) => part.kind === 'choice' || part.text !== '');
  return last === undefined || last.kind === 'choice' || /[\r\n]$/.test(last.text);
}
