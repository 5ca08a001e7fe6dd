import { diffSettingsOf, isAtLeast, type DiffOptions, type MapDiff } from '../../core/diff/index.ts';
import type { PairWanted } from '../comparedPair.ts';
import { comparedSides, comparingOptions } from '../comparedSides.ts';
import { readArguments } from '../arguments/readArguments.ts';
import { Failure } from '../failure.ts';
import { readConfig } from '../host/config.ts';
import { sidesOf, type Sides } from '../host/sides.ts';
import { messages } from '../messages.ts';
import { spotsOf } from '../formats/spots.ts';
import { asText } from '../formats/text.ts';
import { hasColours, say, show, write } from '../say.ts';

/** `journey diff`: tells what changed for the customer. */
export async function diff(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments('diff', args);
  const format = Object.hasOwn(formats, values.format) ? formats[values.format] : undefined;
  if (!format) throw new Failure(messages.unknownDiffFormat(values.format));
  const threshold = values['fail-on'];
  if (threshold !== undefined && threshold !== 'harm' && threshold !== 'risk' && threshold !== 'any')
    throw new Failure(messages.unknownThreshold(threshold));
  const settings = diffSettingsOf(await readConfig(process.cwd()));
  for (const problem of settings.problems) say(messages.inConfig(problem));
  const isPair = [values.journey, values.with, values.personas].some((value) => value !== undefined);
  const told = isPair
    ? await pairOf(positionals, values, settings)
    : await versionsOf(positionals, values.format, settings);
  const { before, after } = told.sides;
  for (const path of new Set([...before.broken, ...after.broken])) say(messages.brokenSide(path));
  format.put(await format.make(told));
  return threshold !== undefined && told.result.changes.some((change) => isAtLeast(change, threshold))
    ? 1
    : 0;
}

/** A comparison, what it was made of, and its pictures. */
interface Told {
  readonly result: MapDiff;
  readonly sides: Sides;
  readonly svg: () => Promise<string>;
  readonly html: () => Promise<string>;
}

async function versionsOf(args: readonly string[], format: string, settings: Settings): Promise<Told> {
  const sides = await sidesOf(args, { whole: isPicture(format), allFeelings: format !== 'text' });
  const options = comparingOptions(sides, settings);
  const result = comparedSides(sides, settings);
  return {
    result,
    sides,
    svg: async () => (await overlays()).asSvg(result, sides, options, say),
    html: async () => (await overlays()).asHtml(result, sides, options),
  };
}

async function pairOf(args: readonly string[], wanted: PairWanted, settings: Settings): Promise<Told> {
  const { comparedPair } = await import('../comparedPair.ts');
  const { result, sides, section } = await comparedPair(args, wanted, settings);
  return {
    result,
    sides,
    svg: async () => (await overlays()).svgOfSection(await section()),
    html: async () => (await overlays()).pageOf(result, [await section()]),
  };
}

/** Only who asks for pictures waits for what draws them. */
const overlays = () => import('../formats/overlays.ts');

/** In a picture is also what is the same on both sides. */
function isPicture(format: string): boolean {
  return format === 'svg' || format === 'html';
}

type Settings = Pick<DiffOptions, 'levels' | 'accepted'>;

/** How a comparison is made into text, and how that is written: on a screen, what is no text to read must not steer it. */
interface Format {
  readonly make: (told: Told) => string | Promise<string>;
  readonly put: (text: string) => void;
}

const formats: Readonly<Record<string, Format>> = {
  text: { make: ({ result }) => asText(result, { colours: hasColours() }), put: show },
  markdown: { make: asMarkdown, put: show },
  svg: { make: ({ svg }) => svg(), put: write },
  html: { make: ({ html }) => html(), put: write },
  json: { make: asJson, put: write },
};

async function asMarkdown({ result, sides: { before, after } }: Told): Promise<string> {
  const { reviewMarkdown } = await import('../formats/review/index.ts');
  return reviewMarkdown({ result, before, after });
}

function asJson({ result, sides: { before, after } }: Told): string {
  const [was, is] = [spotsOf(before), spotsOf(after)];
  const changes = result.changes.map((change) => ({
    ...change,
    at: { before: was(change.at.before), after: is(change.at.after) },
  }));
  const { identical, summary, compared, feelings } = result;
  return `${JSON.stringify({ identical, summary, compared, changes, feelings }, undefined, 2)}\n`;
}
