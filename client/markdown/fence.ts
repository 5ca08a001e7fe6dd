import { newFigure, type Figure } from './figure.ts';
import { readFence } from './readFence.ts';

/** A fence that is drawn, and of which text. */
interface Drawn {
  readonly root: ShadowRoot;
  readonly figures: Figure[];
  readonly notes: HTMLElement[];
  text: string;
}

const drawn = new WeakMap<Element, Drawn>();

/**
 * Draws the map of a fence in its place, or what of it changed. The picture stands in the shadow of the fence's element:
 * the preview compares the element with the text of the document, finds it as it was, and leaves the picture alone.
 */
export function drawFence(host: Element): void {
  const text = host.textContent;
  const before = drawn.get(host);
  if (before?.text === text) return;
  const { scenes, notes } = readFence(text);
  const fence = before ?? {
    root: host.shadowRoot ?? host.attachShadow({ mode: 'open' }),
    figures: [],
    notes: [],
    text,
  };
  fence.text = text;
  drawn.set(host, fence);
  for (const gone of fence.figures.splice(scenes.length)) gone.element.remove();
  scenes.forEach((scene, i) => (fence.figures[i] ??= newFigure(i)).show(scene));
  for (const gone of fence.notes.splice(notes.length)) gone.remove();
  notes.forEach((note, i) => {
    const element = (fence.notes[i] ??= newNote());
    if (element.textContent !== note) element.textContent = note;
  });
  [...fence.figures.map(({ element }) => element), ...fence.notes].forEach((element, i) => {
    const here = fence.root.children[i] ?? null;
    if (here !== element) fence.root.insertBefore(element, here);
  });
}

function newNote(): HTMLElement {
  const note = document.createElement('p');
  note.part.add('note');
  note.dir = 'auto';
  return note;
}
