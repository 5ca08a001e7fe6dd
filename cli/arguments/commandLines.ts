/** One option of a command: how it is read, and what its help says. */
export interface OptionLine {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly default?: string | boolean;
  /** What stands for its value in the help, such as `FILE`. */
  readonly value?: string;
  /** What it does; nothing where only other programs say it. */
  readonly does?: string;
}

/** How a command is given, and what its help says. */
export interface CommandLine {
  /** What it does, in a few words. */
  readonly does: string;
  /** What may follow its name. */
  readonly forms: readonly string[];
  /** More of what it does, a paragraph each. */
  readonly more: readonly string[];
  readonly options: Readonly<Record<string, OptionLine>>;
  /** What its exit codes mean, from 0 on, where they mean more than that it could run. */
  readonly exits?: readonly string[];
  /** Commands that can be given as they stand, and what they do. */
  readonly examples: readonly (readonly [command: string, does: string])[];
}

const isTrue = (does: string) => ({ type: 'boolean', default: false, does }) as const;
const journeyOf = (does: string) => ({ type: 'string', value: 'ID', does }) as const;
const inputs = 'Files, folders (all .journey files in them), or patterns such as "maps/**/*-ko.journey".';
/** Of one thing in the commits: whose history it is. */
const ofOneThing = {
  forms: ['ID [--journey ID]'],
  options: { journey: journeyOf('which journey, where several have that id') },
} as const;

/** Every command, in the order in which the help names them. */
export const commandLines = {
  check: {
    does: 'says what is wrong in maps',
    forms: ['[FILES…] [options]', '- [--stdin-name PATH] [options]'],
    more: [`${inputs} Without any, all maps of this folder; - is standard input.`],
    options: {
      format: { type: 'string', default: 'text', value: 'FORMAT', does: 'text (unless said otherwise), json, github, sarif or junit' },
      output: { type: 'string', short: 'o', value: 'FILE', does: 'writes the report to a file' },
      fix: isTrue('mends what can be mended by itself, then checks'),
      watch: isTrue('checks again after each change, until Ctrl+C ends it'),
      strict: isTrue('counts remarks on the practice of journey mapping as warnings'),
      quiet: isTrue('shows errors only'),
      'max-warnings': { type: 'string', value: 'N', does: 'takes more warnings than this for an error' },
      completeness: isTrue('says how far each map has come by the ten steps of the method, and what is missing'),
      today: { type: 'string', value: 'DAY', does: 'takes this day, such as 2026-09-01, for today' },
      'stdin-name': { type: 'string', value: 'PATH', does: 'where standard input would stand among the files' },
    },
    exits: ['no errors', 'errors, or more warnings than --max-warnings allows', 'it could not run'],
    examples: [
      ['journey check', 'all maps of this folder'],
      ['journey check maps --strict --fix', 'those of one folder, and mends what can be mended'],
    ],
  },
  format: {
    does: 'sets the blanks and lines of maps right',
    forms: ['FILES… [--check]', '-'],
    more: [
      `${inputs} - formats what comes through standard input and writes it out.`,
      'Nothing that a map says is changed, and what is broken stays as it is. The files that were changed are named.',
    ],
    options: { check: isTrue('writes nothing, and names the files that are to be formatted') },
    exits: ['done, or nothing to do', 'with --check: there are files to format', 'it could not run'],
    examples: [
      ['journey format .', 'all maps of this folder'],
      ['journey format --check .', 'whether there is something to format, for a pipeline'],
    ],
  },
  render: {
    does: 'writes a map as a picture, page, document, table or data',
    forms: ['FILE [-o OUT] [options]', '- [-o OUT] [options]'],
    more: [
      'The ending of OUT says the format: .svg, .png or .pdf for a picture, .html for a page, .md for a document, .csv for a table, .json for data. Without OUT it goes to the screen, as SVG unless --format is said.',
      'Of several journeys a picture shows the first, and all else has all of them, unless --journey names one. - is standard input.',
    ],
    options: {
      output: { type: 'string', short: 'o', value: 'OUT', does: 'the file to write' },
      format: { type: 'string', value: 'FORMAT', does: 'svg, png, pdf, html, markdown, csv or json' },
      journey: journeyOf('the journey to write'),
      view: { type: 'string', value: 'ID', does: 'a picture of what this view of the map selects' },
      theme: { type: 'string', value: 'THEME', does: 'colours of pictures and pages: light, dark, print, high-contrast-light, high-contrast-dark, or a file of your own such as journey.theme.json; what journey.config.json says unless said' },
      scale: { type: 'string', value: 'N', does: 'PNG: points for each of the map, from 0.1 to 10; 2 unless said' },
      page: { type: 'string', value: 'SIZE', does: 'PDF: a4, a3, a2, a1 or a0, which the map is scaled to fill; long, one page as large as the map, unless said' },
      bom: isTrue('CSV: begins with a mark by which spreadsheets know UTF-8'),
    },
    examples: [
      ['journey render map.journey -o map.svg', 'a picture'],
      ['journey render map.journey -o map.pdf --page a3', 'a sheet of paper'],
    ],
  },
  diff: {
    does: 'tells what changed for the customer',
    forms: ['BEFORE AFTER [options]', 'REV..REV [options]', 'FILE [FILE] --journey ID --with ID', 'FILE --personas ID,ID [--journey ID]'],
    more: [
      'BEFORE and AFTER are files, folders, or REV:path, a file at a commit. REV..REV compares all maps of two commits, REV...REV the second with where the two began to differ.',
      'Two journeys, or two personas of one, are compared side by side: what differs is told, and nothing is new or gone.',
    ],
    options: {
      format: { type: 'string', default: 'text', value: 'FORMAT', does: 'text (unless said otherwise), markdown, json, svg (one picture of both) or html (a page with that picture, in which to go from change to change)' },
      'fail-on': { type: 'string', value: 'LEVEL', does: 'exit code 1 if a change is as grave as that: harm, risk or any' },
      journey: journeyOf('the journey to compare'),
      with: journeyOf('the journey to lay beside it, such as the ideal beside today’s'),
      personas: { type: 'string', value: 'ID,ID', does: 'two personas of one journey' },
    },
    exits: ['told', 'with --fail-on: a change is that grave', 'it could not run'],
    examples: [
      ['journey diff main...HEAD', 'what this branch changes'],
      ['journey diff HEAD:map.journey map.journey', 'what is not committed yet'],
      ['journey diff map.journey --personas mina,joon', 'two personas beside each other'],
    ],
  },
  log: {
    ...ofOneThing,
    does: 'tells the history of one touchpoint, or of anything with an id',
    more: ['The commits that changed it, newest first, through its renames and moves.'],
    examples: [['journey log pay', 'what became of “pay”']],
  },
  blame: {
    ...ofOneThing,
    does: 'names, fact by fact, the commit that last changed it',
    more: ['Of one touchpoint, or of anything with an id, through its renames and moves.'],
    examples: [['journey blame pay', 'who said what of “pay”']],
  },
  merge: {
    does: 'puts together what two people did to one map',
    forms: ['BASE OURS THEIRS [-o OUT]'],
    more: [
      'By what the map says and not by its lines. What both did to the same thing since BASE, and not alike, is marked in the text.',
      'journey git install makes git merge maps this way.',
    ],
    options: {
      output: { type: 'string', short: 'o', value: 'OUT', does: 'the file to write; the screen unless said' },
      driver: { type: 'boolean', default: false },
    },
    exits: ['merged', 'there are conflicts to choose in', 'it could not run'],
    examples: [['journey merge base.journey ours.journey theirs.journey', 'to the screen']],
  },
  git: {
    does: 'lets git merge and compare maps by what they say',
    forms: ['install [--global]', 'uninstall [--global]'],
    more: ['install writes the settings of git that it needs, uninstall takes away exactly those.'],
    options: { global: isTrue('in all your repositories, and not in this one alone') },
    examples: [['journey git install', 'in this repository']],
  },
  lsp: {
    does: 'answers an editor that speaks the Language Server Protocol',
    forms: ['--stdio'],
    more: [],
    options: {
      stdio: isTrue('over standard input and output'),
      // Some editors say so which process is theirs; the library that speaks the protocol reads it.
      clientProcessId: { type: 'string' },
    },
    examples: [],
  },
} as const satisfies Readonly<Record<string, CommandLine>>; // prettier-ignore

export type CommandName = keyof typeof commandLines;
