import type { BlockRow, FactRow } from './types.ts';

/** Facts that belong together, so that a reader of many finds the one that is looked for. */
export interface Topic {
  /** What they are about; empty where a block has so few facts that they need no parting. */
  readonly title: string;
  readonly facts: readonly FactRow[];
}

type Keys = Readonly<Record<string, string>>;

const story = 'goal need does says thinks feels gain moment';
const backstage = 'frontstage backstage support system lane';
const writing = 'was note tags';

/** Topics of the blocks with many facts, each with the keys that belong to it, in the order in which to read them. */
const titles: Readonly<Record<string, Keys>> = {
  persona: {
    'Who it is': 'kind role age segment value quote bio photo',
    'What moves this person': 'goal need objection behaviour attitude expects channels',
    'The six questions of research': 'problem rivals reason pleased disappointed improve met',
    'For those who write the map': writing,
  },
  journey: {
    'Whose journey it is and how it goes': 'personas scenario trigger outcome scope description',
    'What kind of map it is': 'state of competitor framework scale',
    'What the company is after': 'objective promise measure',
    'For those who write the map': `owner status reviewed review-every link ${writing}`,
  },
  stage: {
    'Where it stands in the journey': 'for as phase when optional duration',
    'What the customer lives through': story,
    'What the company is after': 'objective owner',
    Figures: 'kpi measure drop-off completes feedback',
    'Behind the scenes': backstage,
    'For those who write the map': `link ${writing}`,
  },
  touchpoint: {
    'Who and where': 'for channels channel from to entry party',
    'What the customer lives through': `${story} hopes expects importance prop`,
    'How long it takes': 'duration wait after optional',
    'What the company is after': 'objective promise cta amplify condition owner',
    Figures: 'kpi measure drop-off completes volume cost feedback',
    'Behind the scenes': backstage,
    'What happened in an actual run': 'of at status',
    'For those who write the map': `journey image link ${writing}`,
  },
};

/** The facts of a block by topic: every fact in exactly one. */
export function topicsOf(row: BlockRow): readonly Topic[] {
  const own = titles[row.keyword];
  if (!own) return row.facts.length > 0 ? [{ title: '', facts: row.facts }] : [];
  return Object.entries(own).map(([title, keys]) => ({
    title,
    facts: keys.split(' ').flatMap((key) => row.facts.find((fact) => fact.key === key) ?? []),
  }));
}
