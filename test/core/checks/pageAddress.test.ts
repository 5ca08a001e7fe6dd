import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pageOf } from '../../../core/checks/pages.ts';

describe('the pages of the checks', () => {
  it('stand in the repository that the manifest names', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
      readonly repository: { readonly url: string };
    };
    const repository = manifest.repository.url.replace(/\.git$/, '');
    assert.equal(pageOf('unclosed-text'), `${repository}/blob/main/docs/checks/unclosed-text.md`);
  });
});
