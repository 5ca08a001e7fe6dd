import { hiddenIn, showHidden } from '../../core/text/hidden.ts';
import { visibleText } from '../formats/visibleText.ts';
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { diffMaps } from '../../core/diff/index.ts';
import { itemsOf } from '../../core/diff/item.ts';
import { parse } from '../../core/syntax/parse.ts';
import { asText } from '../formats/text.ts';
import { readText } from './files.ts';
import { importedNow } from './imported.ts';
import { sourceOf } from './sources.ts';

/**
 * What git calls for a file that changed: says what changed for the customer, then shows the changed lines as git does, so
 * that the whole can still be applied as a patch. Whatever goes wrong, git is not told: it would stop there.
 */
export async function gitDiff(args: readonly string[]): Promise<number> {
  const [path = '', oldFile, oldHex = '', oldMode = '', newFile, newHex = '', newMode = '', newPath = path] =
    args;
  if (oldFile === undefined || newFile === undefined) {
    process.stdout.write(`* Unmerged path ${visibleText(path)}\n`);
    return 0;
  }
  const said = await whatChanged(path, oldFile, newFile).catch(() => '');
  const lines = await changedLines(oldFile, newFile);
  const isNew = oldFile === '/dev/null';
  const isGone = newFile === '/dev/null';
  const short = (hex: string): string => (/^[0-9a-f]+$/.test(hex) ? hex.slice(0, 7) : '0000000');
  const head = [
    `diff --git a/${path} b/${newPath}`,
    ...(isNew ? [`new file mode ${newMode}`] : isGone ? [`deleted file mode ${oldMode}`] : []),
    ...(!isNew && !isGone && oldMode !== newMode ? [`old mode ${oldMode}`, `new mode ${newMode}`] : []),
    ...(newPath === path ? [] : [`rename from ${path}`, `rename to ${newPath}`]),
    ...(lines === ''
      ? []
      : [
          `index ${short(oldHex)}..${short(newHex)}${!isNew && !isGone && oldMode === newMode ? ` ${newMode}` : ''}`,
        ]),
    ...(lines === ''
      ? []
      : [`--- ${isNew ? '/dev/null' : `a/${path}`}`, `+++ ${isGone ? '/dev/null' : `b/${newPath}`}`]),
  ];
  const shown = isShown() ? head.map(visibleText) : head;
  process.stdout.write(`${said}${shown.join('\n')}\n${lines}`);
  return 0;
}

async function whatChanged(path: string, oldFile: string, newFile: string): Promise<string> {
  const [before, after] = [await textAt(oldFile), await textAt(newFile)];
  const items = async (text: string) =>
    itemsOf(await sourceOf(path.startsWith('/') ? path : `/${path}`, text));
  // From the working tree, where git starts us: only names are taken from it.
  const text = after === '' ? before : after;
  const around = await importedNow(resolve(path), text, parse(text)).catch(() => []);
  const textDiffers = before !== after;
  const result = diffMaps(await items(before), await items(after), {
    fileOf: () => path,
    textDiffers,
    around,
  });
  const told = asText(result, { colours: false });
  // Indented, so that no line of it can be taken for one of a patch.
  return `${visibleText(path)}\n${told
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n')
    .trimEnd()}\n\n`;
}

function textAt(path: string): Promise<string> {
  return path === '/dev/null' ? Promise.resolve('') : readText(path);
}

/** True where git's own output is looked at by a person, on a screen or through a pager. */
function isShown(): boolean {
  return process.stdout.isTTY || process.env['GIT_PAGER_IN_USE'] === 'true';
}

/**
 * The hunks, as git shows them where git's own output is shown in colours too. A person sees what is hidden in them, and
 * then no colours: those of git cannot be told from those that a map brings along. A program gets them as they are.
 */
async function changedLines(oldFile: string, newFile: string): Promise<string> {
  const texts = await Promise.all([oldFile, newFile].map((file) => textAt(file).catch(() => '\0')));
  const isPlain = texts.every((text) => hiddenIn(text).length === 0);
  const colour = isShown() && isPlain && !process.env['NO_COLOR'] ? '--color=always' : '--color=never';
  const lines = await hunksOf(oldFile, newFile, colour);
  return isShown() && !isPlain ? showHidden(lines.replaceAll(/\r(?!\n)/g, '\ufffd')) : lines;
}

function hunksOf(oldFile: string, newFile: string, colour: string): Promise<string> {
  const args = [
    '--no-pager',
    'diff',
    '--no-ext-diff',
    '--no-textconv',
    '--no-index',
    colour,
    '--',
    oldFile,
    newFile,
  ];
  return new Promise((done) => {
    execFile('git', args, { maxBuffer: 256 * 1024 * 1024 }, (_, stdout) => {
      const first = stdout.search(/^(?:\u001b\[[\d;]*m)*@@ /m);
      done(first < 0 ? '' : stdout.slice(first));
    });
  });
}
