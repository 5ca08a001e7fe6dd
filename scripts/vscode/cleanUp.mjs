/** @typedef {() => unknown} Undo may be asynchronous */

/** @type {Set<Undo>} */
const pending = new Set();
let stopping = false;

/**
 * Remembers something to undo when the program ends, by itself or by a signal; undone in the reverse order.
 *
 * @param {Undo} undo
 * @returns {() => void} forgets it again, when it has been done in passing
 */
export function onEnd(undo) {
  pending.add(undo);
  return () => pending.delete(undo);
}

/** Undoes everything remembered so far, each once, even if one of them fails. */
export async function cleanUp() {
  for (let undo = [...pending].pop(); undo; undo = [...pending].pop()) {
    pending.delete(undo);
    try {
      await undo();
    } catch (error) {
      console.error(error);
    }
  }
}

/** Whether a signal has told the program to stop: what ends from now on ends on purpose. */
export function isStopping() {
  return stopping;
}

/**
 * Cleans up and ends the process when it is told to stop: Ctrl+C, a closed terminal, a plain `kill`, nobody
 * left to read what it prints.
 *
 * @param {() => number} [exitCode] asked after cleaning up
 */
export function cleanUpOnSignals(exitCode = () => 130) {
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void cleanUp().then(() => process.exit(exitCode()));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  for (const stream of [process.stdout, process.stderr]) stream.on('error', stop);
}
