import type { Problem } from './checks/problem.ts';
import { problemsOf } from './checks/run.ts';
import { loadSources, type Imported, type Source, type Sources } from './model/load.ts';
import { scopeOf, type Scope } from './model/scope.ts';
import type { Workspace } from './workspace.ts';

/** All that is known of one file at one version of its text. */
export interface Analysis {
  readonly source: Source;
  readonly sources: Sources;
  readonly names: Scope;
  readonly problems: readonly Problem[];
}

/**
 * Reads what a file imports and finds out what its names mean and what is wrong with it. What `known` has, of other files
 * of the same workspace, is not read again.
 */
export async function analyse(
  source: Source,
  workspace: Workspace,
  known?: (uri: string) => Imported | undefined,
): Promise<Analysis> {
  return analyseLoaded(source, await loadSources(source, workspace, known));
}

/** The same where all that the file imports is at hand. `before` is what was known of the text before an edit. */
export function analyseLoaded(source: Source, sources: Sources, before?: Analysis): Analysis {
  const names = scopeOf(source, sources, before?.names);
  return { source, sources, names, problems: problemsOf(names, sources) };
}
