import { showHidden } from '../core/text/hidden.ts';
import { visibleText } from './formats/visibleText.ts';

/** Says a sentence beside what a command writes, on one line: no name or text in it steers the terminal. */
export function say(sentence: string): void {
  process.stderr.write(`journey: ${visibleText(sentence)}\n`);
}

/** The same without our name before it. */
export function remark(sentence: string): void {
  process.stderr.write(`${visibleText(sentence)}\n`);
}

/** Writes what a command makes: to a file or another program as it is, on a screen so that it cannot steer it. */
export function write(text: string | Uint8Array): void {
  process.stdout.write(typeof text === 'string' && process.stdout.isTTY ? showHidden(text) : text);
}

/**
 * Writes what was made to be looked at: whoever made it has shown already what nobody sees in texts of maps, and the signs
 * that are left, such as those of colours, are ours.
 */
export function show(text: string): void {
  process.stdout.write(text);
}

/** True if what is shown goes to a screen of somebody who has nothing against colours. */
export function hasColours(): boolean {
  return process.stdout.isTTY && !process.env['NO_COLOR'];
}
