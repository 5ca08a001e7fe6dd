import { part } from './page.ts';
import { isTyping } from './thingKeys.ts';

/** The list of the keys, opened by its button or by a question mark; Escape closes it, as it does every dialog. */
export function useKeyHelp(): void {
  const dialog = part<HTMLDialogElement>('keys');
  part('show-keys').addEventListener('click', () => dialog.showModal());
  part('close-keys').addEventListener('click', () => dialog.close());
  document.addEventListener('keydown', (event) => {
    if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    if (dialog.open) dialog.close();
    else dialog.showModal();
    event.preventDefault();
  });
  // On the ground behind it.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
}
