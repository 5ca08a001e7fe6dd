/**
 * How long this process has worked so far, ms. Of two lengths of work the ratio is that of the work, whatever else keeps the
 * machine busy.
 */
export function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
