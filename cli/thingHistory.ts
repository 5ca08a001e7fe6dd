import type { Change } from '../core/diff/index.ts';
import type { Item, Place } from '../core/diff/item.ts';
import { comparedSides } from './comparedSides.ts';
import type { Commit, Repository } from './host/git.ts';
import { commitSides, itemsAt, type Sides } from './host/sides.ts';

/** Something with the id that was asked for. */
export interface Thing {
  readonly kind: string;
  /** The journey that it is in, as it was called where the thing was first met; '' outside of all journeys. */
  readonly journey: string;
}

/** A change of a thing. */
export interface OwnChange {
  readonly change: Change;
  readonly thing: Thing;
  /** What of the thing it is about, as that is called now, such as `form/severity`; '' for the thing itself. */
  readonly path: string;
}

/** What one commit did to the things that are followed. */
export interface Entry {
  readonly commit: Commit;
  readonly changes: readonly OwnChange[];
}

/**
 * The commits that did something to a thing, newest first, through its renames and moves and those of its journey, back
 * to the one that it came with. Where several journeys have something with that id, each is followed.
 */
export async function* historyOf(
  repository: Repository,
  head: string,
  wanted: { readonly id: string; readonly journey: string | undefined },
): AsyncGenerator<Entry> {
  const followed = new Followed(wanted.id, wanted.journey);
  for (const commit of await repository.history(head)) {
    const placed = placedChanges(await commitSides(repository, commit.parent, commit.id));
    const { changes, came } = followed.stepBack(placed);
    if (changes.length > 0) yield { commit, changes };
    if (came.length === 0) continue;
    // Another journey, or the same in another file, may have had one with that id before.
    if (!commit.parent || !followed.keepThose(came, await itemsAt(repository, commit.parent))) return;
  }
}

/** A change, and the way to the block that it is about: from the outside in, that block last. */
interface PlacedChange {
  readonly change: Change;
  /** Nothing for what came. */
  readonly before: Trail | undefined;
  /** Nothing for what went. */
  readonly after: Trail | undefined;
}

type Trail = readonly Item[];

function placedChanges(sides: Sides): readonly PlacedChange[] {
  const [before, after] = [trailsIn(sides.before.items), trailsIn(sides.after.items)];
  return comparedSides(sides, {}).changes.map((change) => ({
    change,
    before: change.at.before && before.get(change.at.before),
    after: change.at.after && after.get(change.at.after),
  }));
}

/** For the place of each block, and of each fact of it, the block and those around it. */
function trailsIn(items: readonly Item[]): ReadonlyMap<Place, Trail> {
  const trails = new Map<Place, Trail>();
  const down = (item: Item, around: Trail): void => {
    const trail = [...around, item];
    for (const { at } of [item, ...item.facts]) if (at) trails.set(at, trail);
    for (const inner of item.items) down(inner, trail);
  };
  for (const item of items) down(item, []);
  return trails;
}

/** A thing on its way back from commit to commit. */
interface FollowedThing extends Thing {
  /** Its journey as it is called at the commit that is looked at. */
  journeyThen: string;
  /** What it is called at that commit; nothing before it came. */
  nameThen: string | undefined;
  /** What is in it, by its kind and what it was called at that commit: what it is called now, where that is another name. */
  readonly inner: Map<string, string>;
}

interface FollowedChange extends OwnChange {
  readonly thing: FollowedThing;
}

interface SteppedBack {
  readonly changes: readonly OwnChange[];
  /** Things that came with the commit. */
  readonly came: readonly FollowedThing[];
}

/** The things with one id, at one commit after the other. */
class Followed {
  private readonly id: string;
  /** The one journey that they are in, as it is called at the commit that is looked at; nothing for any. */
  private journey: string | undefined;
  private readonly things: FollowedThing[] = [];

  constructor(id: string, journey: string | undefined) {
    this.id = id;
    this.journey = journey;
  }

  /** Tells what the changes of a commit did to the things, and takes these back to what they were called before it. */
  stepBack(placed: readonly PlacedChange[]): SteppedBack {
    const renamed = placed.flatMap(renameIn);
    const journeys = renamed.filter(({ after }) => after.kind === 'journey');
    const journeyNow = ({ before = [], after }: PlacedChange): string => {
      if (after) return journeyOf(after);
      const former = journeyOf(before);
      return journeys.find(({ was }) => was === former)?.is ?? former;
    };

    const own = placed.flatMap((each) => this.changeOf(each, journeyNow(each)));
    const changed = new Set(own.map(({ thing }) => thing));
    // What came or went with what holds it is told of its holder.
    const withHolders = placed.flatMap((each) =>
      this.thingsHeld(each, journeyNow(each)).flatMap((thing) =>
        changed.has(thing) ? [] : [{ change: each.change, thing, path: '' }],
      ),
    );
    const changes = [...own, ...withHolders];
    const came = changes.flatMap(({ change, thing, path }) =>
      change.at.before === undefined && path === '' ? [thing] : [],
    );

    const innerRenamed = placed.flatMap((each) =>
      this.changeOf(each, journeyNow(each)).flatMap(({ thing }) =>
        renameIn(each).map(({ was, after }) => ({ thing, then: `${after.kind} ${was}`, now: presentName(after, thing) })),
      ),
    ); // prettier-ignore
    for (const { thing, then, now } of innerRenamed) thing.inner.set(then, now);
    for (const { was, after, journey } of renamed) {
      const thing = this.find(after, journey);
      if (thing) thing.nameThen = was;
    }
    const journeyThen = (name: string): string => journeys.find(({ is }) => is === name)?.was ?? name;
    for (const thing of this.things) thing.journeyThen = journeyThen(thing.journeyThen);
    if (this.journey !== undefined) this.journey = journeyThen(this.journey);
    return { changes, came };
  }

  /** Follows what came no further unless it is in the maps before that all the same. True if anything is in them. */
  keepThose(came: readonly FollowedThing[], items: readonly Item[]): boolean {
    const there = new Set(items.flatMap((item) => this.thingsIn([item], journeyOf([item]))));
    for (const thing of came) if (!there.has(thing)) thing.nameThen = undefined;
    return there.size > 0;
  }

  /** A change as one of the outermost thing that it is about. */
  private changeOf({ change, before, after }: PlacedChange, journey: string): readonly FollowedChange[] {
    const trail = after ?? before ?? [];
    for (const [i, item] of trail.entries()) {
      const thing = this.find(item, journey);
      if (!thing) continue;
      const inner = trail.slice(i + 1).map((each) => presentName(each, thing));
      const fact = change.path.slice(pathOf(trail).length + 1);
      return [{ change, thing, path: [...inner, ...(fact === '' ? [] : [fact])].join('/') }];
    }
    return [];
  }

  /** The things in a block that came or went. */
  private thingsHeld({ before, after }: PlacedChange, journey: string): readonly FollowedThing[] {
    if (before && after) return [];
    const holder = (after ?? before)?.at(-1);
    return holder ? this.thingsIn(holder.items, journey) : [];
  }

  private thingsIn(items: readonly Item[], journey: string): readonly FollowedThing[] {
    return items.flatMap((item) => [
      ...[this.find(item, journey)].filter((thing) => thing !== undefined),
      ...this.thingsIn(item.items, journey),
    ]);
  }

  /** The thing that a block of a journey is, if it is one; from then on it is followed. */
  private find(item: Item, journey: string): FollowedThing | undefined {
    const name = nameOf(item);
    const known = this.things.find((thing) => thing.kind === item.kind && thing.journeyThen === journey);
    if (known) return known.nameThen === name ? known : undefined;
    if (name !== this.id || (this.journey !== undefined && journey !== this.journey)) return undefined;
    const thing = {
      kind: item.kind,
      journey,
      journeyThen: journey,
      nameThen: name,
      inner: new Map<string, string>(),
    };
    this.things.push(thing);
    return thing;
  }
}

/** What a change says of names: that of the block it is about on both sides, where it has two. */
function renameIn({ before, after }: PlacedChange) {
  const [was, is] = [before?.at(-1), after?.at(-1)];
  if (!was || !is || !after || nameOf(was) === nameOf(is)) return [];
  return [{ was: nameOf(was), is: nameOf(is), after: is, journey: journeyOf(after) }];
}

function journeyOf(trail: Trail): string {
  const journey = trail.find(({ kind }) => kind === 'journey');
  return journey ? nameOf(journey) : '';
}

/** The path that changes give of a block. */
function pathOf(trail: Trail): string {
  return trail.map(nameOf).join('/');
}

/** What something in a thing is called now, by what it is called at the commit that is looked at. */
function presentName(item: Item, { inner }: FollowedThing): string {
  const name = nameOf(item);
  return inner.get(`${item.kind} ${name}`) ?? name;
}

function nameOf({ id, title, kind }: Item): string {
  return id ?? title ?? kind;
}
