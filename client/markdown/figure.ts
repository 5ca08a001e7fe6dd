import type { Scene } from '../../core/map/scene.ts';
import type { Elements } from '../webview/draw.ts';
import { become } from '../webview/patch.ts';

/** A picture in the page. */
export interface Figure {
  readonly element: HTMLElement;
  /** Makes it show a scene; elements that are right already stay the same ones. */
  readonly show: (scene: Scene) => void;
}

const namespace = 'http://www.w3.org/2000/svg';
/** A picture that is wider than the page is made smaller so far and can then be scrolled. */
const smallest = 0.7;

/** @param index Tells the pictures of one fence apart. */
export function newFigure(index: number): Figure {
  const element = document.createElement('div');
  element.part.add('picture');
  element.setAttribute('role', 'region');
  element.tabIndex = 0;
  const svg = document.createElementNS(namespace, 'svg');
  const title = document.createElementNS(namespace, 'title');
  const description = document.createElementNS(namespace, 'desc');
  title.id = `title-${index}`;
  description.id = `description-${index}`;
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${title.id} ${description.id}`);
  // Texts that are read from the right say so themselves; the document around may be in Arabic.
  svg.setAttribute('direction', 'ltr');
  svg.style.setProperty('display', 'block');
  svg.style.setProperty('height', 'auto');
  // Where the system forces its few colours, the palettes with high contrast say more.
  svg.style.setProperty('forced-color-adjust', 'none');
  svg.append(title, description);
  element.append(svg);
  const elements: Elements = new Map();

  return {
    element,
    show: (scene) => {
      const { width, height } = scene;
      element.setAttribute('aria-label', scene.title);
      if (title.textContent !== scene.title) title.textContent = scene.title;
      if (description.textContent !== scene.description) description.textContent = scene.description;
      svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
      svg.setAttribute('width', String(width));
      svg.style.setProperty('max-width', `max(100%, ${Math.ceil(width * smallest)}px)`);
      const root = become(scene.root, elements);
      if (svg.lastElementChild !== root) {
        if (svg.lastElementChild !== description) svg.lastElementChild?.remove();
        svg.append(root);
      }
    },
  };
}
