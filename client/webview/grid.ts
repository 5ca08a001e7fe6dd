import { thingSelector } from './names.ts';
import type { Row } from './rows.ts';
import { toldOf } from './told.ts';

/** The rows of the picture from top to bottom, each with the things in it and in the cells that belong to it. */
export function rowsOfPicture(svg: SVGSVGElement): readonly Row[] {
  return [...svg.querySelectorAll('[role="row"]')].map((row) => ({
    isFirst: toldOf(row)?.isFirst ?? false,
    things: [...(row.matches(thingSelector) ? [row] : []), ...ownedBy(row).flatMap(thingsIn)],
  }));
}

function thingsIn(element: Element): readonly Element[] {
  const inside = [...element.querySelectorAll(thingSelector)];
  return element.matches(thingSelector) ? [element, ...inside] : inside;
}

function ownedBy(element: Element): readonly Element[] {
  const ids = element.getAttribute('aria-owns')?.split(' ') ?? [];
  return ids.flatMap((id) => element.ownerDocument.getElementById(id) ?? []);
}
