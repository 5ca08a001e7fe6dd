import type { Target } from '../target.ts';
import { actionsTarget } from './actions.ts';
import { checksTarget } from './checks.ts';
import { diffTarget } from './diff.ts';
import { editsTarget } from './edits.ts';
import { featuresTarget } from './features.ts';
import { formatTarget } from './format.ts';
import { mapEditsTarget } from './mapEdits.ts';
import { mergeTarget } from './merge.ts';
import { parseTarget } from './parse.ts';
import { pictureTarget } from './picture.ts';
import { renameTarget } from './rename.ts';

/** Everything that is tried. */
export const targets: readonly Target[] = [
  parseTarget,
  editsTarget,
  checksTarget,
  formatTarget,
  actionsTarget,
  mapEditsTarget,
  pictureTarget,
  diffTarget,
  mergeTarget,
  renameTarget,
  featuresTarget,
];
