import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';

/** A command that goes on, with all that it has said so far. */
export class Watched {
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;
  out = '';
  err = '';
  #changed: () => void = () => undefined;

  constructor(args: readonly string[], cwd: string) {
    this.#child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      this.out += chunk;
      this.#changed();
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      this.err += chunk;
      this.#changed();
    });
    this.#ended = new Promise((resolve) => this.#child.on('close', resolve));
  }

  /** Waits until something is true of what it said. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      const heard = new Promise<'heard'>((resolve) => (this.#changed = () => resolve('heard')));
      // The limit of the test ends a wait in vain, and then this says what there was.
      const what = await Promise.race([heard, this.#ended]);
      if (what !== 'heard' && !holds()) assert.fail(`It ended with ${what}: ${this.out}${this.err}`);
    }
  }

  /** Interrupts it as Ctrl+C does, and gives its exit code. */
  interrupt(): Promise<number | null> {
    this.#child.kill('SIGINT');
    return this.#ended;
  }

  /** Ends it if it still goes on. */
  async end(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }
}
