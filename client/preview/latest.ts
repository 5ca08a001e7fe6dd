/**
 * Runs one task at a time, and after it only the last one that was asked for meanwhile: what lies between is out of
 * date. No timer: an idle runner starts at once. Tasks must not reject.
 */
export function newLatestRunner(): (task: () => Promise<void>) => void {
  let running = false;
  let next: (() => Promise<void>) | undefined;
  const run = async (task: () => Promise<void>): Promise<void> => {
    running = true;
    for (let now: (() => Promise<void>) | undefined = task; now; now = next) {
      next = undefined;
      await now();
    }
    running = false;
  };
  return (task) => {
    if (running) next = task;
    else void run(task);
  };
}
