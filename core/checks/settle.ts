import { folded } from '../model/fold.ts';
import type { Source } from '../model/load.ts';
import { removalOf } from '../syntax/removal.ts';
import type { Fix } from '../syntax/tree.ts';
import { nearest } from '../text/nearest.ts';
import { shift, type Span } from '../text/span.ts';
import { findingsOf, type Findings } from './findings.ts';
import { codes, isCode, isPractice, sentenceOf, severityOf, type Code } from './messages.ts';
import type { Problem } from './problem.ts';
import { isLeftOut } from './run.ts';
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

/** `// journey-ignore CODE, CODE: reason`; signs may be full-width, as East Asian keyboards write them. */
const silencer =
  /^\/[/*]\s*journey-ignore(-file)?(?![\w-])\s*([\p{L}\p{M}\w-]+(?:\s*[,，、]\s*[\p{L}\p{M}\w-]+)*)?\s*([:：])?/u;

/** What a comment says: which checks are to be silent, and why. */
interface Silencer {
  readonly words: readonly string[];
  readonly reason: string;
}

function silencerOf(comment: string): Silencer {
  const [head = '', , named = '', colon] = silencer.exec(comment) ?? [];
  const words = named.split(/[,，、]/).flatMap((word) => word.trim() || []);
  const reason = colon ? comment.slice(head.length).replace(/\*\/$/, '').trim() : '';
  return { words, reason };
}

function silenced(
  { text, tree }: Source,
  comments: readonly Span[],
  problems: readonly Problem[],
): { readonly left: readonly Problem[]; readonly remarks: readonly Problem[] } {
  const remarks: Problem[] = [];
  const gone = new Set<Problem>();
  for (const span of comments) {
    const { words, reason } = silencerOf(text.slice(span.start, span.end));
    const where = silencedBy(text, span);
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
    else if (reason === '') remark('silencer-without-reason', { code: words.join(', ') });
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
      if (found.length === 0 && !isLeftOut(word, tree, where))
        remark('silencer-unused', { code: word }, leaveOut(word, words, span, text));
      for (const problem of found) gone.add(problem);
    }
  }
  return { left: problems.filter((problem) => !gone.has(problem)), remarks };
}

/** Where a name of a check stands in a comment. */
function placeOf(word: string, span: Span, text: string): Span {
  const at = /(?:journey-ignore(?:-file)?)/.exec(text.slice(span.start, span.end));
  const from = span.start + (at ? at.index + at[0].length : 0);
  const named = [...text.slice(from, span.end).matchAll(/[\p{L}\p{M}\w-]+/gu)].find(
    ([name]) => name === word,
  );
  const start = from + (named?.index ?? 0);
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
  const after = /^\s*[,，、]\s*/.exec(text.slice(end))?.[0].length ?? 0;
  const before = after > 0 ? 0 : commaBefore(text.slice(span.start, start));
  const edits = [{ span: { start: start - before, end: end + after }, text: '' }];
  return { title: `Leave out ${word}`, edits, isGuess: true };
}

/** How long the comma is that a text ends with, with the blanks around it. */
function commaBefore(text: string): number {
  const head = text.trimEnd();
  return /[,，、]$/.test(head) ? text.length - head.slice(0, -1).trimEnd().length : 0;
}

/** Where a comment silences something, whatever it names: on one line, or in the whole file. */
export function silencedBy(text: string, comment: Span): Span {
  const [, file] = silencer.exec(text.slice(comment.start, comment.end)) ?? [];
  return file === undefined ? lineOf(text, comment) : { start: 0, end: Infinity };
}

/**
 * The line that a comment speaks of: its own if something else stands on it, else the next that says something. Other
 * comments may stand between, as several may stand above what they silence.
 */
function lineOf(text: string, { start, end }: Span): Span {
  const ownLine = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  if (start > 0 && text.slice(ownLine, start).trim() !== '') return { start: ownLine, end: start };
  let at = end;
  for (;;) {
    while (at < text.length && (text[at] ?? '').trim() === '') at++;
    if (text.startsWith('//', at)) at = lineEndAfter(text, at);
    else if (text.startsWith('/*', at)) at = commentEndAfter(text, at);
    else return { start: at, end: lineEndAfter(text, at) };
  }
}

function lineEndAfter(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

/** A comment that is never closed ends at its line. */
function commentEndAfter(text: string, at: number): number {
  const end = text.indexOf('*/', at + 2);
  return end < 0 ? lineEndAfter(text, at) : end + 2;
}
