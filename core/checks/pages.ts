import type { Code } from './messages.ts';

/** Where the repository shows its files. */
const shown = 'https://github.com/journey-map-as-code/journey-map-as-code/blob/main/';

/** The address of the page that explains a check: why it matters, an example of it, and how to silence it. */
export function pageOf(code: Code): string {
  return `${shown}docs/checks/${code}.md`;
}
