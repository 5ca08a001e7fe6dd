import assert from 'node:assert/strict';
import { overlayPage } from '../../../core/exchange/overlayPage.ts';
import { overlayScript } from '../../../core/exchange/overlayScript.ts';
import { sha256 } from '../../../core/exchange/sha256.ts';
import { overlayTexts } from '../../harness/overlays.ts';

const text = (title: string, feels: number): string =>
  `journey j ${JSON.stringify(title)} { stage s "S" { touchpoint t "<img src=x onerror=alert(1)>" { feels: ${feels} } } }`;

async function pageOf(title: string): Promise<string> {
  const { overlay, diff } = await overlayTexts(text(title, 1), text(title, -1));
  const { summary } = diff;
  return overlayPage({
    title,
    summary,
    sections: [{ title, summary, personas: diff.personas, picture: overlay }],
    others: [],
  });
}

describe('the page of what changed', () => {
  it('runs its own script and fetches nothing', async () => {
    const page = await pageOf('Ours');
    const policy =
      /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'") ?? '';
    assert.ok(policy.startsWith("default-src 'none'; "));
    assert.ok(policy.includes(`script-src 'sha256-${sha256(overlayScript)}'`));
    // What stands between the tags of a script is not unescaped, so nothing in it may have been escaped.
    assert.ok(page.includes(`<script>${overlayScript}</script>`));
    assert.equal(page.match(/<script/g)?.length, 1);
    const style = /<style>([^<]*)<\/style>/.exec(page)?.[1] ?? '';
    assert.ok(policy.includes(`style-src 'sha256-${sha256(style)}'`));
    assert.ok(!/\b(innerHTML|eval|document\.write|insertAdjacentHTML)\b/.test(overlayScript));
  });

  it('takes no text of a map for markup', async () => {
    const page = await pageOf('</title><script>alert(1)</script>');
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.ok(!page.includes('<img'));
  });

  it('lists each change with what it stands for in the picture', async () => {
    const page = await pageOf('Ours');
    const item = /<li class="change [^>]*>/.exec(page)?.[0] ?? '';
    assert.ok(item.includes('class="change harm"'), item);
    const things = JSON.parse(/data-things="([^"]*)"/.exec(item)![1]!.replaceAll('&quot;', '"')) as readonly string[]; // prettier-ignore
    assert.ok(things.length > 0 && things.some((thing) => page.includes(`data-thing="${thing}"`)));
  });
});
