import { compare, diffMaps, itemsOf, tellDiff, type MapDiff } from '../../core/diff/index.ts';
import { comparedJourneys, comparedPersonas } from '../../core/diff/compared.ts';
import { compareJourneys } from '../../core/diff/journeys.ts';
import { comparePersonas } from '../../core/diff/personas.ts';
import { loadSources } from '../../core/model/load.ts';
import { scopeOf } from '../../core/model/scope.ts';
import { overlayOf, type Overlay, type OverlaySide } from '../../core/map/overlay/overlay.ts';
import { parse } from '../../core/syntax/parse.ts';
import { blocksOf } from '../../core/syntax/walk.ts';
import { memoryWorkspace } from './memoryWorkspace.ts';

const options = { fileOf: () => '', textDiffers: true };

/** The overlay of the first journey of a text, as two of its personas live it. */
export async function overlayPersonas(
  text: string,
  a: string,
  b: string,
): Promise<{
  readonly overlay: Overlay;
  readonly diff: MapDiff;
  readonly sides: readonly [OverlaySide, OverlaySide];
}> {
  const side = await sideOf(text, undefined);
  const { before, after, comparison } = comparePersonas(
    side.items.find(({ kind }) => kind === 'journey')!,
    a,
    b,
  );
  const titleOf = (id: string) => ({
    id,
    title: side.items.find((item) => item.kind === 'persona' && item.id === id)?.title,
  });
  const compared = comparedPersonas(titleOf(a), titleOf(b));
  const diff = tellDiff(before, after, comparison, { ...options, compared });
  const sides = [
    { ...side, persona: a },
    { ...side, persona: b },
  ] as const;
  return { overlay: overlayOf(...sides, comparison, diff), diff, sides };
}

/** The overlay of the first journeys of two texts, or of the journeys of those ids. */
export async function overlayTexts(
  before: string,
  after: string,
  ids: readonly [string?, string?] = [],
): Promise<{ readonly overlay: Overlay; readonly diff: MapDiff }> {
  const [old, now] = [await sideOf(before, ids[0]), await sideOf(after, ids[1])];
  if (ids.length > 0) {
    const [first, second] = [old.items.find((item) => item.id === ids[0])!, now.items.find((item) => item.id === ids[1])!]; // prettier-ignore
    const compared = compareJourneys(
      { items: old.items, journey: first },
      { items: now.items, journey: second },
      { areTwo: true },
    );
    const diff = tellDiff(compared.before, compared.after, compared.comparison, {
      ...options,
      compared: comparedJourneys(first, second),
    });
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
