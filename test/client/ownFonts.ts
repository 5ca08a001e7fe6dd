import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const packages = [
  '@fontsource-variable/noto-sans',
  '@fontsource-variable/noto-sans-arabic',
  '@fontsource-variable/noto-sans-jp',
  '@fontsource-variable/noto-sans-kr',
  '@fontsource/noto-sans-symbols-2',
  '@fontsource-variable/noto-emoji',
];
const origin = 'https://fonts.test/';
const modules = new URL('../../node_modules/', import.meta.url);

/**
 * The fonts that are printed with, by the name that `useFonts` takes, and how many times as wide they are drawn: as they are, and as
 * wide as the widest that people have. The letters of East Asia are as wide as high in all fonts.
 */
export const fonts = { noto: 1, wide: 1.14 } as const;
/** How far Noto Sans reaches above and below the line, in % of its size; wider letters are no higher. */
const [above, below] = [106.9, 29.3];
const isOneWidth = (folder: string): boolean => /-(?:jp|kr)$/.test(folder);

/**
 * Gives a page fonts that npm brings, so that texts are as wide on each machine, whatever is installed there. What they need for
 * `text` is there before anything is drawn with it.
 */
export async function bringFonts(page: Page, text: string): Promise<void> {
  await page.route(`${origin}**`, async (route) => {
    const file = fileURLToPath(new URL(route.request().url().slice(origin.length), modules));
    const headers = { 'access-control-allow-origin': '*', 'content-type': 'font/woff2' };
    await route.fulfill({ body: await readFile(file), headers });
  });
  const rules = (await Promise.all(packages.map(rulesOf))).flat();
  for (const [name, wider] of Object.entries(fonts))
    await page.addStyleTag({ content: rules.map((rule) => rule(name, wider)).join('\n') });
  const wanted = Object.keys(fonts).flatMap((name) => packages.map((_, i) => `16px ${name}${i}`));
  const signs = [...new Set(text)].join('');
  await page.evaluate(
    `Promise.all(${JSON.stringify(wanted)}.map((font) => document.fonts.load(font, ${JSON.stringify(signs)})))`,
  );
}

/** Draws all texts of the page in one of these fonts. */
export async function useFonts(page: Page, name: keyof typeof fonts): Promise<void> {
  await page.addStyleTag({ content: `svg, svg * { font-family: ${familiesOf(name)} !important }` });
}

type Rule = (name: string, wider: number) => string;

async function rulesOf(folder: string, i: number): Promise<readonly Rule[]> {
  const css = await readFile(new URL(`${folder}/index.css`, modules), 'utf8');
  return [...css.matchAll(/@font-face \{[^}]*\}/g)].map(([rule]) => (name: string, most: number) => {
    const wider = isOneWidth(folder) ? 1 : most;
    return rule
      .replace(/font-family: [^;]+;/, `font-family: '${name}${i}'; size-adjust: ${wider * 100}%; ascent-override: ${above / wider}%; descent-override: ${below / wider}%;`)
      .replaceAll(/url\(\.\/([^)]*\.woff2)\)/g, `url(${origin}${folder}/$1)`)
      .replaceAll(/, url\([^)]*\.woff\) format\('woff'\)/g, '');
  }); // prettier-ignore
}

/** Of each package the family by that name, the first one that has a character before the others. */
function familiesOf(name: string): string {
  return packages.map((_, i) => `'${name}${i}'`).join(', ');
}
