import type { Scene } from '../../../../core/map/scene.ts';
import { everyNode } from '../reading.ts';

/** The marks of an overlay: the kind of each badge and what it stands on. */
export function marksIn(scene: Scene): readonly string[] {
  return everyNode(scene.root).flatMap((node) => {
    const badge = node.children?.find(({ key }) => /~badge(~\d+)?$/.test(key));
    const kind = badge?.children?.find(({ key }) => key.includes('~ground'))?.fill;
    return kind === undefined ? [] : [`${kind} ${node.key}`];
  });
}
