import { deviationsOf } from '../../core/insight/deviations.ts';
import { metricOf, seriesAt } from '../../core/insight/measures.ts';
import { sharedWaysOf } from '../../core/insight/shares.ts';
import { escapeMarkdown } from '../../core/markup/markdown.ts';
import type { Scope } from '../../core/model/scope.ts';
import { headOf } from '../../core/model/title.ts';
import type { Block, Fact } from '../../core/syntax/tree.ts';
import { blockOf, journeyOf, type Place } from '../../core/syntax/walk.ts';
import { shift, touches, type Span } from '../../core/text/span.ts';
import { helpSentences } from './helpSentences.ts';

/** Values of a series beyond these are not listed. */
const MOST = 6;

/** What the map says at a place without its being written there: measured series, shares out of tables, deviations. */
export function workedOutAt(
  names: Scope,
  path: readonly Place[],
  offset: number,
): { readonly text: string; readonly span: Span } | undefined {
  const place = path.at(-1);
  const journey = journeyOf(path);
  const inner = blockOf(path);
  if (!place || !journey || !inner) return undefined;
  const { statement, base } = place;
  if (statement.kind === 'fact') {
    const span = shift(statement.of?.span ?? statement.key.span, base);
    const text = touches(span, offset) ? seriesText(statement, inner.block, journey, names) : '';
    return text === '' ? undefined : { text, span };
  }
  if (statement.kind === 'step') {
    const text = sharesText(inner.block, journey, names);
    return text === '' ? undefined : { text, span: shift(statement.span, base) };
  }
  const span = shift(headOf(statement), base);
  const isHead = touches(span, offset) || touches(shift(statement.keyword.span, base), offset);
  const text = isHead ? deviationText(statement, journey, names) : '';
  return text === '' ? undefined : { text, span };
}

/** The newest values that a table has for a measure. */
function seriesText(fact: Fact, block: Block, journey: Block, names: Scope): string {
  if (fact.row?.key !== 'measure' || !fact.of) return '';
  const metric = metricOf(fact.of.text, names);
  const place = {
    journey,
    ...(block !== journey && { block }),
    ...(fact.mention && { persona: fact.mention.text }),
  };
  const series = seriesAt(metric, place, names).slice(-MOST);
  if (series.length === 0) return '';
  const unit = metric.unit === undefined ? '' : metric.unit === '%' ? '%' : ` ${metric.unit}`;
  const rows = series.map(
    ({ value, date }) => `- ${date === undefined ? '' : `${date}: `}${value}${escapeMarkdown(unit)}`,
  );
  return `${helpSentences.series}\n\n${rows.join('\n')}`;
}

/** The shares of a path that are not typed. */
function sharesText(path: Block, journey: Block, names: Scope): string {
  const ways = sharedWaysOf(path, journey, names).filter(({ metric }) => metric !== undefined);
  if (ways.length === 0) return '';
  const rows = ways.map(
    ({ from, to, share }) => `- ${escapeMarkdown(from)} → ${escapeMarkdown(to)}: ${share}%`,
  );
  return `${helpSentences.shares}\n\n${rows.join('\n')}`;
}

/** How a touchpoint of a run, or a run as a whole, differs from the plan. */
function deviationText(block: Block, journey: Block, names: Scope): string {
  const all = deviationsOf(journey, names);
  if (block !== journey) {
    const kinds = all.filter(({ touchpoint }) => touchpoint === block).map(({ kind }) => kind);
    return kinds.map((kind) => helpSentences.deviations[kind]).join(' ');
  }
  const rows = all.map(
    ({ kind, touchpoint }) =>
      `- ${escapeMarkdown(touchpoint.id?.text ?? touchpoint.title?.text ?? '')}: ${helpSentences.deviations[kind]}`,
  );
  return rows.length === 0 ? '' : `${helpSentences.differs}\n\n${rows.join('\n')}`;
}
