import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Analysis } from '../../core/analyse.ts';
import { lineIndexOf } from '../../core/text/lineIndex.ts';
import { completionsAt } from '../../server/features/completion.ts';
import { documentLinksOf } from '../../server/features/documentLinks.ts';
import { hoverAt } from '../../server/features/hover.ts';
import { inlayHintsIn } from '../../server/features/inlayHints.ts';
import { signatureHelpAt } from '../../server/features/signatureHelp.ts';
import { hostileMaps } from '../harness/hostileMap.ts';
import { analyseText } from '../harness/problems.ts';

/** All texts in an answer that an editor takes for Markdown. */
function markdownIn(answer: unknown): readonly string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  if ('kind' in answer && answer.kind === 'markdown' && 'value' in answer) return [String(answer.value)];
  return Object.values(answer).flatMap(markdownIn);
}

/** Expects Markdown in which all that could be a link, an element or code is escaped, but the fences with our examples. */
function expectHarmless(markdown: string): void {
  const theirs = markdown.replaceAll(/^```journey\n[^]*?\n```$/gm, '');
  const bare = theirs.replaceAll(/\\[!-/:-@[-`{-~]/g, '');
  assert.doesNotMatch(bare, /[<>[\]`$]|:\/\/|command:|javascript:/i, markdown);
  assert.doesNotMatch(bare, /(?![\t\n\u200b-\u200d])[\p{Cc}\p{Cf}]/u, markdown);
}

async function each(look: (analysis: Analysis, places: readonly number[]) => void): Promise<void> {
  for (const { text } of hostileMaps(2)) {
    const words = [...text.matchAll(/[\p{L}\p{N}_-]+/gu)].map(({ index }) => index);
    // All that is not said by somebody hostile, and some of the rest.
    look(
      await analyseText(text),
      words.filter((at, i) => i % 7 === 0 || /[\s@]/.test(text[at - 1] ?? '\n')).slice(0, 3000),
    );
  }
}

describe('a map that says everything hostile, to an editor', function () {
  this.timeout(120_000);

  it('is markup in no hover', async () => {
    const seen = new Set<string>();
    await each((analysis, places) => {
      const lines = lineIndexOf(analysis.source.text);
      for (const at of places)
        for (const markdown of markdownIn(hoverAt(analysis, at, lines))) {
          if (!seen.has(markdown)) expectHarmless(markdown);
          seen.add(markdown);
        }
    });
    assert.ok(seen.size > 200, String(seen.size));
  });

  it('is markup in no proposal and no help', () =>
    each((analysis, places) => {
      for (const at of places.filter((_, i) => i % 23 === 0)) {
        markdownIn(completionsAt(analysis, at)).forEach(expectHarmless);
        markdownIn(signatureHelpAt(analysis, at)).forEach(expectHarmless);
      }
    }));

  it('is markup in no hint, and no hint runs a command of its own', () =>
    each((analysis) => {
      const { text } = analysis.source;
      const hints = inlayHintsIn(analysis, { start: 0, end: text.length }, lineIndexOf(text));
      markdownIn(hints).forEach(expectHarmless);
      assert.doesNotMatch(JSON.stringify(hints), /"command":/);
    }));

  it('leads to files of the workspace and web addresses alone', () =>
    each((analysis) => {
      const inside = (uri: string): boolean => uri.startsWith('file:///work/');
      for (const { target = '' } of documentLinksOf(analysis, lineIndexOf(analysis.source.text), inside))
        assert.match(target, /^(?:https?:\/\/|file:\/\/\/work\/)/i);
    }));

  it('may run no command and be no HTML, whatever it is', () => {
    const options = readFileSync(new URL('../../client/languageClient/options.ts', import.meta.url), 'utf8');
    assert.match(options, /markdown: \{ isTrusted: false, supportHtml: false \}/);
  });
});
