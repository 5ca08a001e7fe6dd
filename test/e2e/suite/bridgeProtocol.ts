/**
 * What the suite, inside VS Code, asks of the launcher that drives the browser around it. Each request is a
 * POST of its JSON to `<bridge address>/<name>`; the answer is `{ "value": … }` or `{ "error": "…" }`. Types
 * only: both ends import them.
 */
export interface BridgeCommands {
  /** Runs a function, given as its source, in the surface; answers with what it returns (awaited). */
  readonly evaluate: (
    request: OnSurface & { readonly source: string; readonly argument?: unknown },
  ) => unknown;
  /** Waits until a function, given as its source, returns something truthy there; answers with that. */
  readonly waitUntil: (
    request: OnSurface & Limited & { readonly source: string; readonly argument?: unknown },
  ) => unknown;
  /** Waits until an element is there and visible. */
  readonly waitFor: (request: OnElement & Limited) => void;
  readonly click: (request: OnElement & ClickOptions) => void;
  readonly hover: (request: OnElement) => void;
  /**
   * Presses a key such as `Enter` or `Control+Shift+P` on the real keyboard; with a selector, focuses that
   * element first.
   */
  readonly press: (request: OnSurface & { readonly selector?: string; readonly key: string }) => void;
  /**
   * Types a text on the real keyboard into whatever has the focus; with a selector, focuses that element
   * first.
   */
  readonly type: (request: OnSurface & { readonly selector?: string; readonly text: string }) => void;
  /**
   * Turns the mouse wheel over the middle of an element, in CSS pixels; with a modifier key held if named.
   */
  readonly wheel: (request: OnElement & Wheel) => void;
  /** Drags from the middle of an element by so many CSS pixels. */
  readonly drag: (request: OnElement & { readonly byX: number; readonly byY: number }) => void;
  /** Pretends to be a screen with other wishes; a field left out keeps the default. */
  readonly emulate: (request: ScreenWishes) => void;
  /** Saves a picture of the whole window, or of one element, under `dist/e2e/shots/<host>/<name>.png`. */
  readonly screenshot: (request: {
    readonly name: string;
    readonly surface?: string;
    readonly selector?: string;
  }) => void;
  /** What the suite has come to; the launcher prints it. */
  readonly report: (request: Report) => void;
}

/**
 * A page: `workbench` is VS Code's own window, anything else a selector that only the wanted webview's page
 * has.
 */
export interface OnSurface {
  readonly surface: string;
}

export interface OnElement extends OnSurface {
  /** CSS, or any other selector of Playwright; the first match is meant. */
  readonly selector: string;
}

export interface Limited {
  /** Milliseconds after which waiting fails; 20 s if left out. */
  readonly limit?: number;
}

export interface ClickOptions {
  readonly button?: 'left' | 'right';
  readonly count?: 1 | 2;
  readonly modifiers?: readonly Modifier[];
}

export interface Wheel {
  readonly deltaX?: number;
  readonly deltaY?: number;
  readonly modifier?: Modifier;
}

export type Modifier = 'Alt' | 'Control' | 'Meta' | 'Shift';

export interface ScreenWishes {
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly forcedColors?: 'active' | 'none';
}

export type Report =
  | { readonly kind: 'start'; readonly title: string }
  | { readonly kind: 'pass'; readonly title: string; readonly ms: number }
  | { readonly kind: 'skip'; readonly title: string }
  | { readonly kind: 'fail'; readonly title: string; readonly error: string }
  | { readonly kind: 'end'; readonly error?: string };
