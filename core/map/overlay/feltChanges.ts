import type { FeelingContent, TouchpointContent } from '../content.ts';
import { feelingText, type Scale } from '../scale.ts';
import { round } from '../nodes.ts';
import type { OverlayContent } from './overlayContent.ts';
import { overlayWords } from './overlayWords.ts';
import { wasKey } from './shown.ts';

/** How one persona feels at one touchpoint on both sides, where that differs. */
export interface FeltChange {
  readonly touchpoint: TouchpointContent;
  readonly persona: string;
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
}: OverlayContent): readonly FeltChange[] {
  return content.stages.flatMap(({ touchpoints }) =>
    touchpoints.flatMap((touchpoint) => {
      const now = nowOf.get(touchpoint);
      const old = originOf.get(touchpoint);
      if (!now || !old) return [];
      const personas = [...new Set([...old.feelings, ...now.feelings].map(({ persona }) => persona))];
      return personas.flatMap((persona): readonly FeltChange[] => {
        const was = old.feelings.find((feeling) => feeling.persona === persona);
        const is = now.feelings.find((feeling) => feeling.persona === persona);
        if (was?.low === is?.low && was?.high === is?.high && was?.word === is?.word) return [];
        const [from, to] = [shareOf(was, before.scale), shareOf(is, after.scale)];
        const gain = from === undefined || to === undefined ? 0 : round(to - from);
        return [{ touchpoint, persona, old: was, now: is, gain }];
      });
    }),
  );
}

function shareOf(feeling: FeelingContent | undefined, scale: { readonly low: number; readonly high: number }): number | undefined {
  const [low, high] = [feeling?.low ?? feeling?.high, feeling?.high ?? feeling?.low];
  if (low === undefined || high === undefined || scale.high === scale.low) return undefined;
  return ((low + high) / 2 - scale.low) / (scale.high - scale.low);
} // prettier-ignore

/** What stands below the curve at a changed feeling: what was felt, and by how much that is better or worse. */
export function wordsOfChange({ old, now, gain, persona }: FeltChange, oldScale: Scale, scale: Scale): readonly FeelingContent[] {
  const line = (key: string, word: string): FeelingContent => ({ key, persona, low: undefined, high: undefined, word });
  const thing = now?.key ?? old?.key ?? '';
  const was = old && feelingText(old, oldScale);
  const by = String(Math.abs(round(gain * (scale.high - scale.low))));
  const verdict = gain > 0 ? overlayWords.better(by) : gain < 0 ? overlayWords.worse(by) : undefined;
  return [
    ...(was ? [line(wasKey(old.key), was)] : []),
    ...(verdict ? [line(`${thing}~verdict`, verdict)] : []),
  ];
} // prettier-ignore
