import { message, type MessageCode } from '../messages.ts';

/** The keys of the page, as they stand on a keyboard, with what each does. */
const keys: readonly (readonly [keys: readonly string[], what: MessageCode])[] = [
  [['Tab'], 'page-keys-tab'],
  [['←', '→', '↑', '↓'], 'page-keys-arrows'],
  [['Home', 'End'], 'page-keys-row'],
  [['Ctrl+Home', 'Ctrl+End'], 'page-keys-all'],
  [['Page Up', 'Page Down'], 'page-keys-groups'],
  [['Enter', 'Space'], 'page-keys-choose'],
  [['Alt+←', 'Alt+→'], 'page-keys-move'],
  [['Alt+↑', 'Alt+↓'], 'page-keys-feel'],
  [['N'], 'page-keys-add'],
  [['Ctrl+Z', 'Ctrl+Y'], 'page-keys-undo'],
  [['F', 'Shift+F'], 'page-keys-fold'],
  [['/', 'Ctrl+F'], 'page-keys-find'],
  [['T'], 'page-keys-table'],
  [['+', '−', '0'], 'page-keys-zoom'],
  [['?'], 'page-keys-help'],
];

/** The dialog that tells the keys, as a part of the page. */
export function keysPart(escape: (text: string) => string): string {
  const words = (code: MessageCode): string => escape(message(code));
  const rows = keys.map(([names, what]) => {
    const all = names.map((name) => `<kbd>${escape(name)}</kbd>`).join(' ');
    return `<div><dt>${all}</dt><dd>${words(what)}</dd></div>`;
  });
  return `<dialog id="keys" aria-labelledby="keys-title">
<h2 id="keys-title">${words('page-keys')}</h2>
<dl>
${rows.join('\n')}
</dl>
<button id="close-keys" type="button">${words('page-keys-close')}</button>
</dialog>`;
}
