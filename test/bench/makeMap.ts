import { randomOf, type Random } from '../harness/random.ts';
import { languages, type Phrases } from './phrases.ts';

/** How large a map is to be, said in lines or in touchpoints; the first that is reached ends it. */
export interface MapSize {
  readonly lines?: number;
  readonly touchpoints?: number;
}

export interface MadeMap {
  readonly text: string;
  readonly touchpoints: number;
}

/** Lines of the file, with what is needed to say things once only. */
interface Writing {
  readonly random: Random;
  readonly lines: string[];
  readonly mostLines: number;
  readonly mostTouchpoints: number;
  /** Ids of all touchpoints so far, for paths. */
  readonly touchpoints: string[];
  /** How many ids were given out; each is made different by its number. */
  ids: number;
}

/**
 * A map as people write them, equal to the byte for one seed and size: one journey for three personas who speak
 * English, Korean and Japanese, stages of 5 to 9 touchpoints, pains and opportunities, paths with branches, comments
 * and long texts. Nothing is wrong with it. It ends within a touchpoint's length of the lines asked for; a size below
 * some 60 lines gives the smallest map there is.
 */
export function makeMap(seed: number, size: MapSize): MadeMap {
  const random = randomOf(seed);
  const writing: Writing = {
    random,
    lines: [],
    mostLines: size.lines ?? Infinity,
    mostTouchpoints: size.touchpoints ?? Infinity,
    touchpoints: [],
    ids: 0,
  };
  if (writing.mostLines === Infinity && writing.mostTouchpoints === Infinity)
    throw new RangeError('A map without a size would never end.');
  writeHead(writing);
  for (let stage = 0; stage === 0 || !isFull(writing); stage++) {
    writeStage(writing, languageOf(stage));
    if (stage % 6 === 5) writePath(writing);
  }
  writing.lines.push('}', '');
  return { text: writing.lines.join('\n'), touchpoints: writing.touchpoints.length };
}

/** Three stages in English to one each in Korean and Japanese. */
function languageOf(stage: number): Phrases {
  const language = languages[[0, 0, 1, 0, 2][stage % 5] ?? 0];
  if (!language) throw new RangeError('There is no such language.');
  return language;
}

/** A touchpoint has some 13 lines: the one that would end closer to the size asked for is still written. */
function isFull({ lines, mostLines, touchpoints, mostTouchpoints }: Writing): boolean {
  return lines.length + 8 > mostLines || touchpoints.length >= mostTouchpoints;
}

const actors = [
  ['growth', 'Growth team'],
  ['web-team', 'Web team'],
  ['support-team', 'Customer support'],
  ['courier', 'The courier'],
] as const;
const channels = [
  'app',
  'site',
  'email',
  'phone',
  'chat',
  'store',
  'delivery',
  'social',
  'ad',
  'word-of-mouth',
];
const metrics = ['conversion', 'reach', 'visits', 'csat', 'on-time-delivery', 'referral-rate'];
const phases = ['conversion', 'loyalty', 'advocacy'];
const frictions = ['capability', 'duration', 'identity', 'transparency', 'consistency'];
const backstage = [
  'Picks the audience',
  'Packs the bags',
  'Checks the address',
  'Reads what was said last time',
];

function writeHead({ lines }: Writing): void {
  lines.push(
    '/* A map for measuring: nobody lives it.',
    '   Ours:      everything.',
    '   Left open: nothing. */',
    '',
  );
  for (const { persona, goals } of languages) {
    lines.push(
      `persona ${persona.id} "${persona.name}" {`,
      `  role: "${persona.role}"`,
      '  age: 30..39',
      '  bio: """',
      ...persona.bio.split('\n').map((line) => `    ${line}`),
      '    """',
      `  goal: "${goals[0]}"`,
      `  channels: ${channels.join(', ')}`,
      '}',
    );
  }
  for (const [id, title] of actors) lines.push(`actor ${id} "${title}" { kind: team }`);
  lines.push('lane weather "Weather" { type: text; side: customer }', '');
  lines.push(
    'journey first-order "First order, in three languages" {',
    `  personas: ${languages.map(({ persona }) => `@${persona.id}`).join(', ')}`,
    '  state: current',
    '  scenario: "Buying the week\'s food online for the first time, in a week that is already full"',
    '  trigger: pain "Nothing to cook, and the shop closes at eight"',
    '  reviewed: 2026-09-01',
    '  review-every: 3 months',
    '  scale: -2..2',
    '',
  );
}

function writeStage(writing: Writing, phrases: Phrases): void {
  const { random, lines } = writing;
  const note = chance(random, 25);
  lines.push(`  stage ${newId(writing, 'part')} "${random.pick(phrases.stages)}" {`);
  lines.push(`    phase: ${random.pick(phases)}`, `    goal: "${random.pick(phrases.goals)}"`);
  lines.push(`    kpi: ${someOf(random, metrics, 2).join(', ')}`);
  lines.push('    feedback: "One question the day after"', `    moment: "${random.pick(phrases.thinks)}"`);
  if (chance(random, 50)) lines.push(`    owner: ${random.pick(actors)[0]}`);
  if (note)
    lines.push(
      '    note: """',
      '      Agreed in the workshop; the figures',
      '      are of last autumn.',
      '      """',
    );
  lines.push('');
  const count = 5 + random.below(5);
  for (let i = 0; i < count && !(i > 0 && isFull(writing)); i++) writeTouchpoint(writing, phrases);
  lines.push('  }', '');
}

function writeTouchpoint(writing: Writing, phrases: Phrases): void {
  const { random, lines } = writing;
  const say = (percent: number, line: () => string): void => {
    if (chance(random, percent)) lines.push(`      ${line()}`);
  };
  const somebody = (): string => random.pick(languages).persona.id;
  const [name, title] = random.pick(phrases.touchpoints);
  const id = newId(writing, name);
  writing.touchpoints.push(id);
  lines.push(`    touchpoint ${id} "${title}, ${writing.ids}" {`);
  say(100, () => `channels: ${someOf(random, channels, 3).join(', ')}`);
  say(20, () => `goal: "${random.pick(phrases.goals)}"`);
  say(100, () => `does: "${random.pick(phrases.does)}"`);
  say(20, () => `does @${somebody()}: "${random.pick(phrases.does)}"`);
  say(100, () => `thinks: "${random.pick(phrases.thinks)}"`);
  say(30, () => `thinks @${somebody()}: "${random.pick(phrases.thinks)}"`);
  say(100, () => `feels: ${feeling(random)} "${random.pick(phrases.feels)}"`);
  say(30, () => `feels @${somebody()}: ${feeling(random)} "${random.pick(phrases.feels)}"`);
  say(15, () => `moment: ${random.pick(['discovery', 'purchase', 'experience'])}`);
  say(15, () => `duration: ${1 + random.below(30)} min`);
  say(15, () => `measure csat: ${40 + random.below(60)}%`);
  say(20, () => `importance: ${1 + random.below(5)}`);
  say(15, () => `lane weather: "${random.pick(['Rain', 'Sun', 'Snow'])}"`);
  say(25, () => `backstage ${random.pick(actors)[0]}: "${random.pick(backstage)}"`);
  say(10, () => 'system: "Route planning"');
  say(10, () => 'tags: #mobile, #q3');
  say(10, () => '// asked in the spring, and not since');
  say(10, () => `completes: ${random.below(60)}%`);
  if (chance(random, 40)) writePain(writing, phrases, somebody());
  say(8, () => `evidence "Panel ${1 + random.below(9)}" { kind: survey; date: 2026-06-30; sample: ${100 + random.below(900)} }`); // prettier-ignore
  say(8, () => `question "${random.pick(phrases.thinks)}" { by: "Workshop" }`);
  lines.push('    }', '');
}

function writePain(writing: Writing, phrases: Phrases, persona: string): void {
  const { random, lines } = writing;
  const pain = newId(writing, 'pain');
  const severity = 1 + random.below(5);
  lines.push('', `      pain ${pain} "${random.pick(phrases.pains)}" { for: @${persona}; friction: ${random.pick(frictions)}; severity: ${severity} }`); // prettier-ignore
  if (severity < 4 && chance(random, 50)) return;
  const opportunity = newId(writing, 'idea');
  lines.push(
    `      opportunity ${opportunity} "${random.pick(phrases.opportunities)}" {`,
    `        solves: ${pain}`,
    `        impact: ${1 + random.below(5)}`,
    `        effort: ${1 + random.below(5)}`,
    `        status: ${random.pick(['idea', 'planned', 'running'])}`,
    `        owner: ${random.pick(actors)[0]}`,
    '      }',
  );
  if (chance(random, 15)) {
    lines.push(
      `      experiment ${newId(writing, 'test')} "It halves the calls" { tests: ${opportunity}; varies: design; metric: conversion }`,
    );
  }
}

/** A way through the last touchpoints, with a branch, a loop back and customers who leave. */
function writePath(writing: Writing): void {
  const { random, lines, touchpoints } = writing;
  const way = touchpoints.slice(-(6 + random.below(4)));
  lines.push(`  path ${newId(writing, 'way')} "The usual way" {`, `    ${way.slice(0, 3).join(' -> ')}`);
  const stay = 50 + random.below(40);
  for (let i = 2; i + 1 < way.length; i++)
    lines.push(`    ${way[i]} -> ${way[i + 1]} ${stay}%`, `    ${way[i]} -> leaves ${100 - stay}% "${random.pick(['too dear', 'too slow', 'lost on the way'])}"`); // prettier-ignore
  lines.push(`    ${way.at(-1)} -> ${way[0]} "once more"`, '  }', '');
}

function newId(writing: Writing, name: string): string {
  writing.ids++;
  return `${name}-${writing.ids}`;
}

function chance(random: Random, percent: number): boolean {
  return random.below(100) < percent;
}

function feeling(random: Random): string {
  return random.pick(['-2', '-1', '0', '+1', '+2', '-1..+1', '+0.5']);
}

/** One to `most` different items, in their order. */
function someOf(random: Random, items: readonly string[], most: number): readonly string[] {
  const picked = new Set(Array.from({ length: 1 + random.below(most) }, () => random.pick(items)));
  return items.filter((item) => picked.has(item));
}
