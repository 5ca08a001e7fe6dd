import { changesBetween } from '../../core/map/diffScenes.ts';
import type { Images, MapFrame, Scene, Stretch } from '../../core/map/scene.ts';
import { textChangeBetween } from '../../core/text/textChange.ts';
import type { Picture } from '../protocol.ts';

/** A description longer than this is not sent again with each letter. */
const LONG = 1000;

/** What a page is told of a picture that has the one before, or none. */
export function pictureAfter(before: Scene | undefined, scene: Scene): Picture {
  if (!before) return { kind: 'scene', scene };
  const changes = changesBetween(before, scene);
  const { width, height, title, description, frame } = scene;
  const isFramed = isSameFrame(frame, before.frame);
  const isSame =
    changes.length === 0 &&
    before.width === width &&
    before.height === height &&
    before.description === description &&
    isFramed;
  if (isSame) return { kind: 'same' };
  const images = imagesSince(before.images, scene.images);
  return {
    kind: 'changes',
    changes,
    width,
    height,
    title,
    description: description.length > LONG ? textChangeBetween(before.description, description) : description,
    ...(frame && !isFramed && { frame }),
    ...(images && { images }),
  };
}

/** The pictures that a page does not have yet: they are large, so each is sent once. */
function imagesSince(before: Images = {}, now: Images = {}): Images | undefined {
  const news = Object.entries(now).filter(([id]) => !Object.hasOwn(before, id));
  return news.length > 0 ? Object.fromEntries(news) : undefined;
}

function isSameFrame(a: MapFrame | undefined, b: MapFrame | undefined): boolean {
  if (a === b || !a || !b) return a === b;
  return (
    a.left === b.left && a.rail === b.rail && isSameStretches(a.stages, b.stages) && isSameStretches(a.rows, b.rows)
  );
} // prettier-ignore

function isSameStretches(a: readonly Stretch[], b: readonly Stretch[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ id, start, size }, i) => b[i]!.id === id && b[i]!.start === start && b[i]!.size === size)
  );
}
