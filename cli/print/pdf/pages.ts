const sheets = { a4: [210, 297], a3: [297, 420], a2: [420, 594], a1: [594, 841], a0: [841, 1189] } as const;

/** One page as large as the map, or a size of paper. */
export type PageSize = 'long' | keyof typeof sheets;

export const pageSizes: readonly PageSize[] = ['long', 'a4', 'a3', 'a2', 'a1', 'a0'];

/** Where a picture stands on its page, in points of 1/72 inch from the top left. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  /** Points for each px of the picture. */
  readonly scale: number;
}

const pointsPerPx = 0.75;
const pointsPerMm = 72 / 25.4;
/** Left free at every edge of a sheet, as most printers cannot reach it. */
const margin = 8 * pointsPerMm;
/** What readers of PDF can show: a page of 5.08 m. */
const longest = 14_400;

/**
 * A page for a picture of that size. A sheet of paper lies on its side for a picture that is wider than tall, and the picture
 * is made as large as it can be on it. The long page is as large as the picture, at most 5.08 m.
 */
export function pageFor(size: PageSize, picture: { readonly width: number; readonly height: number }): Page {
  const { width, height } = picture;
  if (size === 'long') {
    const scale = Math.min(pointsPerPx, longest / Math.max(width, height));
    return { width: width * scale, height: height * scale, x: 0, y: 0, scale };
  }
  const [short, long] = sheets[size].map((mm) => mm * pointsPerMm) as [number, number];
  const [across, down] = width > height ? [long, short] : [short, long];
  const scale = Math.min((across - 2 * margin) / width, (down - 2 * margin) / height);
  return {
    width: across,
    height: down,
    x: (across - width * scale) / 2,
    y: (down - height * scale) / 2,
    scale,
  };
}
