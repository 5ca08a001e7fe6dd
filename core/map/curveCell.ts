import { stacked, type Block } from './block.ts';
import type { FeelingContent } from './content.ts';
import { heightOf, type CurvePoint, type Plot } from './curve.ts';
import { placeLabels, type Label, type Surroundings } from './curveLabels.ts';
import { drawnWords } from './drawnWords.ts';
import { handles } from './handles.ts';
import type { HopePoint } from './hopes.ts';
import { labels } from './labels.ts';
import { heightAt, type Segment } from './curvePath.ts';
import { textWidthIn, type TouchpointColumn } from './layout.ts';
import { markNode, markShape, type Mark, type Marks } from './marks.ts';
import { setText, textNode, widestLine, type SetText } from './measure.ts';
import { groupAt, hitNode, pathNode, rectNode, titleNode, type Box } from './nodes.ts';
import { feelingNumber, feelingText, type Scale } from './scale.ts';
import type { Colour, SceneNode } from './scene.ts';
import { starShape } from './star.ts';
import { mostLines, space, styles } from './theme.ts';

/** Radius of a point, half the width of a range, distance of the samples of a line, middle of the star: px. */
const pointRadius = 5;
const barHalf = 4;
const sampleStep = 8;
const starTop = 13;
/** Room above and below the scale for the words of its outermost points. */
export const curvePadding = 44;

/** One touchpoint in the lane of feelings, and the lines that pass. */
export interface CurveCell {
  readonly column: TouchpointColumn;
  readonly columnWidth: number;
  readonly points: readonly CurvePoint[];
  /** For each persona the segments between the touchpoints; the cell is between `index - 1` and `index`. */
  readonly lines: readonly (readonly (Segment | undefined)[])[];
  readonly index: number;
  /** Where something is hoped for. */
  readonly hopes: readonly HopePoint[];
  readonly scale: Scale;
  readonly plot: Plot;
  readonly marks: Marks;
  /** Where the words without a point begin; 0 where nothing has one, and `top` where they begin then. */
  readonly below: number;
  readonly top: number;
}

export interface DrawnCell {
  readonly nodes: readonly SceneNode[];
  /** Of the words below the curve. */
  readonly wordsHeight: number;
}

/** Draws the points and words of one touchpoint, with x from the left edge of its column. */
export function drawCell(cell: CurveCell): DrawnCell {
  const { column, columnWidth, points, marks, scale, below } = cell;
  const words = points.map(({ feeling }, i) => {
    if (!feeling.word || points.findIndex((point) => isSame(point.feeling, feeling)) < i) return undefined;
    return setText(feeling.word, columnWidth - 20, styles.label, { maxLines: 2, balance: true });
  });
  const surroundings = surroundingsOf(cell);
  const boxes = boxesFor(cell, words, surroundings);
  const nodes: SceneNode[] = points.map((point, i) => {
    const box = boxes[i];
    const word = words[i];
    const isShared = points.some((other) => other !== point && isSame(other.feeling, point.feeling));
    return pointNode(
      cell,
      point,
      box && word && { box, word, colour: isShared ? 'ink' : colourOf(point.mark) },
    );
  });
  const said = points.filter((point) =>
    points.some((other, i) => boxes[i] && isSame(other.feeling, point.feeling)),
  );
  // Whoever has no line is told with the number, too.
  const rest = column.touchpoint.feelings.flatMap((feeling): readonly FeelingContent[] => {
    if (said.some((point) => point.feeling === feeling)) return [];
    const word = hasLine(feeling.persona, marks) ? feeling.word : feelingText(feeling, scale);
    return word ? [{ ...feeling, word }] : [];
  });
  const groups = rest.filter((feeling, i) => rest.findIndex((other) => isSame(other, feeling)) === i);
  const beside = hopesBeside(cell, { ...surroundings, solid: [...surroundings.solid, ...boxes.flatMap((box) => box ?? [])] }); // prettier-ignore
  nodes.push(...beside.nodes);
  // A number alone is told by its ring; words for which there is no room, and numbers that have no ring, stand below.
  const hopes = column.touchpoint.hopes.filter(
    (hope) =>
      !beside.told.has(hope) && (hope.word || hope.low === undefined || !hasLine(hope.persona, marks)),
  );
  if (groups.length + hopes.length === 0) return { nodes, wordsHeight: 0 };
  const blocks = groups.map((feeling) => {
    const whose = rest.filter((other) => isSame(other, feeling)).map(({ persona }) => marks.of(persona));
    const block = wordBlock(
      `${keyOf(column, feeling)}~below`,
      feeling,
      textWidthIn(columnWidth),
      marks.count > 1 ? whose : [],
    );
    return { ...block, data: handles.feeling(column.touchpoint.key, feeling) };
  });
  const hoped = hopes.map((hope) => {
    const word = labels.hoped(feelingText(hope, scale));
    const key = `${column.touchpoint.key}~hopes:${hope.persona}~below`;
    const whose = hope.persona !== '' && marks.count > 1 ? [marks.of(hope.persona)] : [];
    return wordBlock(key, { ...hope, word }, textWidthIn(columnWidth), whose);
  });
  const stack = stacked([...blocks, ...hoped], 4);
  const y = below === 0 ? cell.top : below;
  nodes.push(groupAt(`${column.touchpoint.key}~words`, { x: space.cellLeft, y }, stack.nodes));
  return { nodes, wordsHeight: stack.height };
}

/** Stars at the top of the columns of moments of truth. */
export function starNodes(
  moment: { readonly key: string; readonly text: string } | undefined,
  width: number,
): readonly SceneNode[] {
  if (!moment) return [];
  const key = `${moment.key}~onCurve`;
  const star = pathNode(`${key}~star`, starShape(width / 2, starTop, 5.5), { fill: 'moment' });
  const hit = hitNode(key, { x: width / 2 - 9, y: starTop - 9, width: 18, height: 18 });
  return [
    groupAt(key, undefined, [titleNode(key, `${drawnWords.moment}: ${moment.text}`), hit, star], moment.key),
  ];
}

/** Whether two feelings were said in one breath, of several personas at once. */
function isSame(a: FeelingContent, b: FeelingContent): boolean {
  return (
    a === b || (a.key === b.key && a.key !== '' && a.word === b.word && a.low === b.low && a.high === b.high)
  );
}

/** One general fact can be the feeling of several personas, so its key alone does not tell them apart. */
function keyOf(column: TouchpointColumn, feeling: FeelingContent): string {
  return `${column.touchpoint.key}~feels:${feeling.persona}`;
}

const colourOf = (mark: number): Colour => `persona${mark + 1}`;

function pointNode(
  { column, scale, marks }: CurveCell,
  point: CurvePoint,
  said: { readonly box: Box; readonly word: SetText; readonly colour: Colour } | undefined,
): SceneNode {
  const { feeling, top, bottom, mark } = point;
  const key = keyOf(column, feeling);
  const x = point.x - column.x;
  const colour = colourOf(mark);
  const ground = column.touchpoint.moment ? 'momentTint' : 'paper';
  const children: SceneNode[] = [
    titleNode(key, toldOf(marks.of(feeling.persona).name, feeling, scale)),
    hitNode(key, { x: x - 10, y: top - 10, width: 20, height: bottom - top + 20 }),
  ];
  if (bottom > top) {
    const bar = { x: x - barHalf, y: top, width: 2 * barHalf, height: bottom - top };
    const more = { 'stroke-width': 1.5, rx: barHalf };
    children.push(rectNode(`${key}~range`, bar, { fill: ground, stroke: colour, more }));
  }
  const more = { 'stroke-width': 2, 'paint-order': 'stroke' };
  const shape = markShape(mark, x, point.y, pointRadius);
  children.push(pathNode(`${key}~point`, shape, { fill: colour, stroke: ground, more }));
  if (said) {
    const set = { ...said.word, width: said.box.width };
    const options = { align: 'middle', colour: said.colour, halo: ground } as const;
    children.push(textNode(`${key}~word`, set, said.box.x, said.box.y, options));
  }
  const data = handles.feeling(column.touchpoint.key, feeling);
  return { ...groupAt(key, undefined, children, feeling.key), data };
}

function toldOf(name: string, feeling: FeelingContent, scale: Scale): string {
  const numbers = [feeling.low, feeling.high].filter(
    (value, i, all) => value !== undefined && value !== all[i - 1],
  );
  const number = numbers.map((value) => feelingNumber(value!, scale)).join(' to ');
  return [`${name}: ${number}`.trim(), feeling.word].filter((part) => part).join(' ');
}

/** The words of what is hoped beside their rings, as far as there is room that the words of what is felt leave. */
function hopesBeside(
  { column, columnWidth, hopes, marks, plot }: CurveCell,
  around: Surroundings,
): { readonly nodes: readonly SceneNode[]; readonly told: ReadonlySet<FeelingContent> } {
  const ground = column.touchpoint.moment ? 'momentTint' : 'paper';
  const wanted = column.touchpoint.hopes.flatMap((hope) => {
    const ring = hopes.find(({ key }) => key === hope.key);
    if (!hope.word || !ring) return [];
    const text = setText(hope.word, columnWidth - 20, styles.label, { maxLines: 2, balance: true });
    return [{ hope, ring, text }];
  });
  if (wanted.length === 0) return { nodes: [], told: new Set() };
  const places = placeLabels(
    wanted.map(({ ring: { x, y }, text }) => ({
      width: widestLine(text),
      height: text.height,
      x: x - column.x,
      top: y,
      bottom: y,
      prefers: y <= (plot.top + plot.bottom) / 2 ? 'above' : 'below',
    })),
    around,
  );
  const told = new Set<FeelingContent>();
  const nodes = wanted.flatMap(({ hope, text }, i) => {
    const box = places[i];
    if (!box) return [];
    told.add(hope);
    const key = `${column.touchpoint.key}~hopes:${hope.persona}~beside`;
    const mark = marks.of(hope.persona);
    const colour = hope.persona !== '' && mark.index < mostLines ? mark.colour : 'ink';
    const word = textNode(`${key}~word`, { ...text, width: box.width }, box.x, box.y, { align: 'middle', colour, halo: ground }); // prettier-ignore
    const hit = hitNode(key, { x: box.x - 2, y: box.y - 1, width: box.width + 4, height: box.height + 2 });
    return [groupAt(key, undefined, [titleNode(key, labels.hoped(hope.word ?? '')), hit, word], hope.key)];
  });
  return { nodes, told };
}

function boxesFor(
  { column, points, plot }: CurveCell,
  words: readonly (SetText | undefined)[],
  around: Surroundings,
): readonly (Box | undefined)[] {
  const labels: Label[] = [];
  points.forEach((point, i) => {
    const word = words[i];
    if (!word) return;
    const together = points.filter((other) => isSame(other.feeling, point.feeling));
    labels.push({
      width: widestLine(word),
      height: word.height,
      x: together.reduce((sum, { x }) => sum + x, 0) / together.length - column.x,
      top: point.top,
      bottom: point.bottom,
      prefers: point.y <= (plot.top + plot.bottom) / 2 ? 'above' : 'below',
    });
  });
  if (labels.length === 0) return words.map(() => undefined);
  const placed = placeLabels(labels, around);
  let next = 0;
  return words.map((word) => (word ? placed[next++] : undefined));
}

/** What the words of a touchpoint must not cover. */
function surroundingsOf(cell: CurveCell): Surroundings {
  const { column, columnWidth, points, plot, scale } = cell;
  const solid: Box[] = points.map(({ x, top, bottom }) => ({
    x: x - column.x - pointRadius - 2,
    y: top - pointRadius - 1,
    width: 2 * pointRadius + 4,
    height: bottom - top + 2 * pointRadius + 2,
  }));
  for (const { x, y } of cell.hopes) solid.push({ x: x - column.x - 8, y: y - 8, width: 16, height: 16 });
  if (column.touchpoint.moment) solid.push({ x: columnWidth / 2 - 7, y: 0, width: 14, height: starTop + 7 });
  const bounds: Box = { x: 8, y: 2, width: columnWidth - 16, height: plot.bottom + curvePadding - 4 };
  const rule = heightOf(scale.middle, scale, plot);
  return { bounds, solid, crossings: crossingsOf(cell), rule };
}

/** Walks along the lines that pass and counts the steps that lie in a box, or nearly; x from the left edge. */
function crossingsOf({ column, lines, index }: CurveCell): (box: Box) => number {
  const segments = lines.flatMap((line) => [line[index - 1], line[index]]).filter((one) => one !== undefined);
  return ({ x, y, width, height }) => {
    let count = 0;
    for (const segment of segments) {
      const from = Math.max(column.x + x - 2, segment.from.x);
      const to = Math.min(column.x + x + width + 2, segment.to.x);
      for (let at = from; at <= to; at += sampleStep) {
        const line = heightAt(segment, at);
        if (line > y - 2 && line < y + height + 2) count++;
      }
    }
    return count;
  };
}

/** True for the first few personas of a map, and for what is said of all. */
function hasLine(persona: string, marks: Marks): boolean {
  return persona === '' || marks.of(persona).index < mostLines;
}

/** A word without a point: with the mark of whose it is, if of one of several, and by name if they share one. */
function wordBlock(key: string, feeling: FeelingContent, width: number, whose: readonly Mark[]): Block {
  const [mark] = whose;
  const named = whose.every(({ index }) => index >= mostLines)
    ? whose.map(({ name }) => name).join(', ')
    : '';
  const text = setText(named ? `${named}: ${feeling.word}` : (feeling.word ?? ''), width, styles.label);
  const x = text.rightToLeft ? width + 8 : -8;
  const isOne = whose.length === 1 && mark !== undefined;
  const children: SceneNode[] = [hitNode(key, { x: -4, y: -2, width: width + 8, height: text.height + 4 })];
  if (whose.length > 0) children.unshift(titleNode(key, whose.map(({ name }) => name).join(', ')));
  if (isOne) children.push(markNode(`${key}~mark`, mark, x, styles.label.lineHeight / 2));
  const colour = isOne && mark.index < mostLines ? mark.colour : 'ink';
  children.push(textNode(`${key}~text`, text, 0, 0, { colour }));
  return { key, thing: feeling.key, width, height: text.height, children };
}
