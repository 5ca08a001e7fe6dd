import { parse } from '../syntax/parse.ts';
import { conflictsIn, type ConflictRegion } from '../syntax/conflicts.ts';
import { walk } from '../syntax/walk.ts';
import type { Fix } from '../syntax/tree.ts';

/** The ways out of the conflict that begins at a place: our version, theirs, or both where they go together. */
export function choices(at: number, text: string): readonly Fix[] {
  const region = conflictsIn(text).find(({ opening }) => opening.start === at);
  if (!region) return [];
  const { ours, theirs, labels } = region;
  const [mine, other] = [text.slice(ours.start, ours.end), text.slice(theirs.start, theirs.end)];
  const keep = (title: string, lines: string): Fix => ({
    title,
    edits: [{ span: region.span, text: lines }],
    isGuess: true,
  });
  return [
    keep(`Keep our version${named(labels.ours, 'ours', mine)}`, mine),
    keep(`Keep their version${named(labels.theirs, 'theirs', other)}`, other),
    ...(goTogether(text, region, mine + other) ? [keep('Keep both versions', mine + other)] : []),
  ];
}

/** What a side is called behind its mark, where that says more than whose it is; and whether it holds nothing. */
function named(label: string, side: string, lines: string): string {
  const said = [...(label === '' || label === side ? [] : [label]), ...(lines.trim() === '' ? ['it leaves this out'] : [])]; // prettier-ignore
  return said.length === 0 ? '' : ` (${said.join('; ')})`;
}

/** True if both versions one after the other are no more wrong than ours alone: a fact that is said twice would be. */
function goTogether(text: string, { span, ours, theirs }: ConflictRegion, both: string): boolean {
  const isEmpty = (part: typeof ours): boolean => text.slice(part.start, part.end).trim() === '';
  if (isEmpty(ours) || isEmpty(theirs)) return false;
  const wrongWith = (lines: string): number =>
    wrongIn(text.slice(0, span.start) + lines + text.slice(span.end));
  return wrongWith(both) <= wrongWith(text.slice(ours.start, ours.end));
}

/** How many things are wrong in a text as it is read, ids that are there twice among them. */
function wrongIn(text: string): number {
  const ids = new Set<string>();
  let count = 0;
  walk(parse(text), (block) => {
    const name = block.id && `${block.row?.keyword} ${block.id.text}`;
    count += block.slips.length + (name !== undefined && ids.has(name) ? 1 : 0);
    if (name !== undefined) ids.add(name);
  });
  return count;
}
