/** A text with its control characters made visible: what a map says must not steer the terminal it is shown on. */
export function visibleText(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\ufffd');
}
