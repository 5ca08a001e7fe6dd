import {
  builtInActors,
  builtInChannels,
  builtInMetrics,
  type BlockRow,
  type FactRow,
} from '../../core/vocabulary/index.ts';
import type { Found } from '../../core/model/scope.ts';
import { textOf, wordOf } from '../../core/model/facts.ts';
import { titleOf } from '../../core/model/title.ts';
import { escapeMarkdown } from '../../core/markup/markdown.ts';

/**
 * What the vocabulary says of a word, as Markdown. The author's own texts are escaped, so that nothing a map says can
 * be markup.
 */
export function blockMeaning(row: BlockRow): string {
  return `**${row.keyword}** — ${row.meaning}\n\n${fence(row.keyword === 'import' ? row.example : `${row.example} { … }`)}`;
}

export function factMeaning(row: FactRow): string {
  const notes = [
    `Wants ${row.shape.wants}.`,
    row.list ? 'Several may stand in a list, with commas between them.' : '',
    row.repeat ? 'May be said more than once.' : '',
    row.mention ? 'May be said for one persona, with `@` and the persona before the colon.' : '',
  ];
  return `**${row.key}** — ${row.meaning}\n\n${notes.filter(Boolean).map(escapeMarkdown).join(' ')}\n\n${fence(row.example)}`;
}

/** What a name leads to: its kind, its title and the first thing said of it. */
export function foundMeaning(found: Found, kind: string): string {
  if ('builtIn' in found) {
    const channel =
      kind === 'channel' ? builtInChannels.find((known) => known.id === found.builtIn) : undefined;
    if (channel) return `**${channel.title}** — a built-in channel, ${channel.place}.`;
    const metric = kind === 'metric' ? builtInMetrics.find((known) => known.id === found.builtIn) : undefined;
    if (metric) return `**${metric.title}** — a built-in metric. ${metric.meaning}`;
    const actor = builtInActors.find((known) => known.id === found.builtIn);
    return `**${actor?.title ?? found.builtIn}** — built in.`;
  }
  const { block, kind: declared } = found.declaration;
  const said = ['role', 'quote', 'goal', 'does', 'kind'].map((key) => textOf(block, key) ?? wordOf(block, key)).find(Boolean); // prettier-ignore
  const head = `**${escapeMarkdown(titleOf(block))}** — ${declared}`;
  return said === undefined ? head : `${head}\n\n${escapeMarkdown(said)}`;
}

function fence(example: string): string {
  return `\`\`\`journey\n${example}\n\`\`\``;
}
