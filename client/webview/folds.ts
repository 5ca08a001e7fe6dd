import { withOrWithout, type ListName, type Looking } from './looking.ts';
import { thingSelector } from './names.ts';

const lists: Readonly<Record<string, ListName>> = {
  'fold-stage': 'foldedStages',
  'fold-lane': 'foldedLanes',
};

/** Handles in the map that fold stages and lanes, and keys that do: F the stage of a thing, Shift+F its lane. */
export function useFolds(sheet: HTMLElement, looking: Looking): void {
  const act = (handle: Element): void => {
    const [verb = '', ...rest] = (handle.getAttribute('data-act') ?? '').split(' ');
    const list = lists[verb];
    if (!list) return;
    const isFolded = handle.getAttribute('data-open') !== 'true';
    looking.change({ [list]: withOrWithout(looking.look()[list], rest.join(' '), !isFolded) });
  };
  sheet.addEventListener(
    'click',
    (event) => {
      const handle = event.target instanceof Element ? event.target.closest('[data-act]') : null;
      if (!handle) return;
      event.stopPropagation();
      act(handle);
    },
    { capture: true },
  );
  sheet.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.toLowerCase() !== 'f') return;
    const thing = event.target instanceof Element ? event.target.closest(thingSelector) : null;
    const handle = thing && (event.shiftKey ? laneHandle(sheet, thing) : stageHandle(sheet, thing));
    if (!handle) return;
    event.preventDefault();
    act(handle);
  });
}

function laneHandle(sheet: HTMLElement, thing: Element): Element | null {
  const lane = thing.closest('[data-key^="~lane:"]')?.getAttribute('data-key')?.slice('~lane:'.length);
  return lane === undefined ? null : sheet.querySelector(`[data-act="${CSS.escape(`fold-lane ${lane}`)}"]`);
}

/** That of the stage above or around the thing. */
function stageHandle(sheet: HTMLElement, thing: Element): Element | null {
  const { left } = thing.getBoundingClientRect();
  const handles = [...sheet.querySelectorAll('[data-act^="fold-stage "]')];
  return (
    handles.find((handle) => {
      const bar = handle.parentElement?.getBoundingClientRect();
      return bar !== undefined && bar.left <= left + 1 && left < bar.right;
    }) ?? null
  );
}
