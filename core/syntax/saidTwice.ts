import type { Span } from '../text/span.ts';
import { removalOf } from './removal.ts';
import type { Fact, Fix, Slip, Statement, TextEdit } from './tree.ts';

/** The text that a block stands in, and where in it the block begins. */
interface Place {
  readonly text: string;
  readonly base: number;
}

/** Facts of a block that are said twice although they can be said once, such as `channel` beside `channels`. */
export function saidTwice(statements: readonly Statement[], place: Place): readonly Slip[] {
  let said: Map<string, Fact> | undefined;
  const slips: Slip[] = [];
  for (const fact of statements) {
    if (fact.kind !== 'fact' || !fact.row || fact.row.repeat || fact.values.length === 0) continue;
    const key = `${fact.row.sameAs ?? fact.row.key} ${fact.of?.text ?? ''} ${fact.mention ? `@${fact.mention.text}` : ''}`;
    said ??= new Map();
    const first = said.get(key);
    if (!first) said.set(key, fact);
    else {
      slips.push({
        code: 'said-twice',
        span: fact.key.span,
        holes: { fact: fact.key.text },
        related: first.key.span,
        fix: joined(first, fact, place),
      });
    }
  }
  return slips;
}

/** Two lists as one; of two that are no lists, the first. */
function joined(first: Fact, later: Fact, { text, base }: Place): Fix {
  const remove = removalOf(text, later.span, base);
  const isList = first.row?.list === true && ![...first.values, ...later.values].some(({ none }) => none);
  if (!isList) return { title: 'Remove this one', edits: [remove], isGuess: true };
  const from = later.values[0]?.span.start ?? later.span.end;
  const more = text.slice(base + from, base + later.span.end);
  // What is called by a word of one is then called by the word of many.
  const ofMany = first.row?.sameAs;
  const called = ofMany === undefined ? [] : [{ span: first.key.span, text: ofMany }];
  const edits = [...called, insert(first.span, `, ${more}`), remove];
  return { title: 'Put both into one list', edits, isGuess: true };
}

function insert({ end }: Span, text: string): TextEdit {
  return { span: { start: end, end }, text };
}
