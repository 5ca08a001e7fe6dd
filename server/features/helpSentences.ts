import type { Need } from '../../core/vocabulary/index.ts';

/** The sentences of links, hints and the help while typing. */
export const helpSentences = {
  openFile: (path: string): string => `Open ${path}.`,
  openAddress: (address: string): string => `Open ${address} in the browser.`,
  form: (meaning: string, example: string): string => `${meaning}\nFor instance: ${example}`,
  id: (need: Need): string =>
    `The id: a word of letters, digits and hyphens that stays the same when the title changes, so that other places can name it.${need === 'may' ? ' It may be left out.' : ''}`,
  title: (is: string, need: Need | 'never'): string =>
    `In quotes: ${is}.${need === 'may' ? ' It may be left out.' : ''}`,
  of: (kind: string, need: Need): string =>
    `Which ${kind} it is about.${need === 'may' ? ' It may be left out.' : ''}`,
  persona: 'For whom it is said, such as @mina. Left out, it holds for everybody.',
  value: (wants: string, isList: boolean): string =>
    `Wants ${wants}.${isList ? ' Several may stand here, with commas between them.' : ''}`,
} as const;
