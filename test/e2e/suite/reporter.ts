import { bridge } from './bridge.ts';
import type { Report } from './bridgeProtocol.ts';

/** Reports in order, however fast the tests are; `told` is the last one sent. */
let told: Promise<unknown> = Promise.resolve();

/**
 * Tells the launcher, or the console where there is none. Resolves when this report and all before it have
 * arrived; a launcher that is gone is no failure of a test.
 */
export function report(what: Report): Promise<unknown> {
  told = told.then(async () => {
    const send = await bridge();
    if (!send) return console.log(inWords(what));
    await send('report', what).catch((error: unknown) => console.error(error));
  });
  return told;
}

/** The mocha reporter of the suite; what mocha calls it with is the runner. */
export function tellEachTest(this: unknown, runner: Mocha.Runner): void {
  runner.on('test', (test) => void report({ kind: 'start', title: test.fullTitle() }));
  runner.on('pass', (test) => void report({ kind: 'pass', title: test.fullTitle(), ms: test.duration ?? 0 }));
  runner.on('pending', (test) => void report({ kind: 'skip', title: test.fullTitle() }));
  runner.on('fail', (test, error: unknown) => {
    void report({ kind: 'fail', title: test.fullTitle(), error: detail(error) });
  });
}

function detail(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.stack?.includes(error.message) ? error.stack : `${error.message}\n${error.stack}`;
}

function inWords(what: Report): string {
  if (what.kind === 'start') return `  ... ${what.title}`;
  if (what.kind === 'end') return what.error ?? '';
  return `  ${what.kind} ${what.title}${what.kind === 'fail' ? `\n${what.error}` : ''}`;
}
