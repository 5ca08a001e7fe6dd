import { analyseLoaded } from '../../core/analyse.ts';
import type { Code } from '../../core/checks/messages.ts';
import { touchpointsIn } from '../../core/insight/touchpoints.ts';
import { MOST_TOUCHPOINTS } from '../../core/map/content.ts';
import { contentOf, journeysOf, personasContentOf } from '../../core/map/contentOf.ts';
import type { Scene } from '../../core/map/scene.ts';
import { sceneOf } from '../../core/map/sceneOf.ts';
import { imagesIn } from '../../core/model/imagePaths.ts';
import { dataOf, gatherSources, importsOf, type Source } from '../../core/model/load.ts';
import { parse } from '../../core/syntax/parse.ts';
import { blocksOf } from '../../core/syntax/walk.ts';
import { lineIndexOf } from '../../core/text/lineIndex.ts';
import { words } from './words.ts';

/** What a fence shows. */
export interface ReadFence {
  /** One for each journey; that of the personas where there is none. */
  readonly scenes: readonly Scene[];
  /** Sentences to stand below. */
  readonly notes: readonly string[];
}

/** That a file is not there says nothing where none can be: it is said in one sentence for all of them. */
const ofOtherFiles: ReadonlySet<Code> = new Set([
  'import-missing',
  'import-outside',
  'data-missing',
  'data-outside',
  'image-missing',
  'image-outside',
]);

/** The address is needed to tell files apart, and leads nowhere. */
const uri = 'fence:///map.journey';

/** Reads the text of a fence, which stands alone: no file that it names is looked for. Never throws, as reading never does. */
export function readFence(text: string): ReadFence {
  const source = { uri, text, tree: parse(text) };
  const { sources } = gatherSources(source, () => 'missing');
  const { names, problems } = analyseLoaded(source, sources);
  const scenes: Scene[] = [];
  const notes: string[] = [];
  const journeys = journeysOf(source.tree);
  for (const journey of journeys) {
    const count = touchpointsIn(journey);
    if (count > MOST_TOUCHPOINTS)
      notes.push(words.tooLarge(journey.title?.text ?? '', count, MOST_TOUCHPOINTS));
    else scenes.push(sceneOf(contentOf(journey, names)));
  }
  const people = journeys.length === 0 ? personasContentOf(names) : undefined;
  if (people) scenes.push(sceneOf(people));
  const paths = otherFilesOf(source);
  if (paths.length > 0) notes.push(words.standsAlone(paths));
  if (imagesIn(source.tree).named.some((image) => !image.lane)) notes.push(words.noPictures);
  const errors = problems.filter(({ severity, code }) => severity === 'error' && !ofOtherFiles.has(code));
  const [first] = errors;
  if (first) {
    const { line } = lineIndexOf(text).positionAt(first.span.start);
    notes.push(words.problems(errors.length, line + 1, first.message));
  }
  if (scenes.length === 0 && notes.length === 0) notes.push(words.nothing);
  return { scenes, notes };
}

/** The paths of the maps and tables that are named, each once. */
function otherFilesOf({ tree }: Source): readonly string[] {
  const tables = blocksOf(tree, 'metric').flatMap((metric) => dataOf(uri, metric));
  return [...new Set([...importsOf(uri, tree), ...tables].map(({ path }) => path))];
}
