import { compare, diffMaps, itemsOf, tellDiff, type MapDiff } from '../../core/diff/index.ts';
import { compareJourneys } from '../../core/diff/journeys.ts';
import { loadSources } from '../../core/model/load.ts';
import { scopeOf } from '../../core/model/scope.ts';
import { overlayOf, type Overlay, type OverlaySide } from '../../core/map/overlay/overlay.ts';
import { parse } from '../../core/syntax/parse.ts';
import { blocksOf } from '../../core/syntax/walk.ts';
import { memoryWorkspace } from './memoryWorkspace.ts';

const options = { fileOf: () => '', textDiffers: true };

/** The overlay of the first journeys of two texts, or of the journeys of those ids. */
export async function overlayTexts(
  before: string,
  after: string,
  ids: readonly [string?, string?] = [],
): Promise<{ readonly overlay: Overlay; readonly diff: MapDiff }> {
  const [old, now] = [await sideOf(before, ids[0]), await sideOf(after, ids[1])];
  if (ids.length > 0) {
    const compared = compareJourneys(
      { items: old.items, journey: old.items.find((item) => item.id === ids[0])! },
      { items: now.items, journey: now.items.find((item) => item.id === ids[1])! },
    );
    const diff = tellDiff(compared.before, compared.after, compared.comparison, options);
    return { overlay: overlayOf(old, now, compared.comparison, diff), diff };
  }
  const diff = diffMaps(old.items, now.items, options);
  return { overlay: overlayOf(old, now, compare(old.items, now.items), diff), diff };
}

async function sideOf(text: string, id: string | undefined) {
  const workspace = memoryWorkspace();
  const uri = workspace.uri('map.journey');
  const source = { uri, text, tree: parse(text) };
  const names = scopeOf(source, await loadSources(source, workspace));
  const journey = blocksOf(source.tree, 'journey').find(
    (block) => id === undefined || block.id?.text === id,
  )!;
  const side: OverlaySide = { names, journey, uri };
  return { ...side, items: itemsOf(source) };
}
