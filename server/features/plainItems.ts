import { InsertTextFormat, type CompletionItem } from 'vscode-languageserver-types';

/** Completions for a client that knows no snippets: every place has what stands there at first. */
export function plainItems(items: readonly CompletionItem[]): CompletionItem[] {
  return items.map((item) => {
    if (item.insertTextFormat !== InsertTextFormat.Snippet || item.insertText === undefined) return item;
    const { insertTextFormat: _, ...rest } = item;
    return { ...rest, insertText: plainSnippet(item.insertText) };
  });
}

/** An escaped sign; a place with its first text, with a choice, or alone; a tab. */
const PARTS =
  /\\([\\$}])|\$\{(\d+):((?:\\.|\$(?!\{)|[^$}\\])*)\}|\$\{(\d+)\|([^,|}]*)(?:,[^|}]*)?\|\}|\$\{?(\d+)\}?|\t/g;

function plainSnippet(snippet: string): string {
  const said = new Map<string, string>();
  return snippet.replaceAll(
    PARTS,
    (_all, sign?: string, place?: string, text?: string, chosen?: string, first?: string, again?: string) => {
      if (sign !== undefined) return sign;
      if (place !== undefined) said.set(place, (text ?? '').replaceAll(/\\(.)/g, '$1'));
      if (chosen !== undefined) said.set(chosen, first ?? '');
      const number = place ?? chosen ?? again;
      return number === undefined ? '  ' : (said.get(number) ?? '');
    },
  );
}
