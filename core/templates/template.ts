import { plainOf, snippetOf } from './placeholders.ts';

/** A whole map to begin with. */
export interface Template {
  readonly id: string;
  readonly title: string;
  /** For whom it is, in a sentence. */
  readonly description: string;
  /** A `.journey` file as a snippet, with numbered places to fill in: `${1:…}`. */
  readonly text: string;
  /** The same file with every place as it stands at first. */
  readonly plain: string;
}

/** Makes a template of a text whose places are marked as in `placeholders.ts`. */
export function template(id: string, title: string, description: string, written: string): Template {
  const trimmed = `${written.trim()}\n`;
  return { id, title, description, text: snippetOf(trimmed), plain: plainOf(trimmed) };
}
