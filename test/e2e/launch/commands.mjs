import { join } from 'node:path';
import { pollUntil } from '../../../scripts/vscode/pollUntil.mjs';
import { findSurface, usualLimitMs } from './surfaces.mjs';

/** @typedef {import('../suite/bridgeProtocol.ts').BridgeCommands} BridgeCommands */
/**
 * @typedef {{ [Name in keyof Omit<BridgeCommands, 'report'>]: (request: Parameters<BridgeCommands[Name]>[0])
 *   => Promise<unknown> }} Commands
 */

const timeout = usualLimitMs;

/**
 * Does in a real window what the suite asks for; see `suite/bridgeProtocol.ts` for what each command
 * promises.
 *
 * @param {import('playwright-core').Page} page
 * @param {{ readonly shots: string }} options `shots`: folder for pictures
 * @returns {Commands}
 */
export function commandsOn(page, { shots }) {
  const element = async (/** @type {{ surface: string; selector: string }} */ { surface, selector }) =>
    (await findSurface(page, surface)).locator(selector).first();

  /** @param {{ surface: string; selector: string }} request */
  const middleOf = async (request) => {
    const target = await element(request);
    await target.scrollIntoViewIfNeeded({ timeout });
    const box = await target.boundingBox();
    if (!box) throw new Error(`${request.selector} is not visible.`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  return {
    evaluate: async ({ surface, source, argument }) =>
      (await findSurface(page, surface)).evaluate(call(source, argument)),

    waitUntil: ({ surface, source, argument, limit = usualLimitMs }) =>
      pollUntil(async () => (await findSurface(page, surface, limit)).evaluate(call(source, argument)), {
        limitMs: limit,
        what: `this to hold: ${source}`,
      }),

    waitFor: async ({ surface, selector, limit = usualLimitMs }) => {
      await pollUntil(
        async () => (await findSurface(page, surface, limit)).locator(selector).first().isVisible(),
        {
          limitMs: limit,
          what: `${selector} to be visible`,
        },
      );
    },

    click: async ({ button = 'left', count = 1, modifiers = [], ...request }) =>
      (await element(request)).click({ button, clickCount: count, modifiers: [...modifiers], timeout }),

    hover: async (request) => (await element(request)).hover({ timeout }),

    press: async ({ surface, selector, key }) =>
      selector === undefined
        ? page.keyboard.press(key)
        : (await element({ surface, selector })).press(key, { timeout }),

    type: async ({ surface, selector, text }) =>
      selector === undefined
        ? page.keyboard.type(text)
        : (await element({ surface, selector })).pressSequentially(text, { timeout }),

    wheel: async ({ deltaX = 0, deltaY = 0, modifier, ...request }) => {
      const { x, y } = await middleOf(request);
      await page.mouse.move(x, y);
      if (modifier) await page.keyboard.down(modifier);
      await page.mouse.wheel(deltaX, deltaY);
      if (modifier) await page.keyboard.up(modifier);
    },

    drag: async ({ byX, byY, ...request }) => {
      const { x, y } = await middleOf(request);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + byX, y + byY, { steps: 5 });
      await page.mouse.up();
    },

    emulate: ({ colorScheme, reducedMotion, forcedColors }) =>
      page.emulateMedia({
        colorScheme: colorScheme ?? null,
        reducedMotion: reducedMotion ?? null,
        forcedColors: forcedColors ?? null,
      }),

    screenshot: async ({ name, surface, selector }) => {
      const options = { path: join(shots, `${fileName(name)}.png`), timeout };
      if (surface === undefined || selector === undefined) await page.screenshot(options);
      else await (await element({ surface, selector })).screenshot(options);
    },
  };
}

/**
 * An expression that calls a function with an argument; the page has no other way to get it than as text.
 *
 * @param {string} source
 * @param {unknown} argument JSON
 */
function call(source, argument) {
  return `(${source})(${JSON.stringify(argument)})`;
}

/** @param {string} name any words */
function fileName(name) {
  return name
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100);
}
