/** A word with a fixed meaning that may stand as a value. */
export interface WordRow {
  readonly word: string;
  readonly meaning: string;
}

/** Kinds of things that have ids of their own and can be referred to. */
export type Kind =
  | 'persona'
  | 'channel'
  | 'actor'
  | 'metric'
  | 'lane'
  | 'journey'
  | 'view'
  | 'stage'
  | 'touchpoint'
  | 'pain'
  | 'opportunity'
  | 'experiment'
  | 'risk'
  | 'path';

/** Whether a part of a value has to be there or may be left out. */
export type Need = 'must' | 'may';

/** What a number may be. Bounds are inclusive. */
export interface NumberPart {
  readonly need: Need;
  readonly low?: number;
  readonly high?: number;
  /** `2..5` is allowed (`may`) or demanded (`must`). */
  readonly range?: Need;
  /** The units it may carry, and whether it has to; without it, no unit is allowed. */
  readonly unit?: { readonly need: Need; readonly words: readonly string[] | 'any' };
  /** `>= 80` is allowed. */
  readonly compare?: true;
}

/** What a reference may lead to. */
export interface RefPart {
  readonly need: Need;
  readonly to: readonly Kind[];
  /** A name that nobody declared is only a hint: such things are often named before they are described. */
  readonly open?: true;
}

/**
 * The shape of one value: the parts it has, in the order text, number, … they are listed in here not mattering.
 * `wants` completes the sentence "… wants ___", with an example; every message about a wrong shape is made of it.
 * With `oneOf`, one of those parts has to be there, whichever.
 */
export interface Shape {
  readonly name: string;
  readonly wants: string;
  readonly text?: Need;
  readonly number?: NumberPart;
  readonly words?: { readonly need: Need; readonly rows: readonly WordRow[] };
  readonly ref?: RefPart;
  readonly mention?: Need;
  readonly date?: { readonly need: Need; readonly time?: true };
  readonly unit?: Need;
  readonly tag?: Need;
  readonly oneOf?: readonly ('text' | 'number' | 'words' | 'ref' | 'mention' | 'date' | 'unit')[];
  /** The parts of `oneOf` may as well stand together. */
  readonly together?: true;
  /** The text is a path inside the workspace. */
  readonly path?: true;
}

/** What the word before a fact's colon names (`backstage marketing:`), and whether it has to be there. */
export interface OfPart {
  readonly need: Need;
  readonly to: readonly Kind[];
  readonly open?: true;
}

/** One fact that a block may hold. */
export interface FactRow {
  readonly key: string;
  readonly shape: Shape;
  /** Several values may stand in one fact, separated by commas. */
  readonly list?: true;
  /** The fact may be said more than once in a block. */
  readonly repeat?: true;
  /** The fact may be said for one persona: `feels @mina: +2`. */
  readonly mention?: true;
  readonly of?: OfPart;
  /** Key of the fact of the same block that says the same. */
  readonly sameAs?: string;
  readonly meaning: string;
  /** One line as an author would write it. */
  readonly example: string;
}

/** Where the ids of a kind of block have to differ: in the file with what it imports, or in their journey. */
export type Scope = 'file' | 'journey';

/** One kind of block. */
export interface BlockRow {
  readonly keyword: string;
  readonly meaning: string;
  /** The first line as an author would write it. */
  readonly example: string;
  /** What the text after the keyword and id is. */
  readonly title: { readonly need: Need | 'never'; readonly is: string };
  readonly id: Need | 'never';
  /** The kind its id is declared in, and where that id has to be the only one. */
  readonly declares?: { readonly kind: Kind; readonly scope: Scope };
  readonly facts: readonly FactRow[];
  /** Keywords of the blocks that may stand in it. */
  readonly blocks: readonly string[];
  /** Steps (`a -> b`) may stand in it. */
  readonly steps?: true;
}
