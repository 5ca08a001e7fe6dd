import type { JourneyContent } from '../map/content.ts';
import { sceneOf } from '../map/sceneOf.ts';
import { whoseIn } from '../map/whose.ts';
import { svgMarkup } from '../markup/svg.ts';
import type { DrawnPicture } from './html.ts';
import { pagePalette } from './style.ts';

/** Parts of a picture that the script of a page makes copies of, by their keys. */
const parts: Readonly<Record<string, string>> = {
  '~row:stages': 'bars',
  '~row:touchpoints': 'titles',
  '~map~head~boundaries': 'boundaries',
  '~map~rail': 'rail',
  '~map~rules': 'rules',
  '~map~groups': 'groups',
  '~rail:stages': 'barsName',
  '~rail:touchpoints': 'titlesName',
};

/** A map as the picture of a page, which knows what stays in sight and what is for whom alone. */
export function drawnPicture(content: JourneyContent, idPrefix: string): DrawnPicture {
  const scene = sceneOf(content);
  const whose = whoseIn(content);
  const places = new Map(content.personas.map(({ id }, i) => [id, String(i)]));
  const svg = svgMarkup(scene, pagePalette, {
    idPrefix,
    data: (node) => {
      const part = parts[node.key];
      const ids = whose(node);
      return {
        ...(part !== undefined && { part }),
        ...(node.data?.['stays'] !== undefined && { stays: String(node.data['stays']) }),
        ...(ids && { for: ids.flatMap((id) => places.get(id) ?? []).join(' ') }),
      };
    },
  });
  return { svg, scene, personas: content.personas.map(({ name }) => name) };
}
