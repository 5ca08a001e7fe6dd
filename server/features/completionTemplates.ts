import {
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
} from 'vscode-languageserver-types';
import { suggestionsFor, type Suggestion } from '../../core/insight/suggestions.ts';
import { wordOf } from '../../core/model/facts.ts';
import type { Block } from '../../core/syntax/tree.ts';
import { blocksOf } from '../../core/syntax/walk.ts';
import { escapeSnippet, stageSkeleton, templates } from '../../core/templates/index.ts';
import { withTabs } from './snippetTabs.ts';

/** What is said of items that insert more than a word. `{…}` is a hole. */
const sentences = {
  map: 'A whole map to begin with',
  stages: 'All stages of the framework, to fill in',
  touchpoint: 'Suggested for this stage: a usual touchpoint',
  pain: 'Suggested for this stage: what often goes wrong',
  question: 'Suggested for this stage: something to find out',
  kpi: 'Suggested for this stage: usual figures',
  moment: 'Suggested for this stage: where something is often decided',
} as const satisfies Readonly<Record<Suggestion['kind'] | 'map' | 'stages', string>>;

/**
 * More than a word at the beginning of a statement: whole maps in a file without one, all stages of its framework in a
 * journey without any, what usually belongs in a stage of its phase. After everything else in the list, but in a file in
 * which nothing stands yet maps come first.
 */
export function templateItems(holder: Block, journey: Block | undefined): readonly CompletionItem[] {
  switch (holder.row?.keyword) {
    case '':
      if (holder.statements.length === 0)
        return mapItems().map((map) => ({ ...map, sortText: `0 ${map.sortText}` }));
      return blocksOf(holder, 'journey').length === 0 ? mapItems() : [];
    case 'journey':
      return stagesItems(holder);
    case 'stage':
      return suggestionsFor(holder, journey).map(suggestionItem);
    default:
      return [];
  }
}

function mapItems(): readonly CompletionItem[] {
  return templates.map(({ title, description, text, plain }, i) =>
    item(`map: ${title.toLowerCase()}`, sentences.map, i, text, `${description}\n\n${fence(plain)}`),
  );
}

function stagesItems(journey: Block): readonly CompletionItem[] {
  const framework = wordOf(journey, 'framework');
  const stages = framework === undefined ? undefined : stageSkeleton(framework);
  if (!stages || hasStages(journey)) return [];
  return [item(`stages of ${framework}`, sentences.stages, 0, stages.text, fence(stages.plain))];
}

/** A word that is being typed may look like a misspelt stage, so only those that have a body or a name count. */
function hasStages(journey: Block): boolean {
  return blocksOf(journey, 'stage').some(({ body, id, title }) => body ?? id ?? title);
}

function suggestionItem({ kind, title, text, why }: Suggestion, i: number): CompletionItem {
  const documentation = [why, fence(text)].filter(Boolean).join('\n\n');
  return item(`${kind}: ${title}`, sentences[kind], i, escapeSnippet(text), documentation);
}

function item(
  label: string,
  detail: string,
  order: number,
  snippet: string,
  documentation: string,
): CompletionItem {
  return {
    label,
    kind: CompletionItemKind.Snippet,
    sortText: `9${String(order).padStart(2, '0')}`,
    detail,
    documentation: { kind: MarkupKind.Markdown, value: documentation },
    insertTextFormat: InsertTextFormat.Snippet,
    insertText: withTabs(snippet),
  };
}

function fence(text: string): string {
  return `\`\`\`journey\n${text.trim()}\n\`\`\``;
}
