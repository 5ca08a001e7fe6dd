/** The page in the panel: shows the picture that the server describes, and tells what is chosen in it. */
import { isWhole, type PreviewState, type ToPage } from '../../server/protocol.ts';
import { useDragging } from './drag.ts';
import { newEditing } from './editing.ts';
import { useEditKeys } from './editKeys.ts';
import { useFilters } from './filters.ts';
import { useFind } from './find.ts';
import { useFolds } from './folds.ts';
import { zoomByGestures } from './gestures.ts';
import { useKeyboard } from './keyboard.ts';
import { newLooking } from './looking.ts';
import { useMore } from './more.ts';
import { thingSelector } from './names.ts';
import { useOverview } from './overview.ts';
import { keep, kept, newElement, part, tell } from './page.ts';
import { newDrawing } from './picture.ts';
import { usePinned } from './pinned.ts';
import { placeAt, pointOf } from './places.ts';
import { newRoom } from './room.ts';
import { newSighting } from './sight.ts';
import { newHighlight, revealIn } from './sync.ts';
import { useKeyHelp } from './keyHelp.ts';
import { useTable } from './table.ts';
import { wearTeamColours } from './teamColours.ts';
import { useTools } from './tools.ts';
import { newZooming } from './zoom.ts';

const rememberAfterMs = 100;

const view = part('view');
const empty = part('empty');
const drawing = newDrawing(part('description'));
const { svg } = drawing;
const sheet = newElement('div', { id: 'sheet' });
sheet.append(svg);
view.append(sheet);
const room = newRoom(view);
const pinned = usePinned(sheet, room, svg);
const looking = newLooking();
const highlight = newHighlight(view, svg, pinned.covers);
const zooming = newZooming({ view, svg, size: () => drawing, onChange: () => afterZoom() });
const sighting = newSighting({
  view,
  zoom: zooming.factor,
  width: () => drawing.width,
  covered: () => pinned.covers().left,
});
const overview = useOverview({
  view,
  room,
  svg,
  size: () => drawing,
  zoom: zooming.factor,
  isPart: sighting.isPart,
});
const tools = useTools(zooming);
const keyboard = useKeyboard({
  view,
  svg,
  zooming,
  sighting,
  size: () => drawing,
  covers: pinned.covers,
  choose,
});
const finding = useFind({
  svg,
  reveal: (thing) => revealIn(view, thing, { covers: pinned.covers() }),
  sighting,
  table: part('table'),
});
const more = useMore({
  svg,
  size: () => drawing,
  isPart: sighting.isPart,
  personas: () => looking.choices()?.personas.length ?? 0,
  showOverview: overview.show,
  refuse: (reason) => editing.hear({ kind: 'refused', reason }),
});
useFilters(looking);
useFolds(sheet, looking);
const editing = newEditing(view, keyboard.focus);
const refreshDragging = useDragging({ view, svg, editing });
useEditKeys({ svg, editing });

/** News since the last frame, in order; a whole picture makes what was before it needless. */
let news: PreviewState[] = [];
let cursor: (ToPage & { readonly kind: 'cursor' }) | undefined;
let frame = 0;
let wantsWhole = true;
/** What of a large map is drawn. */
let sight: PreviewState['sight'];
let remembering = 0;
/** Where to scroll to as soon as there is something to scroll. */
let returnTo = kept();
/** Where another preview brought this one, which is not to be told to it in turn. */
let brought: { readonly left: number; readonly top: number } | undefined;

zoomByGestures(view, zooming);
zooming.to(returnTo?.zoom ?? 'readable');
overview.show(returnTo?.hasOverview);
keep({});

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.kind) {
    case 'state':
      if (isWhole(data.state.picture)) news = [data.state];
      else news.push(data.state);
      break;
    case 'cursor':
      cursor = data;
      break;
    case 'map':
      document.body.dataset['uri'] = data.uri;
      keep({ uri: data.uri });
      if (data.isSame) return;
      returnTo = undefined;
      view.scrollTo({ left: 0, top: 0, behavior: 'instant' });
      return looking.start(data.look);
    case 'scroll':
      return bring(data.place);
    case 'image':
      return more.image(data.for);
    case 'whole':
      return more.hear(data.whole);
    case 'found':
      return finding.hear(data);
    default:
      return editing.hear(data);
  }
  frame ||= requestAnimationFrame(draw);
});
sheet.addEventListener('click', ({ target }) => {
  const thing = target instanceof Element ? target.closest(thingSelector) : null;
  // Whoever selects words does not mean to leave.
  if (thing && (getSelection()?.isCollapsed ?? true)) choose(thing);
});
view.addEventListener('scroll', () => afterScroll(), { passive: true });
new ResizeObserver(() => zooming.refresh()).observe(view);
const { isLocked = document.body.dataset['locked'] === 'true', isLinked = false } = returnTo ?? {};
if (isLocked || isLinked) {
  keep({ isLocked, isLinked });
  tell({ kind: 'stay', isLocked, isLinked });
}
tell({ kind: 'ready', look: looking.look() });
useTable({ onChange: finding.again });
useKeyHelp();

function draw(): void {
  frame = 0;
  const focused = document.activeElement;
  const last = news.at(-1);
  const { width, height, frame: places } = drawing;
  for (const state of news.splice(0)) follow(state);
  if (last) {
    const isSame = drawing.width === width && drawing.height === height && drawing.frame === places;
    if (!isSame) zooming.refresh();
    keyboard.refresh(focused);
    highlight.refresh();
    finding.refresh(last.version);
    overview.refresh();
    editing.refresh(last.version);
    refreshDragging();
    comeBack();
  }
  pinned.refresh(drawing.frame, zooming.factor());
  if (last) sighting.hear(sight);
  if (cursor) showCursor(cursor);
  cursor = undefined;
  sighting.refresh();
}

/** Scrolls first to where the cursor stands, if that is not drawn yet. */
function showCursor({ things, at, reveal }: NonNullable<typeof cursor>): void {
  highlight.show(things, { reveal: reveal && !at });
  pinned.refresh(drawing.frame, zooming.factor());
  if (at && reveal) sighting.goTo(at, () => highlight.show(things, { reveal }));
}

function follow(state: PreviewState): void {
  const { picture, choices } = state;
  if (isWhole(picture)) wantsWhole = false;
  else if (wantsWhole) return;
  if (!drawing.follow(picture)) {
    wantsWhole = true;
    tell({ kind: 'ready', look: looking.look() });
    return;
  }
  sight = state.sight;
  tools.showState(state);
  if (choices) looking.offer(choices);
  wearTeamColours(state.palette);
  if (isWhole(picture)) {
    empty.textContent = picture.kind === 'empty' ? picture.reason : '';
    empty.hidden = picture.kind !== 'empty';
    view.hidden = picture.kind === 'empty';
  }
}

function choose(thing: Element): void {
  const { thing: key } = (thing as SVGElement).dataset;
  if (key === undefined) return;
  highlight.show([key], { reveal: false });
  pinned.refresh(drawing.frame, zooming.factor());
  tell({ kind: 'choose', thing: key });
}

function comeBack(): void {
  if (!returnTo || drawing.width === 0) return;
  const { left = 0, top = 0 } = returnTo;
  returnTo = undefined;
  view.scrollTo({ left: left * zooming.factor(), top: top * zooming.factor(), behavior: 'instant' });
}

function afterZoom(): void {
  tools.showZoom();
  pinned.refresh(drawing.frame, zooming.factor());
  overview.follow();
  sighting.refresh();
  remember();
}

function afterScroll(): void {
  sighting.refresh();
  overview.follow();
  remember();
  const { scrollLeft: left, scrollTop: top } = view;
  const isEcho = brought?.left === left && brought.top === top;
  brought = undefined;
  if (isEcho || !drawing.frame || !kept()?.isLinked) return;
  tell({ kind: 'scrolled', place: placeAt(drawing.frame, corner(left, top)) });
}

/** The point of the picture beside and below what stays in sight. */
function corner(left: number, top: number): { readonly x: number; readonly y: number } {
  const factor = zooming.factor();
  const covers = pinned.covers();
  return { x: (left + covers.left) / factor, y: (top + covers.top) / factor };
}

/** Scrolls to where another preview is. */
function bring(place: (ToPage & { readonly kind: 'scroll' })['place']): void {
  if (!drawing.frame) return;
  const { x, y } = pointOf(drawing.frame, place);
  const factor = zooming.factor();
  const covers = pinned.covers();
  const before = { left: view.scrollLeft, top: view.scrollTop };
  view.scrollTo({
    ...(x !== undefined && { left: x * factor - covers.left }),
    ...(y !== undefined && { top: y * factor - covers.top }),
    behavior: 'instant',
  });
  const now = { left: view.scrollLeft, top: view.scrollTop };
  if (now.left !== before.left || now.top !== before.top) brought = now;
}

/** A page that scrolls has better things to do than to write down every step. */
function remember(): void {
  remembering ||= window.setTimeout(() => {
    remembering = 0;
    // What is not drawn yet has no place to remember.
    if (returnTo) return;
    const factor = zooming.factor();
    keep({ zoom: zooming.wish(), left: view.scrollLeft / factor, top: view.scrollTop / factor });
  }, rememberAfterMs);
}
