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
  persona: 'Persona:',
  channels: 'Channels',
  scale: (low: string, high: string): string => `Feelings go from ${low} (unhappy) to ${high} (happy).`,
  stage: (number: number, of: number, title: string): string => `Stage ${number} of ${of}: ${title}`,
  goal: (text: string): string => `Goal: ${text}`,
  kpis: (text: string): string => `KPIs: ${text}`,
  path: (title: string, whose: string): string =>
    [`Ways${title === '' ? '' : `, ${title}`}`, whose].filter(Boolean).join(', '),
  way: (from: string, to: string, text: string): string =>
    `${from} to ${to}${text === '' ? '' : `: ${text}`}`,
  ends: { start: 'The beginning', end: 'the end', leaves: 'leaving' },
  touchpoint: (title: string): string => `Touchpoint: ${title}`,
  only: (names: string): string => `Only for ${names}`,
  feels: (name: string, feeling: string): string => `${name} feels ${feeling}`,
  hopes: (name: string, feeling: string): string => `${name} is meant to feel ${feeling}`,
  everybody: 'Everybody',
  range: (low: number, high: number): string => `${low} to ${high} of 100`,
  trend: (values: string): string => `before that ${values}`,
  whole: 'Of the journey as a whole',
  may: 'may be skipped',
  of: (level: string, low: string, high: string): string => `${level} of ${low} to ${high}`,
  cell: (lane: string, where: string, said: string): string => `${lane}. ${where}: ${said}`,
  wholeStage: (stage: string): string => `${stage}, as a whole`,
  nothing: 'nothing',
  elsewhere: 'not drawn while it is out of sight',
} as const;
