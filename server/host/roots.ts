/** The folders that belong to the workspace now, by their addresses in normal form: a window may get others while it is open. */
export type Roots = () => readonly string[];

/** Asks whether an address lies in one of the folders. */
export function containsIn(roots: Roots): (uri: string) => boolean {
  return (uri) =>
    roots().some((root) => uri.startsWith(root) && (root.endsWith('/') || uri[root.length] === '/'));
}
