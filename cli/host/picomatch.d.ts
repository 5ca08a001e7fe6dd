/** The part of picomatch that is used here; the package has no types of its own. */
declare module 'picomatch' {
  interface Picomatch {
    (
      pattern: string,
      options?: { readonly windows?: boolean; readonly nocase?: boolean; readonly nonegate?: boolean },
    ): (path: string) => boolean;
    /** Takes a pattern apart into the folder it begins with and the rest. */
    scan(
      pattern: string,
      options?: { readonly noparen?: boolean },
    ): { readonly base: string; readonly glob: string };
  }
  const picomatch: Picomatch;
  export = picomatch;
}
