import type { Picture } from '../../server/protocol.ts';
import type { SceneChange, SceneNode } from '../../core/map/scene.ts';
import { zoomByGestures } from './gestures.ts';
import { rowsOfPicture } from './grid.ts';
import { thingSelector } from './names.ts';
import { newElement, part } from './page.ts';
import { newDrawing, type Drawing } from './picture.ts';
import { usePinned } from './pinned.ts';
import { elementsOf, revealIn } from './sync.ts';
import { useThingKeys } from './thingKeys.ts';
import { newRoom } from './room.ts';
import { newZooming, type Zooming } from './zoom.ts';

/** So much of the map is to be seen around a change, px. */
const around = 160;

/** One of the sheets on which two maps are shown. */
export interface Pane {
  readonly view: HTMLElement;
  readonly drawing: Drawing;
  readonly zooming: Zooming;
  /** Follows the server's news; false where they do not fit. */
  readonly follow: (picture: Picture) => boolean;
  /** To be called after what is shown, or how, is another. */
  readonly refresh: () => void;
  /** What stands for things and is seen, the topmost of each. */
  readonly seen: (things: readonly string[]) => readonly SVGElement[];
  readonly reveal: (element: Element) => void;
  /** To be called after a mark was put on something, which the heads that stay in sight repeat. */
  readonly pin: () => void;
}

export interface PaneParts {
  readonly view: HTMLElement;
  /** True for one that repeats what another tells to those who cannot see it. */
  readonly isCopy: boolean;
  readonly onZoom: () => void;
  readonly onGo: (thing: string, isOther: boolean) => void;
}

/** A sheet with a picture that can be zoomed, scrolled and gone through by keys. */
export function newPane({ view, isCopy, onZoom, onGo }: PaneParts): Pane {
  const drawing = newDrawing(part('description'));
  const { svg } = drawing;
  const sheet = newElement('div', { class: 'sheet' });
  sheet.append(svg);
  view.append(sheet);
  const pinned = usePinned(sheet, newRoom(view), svg);
  const zooming = newZooming({ view, svg, size: () => drawing, onChange: () => (pin(), onZoom()) });
  zoomByGestures(view, zooming);
  const reveal = (element: Element): void => revealIn(view, element, { covers: pinned.covers() });
  const keyOf = (element: Element): string => (element as SVGElement).dataset['thing'] ?? '';
  const keys = useThingKeys({
    root: svg,
    rows: () => rowsOfPicture(svg),
    choose: (thing) => onGo(keyOf(thing), false),
    reveal,
    // Of a pane that is not shown itself, nothing is.
    isHidden: (thing) => svg.getClientRects().length > 0 && thing.getClientRects().length === 0,
  });

  /** What had the focus before the news that are not shown yet. */
  let focused: Element | null = null;

  function pin(): void {
    pinned.refresh(drawing.frame, zooming.factor());
  }

  const go = (event: MouseEvent, isOther: boolean): void => {
    const thing = event.target instanceof Element ? event.target.closest(thingSelector) : null;
    // Whoever selects words does not mean to leave.
    if (!thing || !(getSelection()?.isCollapsed ?? true)) return;
    event.preventDefault();
    onGo(keyOf(thing), isOther);
  };
  sheet.addEventListener('click', (event) => go(event, event.altKey));
  sheet.addEventListener('contextmenu', (event) => go(event, true));
  new ResizeObserver(() => zooming.refresh()).observe(view);

  return {
    view,
    drawing,
    zooming,
    follow: (picture) => {
      focused = document.activeElement;
      return drawing.follow(isCopy ? untold(picture) : picture);
    },
    refresh: () => {
      zooming.refresh();
      const { activeElement, body } = document;
      keys.refresh(activeElement === body ? focused : activeElement);
      focused = null;
      pin();
    },
    seen: (things) =>
      things.flatMap((thing) => {
        const drawn = elementsOf(thing, svg).filter((element) => element.getClientRects().length > 0);
        const top = (element: Element): number => element.getBoundingClientRect().top;
        return drawn.sort((a, b) => top(a) - top(b)).slice(0, 1);
      }),
    // A change is understood from what is around it.
    reveal: (element) => revealIn(view, element, { covers: pinned.covers(), room: around }),
    pin,
  };
}

/** Two parts of a page cannot have the same id; what is told by them stands in the other picture. */
function untold(picture: Picture): Picture {
  const bare = ({ told: _, children, ...node }: SceneNode): SceneNode => ({
    ...node,
    ...(children && { children: children.map(bare) }),
  });
  const bareChange = (change: SceneChange): SceneChange =>
    'node' in change ? { ...change, node: bare(change.node) } : change;
  if (picture.kind === 'scene')
    return { kind: 'scene', scene: { ...picture.scene, root: bare(picture.scene.root) } };
  return picture.kind === 'changes' ? { ...picture, changes: picture.changes.map(bareChange) } : picture;
}
