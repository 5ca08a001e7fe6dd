/** Whoever listens can stop listening. */
export type Event<Said> = (listen: (said: Said) => void) => { readonly dispose: () => void };

/** What VS Code's `EventEmitter` is, without VS Code. */
export function newEmitter<Said>(): { readonly event: Event<Said>; readonly fire: (said: Said) => void } {
  const listeners = new Set<(said: Said) => void>();
  return {
    event: (listen) => {
      listeners.add(listen);
      return { dispose: () => void listeners.delete(listen) };
    },
    fire: (said) => {
      for (const listen of [...listeners]) listen(said);
    },
  };
}
