/**
 * The server as one file for both kinds of extension host, as most of it is the same: a process of its own where there is
 * Node, else a web worker. What only the other one needs is never run.
 */
void (typeof process === 'object' && process.versions?.node ? import('./node.ts') : import('./worker.ts'));
