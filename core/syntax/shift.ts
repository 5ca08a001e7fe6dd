import { shift } from '../text/span.ts';
import type { Fact, Leg, Name, Ref, Step, Value } from './tree.ts';

/** A fact or step that stands a little further on in its block. */
export function shiftStatement(statement: Fact | Step, by: number): Fact | Step {
  return statement.kind === 'fact' ? shiftFact(statement, by) : shiftStep(statement, by);
}

function shiftFact(fact: Fact, by: number): Fact {
  return {
    ...moved(fact, by),
    key: moved(fact.key, by),
    of: fact.of && moved(fact.of, by),
    mention: fact.mention && moved(fact.mention, by),
    values: fact.values.map((value) => shiftValue(value, by)),
  };
}

function shiftStep(step: Step, by: number): Step {
  const legs = step.legs.map((leg): Leg => ({
    to: leg.to.map((ref) => shiftRef(ref, by)),
    share: leg.share && moved(leg.share, by),
    text: leg.text && moved(leg.text, by),
  }));
  return { ...moved(step, by), from: step.from.map((ref) => shiftRef(ref, by)), legs };
}

function shiftValue(value: Value, by: number): Value {
  const { text, number, word, ref, mention, date, tag } = value;
  return {
    ...moved(value, by),
    ...(text && { text: moved(text, by) }),
    ...(number && { number: moved(number, by) }),
    ...(word && { word: moved(word, by) }),
    ...(ref && { ref: shiftRef(ref, by) }),
    ...(mention && { mention: moved(mention, by) }),
    ...(date && { date: moved(date, by) }),
    ...(tag && { tag: moved(tag, by) }),
  };
}

function shiftRef(ref: Ref, by: number): Ref {
  return { names: ref.names.map((name): Name => moved(name, by)), span: shift(ref.span, by) };
}

function moved<Part extends { readonly span: Name['span'] }>(part: Part, by: number): Part {
  return { ...part, span: shift(part.span, by) };
}
