import type { Deviation } from '../insight/deviations.ts';
import type { LabelledText, LineContent, StageContent, TouchpointContent } from './content.ts';
import type { Entries, EntryContent, SignContent, SignId } from './entry.ts';
import { labels } from './labels.ts';
import { groupOfSide, laneRows } from './laneTable.ts';
import { idOfOwnLane } from './ownLanes.ts';
import { remembered } from './remembered.ts';

/**
 * Lanes in which a run that is silent shows what its plan says: what was to be met there. What is lived through, found
 * out or measured belongs to a run alone, and a plan's would look as if it had happened.
 */
const plannedLanes: ReadonlySet<string> = new Set([
  ...['pictures', 'does', 'needs', 'expects', 'promises', 'objectives', 'owners', 'figures'],
  ...laneRows.filter(({ group }) => group === 'contact' || Object.hasOwn(groupOfSide, group)).map(({ id }) => id),
]); // prettier-ignore

/** Lanes of labelled facts: each of the facts is said by the run or left to the plan. */
const labelledLanes: ReadonlySet<string> = new Set(['encounter', 'figures']);

/** Figures that are another than planned where they differ. */
const times: ReadonlySet<string | undefined> = new Set(['at', 'after', 'duration', 'wait'].map((key) => labels.facts[key])); // prettier-ignore

const quietEntries = remembered<readonly EntryContent[]>();
const quietLines = remembered<readonly LineContent[]>();

/** The same entries, as something that only the plan says. */
function asPlanned(entries: readonly EntryContent[]): readonly EntryContent[] {
  return quietEntries(entries, '', () => entries.map((entry) => ({ ...entry, isPlanned: true })));
}

function linesOr(own: readonly LineContent[], planned: readonly LineContent[]): readonly LineContent[] {
  if (own.length > 0 || planned.length === 0) return own;
  return quietLines(planned, '', () => planned.map((line) => ({ ...line, isPlanned: true })));
}

/** What a run says in lanes, then what its plan says where the run says nothing. */
function entriesBeside(own: Entries, planned: Entries): Entries {
  const entries: Record<string, readonly EntryContent[]> = { ...own };
  for (const [id, some] of Object.entries(planned)) {
    if (!plannedLanes.has(id) && !id.startsWith(idOfOwnLane(''))) continue;
    const said = own[id];
    entries[id] = !said ? asPlanned(some) : labelledLanes.has(id) ? labelledBeside(said, some) : said;
  }
  return entries;
}

function labelledBeside(
  own: readonly EntryContent[],
  planned: readonly EntryContent[],
): readonly EntryContent[] {
  const said = own.map((entry): EntryContent => {
    const plan = planned.find(({ lead }) => lead === entry.lead);
    if (!plan || !times.has(entry.lead) || plan.text === entry.text) return entry;
    return { ...entry, small: [...(entry.small ?? []), labels.planned(plan.text)] };
  });
  const rest = planned.filter(({ lead }) => !own.some((entry) => entry.lead === lead));
  return [...said, ...asPlanned(rest)];
}

const touchpoints = remembered<TouchpointContent>();

/** A touchpoint of a run beside that of its plan, if there is one: how it differs, and what only the plan says. */
export function touchpointBeside(
  own: TouchpointContent,
  planned: TouchpointContent | undefined,
  deviations: readonly Deviation['kind'][],
  options: { readonly isSameScale: boolean },
): TouchpointContent {
  const inputs = `${deviations.join(' ')} ${options.isSameScale}`;
  const make = (): TouchpointContent => {
    const signs = signsOf(own.signs, deviations);
    if (!planned) return { ...own, signs };
    return {
      ...own,
      signs,
      goals: linesOr(own.goals, planned.goals),
      entries: entriesBeside(own.entries, planned.entries),
      moment: own.moment ?? planned.moment,
      hopes: own.hopes.length > 0 || !options.isSameScale ? own.hopes : planned.hopes,
    };
  };
  return touchpoints(own, inputs, make, [planned]);
}

/** A stage of a run beside that of its plan; its touchpoints stay as they are. */
export function stageBeside(own: StageContent, planned: Omit<StageContent, 'touchpoints'>): StageContent {
  return {
    ...own,
    isOptional: own.isOptional || planned.isOptional,
    about: linesOr(own.about, planned.about),
    goals: linesOr(own.goals, planned.goals),
    kpis: linesOr(own.kpis, planned.kpis),
    entries: entriesBeside(own.entries, planned.entries),
  };
}

const deviationSigns: Partial<Readonly<Record<Deviation['kind'], SignId>>> = {
  'ad-hoc': 'extra',
  moved: 'moved',
  again: 'again',
};

/** What a run says of a touchpoint itself, then what its plan and the others tell of it. */
function signsOf(
  own: readonly SignContent[],
  deviations: readonly Deviation['kind'][],
): readonly SignContent[] {
  const found = deviations.flatMap((kind): readonly SignContent[] => {
    const id = deviationSigns[kind];
    const isSaid = own.some((sign) => sign.id === id);
    return id === undefined || isSaid ? [] : [{ id, word: labels.deviations[kind].one }];
  });
  return [...own, ...found];
}

/** How a run differs from its plan, in two lines for its head; `key` is of what names the plan. */
export function deviationFacts(
  deviations: readonly Deviation[],
  titleOf: (deviation: Deviation) => string,
  key: string,
): readonly LabelledText[] {
  const kinds = ['missing', 'failing', 'ad-hoc', 'again', 'moved'] as const;
  const counts = kinds.flatMap((kind) => {
    const count = deviations.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [labels.deviations[kind].some(count)];
  });
  const silent = deviations.filter(({ kind }) => kind === 'unrecorded').map(titleOf);
  const text = counts.length === 0 ? labels.asPlanned : counts.join(', ');
  return [
    { key, label: labels.against, text },
    ...(silent.length === 0 ? [] : [{ key, label: labels.unrecorded, text: labels.someOf(silent) }]),
  ];
}
