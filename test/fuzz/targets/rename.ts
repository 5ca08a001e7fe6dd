import assert from 'node:assert/strict';
import { renameEdits } from '../../../core/edit/renameEdits.ts';
import { counterpartsOf } from '../../../core/model/counterparts.ts';
import { placesNaming } from '../../../core/model/places.ts';
import { declarationsIn } from '../../../core/model/declarations.ts';
import type { Declared, Scope } from '../../../core/model/scope.ts';
import { applyEdits } from '../../../core/syntax/applyEdits.ts';
import { assertTree } from '../../harness/invariants.ts';
import { declarationsOf } from '../../harness/declarations.ts';
import { randomOf } from '../../harness/random.ts';
import { lostBetween } from '../../harness/said.ts';
import { assertSame } from '../../harness/same.ts';
import { namesInAll, uriOf } from '../look.ts';
import { withinTime } from '../oracles/time.ts';
import { mainOf, type Target } from '../target.ts';

const tries = 3;

/** After a rename every name leads where it led, in all files, or there is a reason why not. */
export const renameTarget: Target = {
  name: 'rename',
  short: 60,
  run: async (input) => {
    const random = randomOf(input.seed);
    const scopes = namesInAll(input);
    const all = scopes.flatMap(declarationsOf).filter(isAlone);
    if (all.length === 0) return;
    const before = meaning(scopes);
    for (let left = tries; left > 0; left--) {
      const target = random.pick(all);
      const newId = random.pick(['new-name', '새이름', 'new-name', 'none', 'two words', 'app', random.pick(all).id]); // prettier-ignore
      // In a torn file a line more may show that something else was meant.
      const keepFormer = scopes.every(({ source }) => source.tree.isWhole) && random.below(2) === 0;
      const result = await withinTime('a rename', mainOf(input), () => undefined, () => renameEdits(target, newId, scopes, { keepFormer })); // prettier-ignore
      if (!('edits' in result)) continue;
      const files = { ...input.files };
      for (const [path, text] of Object.entries(files))
        files[path] = applyEdits(text, result.edits.get(uriOf(path)) ?? []);
      const former = (text: string): string => text.replaceAll(newId, target.id);
      // What has the new id in it, such as an “a”, cannot be told from what was renamed.
      for (const [path, text] of Object.entries(input.files))
        if (files[path] !== text && !target.id.includes(newId))
          assert.deepEqual(
            lostBetween(former(text), former(files[path] ?? '')),
            [],
            `${target.id} to ${newId}: lost`,
          );
      const renamed = namesInAll({ ...input, files });
      for (const { source } of renamed) assertTree(source.tree, source.text);
      if (newId !== 'new-name' && newId !== '새이름') continue;
      const said = `${target.kind} ${target.id} to ${newId}`;
      assertSame(meaning(renamed), before, `${said}: names lead elsewhere`);
      const own = counterpartsOf(target, scopes).length;
      const now = renamed.flatMap(declarationsOf).filter(({ id, kind }) => id === newId && kind === target.kind); // prettier-ignore
      assert.equal(now.length, own, `${said}: renamed in ${now.length} places of ${own}`);
    }
  },
};

/** True if nothing else in the file has the kind and id: of two, the later is nothing until the first has another. */
function isAlone({ kind, id, source }: Declared): boolean {
  return declarationsIn(source.tree).filter((other) => other.kind === kind && other.id === id).length === 1;
}

/** How often each file names each of the declarations there are. */
function meaning(scopes: readonly Scope[]): readonly (readonly number[])[] {
  const declarations = scopes.flatMap(declarationsOf);
  return scopes.map((scope) => declarations.map(({ block }) => placesNaming(block, scope).length));
}
