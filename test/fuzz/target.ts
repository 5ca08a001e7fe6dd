/** What a target is tried with. */
export interface Input {
  /** Texts by their path in a workspace; `main.journey` is the one that is looked at, the others stand beside it. */
  readonly files: Readonly<Record<string, string>>;
  /** For all that a target chooses by chance, such as places and edits. */
  readonly seed: number;
}

/** Something that is to hold for every input. */
export interface Target {
  /** One word: findings are called after it. */
  readonly name: string;
  /** How many inputs the unit tests try it with. */
  readonly short: number;
  /** Chooses by chance what would be another choice for a smaller text: it goes into files of the input's own. */
  readonly prepare?: (input: Input) => Input;
  /** @throws whatever went wrong. */
  readonly run: (input: Input) => void | Promise<void>;
}

/** The text that an input is about. */
export function mainOf({ files }: Input): string {
  return files['main.journey'] ?? '';
}
