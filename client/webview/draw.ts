import type { Images, SceneNode, TableTag } from '../../core/map/scene.ts';
import { tellElement, toldAttributes } from './told.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** What stands for a node: a part of a picture, or of a table. */
export type Drawn = SVGElement | HTMLElement;

/** The elements of what is shown, by the keys of their nodes. */
export type Elements = Map<string, Drawn>;

/** Pictures as addresses that hold all of them, by the names that nodes call them by. */
const images = new Map<string, string>();

/** Pictures and nothing else: no address of the network, no kind of picture in which a script can hide. */
const imageAddress = /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/;

/** Takes the pictures that come with a scene, or with changes to one, before their nodes are drawn. */
export function keepImages(news: Images = {}): void {
  for (const [name, address] of Object.entries(news))
    if (imageAddress.test(address)) images.set(name, address);
}

/** No scene is drawn any more that they were for. */
export function dropImages(): void {
  images.clear();
}

/** Builds the element of a node without its children, and enters it into `elements`. */
export function create(node: SceneNode, elements: Elements): Drawn {
  const { tag } = node;
  const element = isOfTable(tag)
    ? document.createElement(tag)
    : (document.createElementNS(namespace, tag) as SVGElement);
  element.dataset['key'] = node.key;
  elements.set(node.key, element);
  setOwn(element, node);
  return element;
}

/**
 * Makes an element look as its node says, its children left alone: attributes, colours, text and thing. What is right
 * already is not touched.
 */
export function setOwn(element: Drawn, node: SceneNode): void {
  const wanted = attributesOf(node);
  for (const { name } of [...element.attributes]) {
    if (!wanted.has(name) && !ours.has(name)) element.removeAttribute(name);
  }
  for (const [name, value] of wanted) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  setText(element, node.text);
  tellElement(element, node.told);
}

const tableTags: Readonly<Record<TableTag, true>> = {
  article: true,
  section: true,
  h1: true,
  h2: true,
  p: true,
  dl: true,
  div: true,
  dt: true,
  dd: true,
  table: true,
  thead: true,
  tbody: true,
  tr: true,
  th: true,
  td: true,
  ul: true,
  li: true,
  button: true,
  b: true,
  span: true,
  small: true,
};

/** No other element of HTML is ever made, whatever the news say. */
function isOfTable(tag: SceneNode['tag']): tag is TableTag {
  return Object.hasOwn(tableTags, tag);
}

/** Attributes that the page keeps on elements itself. */
const ours = new Set<string>(['data-key', 'class', 'tabindex', ...toldAttributes]);

/** What of `data-` has a meaning of its own. */
const taken = new Set(['key', 'thing']);

/** A picture has no use for these, and a page none for what they do. */
const unwanted = /^(?:on|style$|href$|xlink:|class$|id$|role$|tabindex$|aria-|data-)/i;

function attributesOf(node: SceneNode): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [name, value] of Object.entries(node.attributes)) {
    if (!unwanted.test(name)) attributes.set(name, String(value));
  }
  if (node.fill !== undefined) attributes.set('fill', paint(node.fill));
  if (node.stroke !== undefined) attributes.set('stroke', paint(node.stroke));
  const image = node.tag === 'image' && node.image !== undefined ? images.get(node.image) : undefined;
  if (image !== undefined) attributes.set('href', image);
  if (node.thing !== undefined) attributes.set('data-thing', node.thing);
  for (const [name, value] of Object.entries(node.data ?? {})) {
    if (/^[a-z]+$/.test(name) && !taken.has(name)) attributes.set(`data-${name}`, String(value));
  }
  return attributes;
}

/** The colours of names are in the style sheet, which knows the theme. */
function paint(colour: string): string {
  return /^[\w-]+$/.test(colour) && colour !== 'none' ? `var(--jm-${colour})` : 'none';
}

/** The text stands before the children, as a text node of its own. */
function setText(element: Drawn, text = ''): void {
  const first = element.firstChild;
  if (first?.nodeType === Node.TEXT_NODE) {
    if (text === '') first.remove();
    else if (first.nodeValue !== text) first.nodeValue = text;
  } else if (text !== '') {
    element.prepend(text);
  }
}
