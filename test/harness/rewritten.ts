import { parse } from '../../core/syntax/parse.ts';
import { lengthOf, type Statement } from '../../core/syntax/tree.ts';
import { walk } from '../../core/syntax/walk.ts';
import type { Random } from './random.ts';

interface Spot {
  readonly statement: Statement;
  readonly start: number;
  readonly end: number;
  readonly keyword: string;
}

/**
 * A map after one change that leaves it whole: a statement taken out, doubled, moved, changed places with another or said
 * otherwise, an id that is another everywhere or where it is declared alone, a former id, a comment or blanks.
 */
export function rewritten(text: string, random: Random): string {
  const spots: Spot[] = [];
  walk(parse(text), (block, at) => {
    block.statements.forEach((statement, i) => {
      const start = at + (block.starts[i] ?? 0);
      const keyword = block.row?.keyword ?? '';
      spots.push({ statement, start, end: start + lengthOf(statement), keyword });
    });
  });
  if (spots.length === 0) return text;
  const spot = random.pick(spots);
  const like = spots.filter(({ statement, keyword, start, end }) => keyword === spot.keyword && statement.kind === spot.statement.kind && (end <= spot.start || start >= spot.end)); // prettier-ignore
  const source = text.slice(spot.start, spot.end);
  const without = text.slice(0, spot.start) + text.slice(spot.end);
  const put = (at: number, what: string): string => `${text.slice(0, at)}${what}\n${text.slice(at)}`;
  const blocks = spots.filter(({ statement }) => statement.kind === 'block');
  switch (random.below(13)) {
    case 0:
      return without;
    case 1:
      return like.length > 0 ? put(random.pick(like).start, source) : put(spot.start, source);
    case 2: {
      const other = like.length > 0 ? random.pick(like) : undefined;
      if (!other) return text;
      return other.end <= spot.start
        ? `${text.slice(0, other.start)}${source}\n${text.slice(other.start, spot.start)}${text.slice(spot.end)}`
        : `${text.slice(0, spot.start)}${text.slice(spot.end, other.start)}${source}\n${text.slice(other.start)}`;
    }
    case 3: {
      const other = like.length > 0 ? random.pick(like) : undefined;
      if (!other) return text;
      const [one, two] = other.start < spot.start ? [other, spot] : [spot, other];
      return text.slice(0, one.start) + text.slice(two.start, two.end) + text.slice(one.end, two.start) + text.slice(one.start, one.end) + text.slice(two.end); // prettier-ignore
    }
    case 4: {
      const id = random.pick(['again', 'again', 'b2', '가입', randomId(blocks, random)]);
      const block = blocks.length > 0 ? random.pick(blocks) : undefined;
      const name = block?.statement.kind === 'block' ? block.statement.id : undefined;
      if (!block || !name) return text;
      if (random.below(2) === 0) return text.replaceAll(new RegExp(`(?<![\\w-])${name.text}(?![\\w-])`, 'g'), id);
      const at = block.start + name.span.start;
      return text.slice(0, at) + (random.below(4) === 0 ? '' : id) + text.slice(block.start + name.span.end);
    }
    case 5: {
      const block = blocks.length > 0 ? random.pick(blocks) : undefined;
      if (block?.statement.kind !== 'block' || !block.statement.body) return text;
      return put(block.start + block.statement.body.start + 1, `\nwas: ${randomId(blocks, random)}`);
    }
    case 6:
      return put(spot.start, random.pick(['// a word', '/* more\n words */', '', '\t']));
    case 7:
      return text.replace(/(solves: *)[^\n;}]*/, (_, head: string) => head + randomId(blocks, random));
    case 8: {
      const at = random.below(text.length);
      return text.slice(0, at) + text.slice(at).replace(/(status: )\w+/, `$1${random.pick(['dropped', 'idea', 'done'])}`); // prettier-ignore
    }
    case 9: {
      const at = random.below(text.length);
      return text.slice(0, at) + text.slice(at).replace(/(feels[^:\n]*: *)[-+]?\d+/, `$1${random.below(5) - 2}`);
    }
    case 10: {
      const at = random.below(text.length);
      return text.slice(0, at) + text.slice(at).replace(/"([^"\n]+)"/, '"$1 again"');
    }
    case 11: {
      const at = random.below(text.length);
      return text.slice(0, at) + text.slice(at).replace(/\d+/, String(random.below(9)));
    }
    default:
      return text.slice(0, spot.start) + source.replace(/: */, random.pick([':', ':  ', ': '])) + text.slice(spot.end);
  }
} // prettier-ignore

function randomId(blocks: readonly Spot[], random: Random): string {
  const ids = blocks.flatMap(({ statement }) =>
    statement.kind === 'block' ? (statement.id?.text ?? []) : [],
  );
  return ids.length > 0 ? random.pick(ids) : 'somebody';
}
