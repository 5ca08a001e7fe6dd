import { folded } from '../model/fold.ts';
import type { Source } from '../model/load.ts';
import { removalOf } from '../syntax/removal.ts';
import type { Fix } from '../syntax/tree.ts';
import { nearest } from '../text/nearest.ts';
import { shift, type Span } from '../text/span.ts';
import { findingsOf, type Findings } from './findings.ts';
import { codes, isCode, isPractice, sentenceOf, severityOf, type Code } from './messages.ts';
import type { Problem } from './problem.ts';
import { noCheckSettings, type CheckSettings, type Weight } from './settings.ts';

/** What is found in a file once its team and its authors have been heard. */
export function settledFindings(source: Source, found: Findings, settings?: CheckSettings): Findings {
  const isPlain =
    silencersIn(source.tree).length === 0 &&
    (!settings || (!settings.strict && Object.keys(settings.severities).length === 0));
  return isPlain ? found : findingsOf(settled(source, found.all(), settings));
}

/**
 * What is left of the problems of a file, and how grave, once its team and its authors have been heard: settings give
 * severities, comments silence one line or the file. A comment that says no reason or silences nothing is a problem.
 */
export function settled(
  source: Source,
  problems: readonly Problem[],
  settings: CheckSettings = noCheckSettings,
): readonly Problem[] {
  const comments = silencersIn(source.tree);
  const isPlain = comments.length === 0 && !settings.strict && Object.keys(settings.severities).length === 0;
  if (isPlain) return problems;
  const { left, remarks } =
    comments.length === 0 ? { left: problems, remarks: [] } : silenced(source, comments, problems);
  return [...left, ...remarks]
    .flatMap((problem) => {
      const weight = weightOf(problem.code, settings);
      if (weight === 'off') return [];
      return weight === problem.severity ? [problem] : [{ ...problem, severity: weight }];
    })
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function weightOf(code: Code, { severities, strict }: CheckSettings): Weight {
  const own = severityOf(code);
  return severities[code] ?? (strict && isPractice(code) && own !== 'error' ? 'warning' : own);
}

/** Where the comments stand that silence something, counted from the block. */
const silencersIn = folded<readonly Span[]>((block, inner) => {
  const own: Span[] = block.comments.filter((comment) => comment.isSilencer);
  let next = 0;
  block.statements.forEach((statement, i) => {
    if (statement.kind !== 'block') return;
    for (const span of inner[next++] ?? []) own.push(shift(span, block.starts[i] ?? 0));
  });
  return own.length === 0 ? none : own;
});
const none: readonly Span[] = [];

/** `// journey-ignore CODE, CODE: reason` */
const silencer =
  /^\/[/*]\s*journey-ignore(-file)?(?:\s+([\w-]+(?:\s*,\s*[\w-]+)*))?\s*(?::\s*(.*?))?\s*(?:\*\/)?$/su;

function silenced(
  { text }: Source,
  comments: readonly Span[],
  problems: readonly Problem[],
): { readonly left: readonly Problem[]; readonly remarks: readonly Problem[] } {
  const remarks: Problem[] = [];
  const gone = new Set<Problem>();
  for (const span of comments) {
    const [, file, named = '', reason = ''] = silencer.exec(text.slice(span.start, span.end)) ?? [];
    const words = named.split(',').flatMap((word) => word.trim() || []);
    const where = file ? { start: 0, end: Infinity } : lineAfter(text, span.end);
    const remark = (code: Code, holes: Readonly<Record<string, string>> = {}, fix?: Fix): void => {
      remarks.push({
        code,
        severity: severityOf(code),
        span,
        message: sentenceOf(code, holes),
        related: [],
        fix,
      });
    };
    if (words.length === 0) remark('silencer-without-code');
    else if (reason.trim() === '') remark('silencer-without-reason', { code: words.join(', ') });
    for (const word of words) {
      if (!isCode(word)) {
        const near = nearest(word, codes);
        if (near === undefined) remark('silencer-unknown', { code: word });
        else remark('silencer-unknown-near', { code: word, near }, changeTo(near, word, span, text));
        continue;
      }
      const found = problems.filter(
        ({ code, span: at }) => code === word && at.start >= where.start && at.start <= where.end,
      );
      if (found.length === 0) remark('silencer-unused', { code: word }, leaveOut(word, words, span, text));
      for (const problem of found) gone.add(problem);
    }
  }
  return { left: problems.filter((problem) => !gone.has(problem)), remarks };
}

/** Where a name of a check stands in a comment. */
function placeOf(word: string, span: Span, text: string): Span {
  const at = /(?:journey-ignore(?:-file)?)/.exec(text.slice(span.start, span.end));
  const from = span.start + (at ? at.index + at[0].length : 0);
  const start = text.indexOf(word, from);
  return { start, end: start + word.length };
}

function changeTo(near: string, word: string, span: Span, text: string): Fix {
  return { title: `Change it to ${near}`, edits: [{ span: placeOf(word, span, text), text: near }] };
}

/** Takes out the comment, or of several names the one. What it was about may come back, so a person chooses. */
function leaveOut(word: string, words: readonly string[], span: Span, text: string): Fix {
  if (words.length === 1)
    return { title: 'Remove the comment', edits: [removalOf(text, span)], isGuess: true };
  const { start, end } = placeOf(word, span, text);
  const after = /^\s*,\s*/.exec(text.slice(end))?.[0].length ?? 0;
  const before = after > 0 ? 0 : (/\s*,\s*$/.exec(text.slice(span.start, start))?.[0].length ?? 0);
  const edits = [{ span: { start: start - before, end: end + after }, text: '' }];
  return { title: `Leave out ${word}`, edits, isGuess: true };
}

/** The next line after a place that says something, comments aside: several may stand above what they silence. */
function lineAfter(text: string, from: number): Span {
  const lines = /(?:\r\n|\r|\n)(?:[ \t]*(?:\/\/[^\r\n]*)?(?:\r\n|\r|\n))*([^\r\n]*)/y;
  lines.lastIndex = text.slice(from).search(/[\r\n]|$/) + from;
  const found = lines.exec(text);
  if (!found) return { start: text.length, end: text.length };
  const end = found.index + found[0].length;
  return { start: end - (found[1] ?? '').length, end };
}
