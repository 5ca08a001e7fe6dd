import type { FromPage } from '../../server/protocol.ts';

/** What the page keeps while it is hidden and over a reload of the window. */
export interface Kept {
  /** Whose map it is; VS Code gives it back to the extension, which then fills a new panel. */
  readonly uri: string;
  readonly zoom?: Zoom;
  /** How far it is scrolled, in px of the picture at zoom 1. */
  readonly left?: number;
  readonly top?: number;
}

/** A factor; or as wide as the panel; or that, as long as it stays readable. */
export type Zoom = number | 'fit' | 'readable';

const vscode = acquireVsCodeApi<Kept>();

export function tell(said: FromPage): void {
  vscode.postMessage(said);
}

export function kept(): Kept | undefined {
  return vscode.getState();
}

export function keep(state: Kept): void {
  vscode.setState(state);
}

/** The element of the page's shell (`preview/html.ts`) with that id. */
export function part<Part extends HTMLElement = HTMLElement>(id: string): Part {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no ${id}.`);
  return element as Part;
}

/** Whether the reader asked for less movement, in VS Code or in the system. */
export function wantsLessMotion(): boolean {
  return (
    document.body.classList.contains('vscode-reduce-motion') ||
    matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
