import assert from 'node:assert/strict';
import { markJourneyFences, type MarkdownIt } from '../../client/journeyFences.ts';

/** As much of markdown-it's renderer as draws fences, with a rule of its own or with none. */
function rendererOf({ hasRule = true } = {}): {
  readonly markdown: MarkdownIt;
  render(info: string, content: string): string;
} {
  const renderer = {
    rules: {} as MarkdownIt['renderer']['rules'],
    renderAttrs: () => ' class="code-line" data-line="3"',
    renderToken: () => 'the token',
  };
  if (hasRule) renderer.rules['fence'] = (tokens, index) => `as usual: ${tokens[index]?.content}`;
  const markdown = markJourneyFences({ renderer });
  return {
    markdown,
    render: (info, content) => renderer.rules['fence']!([{ info, content }], 0, {}, {}, renderer),
  };
}

describe('the plug-in of the Markdown preview', () => {
  const { render } = rendererOf();

  it('makes a fence an element that holds its text, and the place that the preview scrolls to', () => {
    assert.equal(
      render('journey', 'journey j "J" {\n}\n'),
      '<journey-map class="code-line" data-line="3"><pre>\njourney j &quot;J&quot; {\n}\n</pre></journey-map>\n',
    );
  });

  it('lets no markup of the text through', () => {
    assert.match(render('journey', '</pre></journey-map><script>x()</script>&amp;'), /<pre>\n&lt;\/pre&gt;&lt;\/journey-map&gt;&lt;script&gt;x\(\)&lt;\/script&gt;&amp;amp;<\/pre>/); // prettier-ignore
  });

  for (const info of [
    'journey',
    ' journey',
    'Journey',
    'journey {.wide}',
    'journey main.journey',
    'journey,x',
  ])
    it(`knows its fences: ${info}`, () => assert.match(render(info, 'x'), /^<journey-map/));

  for (const info of ['', 'js', 'journeys', 'journey-map', 'my journey', 'mermaid'])
    it(`leaves others alone: ${info}`, () => assert.equal(render(info, 'x'), 'as usual: x'));

  it('does with an engine that has no rule for fences', () => {
    const bare = rendererOf({ hasRule: false });
    assert.equal(bare.render('js', 'x'), 'the token');
    assert.match(bare.render('journey', 'x'), /^<journey-map/);
  });
});
