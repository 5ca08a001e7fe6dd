/**
 * Does something once nothing was asked of it for a while, and not again before it is done. For what follows many small
 * changes and costs more than they do.
 */
export function settled(pauseMs: number, work: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAtWork = false;
  let isWanted = false;
  const begin = async (): Promise<void> => {
    timer = undefined;
    if (isAtWork) {
      isWanted = true;
      return;
    }
    isAtWork = true;
    try {
      await work();
    } finally {
      isAtWork = false;
      if (isWanted) ask();
      isWanted = false;
    }
  };
  const ask = (): void => {
    if (timer !== undefined) clearTimeout(timer);
    timer = setTimeout(() => void begin(), pauseMs);
  };
  return ask;
}
