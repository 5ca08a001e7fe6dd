import type { Item, Said } from '../../core/diff/item.ts';
import type { Random } from './random.ts';

const words = [
  'order',
  'wait',
  'pays',
  'delivery',
  'basket',
  'reads',
  'asks',
  'friend',
  '가입',
  '배송',
  'advert',
  'late',
  'fresh',
  'form',
  'refund',
  'again',
];

/** A fact as if it had been read. */
export function said(key: string, value: string, extra: Partial<Said> = {}): Said {
  const number = /^[-+]?\d+(\.\d+)?/.exec(value);
  const bounds = number ? { low: Number(number[0]), high: Number(number[0]) } : undefined;
  return {
    key,
    of: undefined,
    whom: undefined,
    values: [value],
    repeats: false,
    number: bounds,
    text: undefined,
    refersTo: undefined,
    at: undefined,
    ...extra,
  };
}

export function item(
  kind: string,
  id: string | undefined,
  title: string,
  facts: readonly Said[] = [],
  items: readonly Item[] = [],
): Item {
  return { kind, id, title, facts, items, at: undefined };
}

/** A map that somebody might have written: two personas and a journey. */
export function makeItems(random: Random): readonly Item[] {
  let count = 0;
  const text = (): string => Array.from({ length: 3 + random.below(4) }, () => random.pick(words)).join(' ');
  const quoted = (): string => JSON.stringify(text());
  const touchpoint = (): Item => {
    const n = count++;
    const facts = [
      said('does', quoted(), { repeats: true }),
      said('feels', `${random.below(5) - 2} ${quoted()}`),
      ...(random.below(2) ? [said('feels', `${random.below(5) - 2}`, { whom: 'mina' })] : []),
      ...(random.below(3) === 0 ? [said('drop-off', `${random.below(90)}%`)] : []),
      ...(random.below(3) === 0
        ? [said('thinks', quoted(), { repeats: true }), said('thinks', quoted(), { repeats: true })]
        : []),
      ...(random.below(4) === 0 ? [said('moment', 'purchase')] : []),
    ];
    const pains =
      random.below(3) === 0
        ? [item('pain', `pain${n}`, text(), [said('severity', String(1 + random.below(5)))])]
        : [];
    const opportunity =
      pains[0] && random.below(2)
        ? [
            item('opportunity', undefined, text(), [
              said('solves', `pain${n}`, { refersTo: 'pain' }),
              said('status', 'idea'),
            ]),
          ]
        : [];
    return item('touchpoint', `t${n}`, `${text()} ${n}`, facts, [...pains, ...opportunity]);
  };
  const stage = (n: number): Item => item('stage', `s${n}`, text(), [said('goal', quoted(), { repeats: true })], Array.from({ length: 1 + random.below(4) }, touchpoint)); // prettier-ignore
  const stages = Array.from({ length: 2 + random.below(3) }, (_, n) => stage(n));
  const ids = stages.flatMap((each) => each.items.map((child) => child.id ?? ''));
  const steps = ids
    .slice(1, 3)
    .map((id, i) => said('->', `${10 + i}%`, { of: ids[i], whom: id, refersTo: 'touchpoint' }));
  const assumption = item('assumption', undefined, text());
  return [
    item('persona', 'mina', 'Mina Kim', [said('role', quoted())]),
    item('persona', 'joon', 'Joon Park', []),
    item('journey', 'j', text(), [said('personas', '@mina', { values: ['@mina', '@joon'], refersTo: 'persona' }), said('owner', 'growth', { refersTo: 'actor' })], [
      ...stages, item('path', 'usual', text(), steps), assumption,
    ]),
  ]; // prettier-ignore
}
