import type { Problem } from './checks/problem.ts';
import { problemsOf } from './checks/run.ts';
import type { Findings } from './checks/findings.ts';
import { settledFindings } from './checks/settle.ts';
import type { CheckSettings } from './checks/settings.ts';
import { loadSources, type Imported, type Source, type Sources } from './model/load.ts';
import { scopeOf, type Scope } from './model/scope.ts';
import type { Workspace } from './workspace.ts';

/** All that is known of one file at one version of its text. */
export interface Analysis {
  readonly source: Source;
  readonly sources: Sources;
  readonly names: Scope;
  readonly found: Findings;
  /** All that was found, in the order of the text. */
  readonly problems: readonly Problem[];
  /** What it was looked at with, for looking at another version of the text in the same way. */
  readonly how: Pick<Circumstances, 'today' | 'settings'>;
}

/** What a file is looked at with, beside its own text. */
export interface Circumstances {
  /** What was known of the text before an edit. */
  readonly before?: Analysis | undefined;
  /** Today's date as `2026-09-01`; left out, nothing is ever too old. */
  readonly today?: string | undefined;
  readonly settings?: CheckSettings | undefined;
}

/**
 * Reads what a file names and finds out what its names mean and what is wrong with it. What `known` has, of other files
 * of the same workspace, is not read again.
 */
export async function analyse(
  source: Source,
  workspace: Workspace,
  {
    settings,
    known,
  }: Pick<Circumstances, 'settings'> & { readonly known?: (uri: string) => Imported | undefined } = {},
): Promise<Analysis> {
  const sources = await loadSources(source, workspace, known);
  return analyseLoaded(source, sources, { today: workspace.today(), settings });
}

/** The same where all that the file names is at hand. */
export function analyseLoaded(
  source: Source,
  sources: Sources,
  { before, today, settings }: Circumstances = {},
): Analysis {
  const names = scopeOf(source, sources, before?.names);
  const found = settledFindings(source, problemsOf(names, sources, today), settings);
  return {
    source,
    sources,
    names,
    found,
    get problems() {
      return found.all();
    },
    how: { today, settings },
  };
}
