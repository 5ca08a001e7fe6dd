import { shift } from '../../text/span.ts';
import { importsOf, type Source } from '../../model/load.ts';
import { removalOf } from '../../syntax/removal.ts';
import type { Block, Fix } from '../../syntax/tree.ts';
import type { FileRule } from '../rule.ts';

/** Imports that lead nowhere, out of the workspace, or back to this file. */
export const imports: FileRule = {
  reach: 'file',
  codes: ['import-missing', 'import-outside', 'import-cycle', 'not-text'],
  check: ({ names, sources, report }) => {
    const cycles = new Set(names.cycles.map((cycle) => cycle.block));
    for (const { block, at, path, uri } of importsOf(names.source.uri, names.source.tree)) {
      const imported = uri === undefined ? 'outside' : sources.get(uri);
      const span = shift((block.title ?? block.keyword).span, at);
      const holes = { path: `“${path}”` };
      if (imported === 'outside') report({ code: 'import-outside', span, holes });
      else if (imported === 'unreadable' || (typeof imported === 'object' && !('tree' in imported)))
        report({ code: 'not-text', span, holes });
      else if (imported === undefined || imported === 'missing')
        report({ code: 'import-missing', span, holes });
      else if (cycles.has(block))
        report({ code: 'import-cycle', span, holes, fix: leaveOut(names.source, block, at) });
    }
  },
};

/** Which of the imports in a circle is one too many, a person decides. */
function leaveOut({ text }: Source, { length }: Block, at: number): Fix {
  const edits = [removalOf(text, { start: at, end: at + length })];
  return { title: 'Leave this import out', edits, isGuess: true };
}
