import type { Item, Said } from '../../core/diff/item.ts';
import type { Random } from './random.ts';

/**
 * Writes a map as people write: with comments in all places, empty lines or none, blocks on one line, long texts, and
 * blanks or tabs. Every comment is another one.
 */
export function makeText(items: readonly Item[], random: Random): string {
  const unit = random.pick(['  ', '    ', '\t']);
  const chatty = random.below(4);
  const inlineish = random.below(3);
  let count = 0;
  const often = (times: number): boolean => random.below(8) < times;

  const above = (indent: string): string => {
    let text = often(3) ? '\n' : '';
    while (often(chatty)) {
      const n = count++;
      text += often(2) ? `${indent}/* c${n}\n${indent}   goes on */\n` : `${indent}// c${n}: like { this\n`;
      if (often(1)) text += '\n';
    }
    return text;
  };
  const behind = (): string => (often(chatty) ? ` // c${count++}` : '');
  const head = ({ kind, id, title }: Item): string =>
    [kind, id, title === undefined ? undefined : JSON.stringify(title)].filter(Boolean).join(' ');
  const inline = (item: Item): string => {
    const parts = [...item.facts.map((fact) => factText(fact)), ...item.items.map(inline)];
    return parts.length > 0 || often(2) ? `${head(item)} { ${parts.join('; ')} }` : head(item);
  };
  const fact = (said: Said, indent: string): string => {
    const long = said.repeats && /^"[^"\\]*"$/.test(said.values[0] ?? '') && often(1);
    if (!long) return indent + factText(said);
    const margin = indent + unit;
    return `${indent}${headOf(said)}: """\n${margin}${said.values[0]?.slice(1, -1)}\n${often(4) ? '' : `\n${margin}  deeper\n`}${margin}"""`;
  };
  const lines = (item: Item, indent: string): string => {
    if (inlineish > 0 && item.kind !== 'journey' && !hasSteps(item) && often(inlineish))
      return above(indent) + indent + inline(item) + behind() + '\n';
    if (item.facts.length + item.items.length === 0 && often(4))
      return above(indent) + indent + head(item) + behind() + '\n';
    const inner = indent + unit;
    const statements = [
      ...item.facts.map((said) => above(inner) + fact(said, inner) + behind() + '\n'),
      ...item.items.map((child) => lines(child, inner)),
    ];
    // Facts may stand behind blocks too.
    if (often(2) && statements.length > 1) statements.push(statements.shift() ?? '');
    const last = often(chatty) ? `${inner}// c${count++}\n` : '';
    return `${above(indent)}${indent}${head(item)} {${behind()}\n${statements.join('')}${last}${indent}}${behind()}\n`;
  };
  const text = items.map((item) => lines(item, '')).join('');
  return random.below(3) === 0 ? text.replaceAll('\n', '\r\n') : text;
}

function hasSteps(item: Item): boolean {
  return item.facts.some(({ key }) => key === '->') || item.items.some(hasSteps);
}

function headOf({ key, of, whom }: Said): string {
  return [key, of, whom === undefined ? undefined : `@${whom}`].filter(Boolean).join(' ');
}

function factText(said: Said): string {
  if (said.key === '->') return `${said.of} -> ${said.whom} ${said.values[0] ?? ''}`;
  return `${headOf(said)}: ${said.values.join(', ')}`;
}
