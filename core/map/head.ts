import type { Block } from './block.ts';
import { placed } from './block.ts';
import type { LabelledText } from './content.ts';
import { setText, textNode, widestLine } from './measure.ts';
import { hitNode } from './nodes.ts';
import type { SceneNode } from './scene.ts';
import { styles } from './theme.ts';

/** A fact is set no wider than this, px, or than the second where all stand in one row all the same. */
const widestFact = 264;
const widestAlone = 440;
/** A fact stands that far from the next, px. */
const betweenFacts = 32;
const betweenRows = 14;
const belowTitle = 14;

/** The title of a picture and the labelled facts below it, in rows no wider than `width`. */
export function headBlock(
  head: { readonly key: string; readonly title: string; readonly facts: readonly LabelledText[] },
  width: number,
): Block {
  const wrapped = setText(head.title, width, styles.title, { balance: true });
  const title = { ...wrapped, width: Math.min(width, Math.ceil(widestLine(wrapped))) };
  const key = '~title';
  const children: SceneNode[] = [
    placed(
      {
        key,
        thing: head.key,
        width,
        height: title.height,
        children: [
          hitNode(key, { x: -4, y: 0, width: title.width + 8, height: title.height }),
          textNode(`${key}~text`, title, 0, 0, { align: 'left' }),
        ],
      },
      0,
      0,
    ),
  ];
  const few = gridOf(
    head.facts.map((fact) => factBlock(fact, widestAlone)),
    width,
  );
  const grid =
    few.rows.length === 1
      ? few
      : gridOf(
          head.facts.map((fact) => factBlock(fact, widestFact)),
          width,
        );
  let y = title.height + belowTitle;
  for (const row of grid.rows) {
    row.forEach((block, i) => children.push(placed(block, grid.lefts[i]!, y)));
    y += Math.max(...row.map((block) => block.height)) + betweenRows;
  }
  const height = grid.rows.length === 0 ? title.height : y - betweenRows;
  return { key: '~head', thing: undefined, width, height, children };
}

/** Blocks in as few rows as there is room for, on common left edges. */
function gridOf(
  blocks: readonly Block[],
  width: number,
): { readonly rows: readonly (readonly Block[])[]; readonly lefts: readonly number[] } {
  // Of more than these, the gaps alone are wider.
  const most = Math.max(1, Math.floor(width / betweenFacts) + 1);
  for (let perRow = Math.min(blocks.length, most); perRow > 0; perRow--) {
    const widths = new Array<number>(perRow).fill(0);
    blocks.forEach((block, at) => {
      widths[at % perRow] = Math.max(widths[at % perRow] ?? 0, block.width);
    });
    const lefts: number[] = [];
    let x = 0;
    for (const widest of widths) {
      lefts.push(x);
      x += betweenFacts + widest;
    }
    if (x - betweenFacts > width && perRow > 1) continue;
    const rows: (readonly Block[])[] = [];
    for (let first = 0; first < blocks.length; first += perRow)
      rows.push(blocks.slice(first, first + perRow));
    return { rows, lefts };
  }
  return { rows: [], lefts: [] };
}

/** A label and below it what it says. */
function factBlock({ key, label, text }: LabelledText, widest: number): Block {
  const name = setText(label, widest, styles.label);
  const said = setText(text, widest, styles.fact, { balance: true });
  const width = Math.ceil(Math.max(widestLine(name), widestLine(said)));
  const height = name.height + 1 + said.height;
  const children = [
    hitNode(key, { x: -4, y: -3, width: width + 8, height: height + 6 }),
    textNode(`${key}~label`, name, 0, 0, { align: 'left' }),
    textNode(`${key}~text`, said, 0, name.height + 1, { align: 'left' }),
  ];
  return { key, thing: key, width, height, children };
}
