import type { FeelingContent } from './content.ts';
import type { Plot } from './curve.ts';
import type { Scale } from './scale.ts';
import type { SceneNode } from './scene.ts';

type Data = NonNullable<SceneNode['data']>;

/** What tells a page which parts of a picture may be moved, by hand or by itself, and what it has to know of them. */
export const handles = {
  touchpoint: { drag: 'touchpoint' },
  stage: { drag: 'stage' },
  /** The name of a stage, which is kept in sight as long as anything of the stage is, and how wide it is with its margins. */
  stays: (width: number): Data => ({ stays: width }),
  /** A feeling at a touchpoint; without numbers, one of which only words are said. */
  feeling: (touchpoint: string, { persona, low, high }: FeelingContent): Data => ({
    drag: 'feeling',
    touchpoint,
    persona,
    ...(low !== undefined && high !== undefined && { low, high }),
  }),
  /** The ends of the scale of feelings, the heights that they are drawn at, and the primary persona. */
  scale: ({ low, high }: Scale, { top, bottom }: Plot, persona: string): Data => ({
    scale: 'feels',
    ...{ low, high, top, bottom, persona },
  }),
} as const;
