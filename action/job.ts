import { appendFile } from 'node:fs/promises';
import { githubCommand, harmlessLine } from '../cli/formats/githubCommand.ts';

/** What the job that a step belongs to is told: its log, its summary, its outputs. */
export interface Job {
  /** A line of the log; whatever it says, the runner takes it for no command. */
  say(line: string): void;
  /** A line of the log with a sign at it, which is shown on the page of the run. */
  note(kind: 'error' | 'warning' | 'notice', sentence: string): void;
  /** Lines that are commands already. */
  annotate(commands: readonly string[]): void;
  summarise(markdown: string): Promise<void>;
  /** Values are our own words, numbers and addresses, on one line. */
  output(name: string, value: string): Promise<void>;
}

export function jobOf(env: NodeJS.ProcessEnv): Job {
  const append = async (path: string | undefined, text: string): Promise<void> => {
    if (path !== undefined && path !== '') await appendFile(path, text);
  };
  const write = (line: string): void => void process.stdout.write(`${line}\n`);
  return {
    say: (line) => write(harmlessLine(line)),
    note: (kind, sentence) => write(githubCommand(kind, {}, sentence)),
    annotate: (commands) => commands.forEach(write),
    summarise: (markdown) => append(env['GITHUB_STEP_SUMMARY'], markdown),
    output: (name, value) => append(env['GITHUB_OUTPUT'], `${name}=${value.replaceAll(/[\r\n]/g, ' ')}\n`),
  };
}

/** GitHub takes a summary of 1 MiB at most. */
export const MOST_SUMMARY_BYTES = 1_000_000;

/** What a writer makes of so many characters that it has at most so many bytes. */
export function withinBytes(most: number, make: (characters: number) => string): string {
  for (let characters = most; ; characters = Math.floor(characters * 0.7)) {
    const text = make(characters);
    if (Buffer.byteLength(text) <= most || characters < 1000) return text;
  }
}
