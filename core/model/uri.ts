/**
 * The one form in which addresses of files are compared: each part of the path percent-encoded in the same way, so
 * that two spellings of one file are one. What is no well-formed URI stays as it is.
 */
export function normaliseUri(uri: string): string {
  const parts = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)(\/[^?#]*)/i.exec(uri);
  if (!parts) return uri;
  const [all, head = '', path = ''] = parts;
  return head.toLowerCase() + path.split('/').map(recode).join('/') + uri.slice(all.length);
}

/** The same of a file or a folder: that may come with a slash at its end. */
export function addressOf(uri: string): string {
  return normaliseUri(uri).replace(/\/$/, '');
}

/**
 * The address that a path in a text leads to, from the file it stands in; nothing if it is no relative path that a
 * workspace could hold: absolute ones, other schemes, backslashes, control characters, encoded dots, or above the root.
 */
export function resolvePath(from: string, path: string): string | undefined {
  const base = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)([^?#]*)/i.exec(from);
  if (!base || path === '' || /^[/~]|[\\\u0000-\u001f\u007f]|^[a-z][a-z0-9+.-]*:|%2e|%2f|%5c/i.test(path))
    return undefined;
  const [, head = '', basePath = ''] = base;
  const steps = basePath.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') {
      if (steps.length <= 1) return undefined;
      steps.pop();
    } else if (step !== '.' && step !== '') {
      steps.push(encodeURIComponent(step.toWellFormed()));
    }
  }
  return normaliseUri(`${head}${steps.join('/')}`);
}

/**
 * The relative path that leads from a file to another, as a text would say it: it begins with `./` or `../`. Nothing
 * where no such path can (another machine, or a name that paths may not hold). Both are addresses in normal form.
 */
export function pathBetween(from: string, to: string): string | undefined {
  if (/[?#]/.test(from + to)) return undefined;
  const parts = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)([^?#]*)/i;
  const [, fromHead, fromPath = ''] = parts.exec(from) ?? [];
  const [, toHead, toPath = ''] = parts.exec(to) ?? [];
  if (fromHead === undefined || fromHead !== toHead) return undefined;
  const home = fromPath.split('/').slice(0, -1);
  const steps = toPath.split('/');
  let shared = 0;
  while (shared < home.length && shared < steps.length - 1 && home[shared] === steps[shared]) shared++;
  const up = home.slice(shared).map(() => '..');
  const path = [...(up.length > 0 ? up : ['.']), ...steps.slice(shared).map(decoded)].join('/');
  return resolvePath(from, path) === to ? path : undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function recode(part: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(part));
  } catch {
    return part;
  }
}
