import { channelsOf } from './channels.ts';
import type { Block } from '../syntax/tree.ts';
import type { Entries, EntryContent } from './entry.ts';
import { figuresOf, measuresOf, sharesOf } from './figures.ts';
import * as findings from './findings.ts';
import { ownEntriesOf } from './ownLanes.ts';
import { picturesOf } from './pictures.ts';
import { entriesFrom, type Reader } from './reader.ts';
import { actsOf, encounterOf, moreOf, promisesOf } from './service.ts';

type Read = (block: Block, reader: Reader) => readonly EntryContent[];

const from =
  (...keys: readonly string[]): Read =>
  (block, reader) =>
    keys.flatMap((key) => entriesFrom(block, key, reader));

/** What stands in each lane, from where. Lanes that are not in it are drawn from fields of their own. */
const readers: Readonly<Record<string, Read>> = {
  pictures: picturesOf,
  does: from('does'),
  says: from('says'),
  thinks: from('thinks'),
  needs: from('need'),
  gains: from('gain'),
  expects: from('expects'),
  promises: promisesOf,
  encounter: encounterOf,
  props: from('prop'),
  frontstage: (block, reader) => actsOf(block, 'frontstage', reader),
  backstage: (block, reader) => actsOf(block, 'backstage', reader),
  support: (block, reader) => actsOf(block, 'support', reader),
  systems: from('system'),
  objectives: from('objective'),
  shares: sharesOf,
  figures: figuresOf,
  measures: measuresOf,
  feedback: from('feedback'),
  owners: from('owner'),
  pains: findings.painsOf,
  opportunities: findings.opportunitiesOf,
  amplify: from('amplify'),
  experiments: findings.experimentsOf,
  risks: findings.risksOf,
  heuristics: findings.heuristicsOf,
  evidence: findings.evidenceOf,
  assumptions: findings.assumptionsOf,
  questions: findings.questionsOf,
  more: moreOf,
};

/** What is said of the journey as a whole and shown at its head, and so not in a lane. */
const inHead: ReadonlySet<string> = new Set(['promises', 'objectives', 'owners', 'more']);

/** What a touchpoint or a stage says, by lane. A stage's channels and moment have no field of their own. */
export function entriesOf(block: Block, reader: Reader): Entries {
  const entries: Record<string, readonly EntryContent[]> = {};
  const kind = block.row?.keyword;
  const place = kind === 'journey' ? undefined : block;
  for (const [id, read] of Object.entries(readers)) {
    if (kind === 'journey' && inHead.has(id)) continue;
    const found = id === 'measures' ? measuresOf(place, reader) : read(block, reader);
    if (found.length > 0) entries[id] = found;
  }
  if (kind === 'touchpoint') {
    const channels = channelsOf(block, reader.things, reader.names);
    if (channels.length > 0)
      entries['channels'] = channels.map((channel) => ({
        key: channel.key,
        part: channel.id,
        text: channel.title,
        channel,
      }));
  }
  for (const [id, own] of ownEntriesOf(block, reader)) if (own.length > 0) entries[id] = own;
  return entries;
}

const figures = ['figures'];
const encounter = ['encounter'];
const shares = ['shares'];
const more = ['more'];

/** The lanes, and rows of the head, in which a view shows what it names by the keyword of a fact or block. */
export const lanesOfWord: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    [
      'does',
      'says',
      'thinks',
      'expects',
      'frontstage',
      'backstage',
      'support',
      'feedback',
      'amplify',
      'evidence',
    ].map((id) => [id, [id]]),
  ),
  feels: ['feels'],
  hopes: ['feels'],
  need: ['needs'],
  gain: ['gains'],
  promise: ['promises'],
  channels: ['channels'],
  channel: ['channels'],
  moment: ['moments'],
  prop: ['props'],
  system: ['systems'],
  objective: ['objectives'],
  goal: ['goals'],
  kpi: ['kpis'],
  phase: ['phases'],
  as: ['phases'],
  when: ['phases'],
  owner: ['owners'],
  measure: ['measures'],
  pain: ['pains'],
  opportunity: ['opportunities'],
  experiment: ['experiments'],
  risk: ['risks'],
  heuristic: ['heuristics'],
  assumption: ['assumptions'],
  question: ['questions'],
  from: encounter,
  to: encounter,
  entry: encounter,
  party: encounter,
  cta: encounter,
  'drop-off': shares,
  completes: shares,
  at: figures,
  after: figures,
  volume: figures,
  duration: ['figures', 'phases'],
  wait: figures,
  cost: figures,
  importance: figures,
  journey: more,
  image: ['pictures'],
  link: more,
  of: more,
  tags: more,
};
