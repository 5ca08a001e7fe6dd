/** The text with ours, and with theirs, chosen in every conflict: told from the marks alone. */
export function sidesIn(text: string): { readonly ours: string; readonly theirs: string } {
  const conflict =
    /(?<=^\ufeff?)<{7}(?: .*)?\r?\n([^]*?)^\|{7}(?: .*)?\r?\n[^]*?^={7}\r?\n([^]*?)^>{7}(?: .*)?\r?\n/gm;
  return {
    ours: text.replace(conflict, (_, ours: string) => ours),
    theirs: text.replace(conflict, (_, __, theirs: string) => theirs),
  };
}
