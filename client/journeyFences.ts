/** As much of markdown-it as is needed here; VS Code brings it. */
export interface MarkdownIt {
  readonly renderer: { readonly rules: Record<string, RenderRule | undefined> };
}
type RenderRule = (
  tokens: readonly Token[],
  index: number,
  options: unknown,
  env: unknown,
  renderer: Renderer,
) => string;
interface Token {
  /** What stands behind the opening fence. */
  readonly info: string;
  readonly content: string;
}
interface Renderer {
  renderAttrs(token: Token): string;
  renderToken(tokens: readonly Token[], index: number, options: unknown): string;
}

/**
 * Makes each fence of the language `journey` an element of its own that holds the text; a script of ours in the preview
 * draws it there (`client/markdown`). Where no script runs, the text is what is seen. All other fences stay as they are.
 */
export function markJourneyFences<Engine extends MarkdownIt>(markdown: Engine): Engine {
  const { rules } = markdown.renderer;
  const usual = rules['fence'];
  rules['fence'] = (tokens, index, options, env, renderer) => {
    const token = tokens[index];
    // Not `code` in `pre`, to which the preview adds buttons. The first newline in `pre` is none of the text in HTML.
    if (token && /^\s*journey(?![\w-])/i.test(token.info))
      return `<journey-map${renderer.renderAttrs(token)}><pre>\n${escapeHtml(token.content)}</pre></journey-map>\n`;
    return usual
      ? usual(tokens, index, options, env, renderer)
      : renderer.renderToken(tokens, index, options);
  };
  return markdown;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
