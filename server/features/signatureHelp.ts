import type { ParameterInformation, SignatureHelp } from 'vscode-languageserver-types';
import type { Analysis } from '../../core/analyse.ts';
import { meaningOf } from '../../core/syntax/classify.ts';
import { blockRow, factRow, type BlockRow, type FactRow } from '../../core/vocabulary/index.ts';
import {
  areAlternatives,
  blockForm,
  factForm,
  partsOf,
  type Part,
  type Piece,
  type ValuePart,
} from './signatures.ts';
import { helpSentences } from './helpSentences.ts';
import { statementAt } from './statementAt.ts';

/**
 * The form of the block or fact that is being written, with the part that the cursor is in. Nothing where no part is
 * left to be written.
 */
export function signatureHelpAt(analysis: Analysis, offset: number): SignatureHelp | null {
  const begun = statementAt(analysis, offset);
  const row = begun?.holder.row;
  if (!begun || !row) return null;
  const fact = factBegun(begun.before, row);
  if (fact) return fact.active ? helpOf(factForm(fact.row), fact.row, fact.active) : null;
  const block = blockBegun(begun.before, row);
  return block?.active ? helpOf(blockForm(block.row), block.row, block.active) : null;
}

const name = String.raw`[\p{L}\p{M}\p{Nd}_-]+`;
const said = new RegExp(`^(${name})(?:\\s+(${name}))?(?:\\s+([@＠]${name}))?\\s*[:：](?<value>.*)$`, 'su');
const keyed = new RegExp(`^(${name})\\s+(?<rest>(?:[^\\s"][^"]*)?)$`, 'su');
const headed = new RegExp(`^(${name})\\s+(?<rest>.*)$`, 'su');

interface Written<Row> {
  readonly row: Row;
  readonly active: Part | undefined;
}

/** A fact whose colon stands already, or whose key can begin nothing else. */
function factBegun(before: string, holder: BlockRow): Written<FactRow> | undefined {
  const withColon = said.exec(before);
  if (withColon) {
    const key = withColon[1] ?? '';
    const row = factRow(holder, key) ?? meaningOf(key, holder, { colon: true, brace: false }).fact;
    return row && { row, active: partOfValue(row, withColon.groups?.['value'] ?? '') };
  }
  const found = keyed.exec(before);
  const row = found && factRow(holder, found[1] ?? '');
  if (!row || holder.blocks.includes(row.key)) return undefined;
  const rest = found.groups?.['rest'] ?? '';
  const isOf = row.of && !/[@＠]/.test(rest) && !/\S\s/.test(rest);
  const active = isOf ? 'of' : row.mention ? 'persona' : partsOf(row.shape)[0]?.[0];
  return { row, active };
}

/** A block up to the end of its title: what comes then is the brace. */
function blockBegun(before: string, holder: BlockRow): Written<BlockRow> | undefined {
  const found = headed.exec(before);
  const keyword = found?.[1] ?? '';
  const row = holder.blocks.includes(keyword) ? blockRow(keyword) : undefined;
  if (!row) return undefined;
  const rest = found?.groups?.['rest'] ?? '';
  if (/->|→/.test(rest) || endsInText(rest)) return undefined;
  const isTitle = row.id === 'never' || /["“]|\S\s/.test(rest);
  return { row, active: isTitle ? 'title' : 'id' };
}

/** Whether the last of what is written is a text that is closed. */
function endsInText(rest: string): boolean {
  const last = [...rest.matchAll(/"(?:[^"\\]|\\.)*("?)/gsu)].at(-1);
  return last?.[1] === '"' && rest.slice(last.index + last[0].length).trim() === '';
}

const signs: readonly (readonly [RegExp, readonly ValuePart[]])[] = [
  [/^["“'‘]/u, ['text']],
  [/^[@＠]/u, ['mention']],
  [/^[#＃]/u, ['tag']],
  [/^[%％]|^\p{Sc}$/u, ['unit']],
  [/^\d{4}-|^\d{1,2}:/u, ['date']],
  [/^[<>=≥≤+\-−.\d]/u, ['number', 'date']],
  [/^./u, ['words', 'unit', 'ref', 'date']],
];

const piece = /"(?:[^"\\]|\\.)*"?|[,，、%％]|[<>=≥≤]+\s*[+\-−]?[\d.]*|[^\s,，、"%％]+/gsu;
/** A sign to compare with, whose number is still to come. */
const isSign = /^[<>=≥≤]+\s*$/u;
const isComma = /^[,，、]$/u;
const isClosedText = /^"(?:[^"\\]|\\.)*"$/su;

/** Which part of a value is being written: what stands there already is taken from the parts in turn. */
function partOfValue({ shape, list }: FactRow, written: string): Part | undefined {
  const pieces = written.match(piece) ?? [];
  const current = list ? pieces.slice(pieces.findLastIndex((one) => isComma.test(one)) + 1) : pieces;
  let left = partsOf(shape).map(([part]) => part);
  let active: ValuePart | undefined;
  for (const one of current) {
    const fits = signs.find(([sign]) => sign.test(one))?.[1] ?? [];
    // A unit stands right behind its number; without one the word is something else.
    const at = left.findIndex((part, i) => fits.includes(part) && (part !== 'unit' || i === 0));
    // What fits nowhere is meant as what is still to be said.
    active = at < 0 ? (active ?? left[0]) : left[at];
    if (!active || at < 0 || isSign.test(one)) continue;
    const taken = active;
    // What stands in the place of another leaves no place for it; a unit belongs to its number.
    left = left.slice(at + 1).filter((part) => part === 'unit' || !areAlternatives(shape, taken, part));
  }
  const isBetween = current.length === 0 || /\s$/u.test(written) || isClosedText.test(current.at(-1) ?? '');
  return isBetween ? left[0] : active;
}

function helpOf(
  pieces: readonly Piece[],
  { meaning, example }: BlockRow | FactRow,
  active: Part,
): SignatureHelp {
  let label = '';
  const parameters: ParameterInformation[] = [];
  let activeParameter = 0;
  for (const { text, part, says } of pieces) {
    if (part) {
      if (part === active) activeParameter = parameters.length;
      parameters.push({ label: [label.length, label.length + text.length], documentation: says ?? '' });
    }
    label += text;
  }
  const documentation = helpSentences.form(meaning, example);
  return { signatures: [{ label, documentation, parameters }], activeSignature: 0, activeParameter };
}
