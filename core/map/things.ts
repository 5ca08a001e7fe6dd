import { kept } from '../model/fold.ts';
import { lengthOf, type Block, type Fact } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { pathTo } from '../syntax/walk.ts';

/** The keys of the things in one file: what a picture calls the blocks and facts it shows. */
export interface Things {
  keyOf(thing: Block | Fact): string;
  /** Where a thing stands, counted from the beginning of the file; nothing if the file does not hold it. */
  placeOf(key: string): Span | undefined;
  /** The keys of what stands at a place, innermost first. */
  at(offset: number): readonly string[];
}

/**
 * Names every block and fact of a file. A key stays the same while the thing is the same: with an id it is made of the
 * kind and the id (and the journey, where ids are its own), so a touchpoint that moves to another stage keeps it;
 * without, of the place among its like in its parent. A fact is named after its block, its key and whom it is of.
 */
export const thingsOf: (tree: Block) => Things = kept(nameThings);

function nameThings(tree: Block): Things {
  const keys = new Map<Block | Fact, string>();
  const places = new Map<string, Span>();
  const counts = new Map<string, number>();

  const claim = (thing: Block | Fact, wanted: string, place: Span): string => {
    const count = counts.get(wanted) ?? 0;
    counts.set(wanted, count + 1);
    const key = count === 0 ? wanted : `${wanted}#${count + 1}`;
    keys.set(thing, key);
    places.set(key, place);
    return key;
  };
  const down = (block: Block, at: number, key: string, journey: string): void => {
    block.statements.forEach((statement, i) => {
      const start = at + (block.starts[i] ?? 0);
      const place = { start, end: start + lengthOf(statement) };
      if (statement.kind === 'fact') {
        const persona = statement.mention ? `@${statement.mention.text}` : '';
        const of = statement.of ? `.${statement.of.text}` : '';
        claim(statement, `${key}/${statement.row?.key ?? statement.key.text}${of}${persona}`, place);
      } else if (statement.kind === 'block') {
        const kind = statement.row?.keyword ?? statement.keyword.text;
        const isInJourney = statement.row?.declares?.scope === 'journey';
        const home = statement.id
          ? isInJourney && journey !== ''
            ? `${journey}/`
            : ''
          : key === ''
            ? ''
            : `${key}/`;
        const own = claim(statement, `${home}${kind}${statement.id ? `:${statement.id.text}` : ''}`, place);
        down(statement, place.start, own, kind === 'journey' ? own : journey);
      }
    });
  };
  down(tree, 0, '', '');

  return Object.freeze({
    keyOf: (thing: Block | Fact) => keys.get(thing) ?? '',
    placeOf: (key: string) => places.get(key),
    at: (offset: number) =>
      pathTo(tree, offset)
        .map(({ statement }) => (statement.kind === 'step' ? '' : (keys.get(statement) ?? '')))
        .filter((key) => key !== '')
        .reverse(),
  });
}
