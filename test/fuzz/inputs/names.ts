import { builtInActors, builtInChannels, builtInMetrics, type Kind } from '../../../core/vocabulary/index.ts';
import type { Random } from '../../harness/random.ts';

/**
 * The ids that made maps use: few of each kind, so that names meet their declarations, and some in scripts and forms in
 * which ids are easily lost.
 */
const pools: Readonly<Record<Kind, readonly string[]>> = {
  persona: ['mina', 'joon', '민아', 'mina-kim', 'résumé'],
  channel: ['tram', '전차', 'app'],
  actor: ['growth', 'web-team', '마케팅팀'],
  metric: ['taps', 'csat', '만족도'],
  lane: ['weather', '날씨'],
  journey: ['first-order', 'ideal', 'returns'],
  view: ['board', '요약'],
  stage: ['awareness', 'first', '가입', '3g'],
  touchpoint: ['reel', 'pay', '가입', 'first', 'delivery', 'x_1'],
  pain: ['late', 'area-unknown', '늦다'],
  opportunity: ['show-area', 'tell-window'],
  experiment: ['reel-badge', 'test-1'],
  risk: ['rain', 'strike'],
  path: ['usual', '돌아가기'],
};

const builtIn: Partial<Record<Kind, readonly string[]>> = {
  channel: builtInChannels.map(({ id }) => id),
  actor: builtInActors.map(({ id }) => id),
  metric: builtInMetrics.map(({ id }) => id),
};

/** An id under which something of a kind may be declared. */
export function newId(kind: Kind, random: Random): string {
  return random.pick(pools[kind]);
}

/** A name for something of a kind: mostly declared, sometimes built in, of another map, or nowhere to be found. */
export function refTo(kind: Kind, random: Random): string {
  const chance = random.below(20);
  if (chance === 0) return 'nowhere';
  if (chance === 1 && kind === 'touchpoint') return `${random.pick(pools.journey)}.${random.pick(pools.touchpoint)}`;
  if (chance === 2) return random.pick(pools[kind]).normalize('NFD');
  const known = builtIn[kind];
  return known && chance < 12 ? random.pick(known) : random.pick(pools[kind]);
} // prettier-ignore

const words = ['orders', 'late', '@mina', '@민아는', 'basket', '배송', '受け取り', 'naïve', '**loud**', '[x](y)', '<b>', '&amp;', '"', '\\', 'مرحبا', '👩‍👩‍👧', 'a@mina.example', '{', '}', '//', '/*', '*/', '<script>', ']]>', '#tag', '10 %', '->', '\u202e', 'e\u0301', '`x`', "'"]; // prettier-ignore

/** What a text says: words of several scripts, and signs that mean something elsewhere. */
export function saying(random: Random): string {
  const most = random.below(12) === 0 ? 60 : 7;
  return Array.from({ length: random.below(most) }, () => random.pick(words)).join(
    random.pick([' ', ' ', '']),
  );
}

/** A text in its quotes. */
export function quoted(random: Random): string {
  return `"${saying(random).replaceAll(/["\\]/g, '\\$&')}"`;
}
