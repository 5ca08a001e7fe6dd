import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const journey = fileURLToPath(new URL('../../cli/journey.ts', import.meta.url));

/** What a command wrote, and its exit code. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** In what a command is run. */
export interface RunOptions {
  /** The folder it is given in, from the one of the test. */
  readonly inside?: string;
  /** True if it shall take what it writes to for a screen. */
  readonly onScreen?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** What comes through its standard input. */
  readonly input?: string;
}

/** A folder of its own in which commands are run, and which can be a git repository. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'journey-cli-'));

  /** Writes files by their paths from the folder. */
  write(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.path, path)), { recursive: true });
      writeFileSync(join(this.path, path), text);
    }
  }

  /** Runs `journey` from its sources, in the folder or in one inside of it. */
  run(
    args: readonly string[],
    { onScreen = false, env = {}, inside = '.', input = '' }: RunOptions = {},
  ): Ran {
    const screen = onScreen ? ['--import', 'data:text/javascript,process.stdout.isTTY=true'] : [];
    const { status, stdout, stderr } = spawnSync(process.execPath, [...screen, journey, ...args], {
      cwd: join(this.path, inside),
      encoding: 'utf8',
      input,
      env: { ...process.env, NO_COLOR: '', ...env },
    });
    return { code: status, out: stdout, err: stderr };
  }

  git(...args: readonly string[]): void {
    const identity = ['user.name=Test', 'user.email=test@example.com', 'commit.gpgsign=false'];
    const options = identity.flatMap((setting) => ['-c', setting]);
    const { status, stderr } = spawnSync('git', [...options, ...args], { cwd: this.path, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  }

  /** Makes it a repository in which each of these texts of a map is one commit, called by its number from 1 on. */
  commitEach(texts: readonly Readonly<Record<string, string>>[]): void {
    this.git('init', '--quiet', '--initial-branch=main');
    for (const [i, files] of texts.entries()) {
      this.write(files);
      this.git('add', '--all');
      this.git('commit', '--quiet', '--message', `commit ${i + 1}`);
    }
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
