// Loaded before anything else into the tests and into every Node.js that they start: sockets, DNS and fetch fail. What was tried all
// the same is noted, since whoever tries may look away. Plain JavaScript, as programs of any Node.js load it.
import { appendFileSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';

const require = createRequire(import.meta.url);
const net = require('node:net');
const dns = require('node:dns');
const dgram = require('node:dgram');

/** Set by tests with a server of their own on this machine: that may be reached, and nothing else. */
const opened = 'JOURNEY_TESTS_REACH_THEMSELVES';
/** Where to note what was tried. */
const notes = 'JOURNEY_TESTS_TRIED';

/** @param {unknown} host */
const isHere = (host) =>
  process.env[opened] === '1' && /^(?:localhost|127\.0\.0\.1|::1|\[::1\])$/.test(String(host));

/** @param {string} what @returns {never} */
function refuse(what) {
  if (process.env[notes]) appendFileSync(process.env[notes], `${what}\n`);
  throw Object.assign(new Error(`No network in tests: ${what}`), { code: 'ENETUNREACH' });
}

/**
 * Replaces a function of a module by one that asks first.
 *
 * @param {any} owner
 * @param {string} name
 * @param {(args: readonly any[]) => unknown} hostOf what is to be reached; nothing for what stays on this machine
 */
function guard(owner, name, hostOf) {
  const original = owner[name];
  if (typeof original !== 'function') return;
  owner[name] = /** @this {unknown} */ function (/** @type {any[]} */ ...args) {
    const host = hostOf(args);
    if (host !== undefined && !isHere(host)) refuse(`${name} ${host}`);
    return Reflect.apply(original, this, args);
  };
}

/** @param {readonly any[]} args as of `connect` and `listen`: options, or a port and a host, or the path of a pipe */
function hostOfSocket(args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const { path, fd, host } = typeof first === 'object' && first !== null ? first : {};
  const isPath = typeof first === 'string' && !/^\d+$/.test(first);
  const isPipe = isPath || typeof path === 'string' || typeof fd === 'number';
  return isPipe ? undefined : (host ?? (typeof second === 'string' ? second : 'localhost'));
}

guard(net.Socket.prototype, 'connect', hostOfSocket);
guard(net.Server.prototype, 'listen', hostOfSocket);
for (const name of ['bind', 'connect', 'send']) guard(dgram.Socket.prototype, name, () => 'a datagram');
for (const owner of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
  for (const name of Object.getOwnPropertyNames(owner))
    if (/^(?:lookup|resolve|reverse)/.test(name)) guard(owner, name, ([host]) => host);

/** @param {any} request */
const hostOfRequest = (request) => new URL(String(request?.url ?? request)).hostname;
const { fetch: original } = globalThis;
globalThis.fetch = async (request, init) => {
  const host = hostOfRequest(request);
  return isHere(host) ? original(request, init) : refuse(`fetch ${host}`);
};
for (const name of ['WebSocket', 'EventSource']) {
  const known = Reflect.get(globalThis, name);
  if (known === undefined) continue;
  Reflect.set(globalThis, name, class extends known {
    /** @param {unknown} url */
    constructor(url, /** @type {unknown[]} */ ...rest) {
      if (!isHere(hostOfRequest(url))) refuse(`${name} ${hostOfRequest(url)}`);
      super(url, ...rest);
    }
  });
} // prettier-ignore
syncBuiltinESMExports();
