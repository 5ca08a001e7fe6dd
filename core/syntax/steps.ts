import type { IToken } from 'chevrotain';
import { exact } from '../text/exact.ts';
import { cover, type Span } from '../text/span.ts';
import type { Atom } from './atoms.ts';
import { commaSlip } from './commas.ts';
import { fitting } from './cures.ts';
import { inQuotes } from './quoting.ts';
import { reportAtom } from './reportAtom.ts';
import { share } from '../vocabulary/shapes.ts';
import type { Fix, Leg, Quantity, Ref, Slip, Step, Text } from './tree.ts';
import type { Values } from './values.ts';

/** What stands at a place, and where commas stand, if there may be any beside which there is nothing. */
interface Source {
  readonly sourceOf: (span: Span) => string;
  readonly spanOf?: (comma: IToken) => Span;
}

/** Reads `a -> b 62% "why" -> c, d`. What stands between two arrows are the ends of one leg and the start of the next. */
export function readSteps(
  span: Span,
  parts: readonly Values[],
  arrows: readonly Span[],
  source: Source,
  report: (slip: Slip) => void,
): Step | undefined {
  const read = parts.map((part) => readPart(part, source, report));
  const emptyAt = read.findIndex((part) => part.nodes.length === 0);
  const at = arrows[Math.max(0, emptyAt - 1)];
  if (emptyAt >= 0 && at) {
    const code = emptyAt === 0 ? 'step-without-start' : 'step-without-end';
    const isEnd = emptyAt === 0 || emptyAt === read.length - 1;
    report({ code, span: at, holes: {}, ...(isEnd && { fix: endFix(emptyAt === 0, at) }) });
  }
  const [first, ...rest] = read;
  const legs = rest
    .filter((part) => part.nodes.length > 0)
    .map((part): Leg => ({ to: part.nodes, share: part.share, text: part.text }));
  return first && first.nodes.length > 0 && legs.length > 0
    ? { kind: 'step', span, from: first.nodes, legs }
    : undefined;
}

/** The ends that every path has. */
function endFix(isStart: boolean, { start, end }: Span): Fix {
  return isStart
    ? {
        title: 'Begin it with start',
        edits: [{ span: { start, end: start }, text: 'start ' }],
        isGuess: true,
      }
    : { title: 'Let it lead to end', edits: [{ span: { start: end, end }, text: ' end' }], isGuess: true };
}

interface Part {
  readonly nodes: readonly Ref[];
  readonly share: Quantity | undefined;
  readonly text: Text | undefined;
}

function readPart(values: Values, { spanOf, sourceOf }: Source, report: (slip: Slip) => void): Part {
  const nodes: Ref[] = [];
  let share: Quantity | undefined;
  let text: Text | undefined;
  for (const atoms of values.atoms) {
    let mayBeNode = true;
    for (const atom of atoms) {
      const bad = reportAtom(atom, 'step', report);
      if (bad && atom.kind !== 'text') continue;
      if (atom.kind === 'ref' && mayBeNode) nodes.push(atom.ref);
      else if (atom.kind === 'text' && !text) text = { text: atom.text, span: atom.span };
      else if (atom.kind === 'number' && !share) share = readShare(atom, sourceOf, report);
      else if (!bad)
        report({ code: 'stray-in-step', span: atom.span, holes: { said: inQuotes(sourceOf(atom.span)) } });
      mayBeNode = false;
    }
  }
  const slip = spanOf && nodes.length > 0 && commaSlip(values.atoms, values.commas, spanOf);
  if (slip) report(slip);
  return { nodes: exact(nodes), share, text };
}

function readShare(
  atom: Atom & { kind: 'number' },
  sourceOf: (span: Span) => string,
  report: (slip: Slip) => void,
): Quantity | undefined {
  const { quantity } = atom;
  const isShare = quantity.unit === '%' && !quantity.compare && quantity.low >= 0 && quantity.high <= 100;
  if (!isShare) {
    const span = cover(atom.span, quantity.span);
    const fix = fitting(atom, share);
    report({ code: 'step-share', span, holes: { said: sourceOf(span) }, ...(fix && { fix }) });
  }
  return isShare ? quantity : undefined;
}
