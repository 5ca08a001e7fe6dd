import type { Block, Name } from '../syntax/tree.ts';
import { blockOf, journeyOf, pathTo, walk } from '../syntax/walk.ts';
import { shift, touches, type Span } from '../text/span.ts';
import { pathEnds, type Kind } from '../vocabulary/index.ts';
import { kept } from './fold.ts';
import { mayMention, mentionsIn } from './mentions.ts';
import type { Declared, Found, Scope } from './scope.ts';
import { proseOf } from './texts.ts';
import { usesOf, type Use } from './uses.ts';
import { journeyShownBy } from './view.ts';

/** A place where something is named. */
export interface NamedPlace {
  /** The name alone, without a sign; counted from the beginning of the file. */
  readonly span: Span;
  /** With the sign of a persona, where it has one. */
  readonly whole: Span;
  /** In NFC. */
  readonly id: string;
  readonly kind: Kind;
  /** What it leads to; nothing where nobody declared it. */
  readonly found: Found | undefined;
  /** What declares it. Without that, the same text for all places that name the same thing by the same name. */
  readonly target: Block | string;
  /**
   * `declaration`: where it gets its id. `use`: a fact or a step names it. `text`: a text mentions it. `end`: one of the
   * ends of every path.
   */
  readonly by: 'declaration' | 'use' | 'text' | 'end';
}

/** Where a block stands. */
interface Standing {
  readonly names: Scope;
  readonly journey: Block | undefined;
  /** Offset at which the block starts in its file. */
  readonly at: number;
}

/** All that a block itself names, in no certain order; not what the blocks in it do, and not its own id. */
function placesIn(block: Block, { names, journey: around, at }: Standing): readonly NamedPlace[] {
  const places: NamedPlace[] = [];
  const journey = journeyShownBy(block, names) ?? around;
  const add = (name: Name, upTo: readonly Name[], kinds: readonly Kind[], by: NamedPlace['by']): void => {
    const found = by === 'end' ? undefined : names.find(upTo, kinds, journey);
    const kind = (found && 'declaration' in found ? found.declaration.kind : found?.kind) ?? kinds[0];
    if (!kind) return;
    const target = targetOf(found, upTo, kinds);
    places.push({ ...spansOf(shift(name.span, at), names), id: name.text, kind, found, target, by });
  };
  for (const use of usesOf(block)) {
    const isEnd = namesPathEnd(use);
    use.names.forEach((name, i) => {
      const isLast = i === use.names.length - 1;
      add(name, use.names.slice(0, i + 1), isLast ? use.kinds : ['journey'], isEnd ? 'end' : 'use');
    });
  }
  for (const name of lanesNamedBy(block)) {
    const found = names.find([name], ['lane', 'metric'], journey);
    // The words for the lanes that every map has stand here as well.
    if (found) add(name, [name], ['lane', 'metric'], 'use');
  }
  for (const name of mentionedIn(block, at, names)) add(name, [name], ['persona'], 'text');
  return places;
}

/** The personas that the texts of a block itself mention, which starts at a place of its file. Spans count from the block. */
export function mentionedIn(block: Block, at: number, names: Scope): readonly Name[] {
  return proseOf(block).flatMap(({ text, span }) => {
    if (!mayMention(text)) return [];
    const raw = names.source.text.slice(at + span.start, at + span.end);
    const mentions = mentionsIn(raw, (id) => names.declared('persona', id) !== undefined);
    return mentions.map((mention) => ({ text: mention.id, span: shift(mention.span, span.start) }));
  });
}

/** In facts the sign belongs to the name, in texts it stands before it, and where it is understood it may be left out. */
function spansOf({ start, end }: Span, { source }: Scope): Pick<NamedPlace, 'span' | 'whole'> {
  const isSign = (at: number): boolean => /[@＠]/.test(source.text.charAt(at));
  const name = isSign(start) ? start + 1 : start;
  return { span: { start: name, end }, whole: { start: isSign(name - 1) ? name - 1 : name, end } };
}

/** What nobody declared is the same as long as it is called the same and meant as the same kind of thing. */
function targetOf(found: Found | undefined, path: readonly Name[], kinds: readonly Kind[]): Block | string {
  if (!found) return `${kinds.join(' ')}: ${path.map((name) => name.text).join('.')}`;
  return 'declaration' in found ? found.declaration.block : `built-in ${found.kind}: ${found.builtIn}`;
}

/** True if a use names one of the ends of every path, which nobody declares. */
export function namesPathEnd({ by, names }: Use): boolean {
  return by === '->' && names.length === 1 && isPathEnd(names[0]?.text ?? '');
}

/** True for the beginning, the good end and the loss of every path. */
export function isPathEnd(id: string): boolean {
  return pathEnds.some((end) => end.word === id);
}

/** What a view says of the lanes it shows. */
function lanesNamedBy(block: Block): readonly Name[] {
  if (block.row?.keyword !== 'view') return [];
  return block.statements.flatMap((statement) =>
    statement.kind === 'fact' && statement.row?.key === 'lanes'
      ? statement.values.flatMap(({ ref }) => (ref?.names.length === 1 ? ref.names : []))
      : [],
  );
}

const none: readonly NamedPlace[] = [];

/**
 * Where the file of a scope names something, told by what places lead to: the block that declares it, its own or that of
 * an import, or the target of another place. In the order of the text; declarations are not among them. Kept beside the
 * scope, so it is worked out once.
 */
export function placesNaming(target: Block | string, names: Scope): readonly NamedPlace[] {
  return placesByTarget(names).get(target) ?? none;
}

/** All that the file of a scope names, by what it leads to; declarations are not among it. Kept beside the scope. */
export const placesByTarget = kept((names: Scope): ReadonlyMap<Block | string, readonly NamedPlace[]> => {
  const places = new Map<Block | string, NamedPlace[]>();
  const down = (block: Block, at: number, around: Block | undefined): void => {
    const journey = block.row?.keyword === 'journey' ? block : around;
    for (const place of placesIn(block, { names, journey, at })) {
      const list = places.get(place.target);
      if (list) list.push(place);
      else places.set(place.target, [place]);
    }
    block.statements.forEach((statement, i) => {
      if (statement.kind === 'block') down(statement, at + (block.starts[i] ?? 0), journey);
    });
  };
  down(names.source.tree, 0, undefined);
  for (const list of places.values()) list.sort((a, b) => a.span.start - b.span.start);
  return places;
});

/**
 * True if the file of a scope names what a block declares: if `placesNaming` is not empty. What ids a stage names is kept
 * beside it, so that an edit costs the block around it, and only where the id is written is it found out where it leads.
 */
export function isNamed(target: Block, names: Scope): boolean {
  const id = target.id?.text;
  if (id === undefined) return false;
  const mayBeMentioned = target.row?.declares?.kind === 'persona';
  const key = `${mayBeMentioned ? '@' : ''}${id}`;
  const searched = searchedThrough(names).get(key);
  if (searched) return searched.has(target);
  const { byId, withMentions } = partsById(names);
  const found = new Set<Block | string>();
  const isFound = [byId.get(id) ?? [], mayBeMentioned ? withMentions : []].some((parts) =>
    parts.some((part) => namesWithin(part, target, { names, found })),
  );
  if (!isFound) searchedThrough(names).set(key, found);
  return isFound;
}

/** By ids that were looked for in vain: all that is named where they are, for others of the same id. */
const searchedThrough = kept((_: Scope) => new Map<string, ReadonlySet<Block | string>>());

/** A block with all that is in it, or the file or a journey without the blocks in them. */
interface Part {
  readonly block: Block;
  readonly at: number;
  readonly journey: Block | undefined;
  readonly isAlone: boolean;
}

interface Search {
  readonly names: Scope;
  /** What was found to be named so far. */
  readonly found: Set<Block | string>;
}

function namesWithin({ block, at, journey, isAlone }: Part, target: Block, search: Search): boolean {
  for (const place of placesIn(block, { names: search.names, journey, at })) search.found.add(place.target);
  if (search.found.has(target)) return true;
  if (isAlone) return false;
  return block.statements.some(
    (inner, i) =>
      inner.kind === 'block' &&
      namesWithin({ block: inner, at: at + (block.starts[i] ?? 0), journey, isAlone }, target, search),
  );
}

/** The parts of a file, by the ids they name, and those with texts that may mention somebody. */
const partsById = kept(
  (
    names: Scope,
  ): { readonly byId: ReadonlyMap<string, readonly Part[]>; readonly withMentions: readonly Part[] } => {
    const byId = new Map<string, Part[]>();
    const withMentions: Part[] = [];
    const add = (part: Part): void => {
      const { ids, mayMention } = (part.isAlone ? namedAlone : named)(part.block);
      if (mayMention) withMentions.push(part);
      for (const id of ids) {
        const parts = byId.get(id);
        if (parts) parts.push(part);
        else byId.set(id, [part]);
      }
    };
    const addInner = (block: Block, at: number, journey: Block | undefined): void => {
      add({ block, at, journey, isAlone: true });
      block.statements.forEach((inner, i) => {
        if (inner.kind !== 'block') return;
        const start = at + (block.starts[i] ?? 0);
        const isJourney = inner.row?.keyword === 'journey';
        if (isJourney && !journey) addInner(inner, start, inner);
        else add({ block: inner, at: start, journey: isJourney ? inner : journey, isAlone: false });
      });
    };
    addInner(names.source.tree, 0, undefined);
    return { byId, withMentions };
  },
);

interface Named {
  readonly ids: ReadonlySet<string>;
  readonly mayMention: boolean;
}

/** What a block itself names, and what it names with the blocks in it; beside those nothing is kept, they are many. */
const namedAlone = kept((block: Block): Named => namedBy([block]));
const named = kept((block: Block): Named => {
  const blocks: Block[] = [];
  walk(block, (inner) => void blocks.push(inner));
  return namedBy(blocks);
});

function namedBy(blocks: readonly Block[]): Named {
  const ids = new Set<string>();
  for (const block of blocks) {
    for (const use of usesOf(block)) for (const name of use.names) ids.add(name.text);
    for (const name of lanesNamedBy(block)) ids.add(name.text);
  }
  return { ids, mayMention: blocks.some((block) => proseOf(block).some(({ text }) => mayMention(text))) };
}

/** What is named at a place of a file: by a fact, a step or a text, or where it is declared. */
export function nameAt(names: Scope, offset: number): NamedPlace | undefined {
  const path = pathTo(names.source.tree, offset);
  const inner = blockOf(path);
  if (!inner) return undefined;
  const { block, base } = inner;
  const journey = journeyOf(path);
  const kind = block.row?.declares?.kind;
  const id = block.id && shift(block.id.span, base);
  if (kind && block.id && id && touches(id, offset)) {
    const holder = path
      .map(({ statement }) => statement)
      .findLast((each): each is Block => each.kind === 'block' && each !== block);
    const found = declaredBy(block, kind, holder, names);
    const place = { span: id, whole: id, id: block.id.text, kind };
    return { ...place, found: { declaration: found }, target: block, by: 'declaration' };
  }
  return placesIn(block, { names, journey, at: base }).find(({ whole }) => touches(whole, offset));
}

function declaredBy(block: Block, kind: Kind, holder: Block | undefined, names: Scope): Declared {
  const { source } = names;
  return {
    kind,
    id: block.id?.text ?? '',
    block,
    holder: holder === source.tree ? undefined : holder,
    source,
  };
}
