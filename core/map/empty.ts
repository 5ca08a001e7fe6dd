import type { Block } from './block.ts';
import { setText, textNode } from './measure.ts';
import { pathNode } from './nodes.ts';
import { styles } from './theme.ts';

const barHeight = 34;
const bars = 4;
const between = 8;

/** What stands where there is nothing yet: the outline of a map, a sentence and an example to write. */
export function emptyBlock(sentence: string, example: string, width: number): Block {
  const barWidth = (width - (bars - 1) * between) / bars;
  let d = '';
  for (let i = 0; i < bars; i++) {
    const left = i * (barWidth + between) + 0.5;
    d += `M${left} 0.5h${barWidth - 1}v${barHeight - 1}h${1 - barWidth}z`;
    d += `M${left} ${barHeight + 16.5}h${Math.round(barWidth * 0.7)}M${left} ${barHeight + 32.5}h${Math.round(barWidth * 0.5)}`;
  }
  const text = setText(sentence, width, styles.fact);
  const code = setText(example, width, styles.quiet);
  const top = barHeight + 56;
  return {
    key: '~empty',
    thing: undefined,
    width,
    height: top + text.height + 4 + code.height,
    children: [
      pathNode('~empty~outline', d, {
        stroke: 'line',
        more: { 'stroke-width': 1, 'stroke-dasharray': '4 3' },
      }),
      textNode('~empty~text', text, 0, top),
      textNode('~empty~example', code, 0, top + text.height + 4),
    ],
  };
}
