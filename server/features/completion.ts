import {
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
} from 'vscode-languageserver-types';
import type { Analysis } from '../../core/analyse.ts';
import { factsOf } from '../../core/model/facts.ts';
import type { Source } from '../../core/model/load.ts';
import { mentionStartsIn } from '../../core/model/mentions.ts';
import type { Scope } from '../../core/model/scope.ts';
import { journeyShownBy } from '../../core/model/view.ts';
import { lexemesOf } from '../../core/syntax/lexemes.ts';
import { listOf, meaningOf } from '../../core/syntax/classify.ts';
import { proseOf } from '../../core/model/texts.ts';
import { shift, touches } from '../../core/text/span.ts';
import { blockOf, journeyOf, pathTo, type Place } from '../../core/syntax/walk.ts';
import type { Block } from '../../core/syntax/tree.ts';
import { blockRow, factRow, pathEnds, type BlockRow, type FactRow } from '../../core/vocabulary/index.ts';
import { blockSnippet, type Surroundings } from './blockSnippets.ts';
import { sortTextOf } from './wordOrder.ts';
import { templateItems } from './completionTemplates.ts';
import { idsOf, mapBefore, valueItems, wordItem } from './completionValues.ts';
import { blockMeaning, factMeaning } from './meaning.ts';
import { statementAt } from './statementAt.ts';

/**
 * What may stand at a place; inside a text, the personas behind their sign; nothing in a comment. The text up to the
 * cursor on its line tells where in a statement it is.
 */
export function completionsAt(analysis: Analysis, offset: number): CompletionItem[] {
  const { source, names } = analysis;
  if (isMention(source, offset)) return [...idsOf(names, ['persona'], undefined)];
  const begun = statementAt(analysis, offset);
  const row = begun?.holder.row;
  if (!begun || begun.isInText || !row) return [];
  const { holder, before: statement, after } = begun;
  const path = pathTo(source.tree, offset);
  const journey = journeyShownBy(holder, names) ?? journeyOf(path);
  const around = { holder, names, journey };

  const colon = /^([^\s:："@＠]+)(?:\s+[^\s:："@＠]+)?(?:\s*[@＠][^\s:："]+)?\s*[:：](.*)$/su.exec(statement);
  if (colon) {
    const fact =
      factRow(row, colon[1] ?? '') ??
      meaningOf(colon[1] ?? '', row, { colon: true, brace: false, none: true }).fact;
    if (!fact) return [];
    const from = row.keyword === 'view' && fact.key === 'journey' ? undefined : journey;
    return [...valueItems(fact, { before: colon[2] ?? '', after }, { ...around, journey: from })];
  }
  const isFirst = /^[^\s:："@＠{}>→,，、]*$/u.test(statement);
  const items = isFirst ? statementItems(row, around, path) : [];
  const words =
    goesOn(statement, after) || !isFirst
      ? items.map(wordAlone)
      : [...items, ...templateItems(holder, journey)];
  const node = row.steps && nodeIn(statement);
  const map = node === undefined ? undefined : mapBefore(node, names);
  if (map) return [...idsOf(names, ['touchpoint'], map)];
  if (node !== undefined)
    return [
      ...idsOf(names, ['touchpoint'], journey),
      ...pathEnds.map((end) => wordItem(end.word, end.meaning)),
      ...words,
    ];
  const key = /^([^\s:："@＠]+)(?:\s+([^\s:："@＠]+))?(?:\s+|(?=[@＠]))([@＠]?)[^\s:："@＠]*$/u.exec(
    statement,
  );
  const said = { hasOf: key?.[2] !== undefined, sign: key?.[3] ?? '' };
  return key ? beforeColon(factRow(row, key[1] ?? ''), said, names, journey) : words;
}

/** True where a persona is being named in a text. */
function isMention({ tree, text }: Source, offset: number): boolean {
  const inner = blockOf(pathTo(tree, offset));
  const said = inner && proseOf(inner.block).find(({ span }) => touches(shift(span, inner.base), offset));
  if (!inner || !said) return false;
  const begun = text.slice(inner.base + said.span.start, offset);
  // A letter is put behind a sign that stands alone as yet.
  const place = mentionStartsIn(`${begun}a`).at(-1);
  return place !== undefined && place.at + place.run.length === begun.length;
}

/** What is written of the name of a step that may stand at the end of a statement; nothing where none may. */
function nodeIn(statement: string): string | undefined {
  const before = lexemesOf(statement).findLast(({ kind }) => kind === 'arrow' || kind === 'comma');
  const name = statement.slice(before?.end ?? 0).trimStart();
  return /[\s>]/.test(name) ? undefined : name;
}

/** Whether what belongs to the word at a place stands behind it already: a colon, an id, a title. */
function goesOn(before: string, after: string): boolean {
  const rest = /^[\p{L}\p{M}\p{Nd}_-]*/u.exec(after)?.[0] ?? '';
  return before + rest !== '' && /^[ \t]*(?!\/[/*])[^\s;；}｝]/u.test(after.slice(rest.length));
}

/** An item that changes a word and leaves what stands behind it alone. */
function wordAlone(item: CompletionItem): CompletionItem {
  const { command: _, ...rest } = item;
  return { ...rest, insertText: item.label, insertTextFormat: InsertTextFormat.PlainText };
}

/**
 * Blocks and facts that may begin a statement; what is said once and was said is not offered again, unless that is what
 * stands at the place.
 */
function statementItems(row: BlockRow, around: Surroundings, path: readonly Place[]): CompletionItem[] {
  const here = path.at(-1)?.statement;
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
      row.facts
        .filter((other) => (other.sameAs ?? other.key) === (fact.sameAs ?? fact.key))
        .flatMap(({ key }) => factsOf(around.holder, key))
        .some((said) => said !== here && !said.mention && said.values.length > 0);
    if (isSaid && !fact.mention) return [];
    const text = fact.shape.text === 'must' && !fact.shape.words;
    const of = fact.of?.need === 'must' ? ` \${1:${listOf(fact.of.to)}}` : '';
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
