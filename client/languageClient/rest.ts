/** What is asked of a text in VS Code, as far as it matters here. */
interface Text {
  readonly lineCount: number;
  readonly version: number;
}

interface Cancellation {
  readonly isCancellationRequested: boolean;
  readonly onCancellationRequested: (listener: () => void) => { readonly dispose: () => void };
}

export interface RestOptions {
  /** Shorter texts are answered at once. */
  readonly fromLines: number;
  readonly pauseMs: number;
}

/**
 * Says when something may be asked of a text whose answer is as large as the text and wanted by nobody who is still
 * typing. At once for a short text, for one that nothing was asked of yet and for one that has not changed since; else
 * after a pause. False if it is called off before, as VS Code does at the next key.
 */
export function newRest({
  fromLines,
  pauseMs,
}: RestOptions): (text: Text, token: Cancellation) => Promise<boolean> {
  const asked = new WeakMap<Text, number>();
  return async (text, token) => {
    const last = asked.get(text);
    const { version } = text;
    if (
      text.lineCount >= fromLines &&
      last !== undefined &&
      last !== version &&
      !(await pause(pauseMs, token))
    )
      return false;
    asked.set(text, version);
    return true;
  };
}

/** False if it is called off before its end. */
function pause(ms: number, token: Cancellation): Promise<boolean> {
  if (token.isCancellationRequested) return Promise.resolve(false);
  return new Promise((resolve) => {
    const end = (isOver: boolean): void => {
      clearTimeout(timer);
      listening.dispose();
      resolve(isOver);
    };
    const timer = setTimeout(() => end(true), ms);
    const listening = token.onCancellationRequested(() => end(false));
  });
}
