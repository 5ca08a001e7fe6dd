/** The page in the panel: shows the picture that the server describes, and tells what is chosen in it. */
import type { PreviewState, ToPage } from '../../server/protocol.ts';
import { zoomByGestures } from './gestures.ts';
import { useKeyboard } from './keyboard.ts';
import { thingSelector } from './names.ts';
import { keep, kept, part, tell } from './page.ts';
import { newDrawing } from './picture.ts';
import { newHighlight } from './sync.ts';
import { useKeyHelp } from './keyHelp.ts';
import { useTable } from './table.ts';
import { useTools } from './tools.ts';
import { newZooming } from './zoom.ts';

const rememberAfterMs = 100;

const view = part('view');
const empty = part('empty');
const uri = document.body.dataset['uri'] ?? '';
const drawing = newDrawing(part('description'));
const { svg } = drawing;
const highlight = newHighlight(view, svg);
const zooming = newZooming({ view, svg, size: () => drawing, onChange: () => afterZoom() });
const tools = useTools(zooming);
const refreshKeyboard = useKeyboard({ view, svg, zooming, choose });

/** News since the last frame, in order; a whole picture makes what was before it needless. */
let news: PreviewState[] = [];
let cursor: (ToPage & { readonly kind: 'cursor' }) | undefined;
let frame = 0;
let wantsWhole = true;
let remembering = 0;
/** Where to scroll to as soon as there is something to scroll. */
let returnTo = kept();

view.append(svg);
zoomByGestures(view, zooming);
zooming.to(returnTo?.zoom ?? 'readable');
keep(returnTo ?? { uri });

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'cursor') cursor = data;
  else if (data.state.picture.kind === 'scene' || data.state.picture.kind === 'empty') news = [data.state];
  else news.push(data.state);
  frame ||= requestAnimationFrame(draw);
});
svg.addEventListener('click', ({ target }) => {
  const thing = target instanceof Element ? target.closest(thingSelector) : null;
  // Whoever selects words does not mean to leave.
  if (thing && (getSelection()?.isCollapsed ?? true)) choose(thing);
});
view.addEventListener('scroll', () => remember(), { passive: true });
new ResizeObserver(() => zooming.refresh()).observe(view);
tell({ kind: 'ready' });
useTable();
useKeyHelp();

function draw(): void {
  frame = 0;
  const focused = document.activeElement;
  const last = news.at(-1);
  for (const state of news.splice(0)) follow(state);
  if (last) {
    zooming.refresh();
    refreshKeyboard();
    highlight.refresh();
    // An element that was moved has lost the focus.
    if (focused instanceof SVGElement && focused !== document.activeElement && svg.contains(focused)) {
      focused.focus({ preventScroll: true });
    }
    comeBack();
  }
  if (cursor) highlight.show(cursor.things, cursor);
  cursor = undefined;
}

function follow(state: PreviewState): void {
  const { picture } = state;
  const isWhole = picture.kind === 'scene' || picture.kind === 'empty';
  if (isWhole) wantsWhole = false;
  else if (wantsWhole) return;
  if (!drawing.follow(picture)) {
    wantsWhole = true;
    tell({ kind: 'ready' });
    return;
  }
  tools.showState(state);
  if (isWhole) {
    empty.textContent = picture.kind === 'empty' ? picture.reason : '';
    empty.hidden = picture.kind !== 'empty';
    view.hidden = picture.kind === 'empty';
  }
}

function choose(thing: Element): void {
  const { thing: key } = (thing as SVGElement).dataset;
  if (key === undefined) return;
  highlight.show([key], { reveal: false });
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
  remember();
}

/** A page that scrolls has better things to do than to write down every step. */
function remember(): void {
  remembering ||= window.setTimeout(() => {
    remembering = 0;
    // What is not drawn yet has no place to remember.
    if (returnTo) return keep(returnTo);
    const factor = zooming.factor();
    keep({ uri, zoom: zooming.wish(), left: view.scrollLeft / factor, top: view.scrollTop / factor });
  }, rememberAfterMs);
}
