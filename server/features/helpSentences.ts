/** The sentences of links, hints and the help while typing. */
export const helpSentences = {
  openFile: (path: string): string => `Open ${path}.`,
  openAddress: (address: string): string => `Open ${address} in the browser.`,
} as const;
