/** What may be looked at: the map before, the map after, or one picture of both. */
export type OverlayView = 'old' | 'new' | 'both';

/** What happened to a thing. */
export type MarkKind = 'came' | 'went' | 'changed' | 'moved';

export const markKinds: readonly MarkKind[] = ['came', 'went', 'changed', 'moved'];

/** In which views something is seen, as a list of words. */
export type Views = 'old' | 'both' | 'old both' | 'new both';

/** How a thing of an overlay is shown; what is not said of it is as in the picture of one map. */
export interface Shown {
  /** Nothing for all. */
  readonly views?: Views | undefined;
  readonly mark?: MarkKind | undefined;
  /** Lowered, and without its own colours, in the view of both. */
  readonly isGhost?: boolean;
  /** A stage or touchpoint, which has a frame around its columns. */
  readonly isColumn?: boolean;
  /** Its words are struck through in the view of both; where it says which, by the ends of their keys, those only. */
  readonly isStruck?: boolean;
  readonly struckParts?: readonly string[];
  /** What it said before, which stands above what it says now in the same text; and where that is seen. */
  readonly before?: { readonly text: string; readonly views: Views; readonly isSlanted?: boolean };
  /** Its words are set in italics in the view of both: those of the first of two maps of which neither became the other. */
  readonly isSlanted?: boolean;
}

/** The home of what is compared: where it stands, seen from what happened to the thing around it. */
export type Home = 'both' | 'came' | 'went' | 'arrived' | 'left';

/** In which views the parts of a thing at home are seen: what is the same, what was, what is now. */
export const viewsAt: Readonly<Record<Home, { readonly same: Views | undefined; readonly old: Views; readonly now: Views }>> = {
  both: { same: undefined, old: 'old both', now: 'new both' },
  came: { same: 'new both', old: 'old both', now: 'new both' },
  went: { same: 'old both', old: 'old both', now: 'new both' },
  arrived: { same: 'new both', old: 'both', now: 'new both' },
  left: { same: 'old', old: 'old', now: 'new both' },
}; // prettier-ignore

/** The key of what only the map before holds, in the picture of both. */
export function wasKey(old: string): string {
  return `was~${old}`;
}

/** The key of what stands, as it was, in the old place of something that moved; its new place may hold it too. */
export function leftKey(old: string): string {
  return wasKey(`~${old}`);
}

/** The key before of what `wasKey` or `leftKey` named; nothing for any other key. */
export function oldKeyOf(key: string): string | undefined {
  return /^was~~?(.*)$/s.exec(key)?.[1];
}
