import type { Scope } from '../model/scope.ts';
import { titleOf } from '../model/title.ts';
import { journeyShownBy } from '../model/view.ts';
import type { Block, Fact, Name, Quantity, Ref, Step, Value } from '../syntax/tree.ts';
import { blockRow, factRow, fileRow, type BlockRow, type Kind } from '../vocabulary/index.ts';
import { builtInTold, titleOfBuiltIn } from './builtIns.ts';
import { namedBy } from './named.ts';

/**
 * All that a map says, free of how it is written: what every export is made of, so that none can leave anything out.
 * Facts and blocks stand in the order of the vocabulary, those of one kind in the order of the text. What a checker
 * calls an error because it means nothing where it stands is not in it.
 */
export interface ToldMap {
  /** What stands in the file itself; with a journey, that journey, what it names and the views of it. */
  readonly blocks: readonly Told[];
}

/** One block. */
export interface Told {
  readonly kind: string;
  readonly id: string | undefined;
  readonly title: string | undefined;
  /** Where it is declared: in the file, in one that it imports, or nowhere because every map knows it. */
  readonly origin: 'here' | 'imported' | 'builtIn';
  readonly facts: readonly ToldFact[];
  readonly steps: readonly ToldStep[];
  readonly blocks: readonly Told[];
  /** Where it was read; nothing for what is built in. */
  readonly block: Block | undefined;
}

/** One value of a fact. */
export interface ToldFact {
  /** As the vocabulary has it; `channel` is told as `channels`. */
  readonly key: string;
  /** What the word before the colon names. */
  readonly of: Named | undefined;
  /** The persona it is said for; nothing where it is said of all. */
  readonly persona: Named | undefined;
  readonly value: Value;
  /** What the value itself names, if it names something. */
  readonly names: Named | undefined;
  /** Its values stand in one list. */
  readonly isList: boolean;
}

/** A step of a path: from each of some touchpoints to each of some others, at once. */
export interface ToldStep {
  readonly from: readonly Named[];
  readonly to: readonly Named[];
  readonly share: Quantity | undefined;
  readonly text: string | undefined;
}

/** Something that has an id, and what it is called; the id again where nobody declared it. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

/** What the file of a scope tells, or one journey in it. */
export function toldOf(names: Scope, journey?: Block): ToldMap {
  const { tree } = names.source;
  const isShown = (block: Block): boolean =>
    !journey || block === journey || journeyShownBy(block, names) === journey;
  const own = tree.statements.filter((statement) => statement.kind === 'block');
  const roots = own.filter((block) => block.row?.keyword !== 'import' && isShown(block));
  const named = namedBy(roots, names);
  const teller = tellerOf(names);
  const blocks = fileRow.blocks.flatMap((keyword): readonly Told[] => {
    const here = own.filter(
      (block) => block.row?.keyword === keyword && (roots.includes(block) || named.declared.has(block)),
    );
    const kind = blockRow(keyword)?.declares?.kind;
    const imported = kind
      ? names
          .allDeclared(kind)
          .filter(({ block, source }) => source !== names.source && named.declared.has(block))
      : [];
    return [
      ...here.filter(() => keyword !== 'import').map((block) => teller(block, 'here', undefined)),
      ...imported.map(({ block }) => teller(block, 'imported', undefined)),
      ...(kind ? builtInTold(kind, named.builtIn) : []),
    ];
  });
  return { blocks };
}

type Teller = (block: Block, origin: Told['origin'], journey: Block | undefined) => Told;

function tellerOf(names: Scope): Teller {
  const name = (parts: readonly Name[], kinds: readonly Kind[], journey: Block | undefined): Named => {
    const id = parts.map((part) => part.text).join('.');
    const found = names.find(parts, kinds, journey);
    if (!found) return { id, title: id };
    return {
      id,
      title: 'declaration' in found ? titleOf(found.declaration.block) : titleOfBuiltIn(found.builtIn, kinds),
    };
  };
  const persona = (mention: Name | undefined): Named | undefined =>
    mention && name([mention], ['persona'], undefined);

  const factsOf = (fact: Fact, journey: Block | undefined): readonly ToldFact[] => {
    const { row } = fact;
    if (!row) return [];
    const rest = {
      key: row.sameAs ?? row.key,
      of: row.of && fact.of ? name([fact.of], row.of.to, journey) : undefined,
      persona: row.mention ? persona(fact.mention) : undefined,
      isList: row.list === true,
    };
    return fact.values.filter(isSaid).map((value) => ({
      ...rest,
      value,
      names: value.ref ? name(value.ref.names, row.shape.ref?.to ?? [], journey) : persona(value.mention),
    }));
  };
  const stepsOf = (step: Step, journey: Block | undefined): readonly ToldStep[] => {
    const ends = (refs: readonly Ref[]): readonly Named[] =>
      refs.map((ref) => name(ref.names, ['touchpoint'], journey));
    return step.legs.map((leg, i) => ({
      from: ends(i === 0 ? step.from : (step.legs[i - 1]?.to ?? [])),
      to: ends(leg.to),
      share: leg.share,
      text: leg.text?.text,
    }));
  };
  const tell: Teller = (block, origin, around) => {
    const { row, statements } = block;
    const journey = row?.keyword === 'journey' ? block : (journeyShownBy(block, names) ?? around);
    return {
      kind: row?.keyword ?? '',
      id: block.id?.text,
      title: block.title?.text,
      origin,
      facts: statements
        .filter((statement) => statement.kind === 'fact')
        .sort((a, b) => placeIn(row, a) - placeIn(row, b))
        .flatMap((fact) => factsOf(fact, journey)),
      steps: statements.flatMap((statement) =>
        statement.kind === 'step' && row?.steps ? stepsOf(statement, journey) : [],
      ),
      blocks: (row?.blocks ?? []).flatMap((keyword) =>
        statements.flatMap((statement) =>
          statement.kind === 'block' && statement.row?.keyword === keyword
            ? [tell(statement, origin, journey)]
            : [],
        ),
      ),
      block,
    };
  };
  return tell;
}

/** False for what only begins to be said: an empty text, which the checks count as nothing. */
function isSaid(value: Value): boolean {
  const { span: _span, text, ...rest } = value;
  return text?.text !== '' || Object.values(rest).some((part) => part !== undefined);
}

function placeIn(row: BlockRow | undefined, fact: Fact): number {
  if (!row || !fact.row) return -1;
  // `pain: none` says of blocks that there are none; blocks come after the facts.
  if (row.blocks.includes(fact.row.key)) return row.facts.length + row.blocks.indexOf(fact.row.key);
  const key = fact.row.sameAs ?? fact.row.key;
  return row.facts.findIndex((known) => known === factRow(row, key));
}
