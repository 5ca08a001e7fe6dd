/**
 * A piece of finished markup. Only the functions of this file make one, so whoever holds one knows that every text in
 * it is escaped.
 */
export interface Markup {
  readonly [made]: string;
}

const made: unique symbol = Symbol('markup');

/** The text of a piece of markup, to be written to a file or a page. */
export function written(markup: Markup): string {
  return markup[made];
}

/** Text between tags. Safe in XML 1.0 and HTML, whatever it holds; what XML forbids becomes U+FFFD. */
export function textMarkup(text: string): Markup {
  return { [made]: escapeText(text) };
}

/**
 * Code of ours between the tags of a script, where nothing is escaped.
 *
 * @throws RangeError for code that is not ASCII, or could end the script that it stands in.
 */
export function scriptMarkup(code: string): Markup {
  if (/<\/script|<!--|[^\n\x20-\x7e]/i.test(code)) throw new RangeError('no script that can stand in a page');
  return { [made]: code };
}

export type AttributeValue = string | number | undefined;

/**
 * An element. Attributes that are undefined are left out; numbers must be finite. Without `children` it closes itself
 * (`<path/>`), with none of them it has an end tag (`<g></g>`), which is what HTML wants of all but its void elements.
 *
 * @throws RangeError for a name that is none: names are never made of what people write.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>>,
  children?: readonly Markup[],
): Markup {
  let tag = `<${checkedName(name)}`;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    tag += ` ${checkedName(attribute)}="${typeof value === 'number' ? String(value) : escapeAttribute(value)}"`;
  }
  if (!children) return { [made]: `${tag}/>` };
  let inner = '';
  for (const child of children) inner += child[made];
  return { [made]: `${tag}>${inner}</${name}>` };
}

/** Pieces one after another, each but the first on a new line where asked for. */
export function joinedMarkup(pieces: readonly Markup[], between: '' | '\n' = ''): Markup {
  let all = '';
  pieces.forEach((piece, i) => {
    all += i === 0 ? piece[made] : between + piece[made];
  });
  return { [made]: all };
}

const newline: Markup = { [made]: '\n' };

/** Children that stand on lines of their own, so that a difference shows as lines. */
export function onLines(children: readonly Markup[]): readonly Markup[] {
  return children.length === 0 ? [] : [newline, joinedMarkup(children, '\n'), newline];
}

const names = new Set<string>();

function checkedName(name: string): string {
  if (names.has(name)) return name;
  if (!/^[A-Za-z_][A-Za-z0-9_.:-]*$/.test(name))
    throw new RangeError(`"${name}" is no name of a tag or attribute`);
  names.add(name);
  return name;
}

const special = /[&<>\r]|[^\t\n\x20-\ud7ff\ue000-\ufffd]/;
const specialInAttribute = /[&<>"'\t\n\r]|[^\x20-\ud7ff\ue000-\ufffd]/;

function escapeText(text: string): string {
  return special.test(text) ? escaped(text, false) : text;
}

function escapeAttribute(text: string): string {
  return specialInAttribute.test(text) ? escaped(text, true) : text;
}

function escaped(text: string, inAttribute: boolean): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >> 10 === 0x36 && text.charCodeAt(i + 1) >> 10 === 0x37) {
      out += text.charAt(i) + text.charAt(i + 1);
      i++;
    } else out += escapedUnit(code, inAttribute);
  }
  return out;
}

/** One UTF-16 unit that is no part of a pair. */
function escapedUnit(code: number, inAttribute: boolean): string {
  switch (code) {
    case 0x26:
      return '&amp;';
    case 0x3c:
      return '&lt;';
    case 0x3e:
      return '&gt;';
    case 0x22:
      return inAttribute ? '&quot;' : '"';
    case 0x27:
      return inAttribute ? '&#39;' : "'";
    case 0x09:
    case 0x0a:
      return inAttribute ? `&#${code};` : String.fromCharCode(code);
    case 0x0d:
      return '&#13;';
  }
  const forbidden = code < 0x20 || (code >= 0xd800 && code <= 0xdfff) || code >= 0xfffe;
  return forbidden ? '\ufffd' : String.fromCharCode(code);
}
