import type { FeelingContent, TouchpointContent } from '../content.ts';
import { feelingText, type Scale } from '../scale.ts';
import { round } from '../nodes.ts';
import type { OverlayContent } from './overlayContent.ts';
import type { OverlayWords } from './overlayWords.ts';
import { wasKey } from './shown.ts';

/** How one persona feels at one touchpoint on both sides, where that differs. */
export interface FeltChange {
  readonly touchpoint: TouchpointContent;
  readonly persona: string;
  /** Whose feeling it is compared with; the same persona unless two are. */
  readonly oldPersona: string;
  readonly old: FeelingContent | undefined;
  readonly now: FeelingContent | undefined;
  /** By how much of the scale it is better, from -1 to 1; 0 where that cannot be said. */
  readonly gain: number;
}

/** Differences of the feelings at touchpoints that are on both sides, by the touchpoints of the union. */
export function feltChangesOf({
  before,
  after,
  originOf,
  nowOf,
  content,
  lines,
  compared,
}: OverlayContent): readonly FeltChange[] {
  return content.stages.flatMap(({ touchpoints }) =>
    touchpoints.flatMap((touchpoint) => {
      const now = nowOf.get(touchpoint);
      const old = originOf.get(touchpoint);
      if (!now || !old) return [];
      return lines.flatMap(({ old: oldPersona, now: persona }): readonly FeltChange[] => {
        const was = old.feelings.find((feeling) => feeling.persona === oldPersona);
        const is = now.feelings.find((feeling) => feeling.persona === persona);
        if (!was && !is) return [];
        const [from, to] = [shareOf(was, before.scale), shareOf(is, after.scale)];
        const gain = from === undefined || to === undefined || Math.abs(to - from) < 1e-9 ? 0 : to - from;
        const isEqual = was?.low === is?.low && was?.high === is?.high && was?.word === is?.word;
        // One number on two scales is another feeling; that the scale of a map is a new one is told once, as that.
        if (isEqual && (gain === 0 || !compared)) return [];
        return [{ touchpoint, persona, oldPersona, old: was, now: is, gain }];
      });
    }),
  );
}

function shareOf(feeling: FeelingContent | undefined, scale: { readonly low: number; readonly high: number }): number | undefined {
  const [low, high] = [feeling?.low ?? feeling?.high, feeling?.high ?? feeling?.low];
  if (low === undefined || high === undefined || scale.high === scale.low) return undefined;
  return ((low + high) / 2 - scale.low) / (scale.high - scale.low);
} // prettier-ignore

interface FeltWords {
  readonly words: OverlayWords;
  readonly oldScale: Scale;
  readonly scale: Scale;
}

/** What stands below the curve at a changed feeling: what was felt, and by how much that is better or worse. */
export function wordsOfChange({ old, now, gain, persona, oldPersona }: FeltChange, { words, oldScale, scale }: FeltWords): readonly FeelingContent[] {
  const line = (key: string, whose: string, word: string): FeelingContent => ({ key, persona: whose, low: undefined, high: undefined, word });
  const thing = now?.key ?? old?.key ?? '';
  const was = old && feelingText(old, oldScale);
  const by = String(Math.abs(round(gain * (scale.high - scale.low))));
  const verdict = gain > 0 ? words.better(by) : gain < 0 ? words.worse(by) : undefined;
  return [
    ...(was ? [line(wasKey(old.key), oldPersona, was)] : []),
    ...(verdict ? [line(`${thing}~verdict`, persona, verdict)] : []),
  ];
} // prettier-ignore
