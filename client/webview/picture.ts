import type { MapFrame, Picture, TextChange } from '../../server/protocol.ts';
import { dropImages, keepImages, type Elements } from './draw.ts';
import { keepThingsNamed } from './names.ts';
import { applyChanges, become } from './patch.ts';

/** The picture in the page. */
export interface Drawing {
  readonly svg: SVGSVGElement;
  /** Its size at zoom 1, in px; nothing is drawn yet where it is 0. */
  readonly width: number;
  readonly height: number;
  /** Where the parts of the map are. */
  readonly frame: MapFrame | undefined;
  /** Follows the server's news. False if they do not fit what is drawn, and the whole is wanted. */
  readonly follow: (picture: Picture) => boolean;
}

/** @param description Stands for the picture where it cannot be seen. */
export function newDrawing(description: HTMLElement): Drawing {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('role', 'graphics-document');
  // Some browsers take Tab to the picture itself; it is its things that are gone to.
  svg.setAttribute('tabindex', '-1');
  svg.setAttribute('aria-describedby', description.id);
  const elements: Elements = new Map();
  const nameThings = keepThingsNamed(svg);
  let size = { width: 0, height: 0 };
  let frame: MapFrame | undefined;
  let told = '';

  function resize({ width, height }: { readonly width: number; readonly height: number }): void {
    size = { width, height };
    const box = `0 0 ${width} ${height}`;
    if (svg.getAttribute('viewBox') !== box) svg.setAttribute('viewBox', box);
  }

  function tellAs(title: string, text: string): void {
    svg.setAttribute('aria-label', title);
    if (text !== told) description.textContent = text;
    told = text;
  }

  function follow(picture: Picture): boolean {
    switch (picture.kind) {
      case 'scene': {
        const { scene } = picture;
        dropImages();
        keepImages(scene.images);
        const root = become(scene.root, elements);
        if (svg.firstElementChild !== root) svg.replaceChildren(root);
        resize(scene);
        frame = scene.frame;
        tellAs(scene.title, scene.description);
        break;
      }
      case 'changes':
        keepImages(picture.images);
        if (size.width === 0 || !applyChanges(picture.changes, elements)) return false;
        resize(picture);
        frame = picture.frame ?? frame;
        tellAs(picture.title, afterChange(told, picture.description));
        break;
      case 'empty':
        svg.replaceChildren();
        elements.clear();
        dropImages();
        frame = undefined;
        size = { width: 0, height: 0 };
        return true;
      case 'same':
      case 'kept':
        return size.width > 0;
    }
    nameThings();
    return true;
  }

  return {
    svg,
    follow,
    get width() {
      return size.width;
    },
    get height() {
      return size.height;
    },
    get frame() {
      return frame;
    },
  };
}

/** A text that was sent as a whole or as what changed in the one before. */
function afterChange(before: string, now: string | TextChange): string {
  if (typeof now === 'string') return now;
  return before.slice(0, now.start) + now.text + before.slice(now.end);
}
