/** What runs in the page, on pictures that are drawn there one below the other. */

/** Two colours that meet: `text` or `shape` on a ground, by name, with an example of where. */
export interface Meeting {
  readonly kind: 'text' | 'shape';
  readonly colour: string;
  readonly on: string;
  readonly where: string;
}

/**
 * The pairs of colours that meet in an SVG whose colours are written by name: each line of text with what is drawn below
 * it, each outline and each edge of a filled shape with what it is drawn on. Runs in a page.
 */
export function meetingsIn(svg: SVGSVGElement): readonly Meeting[] {
  interface Drawn {
    readonly element: SVGGeometryElement;
    readonly fill: string;
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly x: number;
    readonly y: number;
  }
  const grounds: Drawn[] = [];
  const found = new Map<string, Meeting>();
  const origin = svg.getBoundingClientRect();
  const groundAt = (x: number, y: number): string => {
    for (let i = grounds.length - 1; i >= 0; i--) {
      const drawn = grounds[i]!;
      if (x < drawn.left || x > drawn.right || y < drawn.top || y > drawn.bottom) continue;
      if (drawn.element.isPointInFill(new DOMPoint(x - drawn.x, y - drawn.y))) return drawn.fill;
    }
    return 'nothing';
  };
  const meet = (kind: 'text' | 'shape', colour: string, on: string, where: string): void => {
    const key = `${kind} ${colour} ${on}`;
    if (colour !== on && !found.has(key)) found.set(key, { kind, colour, on, where });
  };
  for (const element of svg.querySelectorAll<SVGGraphicsElement>('rect, path, line, circle, text')) {
    const fill = element.getAttribute('fill') ?? 'none';
    const stroke = element.getAttribute('stroke') ?? 'none';
    const { e: x, f: y } = element.getCTM()!;
    if (element instanceof SVGTextElement) {
      for (const line of element.children.length > 0 ? element.children : [element]) {
        const box = line.getBoundingClientRect();
        const words = line.textContent;
        if (words.trim() === '') continue;
        // A text with a border in another colour brings its ground along.
        if (stroke !== 'none') meet('text', fill, stroke, words);
        else
          for (const part of [0.02, 0.5, 0.98])
            meet('text', fill, groundAt(box.left - origin.left + box.width * part, box.top - origin.top + box.height / 2), words); // prettier-ignore
      }
      continue;
    }
    const shape = element as SVGGeometryElement;
    const length = shape.getTotalLength();
    if (length === 0) continue;
    const seen = fill !== 'none' && stroke !== 'none' ? stroke : fill !== 'none' ? fill : stroke;
    const where = `${shape.tagName} in ${shape.closest('[data-thing]')?.getAttribute('data-thing') ?? 'the picture'}`;
    if (seen !== 'none')
      for (const part of [0.01, 0.26, 0.51, 0.76, 0.97]) {
        const at = shape.getPointAtLength(length * part);
        meet('shape', seen, groundAt(at.x + x, at.y + y), where);
      }
    if (fill === 'none') continue;
    if (stroke !== 'none') meet('shape', fill, stroke, where);
    const box = shape.getBBox();
    grounds.push({ element: shape, fill, x, y, left: box.x + x, top: box.y + y, right: box.x + x + box.width, bottom: box.y + y + box.height }); // prettier-ignore
  }
  return [...found.values()];
}

/**
 * What is wrong with the lines of text in an SVG, as the browser measures them: a line that reaches out of the picture, out
 * of the ground that it stands on, or out of the room of its thing, and two lines that cover each other. Runs in a page.
 */
export function faultsOfLines(svg: SVGSVGElement): readonly string[] {
  interface Rect {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  interface Line extends Rect {
    readonly words: string;
    readonly text: Element;
  }
  /** Less is nothing but rounding, px. */
  const slack = 1;
  const faults: string[] = [];
  const picture = svg.getBoundingClientRect();
  const lines: Line[] = [];
  for (const text of svg.querySelectorAll('text')) {
    const size = Number(text.getAttribute('font-size'));
    for (const part of text.children.length > 0 ? text.children : [text]) {
      const words = part.textContent;
      if (words.trim() === '') continue;
      // A box is as high as the tallest font that was looked into for it; letters themselves stand between these two.
      const baseline = Number(part.getAttribute('y')) + text.getCTM()!.f + picture.top;
      const { left, right } = part.getBoundingClientRect();
      lines.push({ left, right, top: baseline - size * 0.88, bottom: baseline + size * 0.24, words, text });
    }
  }
  const isIn = (inner: Rect, outer: Rect): boolean =>
    inner.left >= outer.left - slack &&
    inner.right <= outer.right + slack &&
    inner.top >= outer.top - slack &&
    inner.bottom <= outer.bottom + slack;
  // Lines of cards and parts of bars are rectangles too, and no text stands on them.
  const grounds = [...svg.querySelectorAll('rect:not([fill="none"])')]
    .map((rect) => rect.getBoundingClientRect())
    .filter(({ width, height }) => width > 20 && height > 14);
  for (const line of lines) {
    if (!isIn(line, picture)) faults.push(`“${line.words}” reaches out of the picture`);
    const x = (line.left + line.right) / 2;
    const y = (line.top + line.bottom) / 2;
    for (const ground of grounds) {
      const isOn = x > ground.left && x < ground.right && y > ground.top && y < ground.bottom;
      if (isOn && !isIn(line, ground)) faults.push(`“${line.words}” reaches out of its ground`);
    }
    const thing = line.text.closest('g:has(> [pointer-events])');
    // The word of a feeling stands beside its point.
    const isWord = /\/(?:feels|hopes)(?:@|$)/.test(thing?.getAttribute('data-thing') ?? '');
    const room = thing?.querySelector(':scope > [pointer-events]')?.getBoundingClientRect();
    if (room && !isWord && !isIn(line, room)) faults.push(`“${line.words}” reaches out of its room`);
  }
  lines.sort((a, b) => a.left - b.left);
  lines.forEach((line, i) => {
    for (let j = i + 1; j < lines.length && lines[j]!.left < line.right - slack; j++) {
      const other = lines[j]!;
      if (other.top < line.bottom - slack && line.top < other.bottom - slack)
        faults.push(`“${line.words}” and “${other.words}” cover each other`);
    }
  });
  return faults;
}
