// The section of one fact: what it means, an example, what it wants and how often it may be said.
import { frameworkStage } from '../../core/vocabulary/shapes.ts';
import { frameworks } from '../../core/vocabulary/words.ts';
import { aOrAn, code, fence, linkTo, listOf, table } from './markdown.mjs';

/** @typedef {import('../../core/vocabulary/types.ts').FactRow} FactRow */
/** @typedef {import('../../core/vocabulary/types.ts').Kind} Kind */

/** Pages of what need not be declared, by kind. @type {Partial<Record<Kind, string>>} */
const builtIn = {
  channel: 'built-in-channels.md',
  metric: 'built-in-metrics.md',
  actor: 'built-in-actors.md',
};

/** @param {FactRow} fact */
export function factSection(fact) {
  const words = fact.shape.words?.rows ?? [];
  return [
    `### ${fact.key}`,
    fact.meaning,
    fence(fact.example),
    [wantsOf(fact), countOf(fact), ofOf(fact), openOf(fact)].filter(Boolean).join(' '),
    words.length > 0 ? table(['Word', 'Meaning'], words.map(({ word, meaning }) => [code(word), meaning])) : '', // prettier-ignore
    isOfFrameworks(fact) ? 'More on the page of [frameworks](frameworks.md).' : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** @param {FactRow} fact */
function isOfFrameworks({ shape }) {
  return shape === frameworkStage || shape.words?.rows === frameworks;
}

/** How often a fact may be said, in a few words. @param {FactRow} fact */
export function oftenOf({ list, repeat, mention }) {
  const often = list ? 'a list' : repeat ? 'often' : 'once';
  return mention ? `${often}, or for one persona` : often;
}

/** @param {FactRow} fact */
function wantsOf({ shape }) {
  const { words, ref, text } = shape;
  if (words && text === 'must') return 'Wants a text in quotes; one of the words below may stand before it.';
  if (words) return `Wants one of the words below${text ? ', or a text in quotes' : ''}.`;
  if (ref && shape.wants.startsWith('the id of '))
    return `Wants ${idOf(ref.to)}.${text ? ' A text in quotes may follow it.' : ''}`;
  // What stands as an example in the sentence of a mistake, the reader of this page has seen a line above.
  const wants = shape.wants.replace(/, such as (?!.* or ).*$/, '');
  const kinds = [...(shape.mention ? ['persona'] : []), ...(ref?.to ?? [])];
  return `Wants ${wants}.${kinds.length > 0 ? ` See ${listOf(kinds.map(linkTo), 'and')}.` : ''}`;
}

/** @param {FactRow} fact */
function countOf({ list, repeat, mention, example }) {
  const forOne = code(example.replace(/:.*/, ' @mina: …'));
  if (list) return 'Several go on one line, with commas between them.';
  if (repeat) return `May be said several times${mention ? `, and for one persona: ${forOne}` : ''}.`;
  return mention ? `Said once, and once more for each persona who differs: ${forOne}.` : 'Said once.';
}

/** @param {FactRow} fact */
function ofOf({ of, example }) {
  if (!of) return '';
  return of.need === 'must'
    ? `Before the colon stands ${idOf(of.to)}.`
    : `Before the colon may stand ${idOf(of.to)}; it may also be left out: ${code(example.replace(/ .*?:/, ':'))}.`;
}

/** @param {FactRow} fact */
function openOf({ shape, of }) {
  const isOpen = (shape.ref?.to.length ?? 0) > 0 && shape.ref?.open;
  return isOpen || of?.open
    ? 'An id that nobody has described yet is no mistake; it is only pointed out.'
    : '';
}

/** @param {readonly Kind[]} kinds */
function idOf(kinds) {
  const own = `the id of ${aOrAn(kinds[0] ?? '')} ${listOf(kinds.map(linkTo), 'or')}`;
  const pages = kinds.flatMap((kind) => builtIn[kind] ?? []);
  return pages[0] ? `${own}, yours or a [built-in one](${pages[0]})` : own;
}
