const mostRestarts = 4;
const withinMs = 3 * 60_000;

/**
 * Decides whether a server that stopped by itself is started again: up to four times in any three minutes, so that one
 * that stops now and then always comes back and one that cannot live does not start for ever.
 */
export function newRestartPolicy(): { readonly mayRestart: (nowMs: number) => boolean } {
  let stops: readonly number[] = [];
  return {
    mayRestart: (nowMs) => {
      stops = [...stops.filter((at) => nowMs - at < withinMs), nowMs];
      return stops.length <= mostRestarts;
    },
  };
}
