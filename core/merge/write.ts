import type { Fate, Reason } from './decide.ts';
import type { Entities, Entity, Side } from './entities.ts';
import { mergeOrders } from './order.ts';
import { isAtLineStart, nothing, type Choice, type Part, type Written } from './parts.ts';
import { folded, type Piece } from './pieces.ts';
import { mergedAfter, mergedHead, oneOf, slotOf, type Slot } from './slots.ts';

/** A thing where it is written: in one place for both sides, or in the place that it has on one. */
interface Occurrence {
  readonly entity: Entity;
  readonly side: Side | 'both';
  readonly reason: Reason | undefined;
}

/**
 * Writes the result: each thing once, where it stands now, with the text of the side that changed it. A choice is as
 * small as whole lines allow. Nothing if not even the whole file can be one.
 */
export function write(
  entities: Entities,
  fates: ReadonlyMap<Entity, Fate>,
  lineEnd: string,
): readonly Part[] | undefined {
  return new Writer(entities, fates, lineEnd).file();
}

class Writer {
  private readonly entities: Entities;
  private readonly fates: ReadonlyMap<Entity, Fate>;
  private readonly lineEnd: string;
  private readonly underway = new Set<Entity>();

  constructor(entities: Entities, fates: ReadonlyMap<Entity, Fate>, lineEnd: string) {
    this.entities = entities;
    this.fates = fates;
    this.lineEnd = lineEnd;
  }

  file(): readonly Part[] | undefined {
    const { root } = this.entities;
    // Nothing but blanks: a comment at the end of a file stands by itself.
    const foot = oneOf(
      slotOf(root, (piece) => piece.foot),
      folded,
    );
    return foot === undefined ? undefined : this.withKids(root, [], foot);
  }

  private write({ entity, side, reason }: Occurrence): readonly Part[] | undefined {
    const fate = this.fates.get(entity);
    if (side !== 'both') return this.atOneOfTwo(entity, side, reason ?? 'moved-apart');
    if (fate?.state === 'split') return this.whole(entity, fate.reason ?? 'both-changed');
    if (this.underway.has(entity)) return undefined;
    this.underway.add(entity);
    const kept = (entity.ours ?? entity.theirs)?.form === 'block' ? this.block(entity) : this.leaf(entity);
    this.underway.delete(entity);
    return kept ?? this.whole(entity, 'both-changed');
  }

  /** A fact, a step or a comment. */
  private leaf(entity: Entity): readonly Part[] | undefined {
    const before = oneOf(
      slotOf(entity, (piece) => piece.before),
      folded,
    );
    const head = mergedHead(entity);
    const after = mergedAfter(entity);
    if (before === undefined) return this.beforeApart(entity, head, after);
    if (head !== undefined && after !== undefined) return [text(before + head + after)];
    if (!isLine(entity)) return undefined;
    const line = (piece: Piece): string => marginOf(piece.before) + piece.head + piece.after;
    return [text(linesOf(before)), this.choice(entity, 'both-changed', (piece) => text(line(piece)))];
  }

  /** Both sides changed the comments above a statement: these are the choice, the statement is not. */
  private beforeApart(
    entity: Entity,
    head: string | undefined,
    rest: string | undefined,
  ): readonly Part[] | undefined {
    if (head === undefined || rest === undefined || !isLine(entity)) return undefined;
    const margin =
      oneOf(
        slotOf(entity, (piece) => marginOf(piece.before)),
        () => '',
      ) ?? '';
    const comments = this.choice(entity, 'both-changed', (piece) => text(linesOf(piece.before)));
    return [
      comments,
      text(margin + head + rest, (entity.ours ?? entity.theirs)?.form === 'block' ? [entity] : []),
    ];
  }

  private block(entity: Entity): readonly Part[] | undefined {
    const before = oneOf(
      slotOf(entity, (piece) => piece.before),
      folded,
    );
    const head = mergedHead(entity);
    const foot = oneOf(
      slotOf(entity, (piece) => piece.foot),
      folded,
    );
    const after = mergedAfter(entity);
    let open = oneOf(
      slotOf(entity, (piece) => piece.open),
      folded,
    );
    if (foot === undefined || after === undefined) return undefined;
    const kids = this.kidsOf(entity);
    let end = foot;
    // One side took the body away that the other put something in.
    if (kids.length > 0 && open === '') {
      const bodied = [entity.ours, entity.theirs].find((piece) => piece?.open !== '');
      open = bodied?.open ?? ' {';
      end = bodied?.foot ?? '}';
    }
    const brokenUp = kids.length > 0 ? brokenUpIn(entity) : undefined;
    if (brokenUp) {
      if (open !== undefined && folded(open) === folded(brokenUp.open)) open = brokenUp.open;
      if (folded(end) === folded(brokenUp.foot)) end = brokenUp.foot;
    }
    const header = this.header(entity, before, head, open);
    return header && this.withKids(entity, header, end + after, kids);
  }

  private header(
    entity: Entity,
    before: string | undefined,
    head: string | undefined,
    open: string | undefined,
  ): readonly Part[] | undefined {
    if (before === undefined) return this.beforeApart(entity, head, open);
    if (head !== undefined && open !== undefined) return [text(before + head + open, [entity])];
    const sides = [entity.base, entity.ours, entity.theirs].filter((piece) => piece !== undefined);
    if (!isLine(entity) || !sides.every((piece) => /[\r\n]$/.test(piece.open))) return undefined;
    const line = (piece: Piece): string => marginOf(piece.before) + piece.head + piece.open;
    return [
      text(linesOf(before)),
      this.choice(entity, 'both-changed', (piece) => text(line(piece), [entity])),
    ];
  }

  /** A block's header or nothing, what it holds, and its end. */
  private withKids(
    entity: Entity,
    header: readonly Part[],
    foot: string,
    kids = this.kidsOf(entity),
  ): readonly Part[] | undefined {
    const parts: Part[] = [...header];
    const isBrokenUp = brokenUpIn(entity) !== undefined;
    const margin = kidMargin(entity);
    let last: Occurrence | undefined;
    for (const kid of kids) {
      const written = this.write(kid);
      if (!written) return undefined;
      const [first, ...rest] = written;
      const isWhole = isWholeLine(kid.entity) || first?.kind === 'choice';
      if (isBrokenUp) this.endLine(parts, last);
      const isStart = isAtLineStart(parts);
      if (!isStart) {
        if (isWhole || hasLineComment(last)) parts.push(text(this.lineEnd));
        else if (last && isOpenEnded(last)) parts.push(text(';'));
      }
      if (isStart && !isWhole && first?.kind === 'text' && (parts.length > 0 || margin !== ''))
        parts.push({ ...first, text: margin + first.text.trimStart() }, ...rest);
      else for (const part of written) parts.push(part);
      last = kid;
    }
    if (isBrokenUp) this.endLine(parts, last);
    if (
      last &&
      !isAtLineStart(parts) &&
      entity !== this.entities.root &&
      (isWholeLine(last.entity) || hasLineComment(last))
    )
      parts.push(text(this.lineEnd));
    return [...parts, text(foot)];
  }

  /** Ends the line of a thing that shared it with others on the side that it is from: no `;` is left behind it. */
  private endLine(parts: Part[], last: Occurrence | undefined): void {
    const written = parts.at(-1);
    if (!last || written?.kind !== 'text' || isAtLineStart(parts)) return;
    const line = hasLineComment(last)
      ? written.text
      : written.text
          .trimEnd()
          .replace(/[;；]$/, '')
          .trimEnd();
    parts.splice(-1, 1, { ...written, text: line + this.lineEnd });
  }

  /** What a thing holds in the result, in order. */
  private kidsOf(entity: Entity): readonly Occurrence[] {
    const known = new Map<string, Map<Entity, Occurrence>>();
    const occurrence = (kid: Entity, side: Occurrence['side'], reason: Reason | undefined): Occurrence => {
      const bySide = known.get(side) ?? new Map<Entity, Occurrence>();
      known.set(side, bySide);
      const found = bySide.get(kid) ?? { entity: kid, side, reason };
      bySide.set(kid, found);
      return found;
    };
    const torn = new Set<Entity>();
    const listOf = (side: Side): readonly Occurrence[] =>
      (entity[side]?.children ?? []).flatMap((piece) => {
        const kid = this.entities.of.get(piece);
        const fate = kid && this.fates.get(kid);
        if (!kid || !fate || fate.state === 'gone' || fate.holder[side] !== entity) return [];
        if (fate.state === 'torn') return [occurrence(kid, side, fate.reason)];
        return [occurrence(kid, torn.has(kid) ? side : 'both', torn.has(kid) ? 'moved-apart' : undefined)];
      });
    const ordered = () => {
      const [ours, theirs] = [listOf('ours'), listOf('theirs')];
      const base = (entity.base?.children ?? []).flatMap((piece) => {
        const kid = this.entities.of.get(piece);
        return kid ? [occurrence(kid, 'both', undefined)] : [];
      });
      return mergeOrders({ base, ours, theirs }, (kid) => kid.side === 'both' && isSequence(kid.entity));
    };
    const first = ordered();
    if (first.torn.size === 0) return first.order;
    for (const kid of first.torn) torn.add(kid.entity);
    return ordered().order;
  }

  /** The whole of a thing on either side. Nothing if it shares a line with something else. */
  private whole(entity: Entity, reason: Reason): readonly Part[] | undefined {
    if (!isLine(entity)) return undefined;
    const first = entity.ours ?? entity.theirs;
    const lead = first ? emptyLines(first.before) : '';
    return [text(lead), this.choice(entity, reason, (piece, side) => this.raw(piece, side))];
  }

  /** A thing that both sides moved, where one of them has it. What both say of it is merged where it can be. */
  private atOneOfTwo(entity: Entity, side: Side, reason: Reason): readonly Part[] | undefined {
    if (!isLine(entity)) return undefined;
    const first = entity[side];
    const merged =
      reason === 'added-twice' ? undefined : this.write({ entity, side: 'both', reason: undefined });
    const isMerged = merged?.every((part) => part.kind === 'text');
    const own = (piece: Piece): Written => (isMerged ? joined(merged ?? []) : this.raw(piece, side));
    const lead = first ? emptyLines(first.before) : '';
    const full = (piece: Piece | undefined, from: Written | undefined): Written =>
      piece && from ? this.tidy(from) : nothing;
    return [
      text(lead),
      {
        kind: 'choice',
        entity,
        reason,
        ours: side === 'ours' ? full(first, first && own(first)) : nothing,
        base: side === 'ours' ? full(entity.base, entity.base && this.raw(entity.base, 'base')) : nothing,
        theirs: side === 'theirs' ? full(first, first && own(first)) : nothing,
      },
    ];
  }

  private choice(entity: Entity, reason: Reason, of: (piece: Piece, side: Side | 'base') => Written): Choice {
    const at = (side: Side | 'base'): Written => {
      const piece = entity[side];
      return piece ? this.tidy(of(piece, side)) : nothing;
    };
    return { kind: 'choice', entity, reason, ours: at('ours'), base: at('base'), theirs: at('theirs') };
  }

  /** Whole lines, without the empty ones that they begin with. */
  private tidy({ text: whole, blocks }: Written): Written {
    const lines = whole.slice(emptyLines(whole).length);
    return { text: lines === '' || /[\r\n]$/.test(lines) ? lines : lines + this.lineEnd, blocks };
  }

  /** A thing as one side has it, without what stands somewhere else in the result. */
  private raw(piece: Piece, side: Side | 'base'): Written {
    const holder = this.entities.of.get(piece);
    const kids = piece.children.flatMap((child) => {
      const kid = this.entities.of.get(child);
      const fate = kid && this.fates.get(kid);
      const isElsewhere = side !== 'base' && fate?.state === 'kept' && fate.holder[side] !== holder;
      return isElsewhere ? [] : [this.raw(child, side)];
    });
    return {
      text:
        piece.before +
        piece.head +
        piece.open +
        kids.map((kid) => kid.text).join('') +
        piece.foot +
        piece.after,
      blocks: [
        ...(piece.form === 'block' && holder ? [holder] : []),
        ...kids.flatMap(({ blocks }) => blocks),
      ],
    };
  }
}

function text(content: string, blocks: readonly Entity[] = []): Part & { readonly kind: 'text' } {
  return { kind: 'text', text: content, blocks };
}

function joined(parts: readonly Part[]): Written {
  const texts = parts.filter((part) => part.kind === 'text');
  return { text: texts.map((part) => part.text).join(''), blocks: texts.flatMap(({ blocks }) => blocks) };
}

/** The lines of what stands before a statement; its margin is the rest. */
function linesOf(before: string): string {
  return before.slice(0, Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
}

function marginOf(before: string): string {
  return before.slice(linesOf(before).length);
}

function emptyLines(before: string): string {
  return /^(?:[^\S\r\n]*(?:\r\n|\r|\n))*/.exec(before)?.[0] ?? '';
}

/** True if a thing has whole lines to itself on all sides that have it. */
function isLine({ base, ours, theirs }: Slot<Piece>): boolean {
  return [base, ours, theirs].every((piece) => piece === undefined || piece.isLine);
}

/** True if it has whole lines to itself in the result. */
function isWholeLine(entity: Entity): boolean {
  return (
    oneOf(
      slotOf(entity, (piece) => piece.isLine),
      (value) => value,
    ) ?? true
  );
}

function isSequence({ ours }: Entity): boolean {
  return ours?.item?.kind === 'stage' || ours?.item?.kind === 'touchpoint';
}

/** True if what follows on its line has to be parted from it. */
function isOpenEnded({ entity }: Occurrence): boolean {
  const after =
    oneOf(
      slotOf(entity, (piece) => piece.after),
      folded,
    ) ?? '';
  const foot =
    oneOf(
      slotOf(entity, (piece) => piece.foot),
      folded,
    ) ?? '';
  return foot === '' && !/[;；]/.test(after);
}

function hasLineComment(kid: Occurrence | undefined): boolean {
  const sides = [kid?.entity.ours, kid?.entity.theirs];
  return sides.some((piece) => piece?.after.includes('//') === true);
}

/** How far the lines of a thing's body are set in. */
function kidMargin(entity: Entity): string {
  const { ours, theirs } = entity;
  const brokenUp = brokenUpIn(entity);
  const line = [ours, theirs].flatMap((piece) => piece?.children ?? []).find((child) => child.isLine);
  if (line) return marginOf(line.before);
  // Several on one line, of which the first begins it.
  const first = [ours, theirs].find((piece) => /[\r\n]$/.test(piece?.open ?? ''))?.children[0];
  if (first || !brokenUp) return /^[ \t]*/.exec(marginOf(first?.before ?? ''))?.[0] ?? '';
  // Nothing stands in it yet but where it ends.
  const end = /^[ \t]*/.exec(brokenUp.foot.slice(linesOf(brokenUp.foot).length))?.[0] ?? '';
  return end + (end.includes('\t') ? '\t' : '  ');
}

/** The side that has the body of a block on lines of its own, where the other has it on the line of its header. */
function brokenUpIn({ ours, theirs }: Entity): Piece | undefined {
  const bodied = [ours, theirs].filter((piece) => piece?.form === 'block' && piece.open !== '');
  const [brokenUp, ...others] = bodied.filter((piece) => /[\r\n]$/.test(piece?.open ?? ''));
  return bodied.length === 2 && others.length === 0 ? brokenUp : undefined;
}

export type { Slot };
