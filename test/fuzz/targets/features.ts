import assert from 'node:assert/strict';
import type { Analysis } from '../../../core/analyse.ts';
import type { Span } from '../../../core/text/span.ts';
import { piecesOf, type Pieces } from '../../../core/text/pieces.ts';
import { completionsAt } from '../../../server/features/completion.ts';
import { declaredAt, definitionAt, type SourcePlace } from '../../../server/features/definition.ts';
import { diagnosticsOf } from '../../../server/features/diagnostics.ts';
import { documentHighlightsAt } from '../../../server/features/documentHighlights.ts';
import { documentLinksOf } from '../../../server/features/documentLinks.ts';
import { foldingRangesOf } from '../../../server/features/foldingRanges.ts';
import { formatting, formattingOnType } from '../../../server/features/format.ts';
import { filePathsAt } from '../../../server/features/completionPaths.ts';
import { silencersAt } from '../../../server/features/completionSilencers.ts';
import { hoverAt } from '../../../server/features/hover.ts';
import { inlayHintsIn } from '../../../server/features/inlayHints.ts';
import { lensesOf } from '../../../server/features/lenses.ts';
import { outlineOf } from '../../../server/features/outline.ts';
import { plainItems } from '../../../server/features/plainItems.ts';
import { isNamed } from '../../../core/model/places.ts';
import { referencesOf } from '../../../server/features/references.ts';
import { renameableAt } from '../../../server/features/rename.ts';
import { selectionRangeAt } from '../../../server/features/selectionRanges.ts';
import { encodeTokens, tokensOf } from '../../../server/features/semanticTokens.ts';
import { wholeTokens } from '../../../server/features/wholeTokens.ts';
import { signatureHelpAt } from '../../../server/features/signatureHelp.ts';
import { tokenEdits } from '../../../server/features/tokenEdits.ts';
import { workspaceSymbols } from '../../../server/features/workspaceSymbols.ts';
import { randomOf, type Random } from '../../harness/random.ts';
import { assertSame } from '../../harness/same.ts';
import { lookAt } from '../look.ts';
import { assertRanges } from '../oracles/ranges.ts';
import { withinTime } from '../oracles/time.ts';
import { mainOf, type Target } from '../target.ts';

/** What an editor may ask, at a place and with the span that is selected there. */
type Question = (asked: {
  readonly analysis: Analysis;
  readonly lines: Pieces;
  readonly offset: number;
  readonly span: Span;
}) => unknown;

/** A folder with a file and a folder in it, wherever it is. */
const beside = {
  contains: () => true,
  entries: async () => [{ name: 'a.csv', isFolder: false }, { name: 'b', isFolder: true }],
}; // prettier-ignore

/** What hangs on the place. */
const questions: Readonly<Record<string, Question>> = {
  completion: ({ analysis, offset }) => {
    const items = completionsAt(analysis, offset);
    const labels = items.map(({ label }) => label);
    assert.equal(new Set(labels).size, labels.length, 'something is offered twice');
    return [items, plainItems(items)];
  },
  paths: ({ analysis, offset, lines }) => filePathsAt(analysis, offset, lines, beside),
  silencers: ({ analysis, offset, lines }) => silencersAt(analysis, offset, lines),
  hover: ({ analysis, offset, lines }) => hoverAt(analysis, offset, lines),
  definition: ({ analysis: { names, sources }, offset }) => placed(definitionAt(names, sources, offset)),
  references: ({ analysis: { names }, offset }) => {
    const declared = declaredAt(names, offset);
    if (!declared) return undefined;
    const found = referencesOf(declared, [names], { includeDeclaration: false });
    assert.equal(isNamed(declared.block, names), found.length > 0);
    return found.forEach(placed);
  },
  rename: ({ analysis, offset }) => {
    const found = renameableAt(analysis.names, offset);
    if (!found || !('span' in found)) return;
    // In front of the sign of a persona one stands at its id, too.
    const { start, end } = found.span;
    const isSigned = /[@＠]/.test(analysis.names.source.text.charAt(start - 1));
    assert.ok((isSigned ? start - 1 : start) <= offset && offset <= end);
  },
  highlights: ({ analysis, offset, lines }) => documentHighlightsAt(analysis, offset, lines),
  selection: ({ analysis, offset, lines }) => {
    const range = selectionRangeAt(analysis, offset, lines);
    for (let inner = range; inner.parent; inner = inner.parent) {
      const [start, end] = [inner.range, inner.parent.range].map((each) => lines.offsetAt(each.start)); // prettier-ignore
      const [last, lastOf] = [inner.range, inner.parent.range].map((each) => lines.offsetAt(each.end)); // prettier-ignore
      assert.ok((end ?? 0) <= (start ?? 0) && (last ?? 0) <= (lastOf ?? 0), 'a selection shrinks');
    }
    return range;
  },
  signature: ({ analysis, offset }) => signatureHelpAt(analysis, offset),
  hints: ({ analysis, span, lines }) => inlayHintsIn(analysis, span, lines),
  typing: ({ analysis, lines, offset }) => [
    formattingOnType(analysis.source.tree, lines, offset, { typed: '\n', indent: '  ' }),
    formattingOnType(analysis.source.tree, lines, offset, { typed: '}', indent: '  ' }),
  ],
};

/** What is asked of the whole text, or costs as much: once for each input. */
const questionsOfAll: Readonly<Record<string, Question>> = {
  links: ({ analysis, lines }) => documentLinksOf(analysis, lines, () => true),
  folding: ({ analysis, lines }) => {
    for (const { startLine, endLine } of foldingRangesOf(analysis, lines))
      assert.ok(0 <= startLine && startLine < endLine && endLine < lines.lineCount, `folds ${startLine} to ${endLine}`); // prettier-ignore
  },
  tokens: ({ analysis, lines, span }) => {
    const all = encodeTokens(tokensOf(analysis), lines);
    assert.deepEqual(Array.from(wholeTokens(analysis, lines)), all);
    assert.ok(all.every((number) => Number.isInteger(number) && number >= 0), 'colours are out of order'); // prettier-ignore
    const some = encodeTokens(tokensOf(analysis, span), lines);
    const applied = [...all];
    for (const { start, deleteCount, data } of [...tokenEdits(all, some)].reverse())
      applied.splice(start, deleteCount, ...(data ?? []));
    assertSame(applied, some, 'the difference of colours leads elsewhere');
  },
  lenses: ({ analysis: { names } }) => lensesOf(names.source.tree, (block) => isNamed(block, names)),
  outline: ({ analysis, lines }) => outlineOf(analysis.source.tree, lines),
  diagnostics: ({ analysis, lines }) => diagnosticsOf(analysis.found, 'file:///work/main.journey', lines, () => undefined), // prettier-ignore
  symbols: ({ analysis, span }) => workspaceSymbols([analysis.source], analysis.source.text.slice(span.start, span.start + 3)), // prettier-ignore
  formatting: ({ analysis, lines, span }) => formatting(analysis.source, '  ', lines, span),
};

const places = 4;

/** Every question of an editor, anywhere, has an answer that fits the text. */
export const featuresTarget: Target = {
  name: 'features',
  short: 42,
  run: async (input) => {
    const random = randomOf(input.seed);
    const text = mainOf(input);
    const analysis = lookAt(input);
    const lines = piecesOf(text);
    for (let left = places; left > 0; left--) {
      const offset = placeIn(text, random);
      const span = { start: offset, end: Math.min(text.length, offset + random.below(400)) };
      const asked = left === places ? { ...questions, ...questionsOfAll } : questions;
      for (const [name, question] of Object.entries(asked)) {
        const answer = await withinTime(name, text, () => ({ analysis, lines, offset, span }), question);
        assertRanges(answer, lines, name);
      }
    }
  },
};

/** Mostly beside a word or a sign, where people are. */
function placeIn(text: string, random: Random): number {
  const offset = random.below(text.length + 1);
  if (random.below(2) === 0) return offset;
  const next = text.slice(offset, offset + 80).search(/[:@#>{]\s?|\b/u);
  return Math.min(text.length, offset + Math.max(0, next) + random.below(2));
}

function placed(place: SourcePlace | undefined): void {
  if (place) assert.ok(place.span.start <= place.span.end && place.span.end <= place.source.text.length);
}
