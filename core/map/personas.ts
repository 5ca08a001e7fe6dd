import { factsOf, textOf, valuesOf } from '../model/facts.ts';
import type { Scope } from '../model/scope.ts';
import { titleOf } from '../model/title.ts';
import type { Block } from '../syntax/tree.ts';
import { channelsOf } from './channels.ts';
import type { Content, LineContent, PersonaContent, PersonaPart } from './content.ts';
import { drawnWords } from './drawnWords.ts';
import { labels } from './labels.ts';
import { entriesFrom, readerOf, saidBlocks, textFrom, type Reader } from './reader.ts';
import { assumptionsOf, evidenceOf } from './findings.ts';
import { photoOf } from './pictures.ts';

/** What a card shows below the quote, each under its label. */
const shownParts: readonly { readonly key: string; readonly label: string }[] = [
  { key: 'goal', label: drawnWords.personaGoals },
  { key: 'need', label: drawnWords.personaNeeds },
  { key: 'pain', label: drawnWords.personaPains },
  { key: 'objection', label: drawnWords.personaObjections },
  ...[
    'expects', 'behaviour', 'attitude', 'bio', 'age', 'segment', 'kind', 'value', 'problem', 'rivals', 'reason', 'pleased',
    'disappointed', 'improve', 'met', 'evidence', 'assumption', 'photo', 'tags',
  ].map((key) => ({ key, label: labels.facts[key] ?? key })),
]; // prettier-ignore

/** The personas of a journey, the primary one first; one nameless customer where it names none. */
export function personasOf(journey: Block, names: Scope): readonly PersonaContent[] {
  const ids = valuesOf(journey, 'personas').flatMap((value) => (value.mention ? [value.mention.text] : []));
  const personas = [...new Set(ids)].flatMap((id) => {
    const found = names.declared('persona', id);
    return found ? [found] : [];
  });
  if (personas.length === 0) {
    const nobody = { role: undefined, quote: undefined, parts: [], channels: [] };
    return [{ key: '', id: '', name: labels.customer, isPrimary: true, ...nobody }];
  }
  return personas.map(({ block, source }, i) => {
    return personaContent(block, readerOf(journey, names, { home: source }), i === 0);
  });
}

/** What the picture of a file without journeys shows: the cards of its personas; nothing if there are none. */
export function personasContentOf(names: Scope): Content | undefined {
  const { tree } = names.source;
  const personas = saidBlocks(tree, 'persona').map((block, i) =>
    personaContent(block, readerOf(tree, names), i === 0),
  );
  return personas.length === 0
    ? undefined
    : { key: 'personas', kind: 'personas', title: labels.personas, personas };
}

function personaContent(block: Block, reader: Reader, isPrimary: boolean): PersonaContent {
  const { things, names } = reader;
  return {
    key: things.keyOf(block),
    id: block.id?.text ?? '',
    name: titleOf(block),
    isPrimary,
    role: textOf(block, 'role'),
    quote: linesFrom(block, 'quote', reader)[0],
    parts: shownParts.flatMap(({ key, label }): readonly PersonaPart[] => {
      const lines = linesOf(block, key, reader);
      return lines.length === 0 ? [] : [{ id: key, label, lines }];
    }),
    channels: channelsOf(block, things, names),
    photo: photoOf(block, reader),
  };
}

function linesOf(block: Block, key: string, reader: Reader): readonly LineContent[] {
  if (key === 'evidence' || key === 'assumption') {
    const entries = key === 'evidence' ? evidenceOf(block, reader) : assumptionsOf(block, reader);
    return entries.map(({ key: thing, text, small = [] }) => ({
      key: thing,
      text: withAside(text, small),
      persona: undefined,
    }));
  }
  if (key !== 'pain') return linesFrom(block, key, reader);
  return saidBlocks(block, 'pain').map((pain) => {
    const severity = factsOf(pain, 'severity')[0]?.values[0]?.number;
    const about = [
      textFrom(pain, 'friction', reader),
      severity && drawnWords.ofFive(drawnWords.severity, severity.low).toLowerCase(),
    ];
    const sources = evidenceOf(pain, reader).map(({ text, small = [] }) =>
      labels.source(withAside(text, small)),
    );
    const text = withAside(titleOf(pain), [...about, ...sources]);
    return { key: reader.things.keyOf(pain), text, persona: undefined };
  });
}

function withAside(text: string, aside: readonly (string | number | undefined)[]): string {
  const said = aside.filter(Boolean).join(', ');
  return said === '' ? text : `${text} (${said})`;
}

/** The lines of a fact, one for each time that it is said. */
export function linesFrom(block: Block, key: string, reader: Reader): readonly LineContent[] {
  return entriesFrom(block, key, reader).map(({ key: thing, text, personas = [] }) => ({
    key: thing,
    text,
    persona: personas[0],
  }));
}
