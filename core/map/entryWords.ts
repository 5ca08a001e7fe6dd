import type { ChannelContent, FeelingContent, TouchpointContent } from './content.ts';
import { describingWords as words } from './describingWords.ts';
import type { EntryContent } from './entry.ts';
import { rankText } from './entryBlock.ts';
import { labels } from './labels.ts';
import { feelingNumber, feelingText } from './scale.ts';
import { nameOfTouchpoint } from './slots.ts';

/** One thing that stands in a cell, in words: who or what it is of, what is said, and what its marks and bars say. */
export interface ThingWords {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** What personas are called, by id. */
export type NameOf = (persona: string) => string;

/** An entry of a lane in words. */
export function entryWords(entry: EntryContent, nameOf: NameOf): ThingWords {
  const {
    text,
    lead,
    personas = [],
    ranks = [],
    bar,
    trend,
    sign,
    small = [],
    channel,
    image,
    isPlanned,
  } = entry;
  const parts = [
    ...ranks.flatMap((rank) => [rankText(rank), rank.word]),
    sign?.word,
    bar && bar.low !== bar.high ? words.range(bar.low, bar.high) : undefined,
    trend && trend.values.length > 1 ? words.trend(trend.values.slice(0, -1).join(', ')) : undefined,
    ...small,
    image?.told,
    isPlanned ? labels.asPlanned : undefined,
  ];
  return {
    before: joined([lead, ...personas.map(nameOf)]),
    text: channel ? channelText(channel) : text,
    after: joined(parts, '; '),
  };
}

/** A channel and where it is, `Web site (online)`. */
export function channelText({ title, place }: ChannelContent): string {
  return place === undefined ? title : `${title} (${place})`;
}

/**
 * What is felt and hoped for at a touchpoint, with the key of the fact that says it: one for each persona that feels
 * something, then what is hoped. `textOf` says a feeling that somebody has.
 */
export function feelingWords(
  { feelings, hopes }: TouchpointContent,
  scale: { readonly low: number; readonly high: number },
  nameOf: NameOf,
  textOf: typeof levelText = levelText,
): readonly (ThingWords & { readonly key: string; readonly part: string })[] {
  return [
    ...feelings.map((feeling) => {
      const text = textOf(feeling, scale);
      return { key: feeling.key, part: feeling.persona, before: nameOf(feeling.persona), text, after: '' };
    }),
    ...hopes.map((hope) => ({
      key: hope.key,
      part: `hopes:${hope.persona}`,
      before: hope.persona === '' ? '' : nameOf(hope.persona),
      text: labels.hoped(feelingText(hope, scale)),
      after: '',
    })),
  ];
}

/** What the ends of the steps of a path are called: touchpoints by their titles, the other ends in our words. */
export function endNamer(touchpoints: readonly TouchpointContent[]): (end: string) => string {
  const titles = new Map(touchpoints.map((one) => [one.key, nameOfTouchpoint(one)] as const));
  const { ends } = words;
  return (end) => titles.get(end) ?? (Object.hasOwn(ends, end) ? ends[end as keyof typeof ends] : end);
}

/** A feeling with the ends of its scale, `+2 of −2 to +2, delighted`; its word alone where no number is said. */
export function levelText(
  feeling: Pick<FeelingContent, 'low' | 'high' | 'word'>,
  scale: { readonly low: number; readonly high: number },
): string {
  const level = feelingText({ ...feeling, word: undefined }, scale);
  const ends = [feelingNumber(scale.low, scale), feelingNumber(scale.high, scale)] as const;
  return joined([level === '' ? '' : words.of(level, ...ends), feeling.word]);
}

/** `Mina Kim: Waiting to be heard (Severity 4 of 5; duration)`. */
export function sentenceOf({ before, text, after }: ThingWords): string {
  const said = text === '' ? after : after === '' ? text : `${text} (${after})`;
  return before === '' ? said : said === '' ? before : `${before}: ${said}`;
}

function joined(parts: readonly (string | undefined)[], between = ', '): string {
  return parts.filter((part) => part !== undefined && part !== '').join(between);
}
