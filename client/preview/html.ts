import { message } from '../messages.ts';
import { keysPart } from './keysPart.ts';

export interface PageParts {
  /** Fresh for every page; see `newNonce`. */
  readonly nonce: string;
  /** Where VS Code serves the files of the extension from. */
  readonly cspSource: string;
  /** Addresses of the built script and style sheet. */
  readonly script: string;
  readonly style: string;
  /** Whose map it is; the page keeps it, so that it can be shown again after the window was reloaded. */
  readonly uri: string;
  /** The language of VS Code, as a BCP 47 tag. */
  readonly language: string;
}

/**
 * What the page may do: run our script and no other, take our style sheet, show pictures of ours. No address of the
 * network, no inline code, and no way from a string to markup or code (trusted types, with no policy allowed).
 */
export function contentSecurityPolicy({ nonce, cspSource }: Pick<PageParts, 'nonce' | 'cspSource'>): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    `img-src ${cspSource} data: blob:`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** The page around the picture; `webview/main.ts` fills it. Everything given is escaped. */
export function previewPage(parts: PageParts): string {
  const words = (code: Parameters<typeof message>[0]): string => escapeHtml(message(code));
  const { nonce, script, style, uri, language } = parts;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentSecurityPolicy(parts))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words('page-view')}</title>
<link rel="stylesheet" nonce="${escapeHtml(nonce)}" href="${escapeHtml(style)}">
</head>
<body data-uri="${escapeHtml(uri)}">
<main id="view" tabindex="-1" aria-label="${words('page-view')}"></main>
<section id="table" tabindex="-1" aria-label="${words('page-table-view')}"></section>
${keysPart(escapeHtml)}
<p id="description" hidden></p>
<p id="empty" hidden></p>
<footer id="tools" aria-label="${words('page-tools')}">
<button id="errors" type="button" hidden title="${words('page-errors-hint')}" data-one="${words('page-errors-one')}" data-many="${words('page-errors-many')}"></button>
<span id="kept" role="status" title="${words('page-kept-hint')}" data-text="${words('page-kept')}"></span>
<button id="as-table" type="button" title="${words('page-table-hint')}" aria-pressed="false">${words('page-table')}</button>
<button id="show-keys" type="button" title="${words('page-keys-hint')}" aria-label="${words('page-keys')}">?</button>
<button id="fit" type="button" title="${words('page-fit-hint')}" aria-pressed="false">${words('page-fit')}</button>
<button id="smaller" type="button" title="${words('page-smaller')} (−)" aria-label="${words('page-smaller')}">−</button>
<button id="actual" type="button" title="${words('page-actual')} (0)"></button>
<button id="larger" type="button" title="${words('page-larger')} (+)" aria-label="${words('page-larger')}">+</button>
</footer>
<script nonce="${escapeHtml(nonce)}" src="${escapeHtml(script)}"></script>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
