import { formatEdits } from '../../../core/format/index.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { expectFormatLaws } from '../../harness/formatLaws.ts';
import { randomOf } from '../../harness/random.ts';
import { withinTime } from '../oracles/time.ts';
import { mainOf, type Target } from '../target.ts';

/** The same text with other line ends, or with a byte-order mark: each input is tried in one of these ways, too. */
const otherwise: readonly ((text: string) => string)[] = [
  (text) => text.replaceAll(/\r\n|\r|\n/g, '\r\n'),
  (text) => text.replaceAll(/\r\n|\r|\n/g, '\r'),
  (text) => `\ufeff${text}`,
];

/** The formatter says the same, keeps the comments, and has nothing to add to its own work, whatever the line ends. */
export const formatTarget: Target = {
  name: 'format',
  short: 60,
  run: async (input) => {
    const text = mainOf(input);
    await withinTime(
      'formatting',
      text,
      () => parse(text),
      (tree) => formatEdits(tree, text, { indent: '  ' }),
    );
    expectFormatLaws(text);
    if (text.length > 4000) return;
    expectFormatLaws(randomOf(input.seed).pick(otherwise)(text));
  },
};
