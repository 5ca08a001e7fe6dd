import { element, onLines, scriptMarkup, textMarkup, written, type Markup } from '../markup/escape.ts';
import { sha256 } from './sha256.ts';

/** A page that needs nothing else. */
export interface Page {
  readonly language: string;
  readonly title: string;
  /** What the page is about, in a sentence or two. */
  readonly description?: string;
  /** ASCII, without any sign that is special in HTML. */
  readonly style: string;
  /** Code of ours; nothing for a page that does nothing. ASCII. */
  readonly script?: string | undefined;
  /** Attributes of the body. */
  readonly body?: Readonly<Record<string, string | undefined>>;
  readonly parts: readonly Markup[];
}

/**
 * Writes a page as a file. Its content security policy lets its own script run and no other, known by its digest, and
 * nothing be fetched: pictures stand in the page itself.
 */
export function pageOf({ language, title, description, style, script, body = {}, parts }: Page): string {
  const scripts = script === undefined ? '' : ` script-src 'sha256-${sha256(script)}';`;
  const policy = `default-src 'none'; img-src data:; style-src 'sha256-${sha256(style)}';${scripts} base-uri 'none'; form-action 'none'`;
  const head = element('head', {}, onLines([
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    ...(description === undefined ? [] : [element('meta', { name: 'description', content: description })]),
    element('title', {}, [textMarkup(title)]),
    element('style', {}, [textMarkup(style)]),
  ])); // prettier-ignore
  const code = script === undefined ? [] : [element('script', {}, [scriptMarkup(script)])];
  const whole = element('html', { lang: language }, onLines([head, element('body', body, onLines([...parts, ...code]))])); // prettier-ignore
  return `<!doctype html>\n${written(whole)}\n`;
}
