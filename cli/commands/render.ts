import { parseArgs } from 'node:util';
import { analyse } from '../../core/analyse.ts';
import { contentOf, journeysOf } from '../../core/map/contentOf.ts';
import { MOST_TOUCHPOINTS, touchpointsIn } from '../../core/map/content.ts';
import { palettes } from '../../core/map/palette.ts';
import { sceneOf } from '../../core/map/sceneOf.ts';
import { svgOf } from '../../core/markup/svg.ts';
import { Failure } from '../failure.ts';
import { readNamed, writeNamed } from '../host/files.ts';
import { messages } from '../messages.ts';

/** `journey render`: draws one journey as a picture. */
export async function render(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      output: { type: 'string', short: 'o' },
      journey: { type: 'string' },
      theme: { type: 'string', default: 'light' },
    },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new Failure(messages.oneFile);
  if (values.theme !== 'light' && values.theme !== 'dark')
    throw new Failure(messages.unknownTheme(values.theme));
  if (values.output !== undefined && !values.output.toLowerCase().endsWith('.svg'))
    throw new Failure(messages.unknownEnding(values.output));

  const { source, workspace } = await readNamed(path);
  const { names, problems } = await analyse(source, workspace);
  const journeys = journeysOf(source.tree);
  const journey =
    values.journey === undefined
      ? journeys[0]
      : journeys.find((block) => block.id?.text === values.journey?.normalize('NFC'));
  if (!journey && values.journey !== undefined) {
    throw new Failure(messages.noSuchJourney(values.journey, journeys.flatMap((block) => block.id?.text ?? []))); // prettier-ignore
  }
  if (!journey) throw new Failure(messages.noJourney(path));

  const content = contentOf(journey, names);
  const count = touchpointsIn(content);
  if (count > MOST_TOUCHPOINTS) throw new Failure(messages.tooLarge(count, MOST_TOUCHPOINTS));
  const svg = svgOf(sceneOf(content), palettes[values.theme]);
  if (values.output === undefined) process.stdout.write(svg);
  else await writeNamed(values.output, svg);
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  if (errors > 0) process.stderr.write(`${messages.drawnWithErrors(errors)}\n`);
  return 0;
}
