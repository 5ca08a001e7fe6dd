/**
 * A picture as data: a keyed tree that the preview turns into DOM elements and `markup` into an SVG file. It knows
 * numbers, texts and the names of colours, and nothing of either.
 */
export interface Scene {
  /** In px at zoom 1. */
  readonly width: number;
  readonly height: number;
  /** The title and the description that stand for the picture where it cannot be seen. */
  readonly title: string;
  readonly description: string;
  readonly root: SceneNode;
  /** Where the parts of a map are; nothing in a picture of personas or of an empty map. */
  readonly frame?: MapFrame;
  /** The pictures in it as `data:` addresses, each once, by the names that nodes call them by. */
  readonly images?: Images;
}

/** Pictures (PNG, JPEG or WebP) as addresses that hold all of them. The name is another for other bytes. */
export type Images = Readonly<Record<string, string>>;

/** Where the columns and rows of a map are in its picture, px. */
export interface MapFrame {
  /** Where the rail begins, and how wide it is. */
  readonly left: number;
  readonly rail: number;
  /** From left to right, `id` being the key. */
  readonly stages: readonly Stretch[];
  /** From top to bottom, `id` being that of the row of the head or of the lane. */
  readonly rows: readonly Stretch[];
}

/** A part of a picture from left to right, px. */
export interface Sight {
  readonly from: number;
  readonly to: number;
}

export interface Stretch {
  readonly id: string;
  readonly start: number;
  readonly size: number;
}

export interface SceneNode {
  /** Unique in the scene, and the same for the same thing from one version of the text to the next. */
  readonly key: string;
  readonly tag: PictureTag | TableTag;
  /** SVG attributes but those of colour. Numbers are rounded to two decimals by the one who makes the scene. */
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly fill?: Colour | 'none';
  readonly stroke?: Colour | 'none';
  /** Plain text, never markup; only in `text`, `tspan` and `title`. */
  readonly text?: string;
  /** In an `image`: the name of the picture. */
  readonly image?: string;
  readonly children?: readonly SceneNode[];
  /** Key of the thing in the text that this stands for: what a click leads to and what the cursor lights up. */
  readonly thing?: string;
  /**
   * What a page has to know of it that lets people change the map, or what they see of it, in the picture; names of
   * letters. No file has it.
   */
  readonly data?: Readonly<Record<string, string | number>>;
  /** What it is to those who cannot see it, where its tag and its words do not tell. */
  readonly told?: Told;
}

export type PictureTag = 'g' | 'rect' | 'path' | 'line' | 'circle' | 'text' | 'tspan' | 'title' | 'image';

/** What a map as a table is made of; see `tableOf.ts`. */
export type TableTag =
  | 'article'
  | 'section'
  | 'h1'
  | 'h2'
  | 'p'
  | 'dl'
  | 'div'
  | 'dt'
  | 'dd'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'
  | 'ul'
  | 'li'
  | 'button'
  | 'b'
  | 'span'
  | 'small';

/**
 * A part of the grid that a map is to those who cannot see it, or the name of a thing in words; empty for what is owned by
 * another and no more.
 */
export interface Told {
  /** `hidden` is what is told elsewhere already. */
  readonly role?: 'grid' | 'row' | 'rowheader' | 'columnheader' | 'gridcell' | 'button' | 'hidden';
  readonly label?: string;
  /** Of a button that folds something: whether that is open. */
  readonly isOpen?: boolean;
  /** Of a row, from 1. */
  readonly row?: number;
  /** Of a cell: its first column, from 1, and over how many columns it goes. */
  readonly column?: number;
  readonly span?: number;
  /** Of a grid: how many there are. */
  readonly rows?: number;
  readonly columns?: number;
  /** Of a row: true for the first of a group. */
  readonly isFirst?: boolean;
  /** Keys of nodes that belong to it, though they stand elsewhere in the picture. */
  readonly owns?: readonly string[];
}

/** Names of colours; a palette says what each looks like. */
export type Colour = string;

/** A palette: a CSS colour for each name. */
export type Palette = Readonly<Record<Colour, string>>;

/** One change that leads from a scene to the next. They are applied in order. */
export type SceneChange =
  | { readonly kind: 'remove'; readonly key: string }
  /** Before the sibling with that key, or last. A node that is there already moves. */
  | {
      readonly kind: 'place';
      readonly parent: string;
      readonly before: string | undefined;
      readonly node: SceneNode;
    }
  | {
      readonly kind: 'move';
      readonly parent: string;
      readonly before: string | undefined;
      readonly key: string;
    }
  /** The node's own part is replaced: attributes, colours, text, picture and thing; its children stay. */
  | { readonly kind: 'update'; readonly node: SceneNode };
