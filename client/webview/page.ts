import type { FromComparePage, FromPage, Look } from '../../server/protocol.ts';

/** What the page keeps while it is hidden and over a reload of the window. */
export interface Kept {
  /** Whose map it is; VS Code gives it back to the extension, which then fills a new panel. */
  readonly uri: string;
  readonly zoom?: Zoom;
  /** How far it is scrolled, in px of the picture at zoom 1. */
  readonly left?: number;
  readonly top?: number;
  readonly look?: Look;
  /** Stays with its map while others are edited; scrolls with other panels; shows the map in small. */
  readonly isLocked?: boolean;
  readonly isLinked?: boolean;
  readonly hasOverview?: boolean;
  /** The map as a table: whether it is shown in place of the picture, and how far it is scrolled, px. */
  readonly table?: { readonly isShown: boolean; readonly left: number; readonly top: number };
  readonly compared?: ComparedKept;
}

/** What the page that compares two maps keeps beside where it is scrolled to. */
export interface ComparedKept {
  readonly view: 'old' | 'both' | 'new';
  readonly isBeside: boolean;
  readonly hasList: boolean;
}

/** A factor; or as wide as the panel; or that, as long as it stays readable. */
export type Zoom = number | 'fit' | 'readable';

const vscode = acquireVsCodeApi<Kept>();

export function tell(said: FromPage | FromComparePage): void {
  vscode.postMessage(said);
}

export function kept(): Kept | undefined {
  return vscode.getState();
}

/** Keeps some of it anew; all else stays as it is kept. */
export function keep(some: Partial<Kept>): void {
  const { uri } = document.body.dataset;
  vscode.setState({ uri: uri ?? '', ...vscode.getState(), ...some });
}

/** The element of the page's shell (`preview/html.ts`) with that id. */
export function part<Part extends HTMLElement = HTMLElement>(id: string): Part {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no ${id}.`);
  return element as Part;
}

/** A sentence that the shell brings along, its holes filled. */
export function word(code: string, holes: Readonly<Record<string, string>> = {}): string {
  const said = part('words').dataset[code] ?? '';
  return said.replaceAll(/\{(\w+)\}/g, (hole, name: string) => holes[name] ?? hole);
}

/** Whether the reader asked for less movement, in VS Code or in the system. */
export function wantsLessMotion(): boolean {
  return (
    document.body.classList.contains('vscode-reduce-motion') ||
    matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}

/** An element with words in it; never with markup. */
export function newElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** An element of a picture. */
export function svgElement(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

/** Lengths of an element, px; those that are what they are already are not touched. */
export function setLengths(element: HTMLElement, lengths: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(lengths)) {
    const length = `${Math.round(value * 100) / 100}px`;
    if (element.style.getPropertyValue(name) !== length) element.style.setProperty(name, length);
  }
}
