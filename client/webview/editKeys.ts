import {
  dragSelector,
  feelingAt,
  feelingOf,
  handleOf,
  nameOf,
  originalOf,
  scaleIn,
  stagesIn,
} from './drawnMap.ts';
import type { Editing } from './editing.ts';
import { gapAside } from './gaps.ts';
import { tell } from './page.ts';
import { isSame, middleOf, stepOf, stepped } from './scores.ts';
import { feelWish, gapsFor, moveWish } from './wishes.ts';

export interface EditKeysParts {
  readonly svg: SVGSVGElement;
  readonly editing: Editing;
}

/**
 * Changes of the map by keys. With Alt, left and right move a touchpoint or a stage by one place, up and down a feeling by
 * one step, with Shift by half of one; on a touchpoint its first feeling. N and Insert add a touchpoint behind it. The keys
 * that undo in a text undo in that of the map.
 */
export function useEditKeys(parts: EditKeysParts): void {
  const { svg } = parts;
  document.addEventListener('keydown', (event) => {
    if (!(event.target instanceof Element) || event.target.matches('input, textarea, select')) return;
    const undo = undoOf(event);
    const found = event.target.closest(dragSelector);
    const element = found ? originalOf(found, svg) : undefined;
    if (undo) tell({ kind: undo });
    else if (!element || !change(element, event, parts)) return;
    event.preventDefault();
    // VS Code has uses for some of these keys, too.
    event.stopPropagation();
  });
}

function undoOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (ctrlKey === metaKey || altKey) return undefined;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' && ctrlKey && !shiftKey ? 'redo' : undefined;
}

/** True if the key is one of those that change something. */
function change(element: SVGElement, event: KeyboardEvent, parts: EditKeysParts): boolean {
  const { key, altKey, shiftKey } = event;
  if (event.ctrlKey || event.metaKey) return false;
  if (!altKey && (key === 'Insert' || key.toLowerCase() === 'n')) add(element, parts);
  else if (!altKey) return false;
  else if (key === 'ArrowUp') feel(element, 1, shiftKey, parts);
  else if (key === 'ArrowDown') feel(element, -1, shiftKey, parts);
  else if (shiftKey || element.dataset['drag'] === 'feeling') return false;
  else if (key === 'ArrowRight') move(element, 1, parts);
  else if (key === 'ArrowLeft') move(element, -1, parts);
  else return false;
  return true;
}

function move(element: SVGElement, by: 1 | -1, { svg, editing }: EditKeysParts): void {
  const gap = gapAside(element.dataset['thing'] ?? '', by, gapsFor(element, stagesIn(svg)));
  if (gap) void editing.send(moveWish(element, gap, { svg, editing }));
  else editing.say(editing.words(by > 0 ? 'isLast' : 'isFirst', { name: nameOf(element) }));
}

function feel(element: SVGElement, by: 1 | -1, isFine: boolean, { svg, editing }: EditKeysParts): void {
  const scale = scaleIn(svg);
  const { drag, thing = '' } = element.dataset;
  if (!scale || drag === 'stage') return;
  const point = drag === 'feeling' ? element : feelingAt(svg, thing);
  const feeling = point ? feelingOf(point) : { touchpoint: thing, persona: scale.persona, felt: undefined };
  const middle = middleOf(scale);
  const felt = stepped(feeling.felt ?? { low: middle, high: middle }, by, scale, stepOf(scale, { isFine }));
  if (feeling.felt && isSame(felt, feeling.felt)) editing.say(editing.words('isEnd'));
  else void editing.send(feelWish(feeling, felt, scale, { svg, editing }));
}

function add(element: SVGElement, { svg, editing }: EditKeysParts): void {
  const { drag, thing = '', touchpoint = '' } = element.dataset;
  const after = drag === 'feeling' ? touchpoint : thing;
  const stages = stagesIn(svg);
  const stage = stages.find(
    ({ key, touchpoints }) => key === after || touchpoints.some((one) => one.key === after),
  );
  if (!stage) return;
  const last = drag === 'stage' ? stage.touchpoints.at(-1)?.key : after;
  const sentence = editing.words('added', { name: nameOf(handleOf(svg, last ?? stage.key)) });
  const behind = drag === 'stage' ? {} : { after };
  void editing.send({ edit: { kind: 'add-touchpoint', stage: stage.key, ...behind }, sentence });
}
