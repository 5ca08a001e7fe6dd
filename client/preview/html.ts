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
  /** Whether it stays with that map while others are edited, until somebody says otherwise. */
  readonly isLocked: boolean;
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

/** What the page says of what is moved, changed or added in it. */
const sentencesOfEdits = [
  'moved',
  'stage-moved',
  'felt',
  'felt-range',
  'added',
  'is-first',
  'is-last',
  'is-end',
  'cancelled',
] as const;

/** The page around the picture; `webview/main.ts` fills it. Everything given is escaped. */
export function previewPage(parts: PageParts): string {
  const words = (code: Parameters<typeof message>[0]): string => escapeHtml(message(code));
  const { nonce, script, style, uri, isLocked, language } = parts;
  const saidWords = sentencesOfEdits.map((code) => `data-${code}="${words(`page-${code}`)}"`).join(' ');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentSecurityPolicy(parts))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words('page-view')}</title>
<link rel="stylesheet" nonce="${escapeHtml(nonce)}" href="${escapeHtml(style)}">
</head>
<body data-uri="${escapeHtml(uri)}" data-locked="${isLocked}">
<main id="view" tabindex="-1" aria-label="${words('page-view')}"></main>
<div id="overview" aria-hidden="true" hidden><canvas id="overview-picture"></canvas><div id="overview-here"></div></div>
<search id="find-bar" hidden>
<input id="find-field" type="text" aria-label="${words('page-find')}" placeholder="${words('page-find')}" autocomplete="off" spellcheck="false">
<span id="find-count" role="status"></span>
<button id="find-previous" type="button" title="${words('page-find-previous')}" aria-label="${words('page-find-previous')}">↑</button>
<button id="find-next" type="button" title="${words('page-find-next')}" aria-label="${words('page-find-next')}">↓</button>
<button id="find-close" type="button" title="${words('page-find-close')}" aria-label="${words('page-find-close')}">×</button>
</search>
<div id="filter-menu" class="menu" role="dialog" aria-label="${words('page-filter-hint')}" hidden></div>
<div id="more-menu" class="menu" role="dialog" aria-label="${words('page-more')}" hidden></div>
<div id="words" hidden ${wordsOfPage()}></div>
<section id="table" tabindex="-1" aria-label="${words('page-table-view')}"></section>
${keysPart(escapeHtml)}
<p id="description" hidden></p>
<p id="empty" hidden></p>
<p id="said" role="status" ${saidWords}></p>
<footer id="tools" aria-label="${words('page-tools')}">
<button id="errors" type="button" hidden title="${words('page-errors-hint')}" data-one="${words('page-errors-one')}" data-many="${words('page-errors-many')}"></button>
<span id="kept" role="status" title="${words('page-kept-hint')}" data-text="${words('page-kept')}"></span>
<button id="filter" type="button" title="${words('page-filter-hint')}" aria-haspopup="dialog" aria-expanded="false">${words('page-filter')}</button>
<button id="find" type="button" title="${words('page-find-hint')}" aria-expanded="false">${words('page-find-button')}</button>
<button id="as-table" type="button" title="${words('page-table-hint')}" aria-pressed="false">${words('page-table')}</button>
<button id="more" type="button" title="${words('page-more')}" aria-label="${words('page-more')}" aria-haspopup="dialog" aria-expanded="false">⋯</button>
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

/** The sentences that the script of the page says, as data. */
const said = [
  'page-filter',
  'page-filter-some',
  'page-filter-nothing',
  'page-filter-journey',
  'page-filter-at-cursor',
  'page-filter-view',
  'page-filter-all',
  'page-filter-personas',
  'page-filter-stages',
  'page-filter-lanes',
  'page-filter-tags',
  'page-filter-room',
  'page-filter-compact',
  'page-filter-fold',
  'page-filter-unfold',
  'page-filter-reset',
  'page-find-none',
  'page-find-at',
  'page-more-lock',
  'page-more-link',
  'page-more-overview',
  'page-more-personas',
  'page-more-export',
  'page-more-png',
  'page-more-copy',
] as const;

function wordsOfPage(): string {
  return said.map((code) => `data-${code.slice('page-'.length)}="${escapeHtml(message(code))}"`).join(' ');
}

/** A text as it may stand anywhere in a page. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
