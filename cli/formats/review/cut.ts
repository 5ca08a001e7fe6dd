import type { Group } from './changeList.ts';

/**
 * Groups as one text of at most so many characters: whole lines, the first ones, each group that is begun ended as well.
 * `more` says how many lines are left out; it is written where they would be and counts too.
 */
export function cutGroups(groups: readonly Group[], most: number, more: (left: number) => string): string {
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  const whole = groups.map(({ open, items, close }) => open + items.join('') + close).join('');
  if (whole.length <= most) return whole;
  const room = most - more(total).length;
  let text = '';
  let told = 0;
  for (const { open, items, close } of groups) {
    let inner = '';
    for (const item of items) {
      if (text.length + open.length + inner.length + item.length + close.length > room) break;
      inner += item;
      told++;
    }
    const isWhole = items.length === 0 ? text.length + open.length <= room : inner !== '';
    if (isWhole) text += open + inner + close;
    if (!isWhole || inner.length < items.join('').length) break;
  }
  return text + more(total - told);
}
