import { personasWithCard } from './cards.ts';
import type { Content, PersonaContent } from './content.ts';
import { drawnWords } from './drawnWords.ts';
import { channelText } from './entryWords.ts';
import type { Scene, SceneNode } from './scene.ts';
import { itemNode, itemNodes, labelledNode, lineItem, tableNode, textNodeIn, type TableItem } from './tableNodes.ts'; // prettier-ignore
import { tableRows } from './tableRows.ts';
import { titleOf } from './top.ts';
import { withUniqueKeys } from './uniqueKeys.ts';

/**
 * A map as a table, the equal of its picture: all that the picture shows, in words. Above the table stand the title, the
 * facts and the personas; its columns are the touchpoints below their stages, its rows the lanes in groups. It is a scene
 * of its own, of elements of a page, so that it changes as a picture does and no more than what changed. Its keys are
 * not those of the picture, but its things are the same.
 */
export function tableOf(content: Content): Scene {
  const title = titleOf(content);
  const cards = (content.kind === 'journey' ? personasWithCard(content.personas) : content.personas).map(
    card,
  );
  const heading = itemNode('~title', { thing: content.key, before: '', text: title, after: '' });
  const facts = content.kind === 'journey' ? content.facts : [];
  const lists = facts.map(({ key, label, text }, i) =>
    labelledNode(`~fact${i}:${key}`, label, [{ thing: key, before: '', text, after: '' }]),
  );
  const root = tableNode('~table', 'article', [
    // A file of personas is called by us, and no place in it is what it is called by.
    tableNode('~heading', 'h1', [content.kind === 'journey' ? heading : textNodeIn('~title', 'span', title)]),
    ...(lists.length > 0 ? [tableNode('~facts', 'dl', lists)] : []),
    ...(cards.length > 0 ? [tableNode('~personas', 'div', cards)] : []),
    ...(content.kind === 'journey' ? [content.stages.length > 0 ? tableRows(content) : noStages] : []),
  ]);
  return { width: 0, height: 0, title, description: '', root: withUniqueKeys(root, () => true) };
}

const noStages = textNodeIn('~none', 'p', `${drawnWords.emptyJourney} ${drawnWords.emptyExample}`);

/** A persona with all that its card shows. */
function card(persona: PersonaContent): SceneNode {
  const { key: thing, id, name, role, quote, parts, channels } = persona;
  const key = `~persona:${id}:${thing}`;
  const said = parts.map((part) =>
    labelledNode(
      `${key}~${part.id}`,
      part.label,
      part.lines.map((line) => lineItem(line)),
    ),
  );
  const used = channels.map((channel): TableItem => ({ thing: channel.key, part: channel.id, before: '', text: channelText(channel), after: '' })); // prettier-ignore
  return tableNode(key, 'section', [
    tableNode(`${key}~heading`, 'h2', [itemNode(`${key}~name`, { thing, before: '', text: name, after: role ?? '' })]), // prettier-ignore
    ...(quote ? [tableNode(`${key}~quote`, 'p', itemNodes(`${key}~quote`, [lineItem(quote)]))] : []),
    tableNode(`${key}~parts`, 'dl', [
      ...said,
      ...(used.length > 0 ? [labelledNode(`${key}~channels`, drawnWords.personaChannels, used)] : []),
    ]),
  ]);
}
