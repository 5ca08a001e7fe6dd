import assert from 'node:assert/strict';
import { contrastOf } from '../../../core/map/contrast.ts';
import { colourMeanings, type ColourName } from '../../../core/map/colourNames.ts';
import { colourPairs, decoration, overlayPairs } from '../../../core/map/colourPairs.ts';
import { laneRows } from '../../../core/map/laneTable.ts';
import { palettes } from '../../../core/map/palette.ts';
import type { Scene, SceneNode } from '../../../core/map/scene.ts';
import { svgOf } from '../../../core/markup/svg.ts';
import { expectGolden } from '../../harness/golden.ts';
import { allPictures } from '../../harness/pictures.ts';
import { everyNode, nodeOf } from './reading.ts';

const names = Object.keys(colourMeanings) as readonly ColourName[];
/** A palette in which each colour is called by its name. */
const byName = Object.fromEntries(names.map((name) => [name, `<${name}>`]));
let pictures: Readonly<Record<string, Scene>>;
before(async () => (pictures = await allPictures()));

describe('every palette', () => {
  // A picture is the same in all palettes but for its colours, so the table of these and one picture in light colours tell
  // what each looks like in each.
  it('says what each colour is for, what it looks like and how well it is seen', () => {
    const columns = Object.keys(palettes) as readonly (keyof typeof palettes)[];
    const uses = usesIn(Object.values(pictures));
    const rows = names.map((name) => [
      name,
      [...(uses.get(name) ?? [])].sort().join(', ') || 'overlays',
      ...columns.map((palette) => `${palettes[palette][name]} ${weakest(name, palettes[palette])}`),
    ]);
    const table = [['colour', 'drawn as', ...columns], ...rows];
    const widths = table[0]!.map((_, i) => Math.max(...table.map((row) => row[i]!.length)));
    const text = table.map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    );
    expectGolden(new URL('golden/palettes.txt', import.meta.url), `${text.join('\n')}\n`);
  });

  it('changes nothing in a picture but colours', () => {
    for (const [name, scene] of Object.entries(pictures)) {
      if (!/^(?:sample|everything)/.test(name)) continue;
      const named = svgOf(scene, byName);
      for (const palette of Object.values(palettes)) {
        const painted = named.replaceAll(
          /"&lt;(\w+)&gt;"/g,
          (_, colour: ColourName) => `"${palette[colour]}"`,
        );
        assert.equal(svgOf(scene, palette), painted, name);
      }
    }
  });
});

describe('every lane', () => {
  it('shows what it did: the words in it with their colours and sizes, and the shapes beside them', () => {
    const scene = pictures['everything everything']!;
    const frame = scene.frame!.rows.map(({ id }) => id);
    const lanes = frame.flatMap((id) => nodeOf(scene, `~lane:${id}`) ?? []);
    const shown = new Set(lanes.map(({ key }) => key.replace('~lane:', '')));
    assert.deepEqual(
      laneRows.map(({ id }) => id).filter((id) => !shown.has(id)),
      [],
      'each lane is in the map that says everything',
    );
    const text = lanes.map(
      (lane) => `${lane.key.replace('~lane:', '## ')}\n${partsOf(lane, '').join('\n')}\n`,
    );
    expectGolden(new URL('golden/lanes.txt', import.meta.url), text.join('\n'));
  });
});

/** What is drawn of a node without where it stands, a line for each cell, text and group of shapes. */
function partsOf(node: SceneNode, indent: string): readonly string[] {
  const lines: string[] = [];
  let shapes: string[] = [];
  const close = (): void => {
    if (shapes.length > 0) lines.push(`${indent}${shapes.join(' ')}`);
    shapes = [];
  };
  for (const child of node.children ?? []) {
    const { tag, fill, stroke, attributes, text } = child;
    if (tag === 'text') {
      close();
      const words = [text ?? '', ...(child.children ?? []).map((line) => line.text ?? '')].filter(Boolean);
      const side = attributes['direction'] ?? attributes['text-anchor'];
      const how = [attributes['font-size'], attributes['font-weight'] && 'bold', fill, side].filter(Boolean);
      lines.push(`${indent}${words.join(' | ')} (${how.join(' ')})`);
    } else if (tag === 'title') {
      close();
      lines.push(`${indent}told: ${text}`);
    } else if (tag === 'g') {
      close();
      lines.push(...(child.children?.length ? [`${indent}-`, ...partsOf(child, `${indent}  `)] : []));
    } else if (fill !== 'none' || stroke !== undefined) {
      const dash =
        attributes['stroke-dasharray'] === undefined ? '' : ` dashed ${attributes['stroke-dasharray']}`;
      const paint = [
        fill !== undefined && fill !== 'none' ? fill : '',
        stroke === undefined ? '' : `/${stroke}${dash}`,
      ];
      shapes.push(`[${tag} ${paint.join('')}]`);
    }
  }
  close();
  return lines;
}

/** Whether each colour is that of texts, of filled shapes or of lines. */
function usesIn(scenes: readonly Scene[]): ReadonlyMap<string, ReadonlySet<string>> {
  const uses = new Map<string, Set<string>>();
  const add = (colour: string | undefined, use: string): void => {
    if (colour !== undefined && colour !== 'none') uses.set(colour, (uses.get(colour) ?? new Set()).add(use));
  };
  for (const { root } of scenes)
    for (const { tag, fill, stroke } of everyNode(root)) {
      add(fill, tag === 'text' ? 'text' : 'shape');
      add(stroke, tag === 'text' ? 'halo' : 'line');
    }
  return uses;
}

/** The least contrast that a colour has to any ground that it meets, and what is wanted there. */
function weakest(name: ColourName, palette: Readonly<Record<ColourName, string>>): string {
  if (decoration.includes(name)) return '';
  const met = [...colourPairs, ...overlayPairs].filter(({ colour }) => colour === name);
  const worst = [...met]
    .map(({ on, least }) => ({ least, contrast: contrastOf(palette[name], palette[on]) }))
    .sort((a, b) => a.contrast / a.least - b.contrast / b.least)[0];
  return worst ? `${worst.contrast.toFixed(1)}:1` : '';
}
