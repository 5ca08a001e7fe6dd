import type { Change, MapDiff } from '../../core/diff/index.ts';
import type { MapSide } from '../host/sides.ts';
import { githubCommand } from './githubCommand.ts';
import { reviewWords } from './review/words.ts';
import { spotsOf } from './spots.ts';

/** GitHub shows no more of each kind for a step. */
const MOST = 10;

/**
 * Changes as annotations of GitHub Actions at their lines after the change, the worst first: at most ten of each level.
 * What the team has accepted is a notice. What is gone stands at no line.
 */
export function diffGithub({ changes }: MapDiff, after: MapSide): readonly string[] {
  const kinds = { error: [], warning: [], notice: [] } as Record<'error' | 'warning' | 'notice', string[]>;
  const spotOf = spotsOf(after);
  for (const change of changes) {
    const kind = kindOf(change);
    if (kinds[kind].length === MOST) continue;
    const file = change.file === '' ? undefined : change.file;
    const line = spotOf(change.at.after)?.line;
    const properties = { file, line, title: reviewWords.levels[change.level] };
    kinds[kind].push(githubCommand(kind, properties, change.sentence));
  }
  return [...kinds.error, ...kinds.warning, ...kinds.notice];
}

function kindOf({ level, accepted }: Change): 'error' | 'warning' | 'notice' {
  return accepted ? 'notice' : level === 'harm' ? 'error' : level === 'risk' ? 'warning' : 'notice';
}
