import { CompletionItemKind, MarkupKind, type CompletionItem } from 'vscode-languageserver-types';
import { frameworkOf } from '../../core/insight/phases.ts';
import { valuesOf } from '../../core/model/facts.ts';
import { folded } from '../../core/model/fold.ts';
import type { Scope } from '../../core/model/scope.ts';
import { rowsOfViews } from '../../core/model/view.ts';
import type { Block } from '../../core/syntax/tree.ts';
import { NONE, type FactRow, type Kind, type Shape } from '../../core/vocabulary/index.ts';
import type { Surroundings } from './blockSnippets.ts';
import { helpSentences } from './helpSentences.ts';
import { foundMeaning } from './meaning.ts';

/** What stands between the colon of a fact and a place, and behind the place on its line. */
interface Around {
  readonly before: string;
  readonly after: string;
}

/** What may stand as a value of a fact; in a list, what is not in it yet. */
export function valueItems(
  fact: FactRow,
  { before, after }: Around,
  { holder, names, journey }: Surroundings,
): readonly CompletionItem[] {
  const { shape } = fact;
  const said = before.split(comma);
  const current = (said.pop() ?? '').trimStart();
  if (said.length > 0 && !fact.list) return [];
  if (/\s/.test(current)) return unitItems(shape, current);
  const map = mapBefore(current, names);
  if (map) return idsOf(names, shape.ref?.to ?? [], map);
  const sign = /^[@＠#＃]?/u.exec(current)?.[0] ?? '';
  const items = [
    ...(sign === '' ? plainItems(fact, { holder, names, journey }) : []),
    ...(shape.tag ? tagItems(names, sign === '') : []),
    ...(shape.mention ? idsOf(names, ['persona'], journey, sign === '' ? '@' : '') : []),
  ];
  const others = [...said, ...(/^[^;；}｝]*/u.exec(after)?.[0] ?? '').split(comma).slice(1)];
  const taken = new Set(others.map(withoutSign));
  const left = items.filter(({ label }) => !taken.has(withoutSign(label)));
  return said.length === 0 && isPlain(current) ? [...left, noneItem] : left;
}

const comma = /[,，、]/u;

/** True for the beginning of a word, be it empty. */
function isPlain(current: string): boolean {
  return /^\p{L}*$/u.test(current);
}

function withoutSign(word: string): string {
  return word.trim().replace(/^[@＠#＃]/u, '');
}

/** The units that a number may carry, behind it: of two forms the one that goes with it. */
function unitItems({ number }: Shape, current: string): readonly CompletionItem[] {
  const amount = /^[<>=≥≤]*\s*([+\-−.\d]*\d)\s+[\p{L}%]*$/u.exec(current)?.[1];
  const words = number?.unit?.words;
  if (amount === undefined || words === undefined || words === 'any') return [];
  const isOtherForm = (word: string): boolean =>
    Number(amount) === 1
      ? word.endsWith('s') && words.includes(word.slice(0, -1))
      : words.includes(`${word}s`);
  return words
    .filter((word) => !isOtherForm(word))
    .map((word, i) => wordItem(word, helpSentences.unit, `0${String(i).padStart(2, '0')}`));
}

/** What stands without a sign before it: words of the fact, and ids. Nothing is a version or a part of itself. */
function plainItems(
  { key, shape }: FactRow,
  { holder, names, journey }: Surroundings,
): readonly CompletionItem[] {
  const rows = holder.row?.keyword === 'view' && key === 'lanes' ? [...rowsOfViews] : [];
  const stages = key === 'as' && journey ? frameworkOf(journey) : [];
  const self = new Set([holder, ...(shape.ref?.to.includes('journey') && journey ? [journey] : [])]);
  return [
    ...(shape.words?.rows.map((word) => wordItem(word.word, word.meaning)) ?? []),
    ...rows.map(([word, meaning]) => wordItem(word, meaning)),
    ...stages.map((stage, i) => wordItem(stage, helpSentences.frameworkStage, `0${i}`)),
    ...idsOf(names, shape.ref?.to ?? [], journey, '', (block) => !self.has(block)),
  ];
}

/** Tags that things in the file bear already. */
function tagItems({ source }: Scope, withSign: boolean): readonly CompletionItem[] {
  return [...tagsIn(source.tree)].map((tag) => ({
    label: withSign ? `#${tag}` : tag,
    kind: CompletionItemKind.Keyword,
  }));
}

/** The tags in a block and the blocks in it. */
const tagsIn = folded<ReadonlySet<string>>((block, inner) => {
  const own = valuesOf(block, 'tags').flatMap((value) => value.tag?.text ?? []);
  return new Set([...own, ...inner.flatMap((tags) => [...tags])]);
});

/** The journey whose id and a dot stand before the word that is being written. */
export function mapBefore(current: string, names: Scope): Block | undefined {
  const dot = current.indexOf('.');
  return dot < 0 ? undefined : names.declared('journey', current.slice(0, dot))?.block;
}

/** The ids that a name may be that is looked for from within a journey. */
export function idsOf(
  names: Scope,
  kinds: readonly Kind[],
  journey: Block | undefined,
  sign = '',
  isMeant: (block: Block) => boolean = () => true,
): readonly CompletionItem[] {
  return kinds.flatMap((kind) =>
    [...new Set(names.candidates([kind], journey))].flatMap((id): readonly CompletionItem[] => {
      const found = names.find([{ text: id, span: { start: 0, end: 0 } }], [kind], journey);
      const declared = found && 'declaration' in found ? found.declaration : undefined;
      if (declared && !isMeant(declared.block)) return [];
      return [
        {
          label: sign + id,
          kind: kind === 'persona' ? CompletionItemKind.Variable : CompletionItemKind.Reference,
          sortText: `${declared ? 0 : 1}${id}`,
          detail: kind,
          ...(found && { documentation: { kind: MarkupKind.Markdown, value: foundMeaning(found) } }),
        },
      ];
    }),
  );
}

/** One of the few words that may stand at a place. */
export function wordItem(word: string, meaning: string, sort = '0'): CompletionItem {
  return { label: word, kind: CompletionItemKind.EnumMember, detail: meaning, sortText: `${sort}${word}` };
}

const noneItem = wordItem(NONE, helpSentences.none, '9');
