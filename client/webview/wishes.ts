import { feelingAt, handleOf, nameOf, stagesIn, type DrawnFeeling } from './drawnMap.ts';
import type { Editing, Wish } from './editing.ts';
import { placeIn, stageGaps, touchpointGaps, type Gap, type StageColumn } from './gaps.ts';
import { middleOf, scoreText, type Felt, type Scale } from './scores.ts';

/** What somebody wants of the map who moves a touchpoint or a stage into a gap. */
export function moveWish(
  element: SVGElement,
  gap: Gap,
  { svg, editing }: { readonly svg: SVGSVGElement; readonly editing: Editing },
): Wish {
  const thing = element.dataset['thing'] ?? '';
  const { stage, before } = gap;
  const { place, count } = placeIn(thing, gap, gapsFor(element, stagesIn(svg)));
  const holes = { name: nameOf(element), place: String(place), count: String(count) };
  const focus = (key: string): Element | undefined => handleOf(svg, key);
  const next = before === undefined ? {} : { before };
  if (stage === undefined)
    return {
      edit: { kind: 'move-stage', thing, ...next },
      sentence: editing.words('stageMoved', holes),
      focus,
    };
  const sentence = editing.words('moved', { ...holes, stage: nameOf(handleOf(svg, stage)) });
  return { edit: { kind: 'move-touchpoint', thing, stage, ...next }, sentence, focus };
}

/** The places that a thing may be put to. */
export function gapsFor(element: SVGElement, stages: readonly StageColumn[]): readonly Gap[] {
  return element.dataset['drag'] === 'stage' ? stageGaps(stages) : touchpointGaps(stages);
}

/** What somebody wants who moves a point of the curve. */
export function feelWish(
  { touchpoint, persona }: Pick<DrawnFeeling, 'touchpoint' | 'persona'>,
  felt: Felt,
  scale: Scale,
  { svg, editing }: { readonly svg: SVGSVGElement; readonly editing: Editing },
): Wish {
  const name = nameOf(handleOf(svg, touchpoint));
  return {
    edit: { kind: 'set-feeling', thing: touchpoint, persona, score: middleOf(felt) },
    sentence: editing.words('felt', { name, score: feltText(felt, scale, editing) }),
    focus: (key) => feelingAt(svg, key, persona) ?? handleOf(svg, key),
  };
}

/** A feeling as it is told: a number, or both ends of a range. */
export function feltText({ low, high }: Felt, scale: Scale, editing: Editing): string {
  const [from, to] = [scoreText(low, scale), scoreText(high, scale)];
  return low === high ? to : editing.words('feltRange', { low: from, high: to });
}
