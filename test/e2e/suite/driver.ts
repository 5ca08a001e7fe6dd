import { bridge } from './bridge.ts';
import type { ClickOptions, Limited, ScreenWishes, Wheel } from './bridgeProtocol.ts';

/**
 * Whether a real mouse, keyboard and screen are at hand. Where not (desktop VS Code under
 * @vscode/test-electron), a test that needs them says `if (!(await driverAvailable())) this.skip();`.
 */
export async function driverAvailable(): Promise<boolean> {
  return (await bridge()) !== undefined;
}

/**
 * One page of the window, and what a person can do with it. Selectors are CSS or Playwright's; the first
 * match is meant.
 */
export interface Surface {
  /** Runs a function there; it sees that page's globals and its argument (JSON) and nothing of this file. */
  evaluate<Result, Argument = undefined>(
    run: (argument: Argument) => Result,
    argument?: Argument,
  ): Promise<Awaited<Result>>;
  /**
   * Waits until the function returns something truthy there, and answers with it; polls, 20 s unless told.
   */
  waitUntil<Result, Argument = undefined>(
    run: (argument: Argument) => Result,
    argument?: Argument,
    options?: Limited,
  ): Promise<Awaited<Result>>;
  /** Waits until the element is visible; 20 s unless told. */
  waitFor(selector: string, options?: Limited): Promise<void>;
  click(selector: string, options?: ClickOptions): Promise<void>;
  hover(selector: string): Promise<void>;
  /** A key such as `Enter` or `Control+Equal`, on the element or on whatever has the focus. */
  press(key: string, selector?: string): Promise<void>;
  /** A text, key by key, into the element or whatever has the focus. */
  type(text: string, selector?: string): Promise<void>;
  wheel(selector: string, turn: Wheel): Promise<void>;
  /** Drags from the element's middle, in CSS pixels. */
  drag(selector: string, byX: number, byY: number): Promise<void>;
  /** Saves a picture of the element under `dist/e2e/shots/<host>/<name>.png`. */
  screenshot(name: string, selector: string): Promise<void>;
}

/** VS Code's own window, without the insides of webviews. */
export const workbench: Surface = surface('workbench');

/**
 * The page inside the webview that has an element for this selector; each call looks for it anew, so it may
 * open later, close and open again.
 */
export function webview(marker: string): Surface {
  return surface(marker);
}

/** Saves a picture of the whole window under `dist/e2e/shots/<host>/<name>.png`. */
export async function screenshot(name: string): Promise<void> {
  await ask('screenshot', { name });
}

/** Pretends to be a screen with other wishes, for this test; `{}` takes it back. */
export async function emulate(wishes: ScreenWishes): Promise<void> {
  await ask('emulate', wishes);
}

function surface(name: string): Surface {
  const on = { surface: name };
  return {
    evaluate: (run, argument) => ask('evaluate', { ...on, source: run.toString(), argument }),
    waitUntil: (run, argument, options) =>
      ask('waitUntil', { ...on, ...options, source: run.toString(), argument }),
    waitFor: (selector, options) => ask('waitFor', { ...on, ...options, selector }),
    click: (selector, options) => ask('click', { ...on, ...options, selector }),
    hover: (selector) => ask('hover', { ...on, selector }),
    press: (key, selector) => ask('press', { ...on, key, ...(selector !== undefined && { selector }) }),
    type: (text, selector) => ask('type', { ...on, text, ...(selector !== undefined && { selector }) }),
    wheel: (selector, turn) => ask('wheel', { ...on, ...turn, selector }),
    drag: (selector, byX, byY) => ask('drag', { ...on, selector, byX, byY }),
    screenshot: (shot, selector) => ask('screenshot', { ...on, name: shot, selector }),
  };
}

async function ask<Answer>(
  ...command: Parameters<NonNullable<Awaited<ReturnType<typeof bridge>>>>
): Promise<Answer> {
  const send = await bridge();
  if (!send) throw new Error('Nothing drives this window; ask driverAvailable() first.');
  return (await send(...command)) as Answer;
}
