import type { Content, JourneyContent, PathContent, PersonaContent, TouchpointContent } from './content.ts';
import type { Entries, EntryContent } from './entry.ts';
import { rankText } from './entryBlock.ts';
import { laneKindsOf, type LaneKind } from './lanes.ts';
import { remembered } from './remembered.ts';
import { feelingNumber, feelingText, scaleFor } from './scale.ts';
import { describingWords as words } from './describingWords.ts';

/**
 * A picture in words, for where it cannot be seen: what it is, then a line for each stage and touchpoint with all that
 * stands in its lanes. Plain text, lines divided by newlines. A short one of a map leaves out its stages and all below.
 */
export function describe(content: Content, { isShort = false } = {}): string {
  return content.kind === 'journey' ? describeJourney(content, isShort) : describePersonas(content.personas);
}

/** What the names of personas and the lanes of a journey are. */
interface Known {
  readonly lanes: readonly LaneKind[];
  readonly scale: { readonly low: number };
  nameOf(persona: string): string;
}

const told = remembered<string>();

function describeJourney(content: JourneyContent, isShort: boolean): string {
  const { stages, personas, facts } = content;
  const touchpoints = stages.reduce((sum, stage) => sum + stage.touchpoints.length, 0);
  const named = personas.filter(({ id, name }) => id !== '' && name !== '');
  const scale = scaleFor(content.scale);
  const names = new Map(personas.map(({ id, name }) => [id, name] as const));
  const known: Known = { lanes: laneKindsOf(content), scale, nameOf: (id) => names.get(id) ?? id };
  const inputs = JSON.stringify([content.scale, [...names], content.ownLanes, content.laneOrder]);
  const lines = [
    sentence(words.journey(stages.length, touchpoints)),
    ...facts.map(({ label, text }) => sentence(`${label}: ${text}`)),
    ...named.map((persona) => `${words.persona} ${describePersona(persona)}`),
    touchpoints > 0 ? words.scale(feelingNumber(scale.low, scale), feelingNumber(scale.high, scale)) : '',
  ];
  if (isShort) return lines.filter((line) => line !== '').join('\n');
  stages.forEach((stage, i) => {
    const said = [
      words.stage(i + 1, stages.length, stage.title),
      ...stage.about.map(({ text }) => text),
      ...stage.goals.map(({ text }) => words.goal(text)),
      stage.kpis.length > 0 ? words.kpis(stage.kpis.map(({ text }) => text).join(', ')) : '',
      ...saidInLanes(stage.entries, known),
    ];
    lines.push(joined(said));
    for (const touchpoint of stage.touchpoints)
      lines.push(told(touchpoint, inputs, () => describeTouchpoint(touchpoint, known)));
  });
  const whole = saidInLanes(content.entries, known);
  if (whole.length > 0) lines.push(joined([words.whole, ...whole]));
  lines.push(...content.paths.map((path) => describePath(path, content, known)));
  return lines.filter((line) => line !== '').join('\n');
}

function describeTouchpoint(touchpoint: TouchpointContent, known: Known): string {
  const { title, feelings, hopes, personas, signs, goals, entries } = touchpoint;
  const { nameOf, scale } = known;
  return joined([
    words.touchpoint(title),
    personas.length > 0 ? words.only(personas.map(nameOf).join(', ')) : '',
    ...signs.map(({ word }) => word),
    ...goals.map(({ text }) => words.goal(text)),
    ...feelings.map((feeling) => words.feels(nameOf(feeling.persona), feelingText(feeling, scale))),
    ...hopes.map((hope) =>
      words.hopes(hope.persona === '' ? words.everybody : nameOf(hope.persona), feelingText(hope, scale)),
    ),
    ...saidInLanes(entries, known),
  ]);
}

function saidInLanes(entries: Entries, known: Known): readonly string[] {
  return known.lanes.flatMap(({ id, words: lane }) => {
    const some = entries[id] ?? [];
    return id === 'channels'
      ? saidList(
          lane.name,
          some.map(({ text }) => text),
        )
      : some.map((entry) => saidEntry(entry, lane.one, known));
  });
}

function saidList(name: string, texts: readonly string[]): readonly string[] {
  return texts.length > 0 ? [`${name}: ${texts.join(', ')}`] : [];
}

/** An entry in one sentence: `Pain, Mina Kim, severity 4 of 5: Waiting to be heard (duration)`. */
function saidEntry(entry: EntryContent, lane: string, { nameOf }: Known): string {
  const { text, lead, personas = [], ranks = [], bar, trend, sign, small = [] } = entry;
  const told = ranks.map(rankText).filter((part) => part !== undefined);
  const before = [lane, lead, ...personas.map(nameOf), ...told.map((part) => part.toLowerCase())];
  const range = bar && bar.low !== bar.high ? words.range(bar.low, bar.high) : undefined;
  const earlier = trend && words.trend(trend.values.slice(0, -1).join(', '));
  const after = [...ranks.map(({ word }) => word), sign?.word, range, earlier, ...small]
    .filter(Boolean)
    .join('; ');
  const what = [text, after === '' ? '' : text === '' ? after : `(${after})`].filter(Boolean).join(' ');
  return `${before.filter(Boolean).join(', ')}${what === '' ? '' : `: ${what}`}`;
}

function describePath({ title, personas, ways }: PathContent, content: JourneyContent, known: Known): string {
  const titles = new Map(
    content.stages.flatMap(({ touchpoints }) => touchpoints.map((one) => [one.key, one.title])),
  );
  const nameOf = (end: string): string =>
    titles.get(end) ?? (Object.hasOwn(words.ends, end) ? words.ends[end as keyof typeof words.ends] : end);
  const steps = ways.map(({ from, to, text }) => words.way(nameOf(from), nameOf(to), text));
  return joined([words.path(title ?? '', personas.map(known.nameOf).join(', ')), ...steps]);
}

function describePersonas(personas: readonly PersonaContent[]): string {
  return [words.cards(personas.length), ...personas.map(describePersona)].join('\n');
}

function describePersona({ name, role, quote, parts, channels }: PersonaContent): string {
  return joined([
    role ? `${name}, ${role}` : name,
    quote ? quote.text : '',
    ...parts.flatMap(({ label, lines }) => lines.map(({ text }) => `${label}: ${text}`)),
    ...saidList(
      words.channels,
      channels.map(({ title }) => title),
    ),
  ]);
}

function joined(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map(sentence)
    .join(' ');
}

/** Ends a sentence with a full stop unless it has an end of its own. */
function sentence(text: string): string {
  return /[.!?…。！？؟।:]["'”’»」』)]*$/.test(text) ? text : `${text}.`;
}
