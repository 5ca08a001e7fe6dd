type Triple = readonly [number, number, number];

function linear(colour: string): Triple {
  const channel = (from: number): number => {
    const value = parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** How light a colour looks where there are only greys, from 0 (black) to 100 (CIE L*). */
export function lightnessOf(colour: string): number {
  const [red, green, blue] = linear(colour);
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance;
}

/** How colours are seen: by most, without red, without green, without blue (Machado, Oliveira and Fernandes 2009). */
const eyes: readonly (readonly [Triple, Triple, Triple])[] = [
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
];

const times = (row: Triple, [x, y, z]: Triple): number => row[0] * x + row[1] * y + row[2] * z;
const within = (value: number): number => Math.max(0, Math.min(1, value));

/** OKLab (Ottosson 2020), in which distances are about as large as they look. */
function lab(colour: Triple): Triple {
  const l = Math.cbrt(times([0.4122214708, 0.5363325363, 0.0514459929], colour));
  const m = Math.cbrt(times([0.2119034982, 0.6806995451, 0.1073969566], colour));
  const s = Math.cbrt(times([0.0883024619, 0.2817188376, 0.6299787005], colour));
  return [
    times([0.2104542553, 0.793617785, -0.0040720468], [l, m, s]),
    times([1.9779984951, -2.428592205, 0.4505937099], [l, m, s]),
    times([0.0259040371, 0.7827717662, -0.808675766], [l, m, s]),
  ];
}

/** The distance of the two colours that are most alike to any eyes. */
export function leastDistance(colours: readonly string[]): number {
  let least = Infinity;
  for (const [red, green, blue] of eyes) {
    const seen = colours
      .map(linear)
      .map((c) => lab([within(times(red, c)), within(times(green, c)), within(times(blue, c))]));
    seen.forEach((one, i) => {
      for (const other of seen.slice(i + 1))
        least = Math.min(least, Math.hypot(...one.map((value, at) => value - other[at]!)));
    });
  }
  return least;
}
