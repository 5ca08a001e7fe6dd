/** @typedef {import('../suite/bridgeProtocol.ts').Report} Report */

/**
 * Prints each test as it ends and counts.
 *
 * @param {(line: string) => void} say
 * @param {(stack: string) => string} readable turns a stack trace of the built suite into one of its source
 */
export function newTally(say, readable) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string | undefined} the test that is running */
  let current;
  /** @type {(error: string | undefined) => void} */
  let end;
  /** Resolves when the suite says it is over: with what stopped it, if something did. */
  const ended = /** @type {Promise<string | undefined>} */ (new Promise((resolve) => (end = resolve)));

  /** @param {Report} report */
  function add(report) {
    if (report.kind === 'start') {
      current = report.title;
      return;
    }
    current = undefined;
    if (report.kind === 'end') return end(report.error);
    if (report.kind === 'pass') {
      count.passed++;
      say(`  ok    ${report.title} (${report.ms} ms)`);
    } else if (report.kind === 'skip') {
      count.skipped++;
      say(`  skip  ${report.title}`);
    } else {
      count.failed++;
      say(`  FAIL  ${report.title}\n${readable(report.error).replace(/^/gm, '        ')}`);
    }
  }
  return { add, count, ended, current: () => current };
}
