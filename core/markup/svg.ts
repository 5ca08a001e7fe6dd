import type { Images, Palette, Scene, SceneNode } from '../map/scene.ts';
import { element, joinedMarkup, onLines, textMarkup, written, type Markup } from './escape.ts';

export interface SvgOptions {
  /** Stands before every id of the picture, so that several can share a page. Any text; `journey` unless given. */
  readonly idPrefix?: string;
  /** Writes `data-thing` on what stands for a place in the text. Off unless asked for. */
  readonly things?: boolean;
  /** What else a page has to know of a node: names and values of `data-` attributes. */
  readonly data?: (node: SceneNode) => Readonly<Record<string, string>> | undefined;
}

/**
 * A scene as an SVG file that opens anywhere: well-formed XML 1.0 for any text, with its title and description, no
 * script, no style, nothing from elsewhere. A colour that the palette does not know is drawn as `currentColor`. One
 * element a line, so that two pictures can be compared as text; the lines of one text stay together, since a newline
 * between them would be drawn as a blank.
 */
export function svgOf(scene: Scene, palette: Palette, options: SvgOptions = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(svgMarkup(scene, palette, options))}\n`;
}

/** The same as a part of a page. */
export function svgMarkup(scene: Scene, palette: Palette, options: SvgOptions = {}): Markup {
  const prefix = idOf(options.idPrefix ?? 'journey');
  const title = `${prefix}-title`;
  const description = `${prefix}-description`;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xmlns:xlink': scene.images && 'http://www.w3.org/1999/xlink',
      viewBox: `0 0 ${scene.width} ${scene.height}`,
      width: scene.width,
      height: scene.height,
      role: 'img',
      'aria-labelledby': `${title} ${description}`,
    },
    onLines([
      element('title', { id: title }, [textMarkup(scene.title)]),
      element('desc', { id: description }, [textMarkup(scene.description)]),
      nodeMarkup(scene.root, { palette, images: scene.images ?? {}, ...options }),
    ]),
  );
}

interface Parts extends Pick<SvgOptions, 'things' | 'data'> {
  readonly palette: Palette;
  readonly images: Images;
}

function nodeMarkup(node: SceneNode, parts: Parts): Markup {
  const { palette, images, things, data } = parts;
  const { tag, attributes, fill, stroke, text, thing, image } = node;
  const children = node.children ?? [];
  const all: Record<string, string | number | undefined> = { ...attributes };
  if (fill !== undefined) all['fill'] = paintOf(fill, palette);
  if (stroke !== undefined) all['stroke'] = paintOf(stroke, palette);
  // Many programs that draw SVG know no other name for it.
  if (image !== undefined) all['xlink:href'] = images[image];
  if (things && thing !== undefined) all['data-thing'] = thing;
  for (const [name, value] of Object.entries(data?.(node) ?? {})) all[`data-${name}`] = value;
  const within = children.filter((child) => isDrawn(child, images)).map((child) => nodeMarkup(child, parts));
  if (tag === 'g') return element(tag, all, onLines(within));
  if (text !== undefined) return element(tag, all, [textMarkup(text), ...within]);
  return within.length > 0 ? element(tag, all, [joinedMarkup(within)]) : element(tag, all);
}

/**
 * A cell in which nothing stands is only for those who read a picture as a grid, which that of a file is not. A picture
 * that is not at hand leaves its place empty.
 */
export function isDrawn({ tag, told, children, attributes, image }: SceneNode, images: Images): boolean {
  if (tag === 'image') return image !== undefined && Object.hasOwn(images, image);
  const hasParts = (children ?? []).length + Object.keys(attributes).length > 0;
  return tag !== 'g' || !told || hasParts;
}

function paintOf(colour: string, palette: Palette): string {
  if (colour === 'none') return 'none';
  return Object.hasOwn(palette, colour) ? palette[colour]! : 'currentColor';
}

/** A text as part of an id: letters, digits, `-` and `_` stay, all else becomes `_` and its code. */
function idOf(text: string): string {
  const id = text.replace(/[^A-Za-z0-9_-]/g, (character) => `_${character.charCodeAt(0).toString(16)}`);
  return /^[A-Za-z_]/.test(id) ? id : `_${id}`;
}
