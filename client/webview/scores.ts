/** The two ends of a scale of feelings. */
export interface Scale {
  readonly low: number;
  readonly high: number;
}

/** A feeling: a range, or one number at both ends. */
export interface Felt {
  readonly low: number;
  readonly high: number;
}

/** Larger steps on longer scales, so that no scale has more than twenty. */
const sizes = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const mostSteps = 20;

/** How far a feeling moves at once: by whole numbers on usual scales; by half as much where somebody wants to be exact. */
export function stepOf({ low, high }: Scale, { isFine }: { readonly isFine: boolean }): number {
  const range = high - low;
  const whole =
    range < 2 ? range / 10 : (sizes.find((size) => range / size <= mostSteps) ?? range / mostSteps);
  return isFine ? whole / 2 : whole;
}

/** The feeling with its lower end on the step that is closest to where it is drawn to; a range keeps its length. */
export function drawnTo(felt: Felt, middle: number, scale: Scale, step: number): Felt {
  const length = felt.high - felt.low;
  const low = scale.low + Math.round((middle - length / 2 - scale.low) / step) * step;
  return within(low, length, scale);
}

/** The feeling one step higher (1) or lower (-1); what stands between two steps goes to the next. */
export function stepped(felt: Felt, direction: 1 | -1, scale: Scale, step: number): Felt {
  const steps = (felt.low - scale.low) / step;
  const next = direction > 0 ? Math.floor(steps + 1e-6) + 1 : Math.ceil(steps - 1e-6) - 1;
  return within(scale.low + next * step, felt.high - felt.low, scale);
}

export function middleOf({ low, high }: Felt): number {
  return (low + high) / 2;
}

export function isSame(a: Felt, b: Felt): boolean {
  return a.low === b.low && a.high === b.high;
}

/** A number as it is written on the map: with its sign where the scale has a neutral zero. */
export function scoreText(value: number, { low }: Scale): string {
  const shown = String(Math.abs(rounded(value)));
  return value < 0 ? `−${shown}` : value > 0 && low < 0 ? `+${shown}` : shown;
}

function within(low: number, length: number, scale: Scale): Felt {
  const start = Math.max(scale.low, Math.min(scale.high - length, low));
  return { low: rounded(start), high: rounded(start + length) };
}

/** Without what adding fractions leaves behind. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6 || 0;
}
