/**
 * True if a path says where it leads: no step up or aside in it, no backslash that some systems take for a slash, no
 * end in its middle. Only of such a path can be told from its beginning that it is inside a folder.
 */
export function isPlainPath(path: string): boolean {
  return !/[\\\0]/.test(path) && !path.split('/').some((step) => step === '.' || step === '..');
}
