import {
  builtInActors,
  builtInChannels,
  builtInMetrics,
  type BlockRow,
  type FactRow,
  type Kind,
} from '../../core/vocabulary/index.ts';
import type { Found } from '../../core/model/scope.ts';
import { textOf, wordOf } from '../../core/model/facts.ts';
import { titleOf } from '../../core/model/title.ts';
import { escapeMarkdown } from '../../core/markup/markdown.ts';
import { helpSentences } from './helpSentences.ts';

/**
 * What the vocabulary says of a word, as Markdown. The author's own texts are escaped, so that nothing a map says can
 * be markup.
 */
export function blockMeaning(row: BlockRow): string {
  return `**${row.keyword}** — ${row.meaning}\n\n${fence(row.keyword === 'import' ? row.example : `${row.example} { … }`)}`;
}

export function factMeaning(row: FactRow): string {
  const notes = [
    helpSentences.value(row.shape.wants, row.list === true),
    row.repeat ? helpSentences.repeats : '',
    row.mention ? helpSentences.forPersona : '',
  ];
  return `**${row.key}** — ${row.meaning}\n\n${notes.filter(Boolean).map(escapeMarkdown).join(' ')}\n\n${fence(row.example)}`;
}

/** What a name leads to: its kind, its title and the first thing said of it. */
export function foundMeaning(found: Found): string {
  if ('builtIn' in found) return builtInMeaning(found.kind, found.builtIn);
  const { block, kind: declared } = found.declaration;
  const said = ['role', 'quote', 'goal', 'does', 'kind'].map((key) => textOf(block, key) ?? wordOf(block, key)).find(Boolean); // prettier-ignore
  const head = `**${escapeMarkdown(titleOf(block))}** — ${declared}`;
  return said === undefined ? head : `${head}\n\n${escapeMarkdown(said)}`;
}

function builtInMeaning(kind: Kind, id: string): string {
  const isIt = (known: { readonly id: string }): boolean => known.id === id;
  const channel = kind === 'channel' ? builtInChannels.find(isIt) : undefined;
  if (channel) return `**${channel.title}** — ${helpSentences.builtInChannel(channel.place)}`;
  const metric = kind === 'metric' ? builtInMetrics.find(isIt) : undefined;
  if (metric) return `**${metric.title}** — ${helpSentences.builtInMetric(metric.meaning)}`;
  return `**${builtInActors.find(isIt)?.title ?? id}** — ${helpSentences.builtIn}`;
}

function fence(example: string): string {
  return `\`\`\`journey\n${example}\n\`\`\``;
}
