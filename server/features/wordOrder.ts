/** What authors mostly say next in a block, blocks and facts, in the order in which it is offered. The rest follows. */
const first: Readonly<Record<string, readonly string[]>> = {
  '': ['persona', 'journey', 'import'],
  persona: ['role', 'goal', 'need', 'pain', 'objection', 'quote', 'channels'],
  journey: ['stage', 'personas', 'scenario', 'trigger', 'framework', 'path'],
  stage: ['touchpoint', 'goal', 'kpi', 'feedback', 'evidence'],
  touchpoint: [
    'channels',
    'does',
    'thinks',
    'feels',
    'moment',
    'drop-off',
    'pain',
    'opportunity',
    'evidence',
  ],
  pain: ['severity', 'friction', 'for'],
  opportunity: ['solves', 'impact', 'effort', 'owner', 'status'],
  view: ['journey', 'personas', 'lanes'],
};

/** How a word is sorted among those that may begin a statement in a block; facts before blocks where nothing else is said. */
export function sortTextOf(holder: string, word: string, kind: 'fact' | 'block', index: number): string {
  const place = first[holder]?.indexOf(word) ?? -1;
  const group = place >= 0 ? '0' : kind === 'fact' ? '1' : '2';
  return `${group}${String(place >= 0 ? place : index).padStart(2, '0')}`;
}
