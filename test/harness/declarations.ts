import type { Declared, Scope } from '../../core/model/scope.ts';
import { tablesOf } from '../../core/model/tables.ts';

/** Everything that a file declares, in it and in its journeys. */
export function declarationsOf({ source }: Scope): readonly Declared[] {
  const { own, journeys } = tablesOf(source.tree);
  return [own, ...journeys.values()].flatMap((table) =>
    [...table.all()].map((declaration) => ({ ...declaration, source })),
  );
}
