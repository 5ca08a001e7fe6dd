import { factsOf, wordOf } from '../../model/facts.ts';
import { isImagePath } from '../../model/image.ts';
import { titleOf } from '../../model/title.ts';
import { journeyShownBy, rowsOfViews } from '../../model/view.ts';
import type { Value } from '../../syntax/tree.ts';
import { blocksOf } from '../../syntax/walk.ts';
import { nearest } from '../../text/nearest.ts';
import { ownOf } from '../../text/own.ts';
import type { BlockRule } from '../rule.ts';

/** Lanes of a view that there are not. */
export const viewLanes: BlockRule = {
  reach: 'block',
  codes: ['unknown-lane', 'unknown-lane-near'],
  on: ['view'],
  asks: 'names',
  check: (view, { names, report }) => {
    // A lane may be declared in the journey that is shown; a view that names none may show any.
    const own = journeyShownBy(view, names);
    const journeys = own ? [own] : [undefined, ...blocksOf(names.source.tree, 'journey')];
    for (const { ref } of factsOf(view, 'lanes').flatMap((fact) => fact.values)) {
      const name = ref?.names.at(-1);
      if (!ref || !name || rowsOfViews.has(name.text)) continue;
      if (journeys.some((journey) => names.find(ref.names, ['lane', 'metric'], journey))) continue;
      const others = new Set(journeys.flatMap((journey) => names.candidates(['lane', 'metric'], journey)));
      const near = nearest(name.text, [...rowsOfViews.keys(), ...others]);
      const holes = { name: name.text, near: near ?? '' };
      if (near === undefined) report({ code: 'unknown-lane', span: ref.span, holes });
      else
        report({
          code: 'unknown-lane-near',
          span: ref.span,
          holes,
          // It could as well be a row that is yet to be declared.
          fix: { title: `Change it to ${near}`, edits: [{ span: ref.span, text: near }], isGuess: true },
        });
    }
  },
};

/** What each type of lane holds, in words, and whether a value is it. */
const types: Readonly<Record<string, { readonly wants: string; readonly fits: (value: Value) => boolean }>> =
  {
    text: { wants: 'texts in quotes', fits: (value) => value.text !== undefined },
    image: { wants: 'paths of pictures in quotes', fits: (value) => value.text !== undefined },
    number: { wants: 'numbers', fits: (value) => value.number !== undefined },
    percent: { wants: 'shares in %, such as 38%', fits: (value) => value.number?.unit === '%' },
    channel: { wants: 'ids of channels', fits: (value) => value.ref !== undefined },
  };

/** The type of the lane that holds values: a narrow one where all of them are of it, texts where nothing else can be told. */
export function laneTypeOf(values: readonly Value[]): string {
  const areAll = (fits: (value: Value) => boolean): boolean => values.length > 0 && values.every(fits);
  if (areAll(({ text }) => text !== undefined && isImagePath(text.text))) return 'image';
  return ['percent', 'number', 'channel'].find((type) => areAll(types[type]!.fits)) ?? 'text';
}

/** What a value says, in quotes. */
function saidOf({ text, number, ref }: Value): string {
  const said = text?.text ?? ref?.names.map((name) => name.text).join('.') ?? String(number?.low ?? '');
  return `“${said}${number?.unit === '%' ? '%' : ''}”`;
}

/** Values that are not what their lane holds. */
export const laneValues: BlockRule = {
  reach: 'block',
  codes: ['lane-type'],
  on: ['stage', 'touchpoint'],
  asks: 'world',
  check: (block, { names, journey, report }) => {
    for (const fact of factsOf(block, 'lane')) {
      const lane = fact.of && names.lane(fact.of.text, journey);
      const type = lane && ownOf(types, wordOf(lane, 'type') ?? 'text');
      const wrong = fact.values.find((value) => !value.none && type && !type.fits(value));
      if (lane && type && wrong)
        report({ code: 'lane-type', span: wrong.span, holes: { said: saidOf(wrong), lane: titleOf(lane), wants: type.wants } }); // prettier-ignore
    }
  },
};
