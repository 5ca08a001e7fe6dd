// Mocha as built for browsers: it needs neither Node nor a page, so the same file runs in both kinds of
// extension host.
import 'mocha/mocha.js';
import { driverAvailable, screenshot } from './driver.ts';
import { report, tellEachTest } from './reporter.ts';

const slowestTestMs = 60_000;

/**
 * Runs every test file in this folder; VS Code calls it in its extension host. Rejects if a test failed, with
 * how many. `buildSuite.mjs` refuses a test file that is not imported here.
 */
export async function run(): Promise<void> {
  try {
    mocha.setup({
      ui: 'bdd',
      reporter: tellEachTest as unknown as Mocha.ReporterConstructor,
      timeout: slowestTestMs,
    });
    afterEach(pictureOfFailure);
    await import('./activation.test.ts');
    await import('./language.test.ts');
    await import('./features.test.ts');
    await import('./settings.test.ts');
    await import('./method.test.ts');
    await import('./preview.test.ts');
    await import('./looking.test.ts');
    await import('./markdown.test.ts');
    await import('./editing.test.ts');
    await import('./compare.test.ts');
    await import('./compareGit.test.ts');
    await import('./restart.test.ts');

    // `mocha.run` would look for a page's address; its ancestor does not.
    const failures = await new Promise<number>((resolve) => Mocha.prototype.run.call(mocha, resolve));
    await report({ kind: 'end' });
    if (failures > 0) throw new Error(`${failures} tests failed.`);
  } catch (error) {
    await report({ kind: 'end', error: String(error) });
    throw error;
  }
}

async function pictureOfFailure(this: Mocha.Context): Promise<void> {
  if (this.currentTest?.state !== 'failed' || !(await driverAvailable())) return;
  await screenshot(`failed ${this.currentTest.fullTitle()}`);
}
