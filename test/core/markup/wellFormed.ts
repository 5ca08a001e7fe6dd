/**
 * What is wrong with an XML text, or nothing: a small checker of well-formedness (tags that match, quoted attributes
 * said once, the five entities and numbers, only characters that XML 1.0 has). It knows no document types or comments,
 * which we never write.
 */
export function xmlProblem(text: string): string | undefined {
  if (/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(text)) return 'a character that XML does not have';
  if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text))
    return 'half a character';
  const open: string[] = [];
  let at = 0;
  let roots = 0;
  while (at < text.length) {
    if (text[at] !== '<') {
      const end = text.indexOf('<', at);
      const between = text.slice(at, end < 0 ? text.length : end);
      if (/&(?!(?:amp|lt|gt|quot|#\d+|#x[\da-f]+);)|\]\]>/.test(between)) return `text "${between}"`;
      if (open.length === 0 && between.trim() !== '') return `text outside: "${between}"`;
      at += between.length;
      continue;
    }
    const tag = /^<\?xml [^<>]*\?>|^<\/([\w:.-]+)>|^<([\w:.-]+)((?: [\w:.-]+="[^"<\t\n\r]*")*)(\/?)>/.exec(
      text.slice(at, at + 1_000_000),
    );
    if (!tag) return `no tag: ${text.slice(at, at + 60)}`;
    const [whole, closing, opening, attributes = '', self] = tag;
    if (closing !== undefined && open.pop() !== closing) return `</${closing}> closes nothing`;
    if (opening !== undefined) {
      const names = [...attributes.matchAll(/ ([\w:.-]+)=/g)].map(([, name]) => name);
      if (new Set(names).size !== names.length) return `an attribute twice: ${whole}`;
      if (/&(?!(?:amp|lt|gt|quot|#\d+|#x[\da-f]+);)/.test(attributes)) return `attribute: ${whole}`;
      if (open.length === 0) roots++;
      if (self !== '/') open.push(opening);
    }
    at += whole.length;
  }
  return open.length > 0 ? `<${open.join('><')}> left open` : roots === 1 ? undefined : `${roots} roots`;
}
