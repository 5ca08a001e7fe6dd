import { placed, type Block } from './block.ts';
import { cardGrid } from './cards.ts';
import { kept } from '../model/fold.ts';
import type { Content, JourneyContent, PersonasContent, StageContent } from './content.ts';
import { describe } from './describe.ts';
import { drawnWords } from './drawnWords.ts';
import { emptyBlock } from './empty.ts';
import { headBlock } from './head.ts';
import { legendBlock } from './legend.ts';
import { columnsLeft, columnsOf } from './layout.ts';
import { mapBlock } from './mapBlock.ts';
import { marksOf } from './marks.ts';
import { rectNode, round } from './nodes.ts';
import { dataUriOf } from '../model/image.ts';
import { imagesShownIn } from './pictures.ts';
import type { Images, MapFrame, Scene, SceneNode, Sight, Stretch } from './scene.ts';
import { fontStackFor, sampleIn, space } from './theme.ts';
import { titleOf, topBlock } from './top.ts';
import { withUniqueKeys } from './uniqueKeys.ts';

/**
 * The picture of a map or of a file of personas. The same content always gives the same scene, to the byte. The root
 * is a group with the key `~root`; the keys of all other nodes come from those of the content, so that a node keeps
 * its key while its thing is the same. Nodes of the picture itself have keys that begin with `~`; `~map~lanes`,
 * `~map~head` (stages and titles) and `~map~rail` (names of the lanes) can each be moved alone by a page that scrolls.
 *
 * Of a map, only the columns in `sight` are drawn where one is given; everything stands where it does in the whole
 * picture, and `size` and `frame` are those of the whole.
 */
export function sceneOf(content: Content, { sight }: SceneOptions = {}): Scene {
  const parts = content.kind === 'journey' ? journeyParts(content, sight) : personasParts(content);
  const width = round(parts.width + 2 * space.margin);
  const height = round(parts.height + 2 * space.margin);
  const root: SceneNode = {
    key: '~root',
    tag: 'g',
    attributes: { 'font-family': fontStackFor(sampleOf(content)) },
    children: [rectNode('~paper', { x: 0, y: 0, width, height }, { fill: 'paper' }), ...parts.nodes],
  };
  return {
    width,
    height,
    title: titleOf(content),
    description: describe(content, { isShort: sight !== undefined }),
    root: withUniqueKeys(root),
    ...(parts.frame && { frame: parts.frame }),
    ...imagesFor(content),
  };
}

/** The pictures that a scene of a content needs. */
export function imagesFor(content: Content): { readonly images?: Images } {
  const files = [...imagesShownIn(content)];
  if (files.length === 0) return {};
  return { images: Object.fromEntries(files.map(([id, file]) => [id, dataUriOf(file)])) };
}

export interface SceneOptions {
  /** In px of the picture. */
  readonly sight?: Sight | undefined;
}

interface Parts {
  readonly nodes: readonly SceneNode[];
  /** Without the margins. */
  readonly width: number;
  readonly height: number;
  readonly frame?: MapFrame;
}

function journeyParts(content: JourneyContent, sight: Sight | undefined): Parts {
  const marks = marksOf(content.personas);
  const columns = columnsOf(content, sight && { from: sight.from - columnsLeft, to: sight.to - columnsLeft });
  const isEmpty = columns.stages.length === 0;
  const width = Math.max(space.page, isEmpty ? 0 : space.rail + columns.total);
  const { margin, section } = space;
  const top = topBlock(content, marks, width);
  const body = isEmpty
    ? emptyBlock(drawnWords.emptyJourney, drawnWords.emptyExample, width)
    : mapBlock(content, columns, marks);
  const legend = legendBlock(content, width);
  let y = margin;
  const nodes: SceneNode[] = [];
  let frame: MapFrame | undefined;
  const blocks: readonly (Block & { readonly frame?: MapFrame })[] = [top, body, legend];
  for (const part of blocks) {
    if (part.height === 0) continue;
    nodes.push(placed(part, margin, y));
    if (part.frame) frame = movedFrame(part.frame, margin, y);
    y += part.height + section;
  }
  return { nodes, width, height: y - section - margin, ...(frame && { frame }) };
}

/** Where the parts of a map are that is placed somewhere in a picture. */
export function movedFrame({ left, rail, stages, rows }: MapFrame, x: number, y: number): MapFrame {
  const by =
    (distance: number) =>
    (one: Stretch): Stretch => ({ ...one, start: round(one.start + distance) });
  return { left: left + x, rail, stages: stages.map(by(x)), rows: rows.map(by(y)) };
}

function personasParts(content: PersonasContent): Parts {
  const { margin, section } = space;
  const cards =
    content.personas.length === 0
      ? emptyBlock(drawnWords.emptyPersonas, drawnWords.emptyPersonaExample, space.page)
      : cardGrid(content.personas, marksOf(content.personas));
  const head = headBlock({ key: '', title: titleOf(content), facts: [] }, cards.width);
  const top = margin + head.height + section;
  return {
    nodes: [placed(head, margin, margin), placed(cards, margin, top)],
    width: cards.width,
    height: head.height + section + cards.height,
  };
}

/** Enough of the text to tell Chinese, Japanese and Korean apart. */
export function sampleOf(content: Content): string {
  const own = sampleIn([content.title, ...content.personas.map((persona) => persona.name)].join(' '));
  return content.kind === 'personas' ? own : [own, ...content.stages.map(stageSample)].join('');
}

const stageSample = kept(({ title, touchpoints }: StageContent) =>
  sampleIn([title, ...touchpoints.map((one) => one.title)].join(' ')),
);
