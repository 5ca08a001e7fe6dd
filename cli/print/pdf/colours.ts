/** Red, green, blue and how opaque, from 0 to 1. */
export type Rgba = readonly [red: number, green: number, blue: number, opacity: number];

/** A CSS colour in hexadecimal digits; black for any other, as an SVG file draws it. */
export function rgbaOf(colour: string | undefined): Rgba {
  const digits = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(colour ?? '')?.[1];
  if (digits === undefined) return [0, 0, 0, 1];
  const pairs = digits.length < 6 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0, opacity = 1] = pairs.map((pair) => parseInt(pair, 16) / 255);
  return [red, green, blue, opacity];
}
