import {
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
} from 'vscode-languageserver-types';
import type { Analysis } from '../../core/analyse.ts';
import { factsOf, valuesOf } from '../../core/model/facts.ts';
import { folded } from '../../core/model/fold.ts';
import type { Scope } from '../../core/model/scope.ts';
import { journeyShownBy, rowsOfViews } from '../../core/model/view.ts';
import { meaningOf } from '../../core/syntax/classify.ts';
import { journeyOf, pathTo } from '../../core/syntax/walk.ts';
import type { Block } from '../../core/syntax/tree.ts';
import {
  blockRow,
  factRow,
  NONE,
  pathEnds,
  type BlockRow,
  type FactRow,
  type Kind,
} from '../../core/vocabulary/index.ts';
import { blockSnippet, type Surroundings } from './blockSnippets.ts';
import { sortTextOf } from './wordOrder.ts';
import { templateItems } from './completionTemplates.ts';
import { helpSentences } from './helpSentences.ts';
import { blockMeaning, factMeaning, foundMeaning } from './meaning.ts';
import { statementAt } from './statementAt.ts';

/**
 * What may stand at a place; nothing inside a text or a comment. The text up to the cursor on its line tells where in a
 * statement it is.
 */
export function completionsAt(analysis: Analysis, offset: number): CompletionItem[] {
  const { source, names } = analysis;
  const begun = statementAt(analysis, offset);
  const row = begun?.holder.row;
  if (!begun || begun.isInText || !row) return [];
  const { holder, before: statement } = begun;
  const journey = journeyShownBy(holder, names) ?? journeyOf(pathTo(source.tree, offset));

  const colon = /^([^\s:："@＠]+)(?:\s+[^\s:："@＠]+)?(?:\s*[@＠][^\s:："]+)?\s*[:：](.*)$/su.exec(statement);
  if (colon) {
    const fact =
      factRow(row, colon[1] ?? '') ??
      meaningOf(colon[1] ?? '', row, { colon: true, brace: false, none: true }).fact;
    const rows = row.keyword === 'view' && fact?.key === 'lanes' ? rowsOfViews : undefined;
    return fact ? valueItems(fact, colon[2] ?? '', names, { journey, rows }) : [];
  }
  const isFirst = /^[^\s:："@＠{}>→,，、]*$/u.test(statement);
  const words = isFirst
    ? [...statementItems(row, { holder, names, journey }), ...templateItems(holder, journey)]
    : [];
  const isNode = row.steps && (isFirst || /(?:->|[→,，、])\s*[^\s>→,，、]*$/u.test(withoutTexts(statement)));
  if (isNode)
    return [
      ...idsOf(names, ['touchpoint'], journey),
      ...pathEnds.map((end) => wordItem(end.word, end.meaning)),
      ...words,
    ];
  const key = /^([^\s:："@＠]+)(?:\s+([^\s:："@＠]+))?(?:\s+|(?=[@＠]))([@＠]?)[^\s:："@＠]*$/u.exec(statement);
  const said = { hasOf: key?.[2] !== undefined, sign: key?.[3] ?? '' };
  return key ? beforeColon(factRow(row, key[1] ?? ''), said, names, journey) : words;
}

/** A statement without its texts, which may hold any sign. */
function withoutTexts(statement: string): string {
  return statement.replaceAll(/"(?:[^"\\]|\\.)*"/g, '');
}

/** Blocks and facts that may begin a statement; what is said once and was said is not offered again. */
function statementItems(row: BlockRow, around: Surroundings): CompletionItem[] {
  const blocks = row.blocks.flatMap((keyword, i): CompletionItem[] => {
    const block = blockRow(keyword);
    if (!block) return [];
    return [
      {
        label: keyword,
        kind: CompletionItemKind.Struct,
        sortText: sortTextOf(row.keyword, keyword, 'block', i),
        detail: block.meaning,
        documentation: { kind: MarkupKind.Markdown, value: blockMeaning(block) },
        insertTextFormat: InsertTextFormat.Snippet,
        insertText: blockSnippet(block, around),
      },
    ];
  });
  const facts = row.facts.flatMap((fact, i): CompletionItem[] => {
    const isSaid =
      !fact.repeat &&
      factsOf(around.holder, fact.key).some((said) => !said.mention && said.values.length > 0);
    if (isSaid && !fact.mention) return [];
    const text = fact.shape.text === 'must' && !fact.shape.words;
    const of = fact.of?.need === 'must' ? ' ${1:of}' : '';
    return [
      {
        label: fact.key,
        kind: CompletionItemKind.Field,
        sortText: sortTextOf(row.keyword, fact.key, 'fact', i),
        detail: fact.meaning,
        documentation: { kind: MarkupKind.Markdown, value: factMeaning(fact) },
        insertTextFormat: InsertTextFormat.Snippet,
        insertText: `${fact.key}${of}: ${text ? '"$0"' : '$0'}`,
        ...(!text && { command: { title: 'Suggest', command: 'editor.action.triggerSuggest' } }),
      },
    ];
  });
  return [...facts, ...blocks];
}

/** What may stand between a fact's key and its colon, where what it is about may stand already. */
function beforeColon(
  fact: FactRow | undefined,
  { hasOf, sign }: { readonly hasOf: boolean; readonly sign: string },
  names: Scope,
  journey: Block | undefined,
): CompletionItem[] {
  if (!fact || (hasOf && !fact.of)) return [];
  const isPersona = fact.mention && (hasOf || fact.of?.need !== 'must');
  return [
    ...(isPersona ? idsOf(names, ['persona'], journey, sign === '' ? '@' : '') : []),
    ...(fact.of && !hasOf && sign === '' ? idsOf(names, fact.of.to, journey) : []),
  ];
}

/** Tags that things in the file bear already. */
function tagItems({ source }: Scope, hasSign: boolean): CompletionItem[] {
  return [...tagsIn(source.tree)].map((tag) => ({
    label: hasSign ? tag : `#${tag}`,
    kind: CompletionItemKind.Keyword,
  }));
}

/** The tags in a block and the blocks in it. */
const tagsIn = folded<ReadonlySet<string>>((block, inner) => {
  const own = valuesOf(block, 'tags').flatMap((value) => value.tag?.text ?? []);
  return new Set([...own, ...inner.flatMap((tags) => [...tags])]);
});

/** What may stand as a value of a fact. */
function valueItems(
  fact: FactRow,
  before: string,
  names: Scope,
  {
    journey,
    rows = new Map(),
  }: { readonly journey: Block | undefined; readonly rows: ReadonlyMap<string, string> | undefined },
): CompletionItem[] {
  const { shape } = fact;
  const current = before.slice(before.lastIndexOf(',') + 1).trimStart();
  if (/\s/.test(current) && !shape.words) return [];
  const sign = current.startsWith('@');
  const items = [
    ...(sign ? [] : (shape.words?.rows.map((word) => wordItem(word.word, word.meaning)) ?? [])),
    ...[...rows].map(([key, meaning]) => wordItem(key, meaning)),
    ...(shape.tag ? tagItems(names, current.startsWith('#')) : []),
    ...(shape.mention ? idsOf(names, ['persona'], journey, sign ? '' : '@') : []),
    ...(shape.ref && !sign ? idsOf(names, shape.ref.to, journey) : []),
  ];
  const taken = new Set(before.split(',').map((word) => word.trim()));
  const left = items.filter((item) => !fact.list || !taken.has(item.label) || item.label === current);
  return sign || before.includes(',') ? left : [...left, wordItem(NONE, helpSentences.none, '9')];
}

function idsOf(
  names: Scope,
  kinds: readonly Kind[],
  journey: Block | undefined,
  sign = '',
): CompletionItem[] {
  return kinds.flatMap((kind) =>
    [...new Set(names.candidates([kind], journey))].map((id): CompletionItem => {
      const found = names.find([{ text: id, span: { start: 0, end: 0 } }], [kind], journey);
      const isOwn = found !== undefined && 'declaration' in found;
      return {
        label: sign + id,
        kind: kind === 'persona' ? CompletionItemKind.Variable : CompletionItemKind.Reference,
        sortText: `${isOwn ? 0 : 1}${id}`,
        detail: kind,
        ...(found && { documentation: { kind: MarkupKind.Markdown, value: foundMeaning(found) } }),
      };
    }),
  );
}

function wordItem(word: string, meaning: string, sort = '0'): CompletionItem {
  return { label: word, kind: CompletionItemKind.EnumMember, detail: meaning, sortText: `${sort}${word}` };
}
