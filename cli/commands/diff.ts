import { parseArgs } from 'node:util';
import { diffMaps, diffSettingsOf, isAtLeast, type Change, type MapDiff } from '../../core/diff/index.ts';
import type { Place } from '../../core/diff/item.ts';
import { lineIndexOf } from '../../core/text/lineIndex.ts';
import { Failure } from '../failure.ts';
import { readConfig } from '../host/config.ts';
import { sidesOf, type MapSide } from '../host/sides.ts';
import { messages } from '../messages.ts';
import { asMarkdown } from '../formats/markdown.ts';
import { asText } from '../formats/text.ts';

/** `journey diff`: tells what changed for the customer. */
export async function diff(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' }, 'fail-on': { type: 'string' } },
  });
  const write = Object.hasOwn(formats, values.format) ? formats[values.format] : undefined;
  if (!write) throw new Failure(messages.unknownDiffFormat(values.format));
  const threshold = values['fail-on'];
  if (threshold !== undefined && threshold !== 'harm' && threshold !== 'risk' && threshold !== 'any')
    throw new Failure(messages.unknownThreshold(threshold));
  const settings = diffSettingsOf(await readConfig(process.cwd()));
  for (const problem of settings.problems) process.stderr.write(`journey: ${messages.inConfig(problem)}\n`);
  const { before, after } = await sidesOf(positionals, { allFeelings: values.format === 'json' });
  for (const path of new Set([...before.broken, ...after.broken]))
    process.stderr.write(`journey: ${messages.brokenSide(path)}\n`);
  const textDiffers =
    before.texts.size !== after.texts.size ||
    [...before.texts].some(([path, text]) => after.texts.get(path) !== text);
  const result = diffMaps(before.items, after.items, {
    fileOf: (place: Place | undefined) => place?.uri ?? '',
    around: [...before.around, ...after.around],
    levels: settings.levels,
    accepted: settings.accepted,
    textDiffers,
    titles: { before: before.titleOf, after: after.titleOf },
  });
  process.stdout.write(write(result, before, after));
  return threshold !== undefined && result.changes.some((change) => isAtLeast(change, threshold)) ? 1 : 0;
}

const formats: Readonly<Record<string, (result: MapDiff, before: MapSide, after: MapSide) => string>> = {
  text: (result) => asText(result, { colours: process.stdout.isTTY }),
  markdown: (result) => asMarkdown(result),
  json: (result, before, after) => {
    const changes = result.changes.map((change) => ({
      ...change,
      at: { before: spot(change.at.before, before), after: spot(change.at.after, after) },
    }));
    const { identical, summary, feelings } = result;
    return `${JSON.stringify({ identical, summary, changes, feelings }, undefined, 2)}\n`;
  },
};

/** A place as the JSON has it: lines and columns from 1, columns in UTF-16 units; null on a side where it is not. */
function spot(place: Change['at']['before'], { texts }: MapSide) {
  const text = place && texts.get(place.uri);
  if (!place || text === undefined) return null;
  const { line, character } = lineIndexOf(text).positionAt(place.span.start);
  return { file: place.uri, line: line + 1, column: character + 1 };
}
