import type { Change, MapDiff } from '../../core/diff/index.ts';
import { lineIndexOf } from '../../core/text/lineIndex.ts';
import type { MapSide } from '../host/sides.ts';
import { githubCommand } from './githubCommand.ts';
import { reviewWords } from './review/words.ts';

/** GitHub shows no more of each kind for a step. */
const MOST = 10;

/**
 * Changes as annotations of GitHub Actions at their lines after the change, the worst first: at most ten of each level.
 * What the team has accepted is a notice. What is gone stands at no line.
 */
export function diffGithub({ changes }: MapDiff, after: MapSide): readonly string[] {
  const kinds = { error: [], warning: [], notice: [] } as Record<'error' | 'warning' | 'notice', string[]>;
  for (const change of changes) {
    const kind = kindOf(change);
    if (kinds[kind].length < MOST)
      kinds[kind].push(githubCommand(kind, propertiesOf(change, after), change.sentence));
  }
  return [...kinds.error, ...kinds.warning, ...kinds.notice];
}

function kindOf({ level, accepted }: Change): 'error' | 'warning' | 'notice' {
  return accepted ? 'notice' : level === 'harm' ? 'error' : level === 'risk' ? 'warning' : 'notice';
}

function propertiesOf(
  { at, file, level }: Change,
  { texts }: MapSide,
): Readonly<Record<string, string | number | undefined>> {
  const text = at.after && texts.get(at.after.uri);
  return {
    file: file === '' ? undefined : file,
    line:
      at.after && text !== undefined ? lineIndexOf(text).positionAt(at.after.span.start).line + 1 : undefined,
    title: reviewWords.levels[level],
  };
}
