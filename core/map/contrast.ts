/** The contrast of two colours (`#rrggbb`) as WCAG 2.2 reckons it, from 1 to 21. */
export function contrastOf(a: string, b: string): number {
  const [one, other] = [luminanceOf(a), luminanceOf(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Whether a ground (`#rrggbb`) is one for dark text. */
export function isLight(ground: string): boolean {
  return contrastOf(ground, '#000000') > contrastOf(ground, '#ffffff');
}

function luminanceOf(colour: string): number {
  const channel = (from: number): number => {
    const value = parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
