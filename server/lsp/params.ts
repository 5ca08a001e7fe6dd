/** What is wrong with a value, as the path to it; nothing if it is as it should be. */
type Check = (value: unknown, path: string) => string | undefined;

/**
 * What is wrong with the parameters of a message, for the log of whoever made the client; nothing if all that are known
 * by name have their type. Others may be anything, and so may what is left out: whoever needs it says so.
 */
export function faultIn(params: unknown): string | undefined {
  if (params === undefined || params === null) return undefined;
  return record(known)(params, 'params');
}

/** True for what JSON calls an object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const text: Check = (value, path) => (typeof value === 'string' ? undefined : `${path} is no text`);
const whole: Check = (value, path) => (Number.isInteger(value) ? undefined : `${path} is no whole number`);

function record(parts: Readonly<Record<string, Check>> = {}): Check {
  return (value, path) => {
    if (!isRecord(value)) return `${path} is no object`;
    for (const [name, check] of Object.entries(parts)) {
      const fault = check(value[name], `${path}.${name}`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
}

function listOf(check: Check): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return `${path} is no list`;
    for (const [i, item] of value.entries()) {
      const fault = check(item, `${path}[${i}]`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
}

/** May be left out; `null` is what some clients write for that. */
function may(check: Check): Check {
  return (value, path) => (value === undefined || value === null ? undefined : check(value, path));
}

/** May be left out, and be nothing else. */
function ifThere(check: Check): Check {
  return (value, path) => (value === undefined ? undefined : check(value, path));
}

const position = record({ line: whole, character: whole });
const range = record({ start: position, end: position });
const place = record({ uri: text });
const side = record({ uri: text, text: may(text) });

/** Parameters by their name, which mean the same in every message that has them. */
const known: Readonly<Record<string, Check>> = {
  textDocument: may(record({ uri: text, version: may(whole), text: may(text) })),
  contentChanges: may(listOf(record({ range: may(range), text }))),
  position: may(position),
  positions: may(listOf(position)),
  range: may(range),
  uri: may(text),
  changes: may(listOf(place)),
  files: may(listOf(record({ uri: may(text), oldUri: may(text), newUri: may(text) }))),
  newName: may(text),
  query: may(text),
  ch: may(text),
  options: may(record()),
  context: may(record({ only: may(listOf(text)), diagnostics: may(listOf(record({ range }))) })),
  previousResultIds: may(listOf(record({ uri: text, value: text }))),
  workspaceFolders: may(listOf(place)),
  event: ifThere(record({ added: listOf(place), removed: listOf(place) })),
  rootUri: may(text),
  capabilities: may(record()),
  preview: may(text),
  version: may(whole),
  thing: may(text),
  look: may(record()),
  edit: may(record()),
  compare: may(text),
  before: may(side),
  after: may(side),
};
