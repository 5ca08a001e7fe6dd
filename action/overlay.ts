/**
 * The place for the picture that shows both sides of a journey in one. There is none yet: whoever draws it for
 * `journey diff --format svg` gives it back here, and it is written beside the other two.
 */
export function overlayOf(_before: string, _after: string): string | undefined {
  return undefined;
}
