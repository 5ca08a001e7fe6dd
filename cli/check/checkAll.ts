import { fileURLToPath } from 'node:url';
import { analyse } from '../../core/analyse.ts';
import { completenessOf } from '../../core/insight/completeness.ts';
import { missingSentenceOf } from '../../core/insight/missingWords.ts';
import { mapAt, type Imported } from '../../core/model/load.ts';
import type { Scope } from '../../core/model/scope.ts';
import { headOf, titleOf } from '../../core/model/title.ts';
import type { Block } from '../../core/syntax/tree.ts';
import { placedBlocksOf, startOf } from '../../core/syntax/walk.ts';
import { lineIndexOf, type LineIndex } from '../../core/text/lineIndex.ts';
import { shift, type Span } from '../../core/text/span.ts';
import type { Workspace } from '../../core/workspace.ts';
import { Failure } from '../failure.ts';
import { readText, workspaceOf } from '../host/files.ts';
import { sourceOf } from '../host/sources.ts';
import { pathFrom } from '../host/root.ts';
import { inEach } from '../host/inEach.ts';
import type { Input, Inputs, Refused } from '../host/inputs.ts';
import type { CheckedFile, MapState, Place, Report } from './report.ts';
import { settingsFor } from './settingsFor.ts';

/** How maps are to be looked at. */
export interface HowToCheck {
  /** True if what practice advises is to count as a warning. */
  readonly strict: boolean;
  /** The day that counts as today, as `2026-09-01`, if not the one it is. */
  readonly today: string | undefined;
  /** True if it is to be found out how complete each map is. */
  readonly completeness?: boolean;
}

/** So many files are read at a time. */
export const AT_A_TIME = 16;

/**
 * Checks files. What is imported by several of them is read once. They may be a part of `among`, which says how files are
 * named that others import.
 */
export async function checkAll(inputs: Inputs, how: HowToCheck, among = inputs.files): Promise<Report> {
  const imported = new Map<Workspace, Map<string, Imported>>();
  const paths = new Map(among.map(({ full, path }) => [full, path]));
  const refused: Refused[] = [];
  const files = await inEach(inputs.files, AT_A_TIME, async (input) => {
    try {
      const workspace = workspaceOf(input.full);
      const known = imported.get(workspace) ?? new Map<string, Imported>();
      imported.set(workspace, known);
      return await checkOne(input, { how, workspace, known, paths });
    } catch (problem) {
      if (!(problem instanceof Failure)) throw problem;
      refused.push({ path: input.path, sentence: problem.message });
      return undefined;
    }
  });
  return {
    files: files.flatMap((file) => (file ? [file] : [])),
    refused: [...inputs.refused, ...inOrder(refused, inputs, ({ path }) => path)],
  };
}

/** What is at hand while a file is looked at. */
interface AtHand {
  readonly how: HowToCheck;
  readonly workspace: Workspace;
  /** What files of the workspace imported so far. */
  readonly known: Map<string, Imported>;
  /** How the files that are checked are shown, by their path from the root of the disk. */
  readonly paths: ReadonlyMap<string, string>;
}

async function checkOne(input: Input, { how, workspace, known, paths }: AtHand): Promise<CheckedFile> {
  const source = await sourceOf(input.full, input.text ?? (await readText(input.path)));
  const { sources, names, problems } = await analyse(source, onDay(workspace, how.today), {
    settings: await settingsFor(input.full, how),
    known: (uri) => known.get(uri),
  });
  for (const [uri, file] of sources) if (file !== source) known.set(uri, file);
  const lines = new Map<string, LineIndex>();
  const placeOf = (span: Span, uri = source.uri): Place => {
    const index = lines.get(uri) ?? lineIndexOf((mapAt(sources, uri) ?? source).text);
    lines.set(uri, index);
    const start = index.positionAt(span.start);
    const end = index.positionAt(span.end);
    const full = uri === source.uri ? input.full : fileURLToPath(uri);
    return {
      file: uri === source.uri ? input.path : (paths.get(full) ?? pathFrom(process.cwd(), full) ?? full),
      full,
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    };
  };
  const rows = problems.map((problem) => ({
    ...placeOf(problem.span),
    code: problem.code,
    severity: problem.severity,
    message: problem.message,
    related: problem.related.map(({ span, uri, message }) => ({ ...placeOf(span, uri), message })),
  }));
  const maps = how.completeness ? mapsIn(names, placeOf) : [];
  return { file: input.path, full: input.full, rows, maps, sources };
}

/** How complete the maps of a file are. */
function mapsIn(names: Scope, placeOf: (span: Span, uri?: string) => Place): readonly MapState[] {
  return placedBlocksOf(names.source.tree, 'journey').map(({ block, start }) => {
    const { score, steps } = completenessOf(block, names);
    return {
      ...placeOf(shift(headOf(block), start)),
      journey: block.id?.text ?? titleOf(block),
      score,
      steps: steps.map(({ id, title, isDone, missing }) => ({
        id,
        title,
        done: isDone,
        missing: missing.map(({ code, holes, block: owner, uri }) => ({
          ...placeOf(headIn(owner, uri, names), uri),
          message: missingSentenceOf(code, holes),
        })),
      })),
    };
  });
}

/** The head of a block in the file it stands in. */
function headIn(block: Block, uri: string, names: Scope): Span {
  const { source } = uri === names.source.uri ? names : (names.allDeclared('persona').find((each) => each.block === block) ?? names); // prettier-ignore
  return shift(headOf(block), startOf(source.tree, block) ?? 0);
}

/** A workspace on the day that was asked for. */
export function onDay(workspace: Workspace, today: string | undefined): Workspace {
  return today === undefined ? workspace : { ...workspace, today: () => today };
}

/** What was found of files, in the order in which they were named. */
export function inOrder<T>(found: readonly T[], { files }: Inputs, pathOf: (one: T) => string): readonly T[] {
  const order = new Map(files.map(({ path }, i) => [path, i]));
  return [...found].sort((a, b) => (order.get(pathOf(a)) ?? 0) - (order.get(pathOf(b)) ?? 0));
}
