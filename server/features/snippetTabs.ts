/** A snippet of ours with tabs at the beginnings of its lines: an editor turns them into what it indents with. */
export function withTabs(snippet: string): string {
  return snippet.replaceAll(/^(?: {2})+/gm, (blanks) => '\t'.repeat(blanks.length / 2));
}
