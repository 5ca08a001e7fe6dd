import { showHidden } from '../../core/text/hidden.ts';

/**
 * A text on one line with whatever nobody sees in it made visible: what a map says must not steer the terminal it is shown
 * on, nor look like something else. What scripts and emoji need stays.
 */
export function visibleText(text: string): string {
  return showHidden(text.replaceAll(/[\t\r\n]/g, '\ufffd'));
}
