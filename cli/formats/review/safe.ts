import { escapeMarkdown } from '../../../core/markup/markdown.ts';

/** Longer texts of a map are shown by their beginning: one title must not push all else out of a comment. */
const LONGEST = 400;

/**
 * A text of a map, or a name of a file, as a review shows it: as it is, on one line, and never as markup, mention or
 * link. GitHub takes even an escaped dollar sign for the beginning of a formula; an element around it helps.
 */
export function safe(text: string, longest = LONGEST): string {
  const short = text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text;
  return escapeMarkdown(short.trim()).replaceAll('\\$', '<span>$</span>');
}
