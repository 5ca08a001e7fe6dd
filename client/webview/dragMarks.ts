import type { Point } from './zoom.ts';

/** Marks over the picture that show where something would go that is drawn by the pointer. All places are of the window. */
export interface DragMarks {
  /** A line in a gap between columns, where there is one, and what is drawn beside the pointer. */
  readonly gap: (shown: {
    readonly x: number | undefined;
    readonly top: number;
    readonly bottom: number;
    readonly at: Point;
    readonly label: string;
  }) => void;
  /** A point of the curve at its new height, with its score beside it, and a line from where it was. */
  readonly point: (shown: {
    readonly at: Point;
    readonly from: number | undefined;
    readonly colour: string;
    readonly label: string;
  }) => void;
  /** What is shown stays until the picture follows. */
  readonly wait: () => void;
  readonly hide: () => void;
}

/** From the pointer or the point to the label, px. */
const aside = 14;

export function newDragMarks(): DragMarks {
  const [all, line, dot, label] = ['div', 'i', 'i', 'span'].map((name) => document.createElement(name)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  all.id = 'drag';
  all.hidden = true;
  all.setAttribute('aria-hidden', 'true');
  line.className = 'line';
  dot.className = 'dot';
  label.className = 'label';
  all.append(line, dot, label);
  document.body.append(all);

  function tell(text: string, at: Point): void {
    all.hidden = false;
    all.classList.remove('waiting');
    if (label.textContent !== text) label.textContent = text;
    const { width, height } = label.getBoundingClientRect();
    const x = at.x + aside + width > innerWidth ? at.x - aside - width : at.x + aside;
    put(label, x, Math.max(0, Math.min(innerHeight - height, at.y - height / 2)));
  }

  return {
    gap: ({ x, top, bottom, at, label: text }) => {
      dot.hidden = true;
      line.hidden = x === undefined;
      line.classList.remove('way');
      if (x !== undefined) put(line, x, top, bottom - top);
      tell(text, at);
    },
    point: ({ at, from, colour, label: text }) => {
      dot.hidden = false;
      dot.style.setProperty('background', colour);
      put(dot, at.x, at.y);
      line.hidden = from === undefined;
      line.classList.add('way');
      if (from !== undefined) put(line, at.x, Math.min(from, at.y), Math.abs(from - at.y));
      tell(text, at);
    },
    wait: () => all.classList.add('waiting'),
    hide: () => {
      all.hidden = true;
    },
  };
}

function put(element: HTMLElement, x: number, y: number, height?: number): void {
  element.style.setProperty('transform', `translate(${x}px, ${y}px)`);
  if (height !== undefined) element.style.setProperty('height', `${height}px`);
}
