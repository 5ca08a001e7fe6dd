import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const page = readFileSync(new URL('../../docs/pull-requests.md', import.meta.url), 'utf8');
const manifest = readFileSync(new URL('../../action.yml', import.meta.url), 'utf8');
const workflows = [...page.matchAll(/```yaml\n([^]*?)```/g)].map(([, text = '']) => text).filter((text) => text.includes('runs-on')); // prettier-ignore

/** The names on the second level of a part of action.yml. */
function namesIn(part: string): readonly string[] {
  const text = new RegExp(`^${part}:\\n((?: .*\\n)+)`, 'm').exec(manifest)?.[1] ?? '';
  return [...text.matchAll(/^ {2}([\w-]+):$/gm)].map(([, name = '']) => name);
}

describe('the page about pull requests', () => {
  it('has a workflow for each way', () => {
    assert.deepEqual(
      workflows.map((text) => /^on:\s+(\w+)/m.exec(text)?.[1]),
      ['pull_request', 'pull_request_target', 'pull_request', 'workflow_run'],
    );
  });

  for (const text of workflows) {
    it(`pins what it uses, asks for little and checks out no stranger: ${/^name: (.*)/.exec(text)?.[1]}`, () => {
      for (const [, uses = ''] of text.matchAll(/uses: (\S+)/g))
        assert.match(
          uses,
          /^(?:actions\/[\w-]+@[0-9a-f]{40}|journey-map-as-code\/journey-map-as-code@COMMIT)$/,
        );
      const permissions = /^permissions:\n((?: .*\n)+)/m.exec(text)?.[1] ?? '';
      assert.match(permissions, /^ {2}contents: read\n(?: {2}pull-requests: write\n)?$/);
      assert.doesNotMatch(text, /\bref:|\brun:|head\.sha|head_ref|secrets/);
      assert.equal(
        text.match(/persist-credentials: false/g)?.length,
        text.match(/actions\/checkout/g)?.length,
      );
    });
  }

  it('tells of all inputs and outputs, and of no others', () => {
    const told = [...page.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name = '']) => name);
    assert.deepEqual([...told].sort(), [...namesIn('inputs')].sort());
    assert.deepEqual([...namesIn('outputs')].sort(), ['comment', 'level', 'pictures']);
    for (const name of namesIn('outputs')) assert.ok(page.includes(`\`${name}\` (`));
    for (const text of workflows)
      for (const [, name = ''] of text.matchAll(/journey-map-as-code@COMMIT.*\n\s+with:\n\s+([\w-]+):/g))
        assert.ok(namesIn('inputs').includes(name), name);
  });
});
