import type { Input } from './target.ts';

/** True if an input still fails in the same way. */
type Fails = (input: Input) => Promise<boolean>;

/**
 * A smaller input that fails in the same way: files left out, then lines, then characters, in halves, quarters and so on
 * down to single ones, as long as there is time.
 */
export async function shrunk(input: Input, fails: Fails, budgetMs: number): Promise<Input> {
  const end = performance.now() + budgetMs;
  const isTime = (): boolean => performance.now() < end;
  let least = input;
  for (const path of Object.keys(input.files)) {
    if (path === 'main.journey') continue;
    const { [path]: _, ...files } = least.files;
    if (isTime() && (await fails({ ...least, files }))) least = { ...least, files };
  }
  for (const split of [linesOf, (text: string) => [...text], unitsOf]) {
    for (const path of Object.keys(least.files)) {
      const withText = (text: string): Input => ({ ...least, files: { ...least.files, [path]: text } });
      const parts = split(least.files[path] ?? '');
      least = withText((await without(parts, (rest) => fails(withText(rest.join(''))), isTime)).join(''));
    }
  }
  return least;
}

/** The parts without all those runs of them that nothing hangs on. */
async function without(
  all: readonly string[],
  fails: (parts: readonly string[]) => Promise<boolean>,
  isTime: () => boolean,
): Promise<readonly string[]> {
  let parts = all;
  for (let size = Math.ceil(parts.length / 2); size > 0; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < parts.length && isTime();) {
      const rest = [...parts.slice(0, at), ...parts.slice(at + size)];
      if (await fails(rest)) parts = rest;
      else at += size;
    }
  }
  return parts;
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

function unitsOf(text: string): readonly string[] {
  return text.split('');
}
