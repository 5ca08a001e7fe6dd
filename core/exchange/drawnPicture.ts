import type { JourneyContent } from '../map/content.ts';
import { sceneOf } from '../map/sceneOf.ts';
import { whoseIn } from '../map/whose.ts';
import { svgMarkup } from '../markup/svg.ts';
import type { DrawnPicture } from './html.ts';
import { pinData } from './pins.ts';
import { pagePalette } from './style.ts';

/** A map as the picture of a page, which knows what stays in sight and what is for whom alone. */
export function drawnPicture(content: JourneyContent, idPrefix: string): DrawnPicture {
  const scene = sceneOf(content);
  const whose = whoseIn(content);
  const places = new Map(content.personas.map(({ id }, i) => [id, String(i)]));
  const svg = svgMarkup(scene, pagePalette, {
    idPrefix,
    data: (node) => {
      const ids = whose(node);
      return {
        ...pinData(node),
        ...(ids && { for: ids.flatMap((id) => places.get(id) ?? []).join(' ') }),
      };
    },
  });
  return { svg, scene, personas: content.personas.map(({ name }) => name) };
}
