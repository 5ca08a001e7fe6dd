import assert from 'node:assert/strict';
import { contentSecurityPolicy, previewPage } from '../../client/preview/html.ts';
import { newNonce } from '../../client/preview/nonce.ts';

const parts = {
  nonce: 'abc',
  cspSource: 'https://example.test',
  script: 'https://example.test/webview.js',
  style: 'https://example.test/preview.css',
  uri: 'file:///maps/first-order.journey',
  isLocked: false,
  language: 'en',
};

describe('the page around the picture', () => {
  it('allows our script and style sheet, pictures of ours, and nothing else', () => {
    assert.equal(
      contentSecurityPolicy({ nonce: 'abc', cspSource: 'https://example.test' }),
      "default-src 'none'; script-src 'nonce-abc'; style-src 'nonce-abc'; img-src https://example.test data: blob:; " +
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    );
  });

  it('escapes whatever it is given', () => {
    const nasty = `"'><script>alert(1)</script>&`;
    const page = previewPage({
      ...parts,
      uri: nasty,
      script: nasty,
      style: nasty,
      language: nasty,
      nonce: nasty,
    });
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.ok(!page.includes('alert(1)</script>'));
    assert.ok(page.includes('&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;'));
  });

  it('has no code and no style of its own', () => {
    const page = previewPage(parts);
    assert.doesNotMatch(page, /\son\w+=|\sstyle=|<style|javascript:/i);
    assert.match(page, /<script nonce="abc" src="[^"]+"><\/script>/);
  });

  it('has a name for every button', () => {
    for (const [button, inner = ''] of previewPage(parts).matchAll(/<button[^>]*>([^<]*)<\/button>/g)) {
      assert.ok(/aria-label="[^"]+"|title="[^"]+"/.test(button) || inner !== '', button);
    }
  });

  it('gets a fresh nonce of 128 bits', () => {
    const nonces = new Set(Array.from({ length: 100 }, newNonce));
    assert.equal(nonces.size, 100);
    for (const nonce of nonces) assert.match(nonce, /^[0-9a-f]{32}$/);
  });
});
