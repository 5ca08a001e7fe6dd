import { formatEdits } from '../../../core/format/index.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { expectFormatLaws } from '../../harness/formatLaws.ts';
import { withinTime } from '../oracles/time.ts';
import { mainOf, type Target } from '../target.ts';

/** The formatter says the same, keeps the comments, and has nothing to add to its own work, whatever the line ends. */
export const formatTarget: Target = {
  name: 'format',
  short: 20,
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
    expectFormatLaws(text.replaceAll(/\r\n|\r|\n/g, '\r\n'));
    expectFormatLaws(text.replaceAll(/\r\n|\r|\n/g, '\r'));
    expectFormatLaws(`\ufeff${text}`);
  },
};
