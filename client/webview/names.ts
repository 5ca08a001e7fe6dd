import { toldOf } from './told.ts';

/** Everything in the picture that stands for something in the text. */
export const thingSelector = '[data-thing]';

/**
 * Tells assistive technology what each thing of the picture is, and keeps it true: what is called by it gives a
 * function to be called after each change of the picture, which looks only at what changed.
 */
export function keepThingsNamed(svg: SVGSVGElement): () => void {
  const observer = new MutationObserver(() => {});
  observer.observe(svg, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['data-thing'],
  });
  return () => {
    const touched = new Set<Element>();
    for (const { target, addedNodes } of observer.takeRecords()) {
      addThingsAround(target, touched);
      for (const node of addedNodes) if (node instanceof Element) addThingsIn(node, touched);
    }
    for (const element of touched) if (svg.contains(element)) nameThing(element);
  };
}

function addThingsAround(node: Node, things: Set<Element>): void {
  const start = node instanceof Element ? node : node.parentElement;
  // What was a thing and is none any more.
  if (start?.matches(`[data-key][role]:not(${thingSelector})`)) things.add(start);
  for (let at = start?.closest(thingSelector); at; at = at.parentElement?.closest(thingSelector))
    things.add(at);
}

function addThingsIn(element: Element, things: Set<Element>): void {
  if (element.matches(thingSelector)) things.add(element);
  for (const inner of element.querySelectorAll(thingSelector)) things.add(inner);
}

function nameThing(element: Element): void {
  const { role, label } = toldOf(element) ?? {};
  if (!element.matches(thingSelector)) {
    set(element, 'role', role);
    set(element, 'aria-label', label);
    element.removeAttribute('tabindex');
    return;
  }
  // A button hides what is in it from assistive technology, so what holds other things is a group.
  set(element, 'role', role ?? (element.querySelector(thingSelector) ? 'group' : 'button'));
  set(element, 'aria-label', label ?? ownNameOf(element));
  if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1');
}

function set(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** What a thing is called: what a pointer on it is told, such as whose thought it is, and then the words in it. */
export function ownNameOf(element: Element): string {
  const words = wordsIn(element);
  const own = [...element.children].find(({ localName }) => localName === 'title');
  const told = (own ?? (words === '' ? element.querySelector('title') : null))?.textContent ?? '';
  if (told.includes(words)) return told;
  return told === '' ? words : `${told}: ${words}`;
}

/** The words in a thing, without those of the things in it. Lines that a text is broken into are joined again. */
function wordsIn(element: Element): string {
  let words = '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && (node.matches(thingSelector) || node.localName === 'title')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const said = node.nodeType === Node.TEXT_NODE ? (node.nodeValue?.trim() ?? '') : '';
    if (said === '') continue;
    const isJoined = words === '' || node.parentElement?.dataset['joined'] !== undefined;
    words += isJoined ? said : ` ${said}`;
  }
  return words;
}
