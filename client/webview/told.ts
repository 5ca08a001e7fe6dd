import type { Told } from '../../core/map/scene.ts';

const known = new WeakMap<Element, Told>();

/** What the scene says an element is to those who cannot see it. */
export function toldOf(element: Element): Told | undefined {
  return known.get(element);
}

/** The id in the page of what a node of the scene became. */
export function idOf(key: string): string {
  return `map:${encodeURIComponent(key)}`;
}

/** The attributes that an element has because of what it is told to be; those of the page itself are not among them. */
export const toldAttributes = [
  'id',
  'role',
  'aria-label',
  'aria-hidden',
  'aria-expanded',
  'aria-rowindex',
  'aria-colindex',
  'aria-colspan',
  'aria-rowcount',
  'aria-colcount',
  'aria-owns',
] as const;

/**
 * Makes an element what it is told to be. Role and name of things are completed by `names.ts`, which looks at them once
 * more where they changed.
 */
export function tellElement(element: SVGElement | HTMLElement, told: Told | undefined): void {
  const before = known.get(element);
  if (!told && !before) return;
  if (told) known.set(element, told);
  else known.delete(element);
  const wanted = told ? attributesOf(element.dataset['key'] ?? '', told) : {};
  for (const name of toldAttributes) {
    const value = wanted[name];
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  const { thing } = element.dataset;
  if (thing !== undefined) element.dataset['thing'] = thing;
}

type Name = (typeof toldAttributes)[number];

function attributesOf(key: string, told: Told): Partial<Record<Name, string>> {
  const { role, label, row, column, span, rows, columns, owns, isOpen } = told;
  if (role === 'hidden') return { 'aria-hidden': 'true' };
  const all: Partial<Record<Name, string | number | undefined>> = {
    id: idOf(key),
    role,
    'aria-label': label,
    'aria-expanded': isOpen === undefined ? undefined : String(isOpen),
    'aria-rowindex': row,
    'aria-colindex': column,
    'aria-colspan': span,
    'aria-rowcount': rows,
    'aria-colcount': columns,
    'aria-owns': owns?.map(idOf).join(' '),
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}
