import { readFileSync } from 'node:fs';
import { analyse } from '../../../core/analyse.ts';
import { drawMap } from '../../../core/exchange/exportMap.ts';
import type { Scene, SceneNode } from '../../../core/map/scene.ts';
import { fontStackFor } from '../../../core/map/theme.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { openShelf, type FontShelf } from '../../../cli/print/fontShelf.ts';
import { drawnText, setLine, type LineStyle, type SetLine } from '../../../cli/print/setLine.ts';
import { textsOf } from '../../../cli/print/textLines.ts';
import { memoryWorkspace } from '../../harness/memoryWorkspace.ts';

/** The examples that hold a journey. */
export const exampleNames = ['first-order', 'mattress-ko', 'mobile-plan', 'broadband'] as const;

export function exampleText(name: string): string {
  return readFileSync(new URL(`../../../examples/${name}.journey`, import.meta.url), 'utf8');
}

/** The picture of the first journey of a text, which finds the examples where it imports them. */
export async function sceneOfText(text: string): Promise<Scene> {
  const workspace = memoryWorkspace();
  for (const name of ['personas', 'personas-ko']) workspace.write(`${name}.journey`, exampleText(name));
  const source = { uri: workspace.uri('map.journey'), text, tree: parse(text) };
  const drawn = drawMap(await analyse(source, workspace), undefined);
  if (drawn.kind !== 'scene') throw new Error(drawn.kind);
  return drawn.scene;
}

export function shelfFor(scene: Scene): Promise<FontShelf> {
  return openShelf(textsOf(scene.root), String(scene.root.attributes['font-family']));
}

/** One line, set with the fonts that are installed. */
export async function lineOf(text: string, style: Partial<LineStyle> = {}): Promise<SetLine> {
  const shelf = await openShelf([drawnText(text)], fontStackFor(text));
  return setLine(text, { size: 10, weight: 400, rightToLeft: false, ...style }, shelf);
}

/** A small picture of nodes. */
export function sceneWith(...children: readonly SceneNode[]): Scene {
  const root = { key: '~root', tag: 'g', attributes: { 'font-family': fontStackFor('') }, children } as const;
  return { width: 400, height: 200, title: 'Small', description: 'A picture.\nWith more to say.', root };
}

export const palette = { paper: '#ffffff', ink: '#102030', red: '#ff0000' };
