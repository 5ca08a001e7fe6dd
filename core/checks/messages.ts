import { showHidden } from '../text/hidden.ts';
import { practiceMessages } from './practiceMessages.ts';
import type { Severity } from './problem.ts';

export interface Message {
  readonly severity: Severity;
  /** True for what the method of journey mapping advises; what is wrong in any case is none of it. */
  readonly isPractice?: true;
  /** A sentence or two; `{name}` is a hole. */
  readonly text: string;
  /** What is said at the other place that belongs to it. */
  readonly related?: string;
}

const error = (text: string, related?: string): Message => ({
  severity: 'error',
  text,
  ...(related && { related }),
});
const warning = (text: string): Message => ({ severity: 'warning', text });
const hint = (text: string): Message => ({ severity: 'hint', text });

/**
 * Every sentence about a mistake, by its code. Codes are an API: settings and silencers name them, so they are never
 * given a new meaning. Each sentence says what is wrong in the author's words and how to put it right.
 */
export const messages = {
  'unknown-block': error('“{word}” is not something that {holder} can hold. It can hold {can}.'),
  'unknown-block-near': error('“{word}” is not a known word here. Did you mean “{near}”?'),
  'unknown-fact': error(
    '“{word}” is not something that can be said of {holder}. Check the spelling, or write it as note: "…".',
  ),
  'unknown-beginning': error(
    'A line begins with a word that says what it is about, such as journey or persona. “{word}” is none of them.',
  ),
  'unknown-fact-near': error('“{word}” is not a known word here. Did you mean “{near}”?'),
  'misplaced-block': error('“{word}” cannot stand in {holder}. It belongs in {homes}.'),
  'misplaced-fact': error('“{word}” cannot be said of {holder}. It belongs in {homes}.'),
  'misplaced-step': error('Steps such as a -> b belong in a path. Put path main { … } around them.'),
  'unknown-word': error('“{fact}” cannot be “{word}”. It wants {wants}.'),
  'unknown-word-near': error('“{fact}” cannot be “{word}”. Did you mean “{near}”?'),
  'wrong-shape': error('{said} does not fit here: “{fact}” wants {wants}.'),
  'out-of-range': error('“{said}” is out of range: “{fact}” wants {wants}.'),
  'range-backwards': error('A range begins with its lower end. Write {low}..{high}.'),
  'said-twice': error(
    '“{fact}” is said twice here and can be said only once. Keep one of the two.',
    'It is said here first.',
  ),
  'missing-value': error(
    'Nothing is said after “{fact}”. It wants {wants}. If you looked and there is none, write none.',
  ),
  'missing-colon': error('A colon is missing after “{fact}”. Write {example}'),
  'missing-quotes': error('A text stands in quotes. Write {text}'),
  'missing-at': error('A persona is written with @ before it. Write @{persona}.'),
  'persona-without-id': error('After @ comes the id of a persona, such as @mina.'),
  'comment-sign': error('A comment begins with // and not with #.'),
  'tag-without-name': error('After # comes a word, such as #mobile.'),
  'missing-title': error('After “{block}”, {is} is missing. Write it in quotes, such as {example}.'),
  'title-without-quotes': error('After “{block}”, {is} stands in quotes. Write {text}'),
  'texts-in-a-list': error(
    'Texts do not stand in a list. Say “{fact}” once more on a line of its own for each of them.',
  ),
  'not-a-list': error('“{fact}” takes one value only. Keep one and remove the others.'),
  'no-persona-here': error('“{fact}” cannot be said for one persona. Leave @{persona} out.'),
  'no-word-here': error('No word stands between “{fact}” and its colon. Leave “{word}” out.'),
  'word-wanted': error(
    'Say of what: a word stands between “{fact}” and its colon. Write it like this: {example}',
  ),
  'trailing-comma': error(
    'Nothing comes after this comma. Remove it, or go on with the list on the same line.',
  ),
  'parting-comma': error(
    'A comma stands between the values of one fact. What else is said goes on a line of its own, or behind a ; on the same one.',
  ),
  'comma-too-many': error('There is a comma too many here. Remove it.'),
  'address-without-quotes': error('A web address stands in quotes. Write {text}'),
  'other-quotes': error('A text stands in straight double quotes. Write {text}'),
  'unclosed-text': error('This text is not closed: a " is missing at its end.'),
  'unclosed-long-text': error('This text is not closed: put """ on a line of its own after it.'),
  'unclosed-comment': error('This comment is not closed: put */ at its end.'),
  'unclosed-block': error('“{block}” is not closed: a } is missing.'),
  'missing-open-brace': error('“{block}” is not opened: a { is missing at the end of this line.'),
  'brace-on-next-line': error('The {{ of “{block}” stands at the end of the line it belongs to. Move it up.'),
  'extra-brace': error(
    'This brace belongs to nothing. Remove it, or put what it should open or close before it.',
  ),
  'fact-with-body': error('“{fact}” holds no block. Remove the braces and what is between them.'),
  'block-without-name': error(
    'These braces belong to nothing. Say what they hold in front of them, such as touchpoint.',
  ),
  'stray-line': error(
    '{sign} cannot stand at the beginning of a line. A line begins with a word that says what it is about, such as does or touchpoint.',
  ),
  'stray-sign': error('“{sign}” cannot stand here. Remove it, or put the text around it in quotes.'),
  'stray-in-header': error('“{sign}” cannot stand here. Nothing may follow “{block}” but {may}.'),
  'stray-in-step': error('{said} cannot stand in a step. A step looks like this: first -> second 62% "why"'),
  'step-without-start': error('This step has no beginning. Write first -> second.'),
  'step-without-end': error('This step has no end. Write first -> second.'),
  'step-share': error('“{said}” is no share. A step takes one from 0% to 100%, such as 62%.'),
  'merge-conflict': error(
    'Two versions of {what}: choose one, and remove the lines of <<<<<<<, ======= and >>>>>>>. A merge was not finished here.',
  ),
  'number-thousands': error('Numbers are written without signs for thousands. Write {cured}.'),
  'number-decimal': error('Numbers have a point, not a comma. Write {cured}.'),
  'number-currency': error('The currency comes after the number. Write {cured}.'),
  'number-date': error('Dates are written as year-month-day, such as {cured}.'),
  'number-range': error('A range is written with two dots. Write {cured}.'),
  'number-unclear': error('“{text}” can be read in several ways, or in none. Write one number, such as 4.2.'),
  'no-such-date': error('There is no such day as {date}. Check the month and the day.'),
  'no-such-time': error('There is no such time as {time}. Times go from 00:00 to 23:59.'),
  'glued-unit': error('A space stands between a number and its unit. Write {text}.'),
  'full-width': warning('This sign ({sign}) only looks like the right one. Write {plain} instead.'),
  'odd-blank': warning('This blank ({sign}) looks like a space and is none. Write a plain space.'),
  'hidden-character': warning(
    'There is a character here that nobody sees ({sign}). Take it out: what is read and what is written differ.',
  ),
  'turned-direction': warning(
    'A character that nobody sees ({sign}) turns the direction of what follows, so it may be read as something else. Take it out.',
  ),
  'too-deep': error(
    'More than 64 blocks stand inside each other here; what this one holds is left out. Look for braces too many.',
  ),
  'too-long': error('This file is too long to be read: over 16 million characters. Split it into several.'),
  'too-many-mistakes': error(
    'There are more than {count} mistakes before this, so from here on the file is not read. Mend some of them, and it is.',
  ),
  'line-too-long': error(
    'More stands on this line than anybody can read, so from here on it is left out. Write one thing on each line.',
  ),
  'not-text': error(
    'This file cannot be read as a map. Import a .journey file, by a path such as "./people.journey".',
  ),
  unresolved: error('There is no {kind} called “{name}”. Check the spelling, or add it.'),
  'unresolved-near': error('There is no {kind} called “{name}”. Did you mean “{near}”?'),
  undeclared: hint(
    'Nothing is said about “{name}” yet. A line such as {kind} {name} "…" gives it a proper name.',
  ),
  'duplicate-id': error(
    '“{id}” is the id of another {kind} already. Give one of the two another id.',
    'The first one stands here.',
  ),
  'duplicate-import': error(
    'The {kind} “{id}” that is imported here is there already. Give one of the two another id.',
    'The other one stands here.',
  ),
  'look-alike-id': warning(
    '“{id}” only looks like “{plain}”: {sign} is a letter of another alphabet. Type the id anew, or call it something else.',
  ),
  'reserved-id': error('Elsewhere “{id}” means {means}. Choose another id.'),
  'import-missing': error(
    "There is no file {path}. Check the name, and that it is given from this file's folder.",
  ),
  'import-cycle': error(
    '{path} imports this file again, directly or through others. Remove one of the imports.',
  ),
  'import-outside': error(
    'Only files inside the workspace can be imported, by a path such as "./people.journey".',
  ),
  'out-of-scale': error(
    "This map's feelings go from {low} to {high}. Write a number in between, or change the scale of the journey.",
  ),
  'out-of-metric': error(
    '“{said}” is out of range: {metric} {range}. If yours is counted otherwise, describe it with metric {id} "…".',
  ),
  'framework-stage-unknown': error('“{name}” is no stage of the framework {framework}. It can be {stages}.'),
  'unknown-lane': error(
    'There is no row “{name}” to show. Add one with lane {name} "…", or take one of the map such as feels.',
  ),
  'unknown-lane-near': error('There is no row “{name}” to show. Did you mean “{near}”?'),
  'lane-type': error(
    '{said} does not fit here: the lane “{lane}” holds {wants}. Write that, or change the type of the lane.',
  ),
  'former-id-alive': {
    severity: 'warning',
    text: '“{id}” cannot be a former id: another {kind} bears it now. Was it copied? Then leave this line out.',
    related: 'This is the one that bears the id now.',
  },
  'former-id-twice': {
    severity: 'warning',
    text: 'Another {kind} also says that it was “{id}” before. Was one of the two copied? Then leave this line out of the copy.',
    related: 'The other one is here.',
  },
  'data-missing': error("There is no table at {path}. Check the path; it is given from this file's folder."),
  'data-outside': error('Only tables inside the workspace can be read, by a path such as "./data/csat.csv".'),
  'data-kind': error('Tables are read from files that end in .csv or .tsv. Save {path} as one of these.'),
  'data-unreadable': error('{path} is not text that can be read (UTF-8). Save it as CSV in UTF-8.'),
  'data-too-long': error(
    '{path} is larger than 10 MB, so it is not read. Leave out what the map does not need.',
  ),
  'data-empty': error('{path} is empty. Its first row names the columns, such as touchpoint, date, value.'),
  'data-column': error(
    '{path} has no column “{column}”. Its first row names the columns, such as touchpoint, date, value.',
  ),
  'data-row': warning('Row {row} of {path} is left out: its {column} is {said} and should be {wants}.'),
  'data-more-rows': warning('More rows of {path} are left out: {count}. Mend those above first.'),
  'data-unknown': warning(
    '{path} speaks of the {kind} “{name}” (row {row}), which no map here has. If it was renamed, say so there: was: {name}.',
  ),
  'data-former-id': hint(
    '{path} says “{name}” (row {row}) for what is now “{now}”. It is understood; the table may follow when convenient.',
  ),
  'image-missing': error(
    "There is no picture at {path}. Check the path; it is given from this file's folder.",
  ),
  'image-outside': error(
    'Only pictures inside the workspace can be shown, by a path such as "./images/bag.png".',
  ),
  'image-kind': error(
    '{path} is no picture that can be shown. Save it as PNG, JPEG or WebP, with a name that ends in .png, .jpg or .webp.',
  ),
  'image-too-large': error(
    '{path} is larger than 2 MB, so it is not shown. Save it smaller: on a map, 800 pixels across are plenty.',
  ),
  'image-too-many-pixels': error(
    '{path} has more pixels than can be drawn, so it is not shown. Save it smaller: on a map, 800 pixels across are plenty.',
  ),
  'image-too-many': warning(
    'The pictures of this map are larger than 24 MB together, so {path} is not shown. Save them smaller, or leave some out.',
  ),
  'silencer-without-code': warning(
    'Say which check is to be silent, and why, such as: journey-ignore stage-without-kpi: measured elsewhere.',
  ),
  'silencer-without-reason': warning(
    'Say why {code} is to be silent, after a colon, for whoever reads this next.',
  ),
  'silencer-unknown': warning(
    'There is no check “{code}”, so this comment silences nothing. Look the name up in the message that you want to silence.',
  ),
  'silencer-unknown-near': warning('There is no check “{code}”. Did you mean “{near}”?'),
  'silencer-unused': warning(
    'Nothing is left for this comment to silence: {code} finds nothing here. Remove it.',
  ),
  ...practiceMessages,
} satisfies Readonly<Record<string, Message>>;

export type Code = keyof typeof messages;

/** The sentence of a code with its holes filled; what nobody sees is made visible. `{{` stands for a brace. */
export function sentenceOf(code: Code, holes: Readonly<Record<string, string>>): string {
  return fill(messages[code].text, holes);
}

/** What is said at the related place of a code; empty where there is nothing to say. */
export function relatedSentenceOf(code: Code): string {
  const message: Message = messages[code];
  return message.related ?? '';
}

export function severityOf(code: Code): Severity {
  return messages[code].severity;
}

/** True for what the method of journey mapping advises. */
export function isPractice(code: Code): boolean {
  const message: Message = messages[code];
  return message.isPractice === true;
}

/** Every code there is. */
export const codes = Object.keys(messages) as readonly Code[];

/** Narrows a code that came from elsewhere. */
export function isCode(code: string): code is Code {
  return Object.hasOwn(messages, code);
}

function fill(text: string, holes: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{\{|\{(\w+)\}/g, (all, name: string | undefined) =>
    name === undefined ? '{' : showHidden(holes[name] ?? all),
  );
}
