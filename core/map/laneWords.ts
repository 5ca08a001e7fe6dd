import { ownOf } from '../text/own.ts';

/** What a lane is called, and one thing in it where a picture is told in words. */
export interface LaneWords {
  readonly name: string;
  readonly one: string;
  readonly caption?: string;
}

export const laneWords: Readonly<Record<string, LaneWords>> = {
  pictures: { name: 'Pictures', one: 'Picture' },
  does: { name: 'Does', one: 'Does' },
  says: { name: 'Says', one: 'Says' },
  thinks: { name: 'Thinks', one: 'Thinks' },
  needs: { name: 'Needs', one: 'Need' },
  gains: { name: 'Gains', one: 'Gain' },
  expects: { name: 'Expects', one: 'Expects' },
  promises: { name: 'Is promised', one: 'Promise' },
  feels: { name: 'Feels', one: 'Feels' },
  channels: { name: 'Channels', one: 'Channel' },
  encounter: { name: 'Encounter', one: 'Encounter' },
  moments: { name: 'Moments of truth', one: 'Moment of truth' },
  props: { name: 'Sees and holds', one: 'Prop' },
  frontstage: { name: 'Frontstage', one: 'Frontstage', caption: 'in sight of the customer' },
  backstage: { name: 'Backstage', one: 'Backstage', caption: 'out of sight' },
  support: { name: 'Support', one: 'Support' },
  systems: { name: 'Systems', one: 'System' },
  objectives: { name: 'Company aims', one: 'Company aim' },
  shares: { name: 'Stay and leave', one: 'Share' },
  figures: { name: 'Figures', one: 'Figure' },
  measures: { name: 'Measures', one: 'Measure' },
  feedback: { name: 'Feedback', one: 'Feedback' },
  owners: { name: 'Owners', one: 'Owner' },
  pains: { name: 'Pains', one: 'Pain', caption: 'severity of 5, cause' },
  opportunities: { name: 'Opportunities', one: 'Opportunity' },
  amplify: { name: 'Bright spots', one: 'Bright spot', caption: 'to make more of' },
  experiments: { name: 'Experiments', one: 'Experiment' },
  risks: { name: 'Risks', one: 'Risk' },
  heuristics: { name: 'Expert review', one: 'Rule of thumb', caption: 'severity of 5' },
  evidence: { name: 'Evidence', one: 'Evidence' },
  assumptions: { name: 'Assumptions', one: 'Assumption' },
  questions: { name: 'Questions', one: 'Question' },
  more: { name: 'More', one: 'More' },
};

/** The words of any lane; an author's own lane is called by its title. */
export function wordsOfLane(id: string, title: string | undefined): LaneWords {
  return ownOf(laneWords, id) ?? { name: title ?? id, one: title ?? id };
}
