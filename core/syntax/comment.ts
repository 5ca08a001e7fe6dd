import type { Comment } from './tree.ts';

/** A comment that stands at an offset. */
export function commentOf(image: string, start: number): Comment {
  const span = { start, end: start + image.length };
  return isSilencer(image) ? { ...span, isSilencer: true } : span;
}

/** True for `// journey-ignore …` and `// journey-ignore-file …`. */
function isSilencer(image: string): boolean {
  return /^\/[/*]\s*journey-ignore(?:-file)?(?![\w-])/.test(image);
}
