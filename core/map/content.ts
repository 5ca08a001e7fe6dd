import type { Entries, ImageContent, SignContent } from './entry.ts';
import type { Side } from './laneTable.ts';
import type { Density } from './look.ts';

/**
 * What a map shows, resolved and free of syntax: the input of the layout. Every thing that stands for a place in the
 * text carries a `key`, which stays the same while the thing is the same; `things.ts` finds its place in the text.
 */
export interface JourneyContent {
  readonly key: string;
  readonly kind: 'journey';
  readonly title: string;
  /** What is said of the map as a whole, in the order to show it: state, scenario, trigger, owner, … */
  readonly facts: readonly LabelledText[];
  /** The personas of the journey, the primary one first; a journey that names none shows one nameless customer. */
  readonly personas: readonly PersonaContent[];
  /** The two ends of the scale of feelings and its neutral middle. */
  readonly scale: { readonly low: number; readonly high: number };
  readonly stages: readonly StageContent[];
  /** What is said of the journey as a whole and stands in lanes, below what is said of its parts. */
  readonly entries: Entries;
  /** The author's own lanes that are used, in the order in which they stand on their side. */
  readonly ownLanes: readonly OwnLaneContent[];
  readonly paths: readonly PathContent[];
  /** Ids of lanes that are folded, and how much room there is between things; see `Look`. None and much unless said. */
  readonly foldedLanes?: ReadonlySet<string>;
  /** Ids of lanes in the order in which a view wants them; they stand as they usually do where nothing is said. */
  readonly laneOrder?: readonly string[];
  readonly density?: Density;
  /** Whether there are handles to fold lanes and stages by. */
  readonly hasHandles?: boolean;
}

/** A lane of the author's own; `id` is that of its entries. */
export interface OwnLaneContent {
  readonly id: string;
  readonly title: string;
  readonly side: Side;
}

/** A way through the touchpoints. */
export interface PathContent {
  readonly key: string;
  /** Nothing for a path without a name of its own. */
  readonly title: string | undefined;
  /** Ids of those it is for; none for all. */
  readonly personas: readonly string[];
  readonly ways: readonly WayContent[];
}

/** A step of a path. Its ends are keys of touchpoints; where they are not, `from` and `to` say what they are. */
export interface WayContent {
  readonly from: string;
  readonly to: string;
  /** In words: a share and what the author says of the step. */
  readonly text: string;
}

/** A file that holds personas and no journey shows their cards. */
export interface PersonasContent {
  readonly key: string;
  readonly kind: 'personas';
  readonly title: string;
  readonly personas: readonly PersonaContent[];
}

export type Content = JourneyContent | PersonasContent;

/** A map with more touchpoints than this is not drawn as a whole: no page could show it and nobody could read it. */
export const MOST_TOUCHPOINTS = 2500;

/** Of a map with more touchpoints than this, a preview draws only what is in sight; of one with so many, nothing. */
export const MOST_DRAWN_AT_ONCE = 120;
export const MOST_IN_PREVIEW = 20_000;

export interface LabelledText {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

export interface PersonaContent {
  readonly key: string;
  /** The persona's id, or '' for the nameless customer. */
  readonly id: string;
  readonly name: string;
  /** Among all personas of the map, from 0, where others are left out: it keeps its sign. */
  readonly place?: number;
  readonly isPrimary: boolean;
  readonly role: string | undefined;
  readonly quote: LineContent | undefined;
  /** Stands in place of the first letter of the name; that it is there is said among the parts as well. */
  readonly photo?: ImageContent | undefined;
  /** What else is said of the persona, under a label each, in the order in which it is shown. */
  readonly parts: readonly PersonaPart[];
  readonly channels: readonly ChannelContent[];
}

export interface PersonaPart {
  readonly id: string;
  readonly label: string;
  readonly lines: readonly LineContent[];
}

export interface LineContent {
  readonly key: string;
  readonly text: string;
  /** Id of the persona it is said of; nothing where it is said of all. */
  readonly persona: string | undefined;
  /** In a real run: only its plan says this. */
  readonly isPlanned?: boolean;
}

export interface ChannelContent {
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly place: 'online' | 'offline' | undefined;
  /** The built-in channel whose icon stands for it, where there is one. */
  readonly icon: string | undefined;
}

export interface StageContent {
  readonly key: string;
  readonly title: string;
  readonly isOptional: boolean;
  /** Where in the relation it stands, how long it takes, whom it is for. */
  readonly about: readonly LineContent[];
  readonly goals: readonly LineContent[];
  readonly kpis: readonly LineContent[];
  readonly touchpoints: readonly TouchpointContent[];
  /** What is said of the stage as a whole; shown across it. */
  readonly entries: Entries;
  readonly tags: readonly string[];
  /** Of a stage that is folded: how many touchpoints are in it. */
  readonly folded?: number;
}

export interface TouchpointContent {
  readonly key: string;
  readonly title: string;
  /** Ids of those it is for; none for all. */
  readonly personas: readonly string[];
  readonly isOptional: boolean;
  readonly signs: readonly SignContent[];
  readonly goals: readonly LineContent[];
  readonly entries: Entries;
  /** One for each persona that feels something here; a persona that is not in it leaves a gap in its line. */
  readonly feelings: readonly FeelingContent[];
  /** What they are meant to feel, `persona` being '' where that is meant for all. */
  readonly hopes: readonly FeelingContent[];
  readonly moment: MomentContent | undefined;
  readonly tags: readonly string[];
}

export interface FeelingContent {
  readonly key: string;
  /** Id of the persona, as in `PersonaContent`. */
  readonly persona: string;
  /** On the scale of the map; nothing where only a word was said. A range has two ends. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly word: string | undefined;
}

export interface MomentContent {
  readonly key: string;
  /** discovery, purchase, experience or loyalty; nothing where the author used words of their own. */
  readonly kind: string | undefined;
  readonly text: string;
}
