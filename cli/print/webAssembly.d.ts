/** The little of WebAssembly that is used here: the types of Node.js leave it to those of browsers. */
declare namespace WebAssembly {
  interface Memory {
    readonly buffer: ArrayBuffer;
  }
  function instantiate(
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<{ readonly instance: { readonly exports: unknown } }>;
}
