const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;

/** The sentences of the description in words of a picture. */
export const describingWords = {
  to: ' to ',
  journey: (stages: number, touchpoints: number): string =>
    stages === 0
      ? 'Customer journey map without stages so far'
      : `Customer journey map of ${count(stages, 'stage', 'stages')} and ${count(touchpoints, 'touchpoint', 'touchpoints')}`,
  cards: (personas: number): string =>
    personas === 0 ? 'No personas so far.' : `${count(personas, 'persona', 'personas')}.`,
  personas: (names: string): string => `Personas: ${names}.`,
  scale: (low: string, high: string): string => `Feelings go from ${low} (unhappy) to ${high} (happy).`,
  stage: (number: number, of: number, title: string): string => `Stage ${number} of ${of}: ${title}`,
  goal: (text: string): string => `Goal: ${text}`,
  need: (text: string): string => `Need: ${text}`,
  kpis: (text: string): string => `KPIs: ${text}`,
  touchpoint: (title: string): string => `Touchpoint: ${title}`,
  feels: (name: string, feeling: string): string => `${name} feels ${feeling}`,
  moment: (text: string): string => `Moment of truth: ${text}`,
  pain: (text: string, severity: number | undefined): string =>
    severity === undefined ? `Pain: ${text}` : `Pain, severity ${severity} of 5: ${text}`,
  opportunity: (text: string): string => `Opportunity: ${text}`,
} as const;
