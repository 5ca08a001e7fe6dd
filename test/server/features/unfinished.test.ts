import assert from 'node:assert/strict';
import type { Analysis } from '../../../core/analyse.ts';
import { findingsOf } from '../../../core/checks/findings.ts';
import { scopeOf } from '../../../core/model/scope.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { lineIndexOf } from '../../../core/text/lineIndex.ts';
import { documentHighlightsAt } from '../../../server/features/documentHighlights.ts';
import { documentLinksOf } from '../../../server/features/documentLinks.ts';
import { foldingRangesOf } from '../../../server/features/foldingRanges.ts';
import { inlayHintsIn } from '../../../server/features/inlayHints.ts';
import { selectionRangeAt } from '../../../server/features/selectionRanges.ts';
import { encodeTokens, tokensOf } from '../../../server/features/semanticTokens.ts';
import { signatureHelpAt } from '../../../server/features/signatureHelp.ts';
import { examples } from '../../harness/examples.ts';
import { randomOf } from '../../harness/random.ts';

function analysisOf(text: string): Analysis {
  const source = { uri: 'file:///work/main.journey', text, tree: parse(text) };
  return {
    source,
    sources: new Map(),
    names: scopeOf(source, new Map()),
    found: findingsOf([]),
    problems: [],
    how: {},
  };
}

/** Asks everything of a text, with the cursor at a place, and looks whether the answers fit into the text. */
function askAll(text: string, offset: number): void {
  const analysis = analysisOf(text);
  const lines = lineIndexOf(text);
  const whole = { start: 0, end: text.length };
  let end = 0;
  const tokens = tokensOf(analysis);
  for (const token of tokens) {
    assert.ok(token.start >= end && token.end > token.start && token.end <= text.length);
    assert.ok(!/[\r\n]/.test(text.slice(token.start, token.end)));
    end = token.end;
  }
  assert.ok(encodeTokens(tokens, lines).every((number) => number >= 0));
  for (const { startLine, endLine } of foldingRangesOf(analysis, lines))
    assert.ok(0 <= startLine && startLine < endLine && endLine < lines.lineCount);
  documentLinksOf(analysis, lines, () => true);
  inlayHintsIn(analysis, whole, lines);
  documentHighlightsAt(analysis, offset, lines);
  signatureHelpAt(analysis, offset);
  assert.ok(selectionRangeAt(analysis, offset, lines).range);
}

describe('an unfinished map', () => {
  it('is answered about at each letter that is typed', () => {
    for (const name of ['personas-ko.journey', 'personas.journey']) {
      const text = examples[name] ?? '';
      for (let end = 0; end <= text.length; end++) askAll(text.slice(0, end), end);
    }
    for (const text of Object.values(examples))
      for (let end = 0; end <= text.length; end += 31) askAll(text.slice(0, end), end);
  });

  it('is answered about with the cursor at each of its places', () => {
    const text = (examples['mattress-ko.journey'] ?? '').replaceAll('\n', '\r\n');
    const analysis = analysisOf(text);
    const lines = lineIndexOf(text);
    for (let at = 0; at <= text.length; at++) {
      documentHighlightsAt(analysis, at, lines);
      signatureHelpAt(analysis, at);
      selectionRangeAt(analysis, at, lines);
    }
  });

  it('is answered about whatever it is made of', () => {
    const random = randomOf(5);
    const soup = ['{', '}', '"', '"""', "'", '“', ':', ',', ';', '->', '..', '.', '@a', '@', '#b', '\n', '\r', '\r\n', ' ', '/*', '*/', '//', '<<<<<<<', '2', '2-5', '38%', '>= 3', 'journey', 'stage', 'touchpoint a', 'pain', 'does', 'feels', 'path', 'view', 'lanes', 'import', 'data', 'status', 'x', '가입', '\u0000', '\ud800', '\u202e', '\ufeff', '👩‍👩‍👧', '：', '｛', '\\', 'none', 'https://a', 'persona a "B"\n']; // prettier-ignore
    for (let i = 0; i < 3000; i++) {
      const text = Array.from({ length: random.below(40) }, () => random.pick(soup) + (random.below(3) ? ' ' : '')).join(''); // prettier-ignore
      askAll(text, random.below(text.length + 1));
    }
  });
});
