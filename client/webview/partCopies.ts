/**
 * Copies of parts of the picture. What did not change since it was copied stays the same element: a window of a large map
 * that moves on by a column copies that column and not all others.
 */
export interface PartCopies {
  /** The copy of a part as it is now. */
  readonly of: (part: Element) => Element;
  /** The copy of something in a part, with all that it holds. */
  readonly whole: (inner: Element) => Element;
  /** Something in a part has changed, or the part itself. */
  readonly forget: (changed: Element, part: Element) => void;
}

export function newPartCopies(): PartCopies {
  /** Of parts, and of what stands directly in them. */
  const copies = new WeakMap<Element, Element>();

  function copyOf(original: Element): Element {
    const copy = copies.get(original) ?? plainCopy(original);
    copies.set(original, copy);
    return copy;
  }

  return {
    whole: copyOf,
    of: (part) => {
      const copy = copies.get(part) ?? (part.cloneNode(false) as Element);
      copies.set(part, copy);
      for (const name of part.getAttributeNames()) set(copy, name, part.getAttribute(name) ?? '');
      for (const name of copy.getAttributeNames())
        if (unwanted.includes(name) || !part.hasAttribute(name)) copy.removeAttribute(name);
      putChildren(copy, [...part.children].map(copyOf));
      return copy;
    },
    forget: (changed, part) => {
      let child = changed;
      while (child !== part && child.parentElement && child.parentElement !== part)
        child = child.parentElement;
      if (child !== part) copies.delete(child);
    },
  };
}

/** What only the picture itself may have. */
const unwanted = ['tabindex', 'role', 'aria-label', 'aria-owns', 'id'];

function plainCopy(original: Element): Element {
  const copy = original.cloneNode(true) as Element;
  for (const one of [copy, ...copy.querySelectorAll('*')])
    for (const name of unwanted) one.removeAttribute(name);
  return copy;
}

/** Makes these the children, in this order; those that are where they belong are not touched. */
export function putChildren(parent: Element, children: readonly Element[]): void {
  const wanted = new Set(children);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  let next = parent.firstElementChild;
  for (const child of children) {
    if (child === next) next = next.nextElementSibling;
    else parent.insertBefore(child, next);
  }
}

export function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
