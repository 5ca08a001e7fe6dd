import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver-types';
import type { Analysis } from '../../core/analyse.ts';
import { codes, messages, type Code } from '../../core/checks/messages.ts';
import { silencedBy } from '../../core/checks/settle.ts';
import { blockOf, pathTo } from '../../core/syntax/walk.ts';
import type { LineIndex } from '../../core/text/lineIndex.ts';
import { shift, type Span } from '../../core/text/span.ts';
import { rangeOf } from '../lsp/convert.ts';
import { helpSentences } from './helpSentences.ts';
import { maySilence } from './silencing.ts';

/**
 * In a comment that silences checks, those that may be silent: first what is found on the line that it speaks of. In one
 * that begins like it, the words that do so. Nothing anywhere else.
 */
export function silencersAt(
  analysis: Analysis,
  offset: number,
  lines: LineIndex,
): CompletionItem[] | undefined {
  const { source, problems } = analysis;
  const { text } = source;
  const comment = commentAt(analysis, offset);
  if (!comment) return undefined;
  const [before, behind] = [text.slice(comment.start, offset), text.slice(offset, comment.end)];
  const rest = /^[\w-]*/.exec(behind)?.[0] ?? '';
  const itemsIn = (written: string) => (word: string, more: string) => ({
    label: word,
    filterText: word,
    textEdit: {
      range: rangeOf({ start: offset - written.length, end: offset + rest.length }, lines),
      newText: word + more,
    },
  });
  const opening = /^\/[/*]\s*(j[\w-]*)$/.exec(before)?.[1];
  if (opening !== undefined) {
    const item = itemsIn(opening);
    return words.map(([word, does]) => ({
      ...item(word, /^\s/.test(behind.slice(rest.length)) ? '' : ' '),
      kind: CompletionItemKind.Keyword,
      detail: does,
      command: { title: 'Suggest', command: 'editor.action.triggerSuggest' },
    }));
  }
  const named = /^\/[/*]\s*journey-ignore(?:-file)?\s+((?:[\w-]+\s*[,，、]\s*)*)([\w-]*)$/.exec(before);
  if (!named) return undefined;
  const [, others = '', written = ''] = named;
  const item = itemsIn(written);
  const where = silencedBy(text, comment);
  const here = new Map<Code, string>();
  for (const { code, span, message } of problems)
    if (span.start >= where.start && span.start <= where.end) here.set(code, message);
  const known = new Set(others.split(/[\s,，、]+/));
  const end = /^\s*[,，、:：]/.test(behind.slice(rest.length)) ? '' : ': ';
  return codes.flatMap((code) => {
    if (!maySilence(code) || known.has(code)) return [];
    const found = here.get(code);
    return [
      {
        ...item(code, end),
        kind: CompletionItemKind.EnumMember,
        detail: found ?? messages[code].text.replaceAll(/\{\w+\}/g, '…'),
        sortText: `${found === undefined ? 1 : 0} ${code}`,
      },
    ];
  });
}

const words = [
  ['journey-ignore', helpSentences.ignore],
  ['journey-ignore-file', helpSentences.ignoreFile],
] as const;

/** The comment that is being written at a place: one of a line goes on as long as its line does. */
function commentAt({ source: { text, tree } }: Analysis, offset: number): Span | undefined {
  const inner = blockOf(pathTo(tree, offset));
  return inner?.block.comments
    .map((comment) => shift(comment, inner.base))
    .find(
      ({ start, end }) => start < offset && (offset < end || (offset === end && !isClosed(text, start, end))),
    );
}

function isClosed(text: string, start: number, end: number): boolean {
  return text.startsWith('/*', start) && text.endsWith('*/', end);
}
