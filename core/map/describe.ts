import type {
  Content,
  FeelingContent,
  JourneyContent,
  PersonaContent,
  TouchpointContent,
} from './content.ts';
import { feelingNumber, scaleFor } from './scale.ts';
import { describingWords as words } from './describingWords.ts';

/**
 * A picture in words, for where it cannot be seen: what it is, then a line for each stage and touchpoint with the
 * feelings, moments of truth and pains. Plain text, lines divided by newlines.
 */
export function describe(content: Content): string {
  return content.kind === 'journey' ? describeJourney(content) : describePersonas(content.personas);
}

function describeJourney(content: JourneyContent): string {
  const { stages, personas, facts } = content;
  const touchpoints = stages.reduce((sum, stage) => sum + stage.touchpoints.length, 0);
  const named = personas
    .filter(({ id, name }) => id !== '' && name !== '')
    .map(({ name, role }) => (role ? `${name} (${role})` : name));
  const scale = scaleFor(content.scale);
  const names = new Map(personas.map(({ id, name }) => [id, name] as const));
  const lines = [
    sentence(words.journey(stages.length, touchpoints)),
    ...facts.map(({ label, text }) => sentence(`${label}: ${text}`)),
    named.length > 0 ? words.personas(named.join(', ')) : '',
    touchpoints > 0 ? words.scale(feelingNumber(scale.low, scale), feelingNumber(scale.high, scale)) : '',
  ];
  stages.forEach((stage, i) => {
    const said = [
      words.stage(i + 1, stages.length, stage.title),
      ...stage.goals.map(({ text }) => words.goal(text)),
      stage.kpis.length > 0 ? words.kpis(stage.kpis.map(({ text }) => text).join(', ')) : '',
      ...stage.pains.map(({ text, severity }) => words.pain(text, severity)),
    ];
    lines.push(joined(said));
    for (const touchpoint of stage.touchpoints) lines.push(describeTouchpoint(touchpoint, names, scale));
  });
  return lines.filter((line) => line !== '').join('\n');
}

function describeTouchpoint(
  touchpoint: TouchpointContent,
  names: ReadonlyMap<string, string>,
  scale: { readonly low: number },
): string {
  const { title, feelings, moment, pains, opportunities } = touchpoint;
  return joined([
    words.touchpoint(title),
    ...feelings.map((feeling) =>
      words.feels(names.get(feeling.persona) ?? feeling.persona, saidFeeling(feeling, scale)),
    ),
    moment ? words.moment(moment.text) : '',
    ...pains.map(({ text, severity }) => words.pain(text, severity)),
    ...opportunities.map(({ text }) => words.opportunity(text)),
  ]);
}

function saidFeeling({ low, high, word }: FeelingContent, scale: { readonly low: number }): string {
  const numbers = [...new Set([low, high].filter((value) => value !== undefined))];
  const number = numbers.map((value) => feelingNumber(value, scale)).join(words.to);
  return [number, word].filter((part) => part !== undefined && part !== '').join(', ');
}

function describePersonas(personas: readonly PersonaContent[]): string {
  const lines = personas.map(({ name, role, quote, goals, needs, pains }) =>
    joined([
      sentence(role ? `${name}, ${role}` : name),
      quote ? sentence(quote.text) : '',
      ...goals.map(({ text }) => words.goal(text)),
      ...needs.map(({ text }) => words.need(text)),
      ...pains.map(({ text }) => words.pain(text, undefined)),
    ]),
  );
  return [words.cards(personas.length), ...lines].join('\n');
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
