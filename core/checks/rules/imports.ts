import { shift } from '../../text/span.ts';
import { importsOf } from '../../model/load.ts';
import type { Rule } from '../rule.ts';

/** Imports that lead nowhere, out of the workspace, or back to this file. */
export const imports: Rule = {
  codes: ['import-missing', 'import-outside', 'import-cycle', 'not-text'],
  reach: 'file',
  check: (file, _at, _journey, { names, sources, report }) => {
    for (const entry of importsOf(names.source.uri, file)) {
      const title = entry.block.title;
      if (!title) continue;
      const span = shift(title.span, entry.at);
      const imported = entry.uri === undefined ? 'outside' : sources.get(entry.uri);
      const holes = { path: `“${entry.path}”` };
      if (imported === 'outside') report({ code: 'import-outside', span, holes });
      else if (imported === 'unreadable') report({ code: 'not-text', span, holes });
      else if (imported === undefined || imported === 'missing')
        report({ code: 'import-missing', span, holes });
      else if (names.cycles.some((cycle) => cycle.block === entry.block))
        report({ code: 'import-cycle', span, holes });
    }
  },
};
