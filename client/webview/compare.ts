/** The page that shows two maps on one another: in one picture, either alone, or side by side; and the list of what changed. */
import {
  isWhole,
  type ComparedChange,
  type ComparedSide,
  type CompareState,
  type ToComparePage,
} from '../../server/protocol.ts';
import { namesOf, nameSides, pictureName } from './comparedNames.ts';
import { useChangeList, chooser } from './compareList.ts';
import { newPane, type Pane } from './comparePane.ts';
import { wholeInSight } from './sight.ts';
import { useFind } from './find.ts';
import { keep, kept, newElement, part, tell, word, type ComparedKept } from './page.ts';
import { wearTeamColours } from './teamColours.ts';
import { keepFocus } from './keepFocus.ts';
import { isTyping } from './thingKeys.ts';

type View = ComparedKept['view'];

const views: readonly View[] = ['old', 'both', 'new'];
const rememberAfterMs = 100;

const empty = part('empty');
const said = part('said');
let look: ComparedKept = { view: 'both', isBeside: false, hasList: true, ...kept()?.compared };
/** Where to scroll to as soon as there is something to scroll. */
let returnTo = kept();
let wantsWhole = true;
/** The change that is looked at, as one of those that are listed. */
let here: ComparedChange | undefined;
let hasTexts = false;
let names = namesOf({});
let two: CompareState['two'];
let remembering = 0;

/** What keys do; letters of either case. */
const keys: Readonly<Record<string, () => void>> = {
  '1': () => lookAt({ view: 'old', isBeside: false }),
  '2': () => lookAt({ view: 'both', isBeside: false }),
  '3': () => lookAt({ view: 'new', isBeside: false }),
  s: () => lookAt({ isBeside: !look.isBeside }),
  l: () => lookAt({ hasList: !look.hasList }),
  n: () => step(1),
  p: () => step(-1),
  t: () => hasTexts && tell({ kind: 'texts' }),
  '+': () => main.zooming.step(1),
  '=': () => main.zooming.step(1),
  '-': () => main.zooming.step(-1),
  '0': () => main.zooming.to(1),
};
const brought = new WeakMap<Pane, { readonly left: number; readonly top: number }>();

const main = newPane({ view: part('view'), isCopy: false, onZoom: () => zoomed(main, before), onGo: go });
const before = newPane({
  view: part('view-before'),
  isCopy: true,
  onZoom: () => zoomed(before, main),
  onGo: (thing, isOther) => tell({ kind: 'go', thing, side: isOther ? 'after' : 'before' }),
});
const finding = useFind({ svg: main.drawing.svg, reveal: main.reveal, sighting: wholeInSight });
const list = useChangeList({
  onVisit: (index) => visit(list.changes()[index]),
  onGo: (change, side) => tell({ kind: 'go', change, side }),
  onFilter: () => markOut(),
});

addEventListener('message', ({ data }: MessageEvent<ToComparePage>) => {
  if (data.kind === 'step') step(data.by);
  else show(data);
});
for (const view of views) part(`show-${view}`).addEventListener('click', () => lookAt({ view, isBeside: false })); // prettier-ignore
part('beside').addEventListener('click', () => lookAt({ isBeside: !look.isBeside }));
part('list-shown').addEventListener('click', () => lookAt({ hasList: !look.hasList }));
part('previous').addEventListener('click', () => step(-1));
part('next').addEventListener('click', () => step(1));
part('texts').addEventListener('click', () => tell({ kind: 'texts' }));
part('swap').addEventListener('click', () => tell({ kind: 'swap' }));
part('fit').addEventListener('click', () => main.zooming.to(main.zooming.wish() === 'fit' ? 'readable' : 'fit')); // prettier-ignore
part('actual').addEventListener('click', () => main.zooming.to(1));
part('smaller').addEventListener('click', () => main.zooming.step(-1));
part('larger').addEventListener('click', () => main.zooming.step(1));
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
  // F7 comes through VS Code, where it can be given to another key.
  const act = keys[event.key.toLowerCase()];
  if (!act) return;
  event.preventDefault();
  act();
});
scrollTogether(main, before);
scrollTogether(before, main);
main.view.addEventListener('scroll', remember, { passive: true });
main.zooming.to(returnTo?.zoom ?? 'readable');
keep({});
lookAt({});
tell({ kind: 'ready' });

function show(data: ToComparePage & { readonly kind: 'compare' }): void {
  const { state, sides } = data;
  const { picture } = state;
  if (isWhole(picture)) wantsWhole = false;
  else if (wantsWhole) return;
  const panes = look.isBeside ? [main, before] : [main];
  if (!panes.every((pane) => pane.follow(picture))) return askForWhole();
  document.body.dataset['uri'] = sides;
  keep({ uri: sides });
  wearTeamColours(state.palette);
  setText(part('summary'), state.summary);
  two = state.two;
  names = nameSides(state);
  setText(part('notes'), state.notes.join(' '));
  part('notes').hidden = state.notes.length === 0;
  setText(part('kept'), picture.kind === 'kept' ? (part('kept').dataset['text'] ?? '') : '');
  document.body.classList.toggle('kept', picture.kind === 'kept');
  if (isWhole(picture)) {
    setText(empty, picture.kind === 'empty' ? picture.reason : '');
    empty.hidden = picture.kind !== 'empty';
  }
  hasTexts = data.hasTexts;
  part<HTMLButtonElement>('texts').disabled = !hasTexts;
  keepFocus([part('changes'), part('filters')], () => {
    if (state.changes) {
      list.put(state.changes, names);
      here = state.changes.find(({ sentence }) => sentence === here?.sentence);
    }
    putChoosers(state, data);
  });
  refresh();
  if (isWhole(picture)) revealHere();
  comeBack();
}

function putChoosers({ journeys, journey }: CompareState, { pairs, pair }: ToComparePage & { readonly kind: 'compare' }): void {
  part('filters').querySelectorAll('[data-chooser]').forEach((one) => one.remove());
  const add = (element: HTMLElement): void => {
    element.dataset['chooser'] = '';
    part('filters').prepend(element);
  };
  const named = journeys.map(({ key, title, changes }) => [key, word('compareChangesOf', { journey: title, count: String(changes) })] as const);
  if (journeys.length > 1)
    add(chooser('journey', word('compareJourney'), named, journey ?? '', (key) => tell({ kind: 'journey', journey: key })));
  if (pairs.length > 1)
    add(chooser('pair', word('compareVersions'), pairs.map((name, i) => [String(i), name]), String(pair), (i) => tell({ kind: 'pair', pair: Number(i) })));
} // prettier-ignore

function askForWhole(): void {
  wantsWhole = true;
  tell({ kind: 'ready' });
}

/** Shows another view, or with or without the list. */
function lookAt(some: Partial<ComparedKept>): void {
  const wasBeside = look.isBeside;
  look = { ...look, ...some };
  keep({ compared: look });
  const { view, isBeside, hasList } = look;
  main.view.dataset['view'] = isBeside ? 'new' : view;
  main.view.setAttribute('aria-label', pictureName({ two }, isBeside ? 'new' : view));
  const isEmpty = !empty.hidden;
  main.view.hidden = isEmpty;
  before.view.hidden = isEmpty || !isBeside;
  for (const one of views)
    part(`show-${one}`).setAttribute('aria-pressed', String(!isBeside && one === view));
  part('beside').setAttribute('aria-pressed', String(isBeside));
  part('list').hidden = !hasList;
  part('list-shown').setAttribute('aria-expanded', String(hasList));
  // The other sheet has followed nothing while it was not seen.
  if (isBeside && !wasBeside) askForWhole();
  if (some.view !== undefined || some.isBeside !== undefined) {
    say(isBeside ? word('compareBeside') : names.view(view));
  }
  main.refresh();
  if (isBeside) {
    before.zooming.to(main.zooming.factor());
    before.refresh();
    bring(before, main);
  }
  if (some.isBeside !== undefined && isBeside !== wasBeside) revealHere();
}

function refresh(): void {
  lookAt({});
  markOut();
  markHere();
  finding.refresh(0);
}

/** The marks of what the filters leave out go; what they stand on stays. */
function markOut(): void {
  const isAll = list.shown().length === list.changes().length;
  const things = new Set(list.shown().flatMap((change) => change.things));
  for (const { drawing } of [main, before]) {
    for (const mark of drawing.svg.querySelectorAll<SVGElement>('[data-thing] > [data-in="both"]')) {
      const thing = (mark.parentElement as unknown as SVGElement | null)?.dataset['thing'] ?? '';
      mark.classList.toggle('out', !isAll && !things.has(thing));
    }
    // A frame around whole columns stands for its thing and not in it.
    for (const frame of drawing.svg.querySelectorAll<SVGElement>('[data-frame]'))
      frame.classList.toggle('out', !isAll && !things.has(frame.dataset['frame'] ?? ''));
  }
}

/** Lights up what a change is about, in each picture that shows it. */
function markHere(): readonly (readonly [Pane, SVGElement])[] {
  list.mark(here ? list.changes().indexOf(here) : undefined);
  return (look.isBeside ? [main, before] : [main]).flatMap((pane) => {
    const seen = here ? pane.seen(here.things) : [];
    for (const old of pane.drawing.svg.querySelectorAll<SVGElement>('.here'))
      if (!seen.includes(old)) old.classList.remove('here');
    for (const element of seen) element.classList.add('here');
    pane.pin();
    const [first] = seen;
    return first ? [[pane, first] as const] : [];
  });
}

/** The sheets are not as wide as they were, so that what is looked at may be out of sight. */
function revealHere(): void {
  const [first] = markHere();
  if (first) first[0].reveal(first[1]);
}

function visit(change: ComparedChange | undefined): void {
  if (!change) return;
  here = change;
  let found = markHere();
  // What is not seen in one of the maps is seen in the picture of both.
  if (found.length === 0 && change.things.length > 0 && !look.isBeside) {
    lookAt({ view: 'both' });
    found = markHere();
  }
  // The sheets scroll together.
  const [first] = found;
  if (first) first[0].reveal(first[1]);
  const shown = list.shown();
  const at = String(shown.indexOf(change) + 1);
  say(word('compareAt', { at, count: String(shown.length), sentence: change.sentence }));
}

function step(by: 1 | -1): void {
  const shown = list.shown();
  const from = here ? shown.indexOf(here) : -1;
  const next = from < 0 ? (by > 0 ? 0 : shown.length - 1) : (from + by + shown.length) % shown.length;
  visit(shown[next]);
}

function go(thing: string, isOther: boolean): void {
  const side: ComparedSide = (look.view === 'old' && !look.isBeside) !== isOther ? 'before' : 'after';
  tell({ kind: 'go', thing, side });
}

/** The sheets are of one size, so that what is at a place in the one is there in the other. */
function zoomed(pane: Pane, other: Pane): void {
  if (look.isBeside && other.zooming.factor() !== pane.zooming.factor())
    other.zooming.to(pane.zooming.factor());
  setText(part('actual'), `${Math.round(main.zooming.factor() * 100)}%`);
  part('fit').setAttribute('aria-pressed', String(main.zooming.wish() === 'fit'));
  remember();
}

/** Where one was brought by the other is not told back. */
function scrollTogether(pane: Pane, other: Pane): void {
  pane.view.addEventListener(
    'scroll',
    () => {
      const { scrollLeft: left, scrollTop: top } = pane.view;
      const from = brought.get(pane);
      brought.delete(pane);
      if (from && Math.abs(from.left - left) < 1 && Math.abs(from.top - top) < 1) return;
      if (other.view.hidden || (other.view.scrollLeft === left && other.view.scrollTop === top)) return;
      bring(other, pane);
    },
    { passive: true },
  );
}

/** Scrolls a sheet to where the other is. */
function bring(pane: Pane, to: Pane): void {
  const { scrollLeft: left, scrollTop: top } = to.view;
  pane.view.scrollTo({ left, top, behavior: 'instant' });
  brought.set(pane, { left: pane.view.scrollLeft, top: pane.view.scrollTop });
}

function comeBack(): void {
  if (!returnTo || main.drawing.width === 0) return;
  const { left = 0, top = 0 } = returnTo;
  returnTo = undefined;
  const factor = main.zooming.factor();
  main.view.scrollTo({ left: left * factor, top: top * factor, behavior: 'instant' });
}

/** A page that scrolls has better things to do than to write down every step. */
function remember(): void {
  remembering ||= window.setTimeout(() => {
    remembering = 0;
    if (returnTo) return;
    const factor = main.zooming.factor();
    keep({
      zoom: main.zooming.wish(),
      left: main.view.scrollLeft / factor,
      top: main.view.scrollTop / factor,
    });
  }, rememberAfterMs);
}

function say(sentence: string): void {
  said.replaceChildren(newElement('span', {}, sentence));
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
