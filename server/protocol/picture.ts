/** A picture of one map or of two, as it is sent: whole, or what changed in it since. */
import type { Images, MapFrame, Scene, SceneChange } from '../../core/map/scene.ts';
import type { TextChange } from '../../core/text/textChange.ts';

/**
 * `scene`: the whole picture. `changes`: what leads to it from the last one sent. `same`: nothing to draw.
 * `kept`: the text is broken such that its picture would mislead, so the last good one stays.
 * `empty`: there is nothing to show yet; `reason` is a sentence for the reader.
 */
export type Picture =
  | { readonly kind: 'scene'; readonly scene: Scene }
  | {
      readonly kind: 'changes';
      readonly changes: readonly SceneChange[];
      readonly width: number;
      readonly height: number;
      readonly title: string;
      /** Of a long one what changed in it, as it has all words of the map in it. */
      readonly description: string | TextChange;
      /** Left out where it is still the same. */
      readonly frame?: MapFrame;
      /** The pictures that came with the changes; left out where there are none. Those that were sent before still hold. */
      readonly images?: Images;
    }
  | { readonly kind: 'same' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'empty'; readonly reason: string };

/** True for a picture that needs none that was sent before. News with one may replace all news before it. */
export function isWhole({ kind }: Picture): boolean {
  return kind === 'scene' || kind === 'empty';
}
