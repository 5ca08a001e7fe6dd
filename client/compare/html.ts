import { message, type MessageCode } from '../messages.ts';
import { contentSecurityPolicy, escapeHtml } from '../preview/html.ts';

export interface ComparePageParts {
  /** Fresh for every page; see `newNonce`. */
  readonly nonce: string;
  /** Where VS Code serves the files of the extension from. */
  readonly cspSource: string;
  /** Addresses of the built script and style sheets. */
  readonly script: string;
  readonly styles: readonly string[];
  /** What is compared; the page keeps it, so that it can be shown again after the window was reloaded. */
  readonly sides: string;
  /** The language of VS Code, as a BCP 47 tag. */
  readonly language: string;
}

/** The page around two maps on one another; `webview/compare.ts` fills it. Everything given is escaped. */
export function comparePage(parts: ComparePageParts): string {
  const words = (code: MessageCode): string => escapeHtml(message(code));
  const { nonce, script, styles, sides, language } = parts;
  const sheets = styles.map((style) => `<link rel="stylesheet" nonce="${escapeHtml(nonce)}" href="${escapeHtml(style)}">`); // prettier-ignore
  const button = (id: string, text: MessageCode, hint: MessageCode, more = ''): string =>
    `<button id="${id}" type="button" title="${words(hint)}"${more}>${words(text)}</button>`;
  const sign = (id: string, text: string, hint: MessageCode, key = ''): string =>
    `<button id="${id}" type="button" title="${words(hint)}${key}" aria-label="${words(hint)}">${text}</button>`;
  const pressed = ' aria-pressed="false"';
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentSecurityPolicy(parts))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words('compare-page')}</title>
${sheets.join('\n')}
</head>
<body class="compare" data-uri="${escapeHtml(sides)}">
<header>
<h1 id="summary" dir="auto"></h1>
<p id="sides" dir="auto"></p>
<p id="notes" role="note" dir="auto" hidden></p>
<div id="bar" role="toolbar" aria-label="${words('compare-tools')}">
<span class="views">
${button('show-old', 'compare-before', 'compare-view-before', pressed)}
${button('show-both', 'compare-both', 'compare-view-both', pressed)}
${button('show-new', 'compare-after', 'compare-view-after', pressed)}
${button('beside', 'compare-beside', 'compare-beside-hint', pressed)}
</span>
<span class="views">
${sign('previous', '↑', 'compare-previous')}
<span id="at"></span>
${sign('next', '↓', 'compare-next')}
</span>
<span id="filters"></span>
${button('texts', 'compare-show-texts', 'compare-show-texts-hint')}
${button('swap', 'compare-swap', 'compare-swap-hint')}
${button('list-shown', 'compare-list', 'compare-list-hint', ' aria-expanded="true" aria-controls="list"')}
</div>
</header>
<main id="panes">
<section id="view-before" class="pane" data-view="old" tabindex="-1" aria-label="${words('compare-picture-before')}" hidden></section>
<section id="view" class="pane" data-view="both" tabindex="-1" aria-label="${words('compare-picture')}"></section>
<p id="empty" hidden></p>
</main>
<nav id="list" aria-label="${words('compare-list')}"><ol id="changes"></ol><p id="none" hidden></p></nav>
<search id="find-bar" hidden>
<input id="find-field" type="text" aria-label="${words('page-find')}" placeholder="${words('page-find')}" autocomplete="off" spellcheck="false">
<span id="find-count" role="status"></span>
${sign('find-previous', '↑', 'page-find-previous')}
${sign('find-next', '↓', 'page-find-next')}
${sign('find-close', '×', 'page-find-close')}
</search>
<p id="description" hidden></p>
<p id="said" role="status"></p>
<div id="words" hidden ${wordsOfPage()}></div>
<footer id="tools" aria-label="${words('page-tools')}">
<span id="kept" role="status" data-text="${words('page-kept')}"></span>
<button id="find" type="button" title="${words('page-find-hint')}" aria-expanded="false">${words('page-find-button')}</button>
<button id="fit" type="button" title="${words('page-fit-hint')}" aria-pressed="false">${words('page-fit')}</button>
${sign('smaller', '−', 'page-smaller', ' (−)')}
<button id="actual" type="button" title="${words('page-actual')} (0)"></button>
${sign('larger', '+', 'page-larger', ' (+)')}
</footer>
<script nonce="${escapeHtml(nonce)}" src="${escapeHtml(script)}"></script>
</body>
</html>
`;
}

/** The sentences that the script of the page says, as data. */
const said: readonly MessageCode[] = [
  'page-find-none',
  'page-find-at',
  'compare-level',
  'compare-lane',
  'compare-persona',
  'compare-journey',
  'compare-versions',
  'compare-all',
  'compare-sides',
  'compare-not-drawn',
  'compare-accepted',
  'compare-at',
  'compare-place',
  'compare-none',
  'compare-none-shown',
  'compare-one',
  'compare-some',
  'compare-many',
  'compare-side-a',
  'compare-side-b',
  'compare-side-of',
  'compare-view-side',
  'compare-view-before',
  'compare-view-after',
  'compare-picture-before',
  'compare-picture-after',
  'compare-picture-of',
  'compare-beside-hint',
  'compare-beside-hint-two',
  'compare-previous',
  'compare-previous-two',
  'compare-next',
  'compare-next-two',
  'compare-swap-hint',
  'compare-swap-hint-two',
  'compare-list',
  'compare-list-two',
  'compare-list-hint',
  'compare-list-hint-two',
  'compare-none-two',
  'compare-none-shown-two',
  'compare-one-two',
  'compare-some-two',
  'compare-many-two',
  'compare-to-side',
  'compare-to-before',
  'compare-to-after',
  'compare-before',
  'compare-both',
  'compare-picture',
  'compare-after',
  'compare-beside',
  'compare-changes-of',
];

function wordsOfPage(): string {
  return said.map((code) => `data-${code.replace(/^page-/, '')}="${escapeHtml(message(code))}"`).join(' ');
}
