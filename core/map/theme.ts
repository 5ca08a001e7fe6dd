import type { Density } from './look.ts';
import type { Colour } from './scene.ts';

/** How a text is set: px, line height included. */
export interface TextStyle {
  readonly size: number;
  readonly lineHeight: number;
  readonly weight: 'normal' | 'bold';
  readonly colour: Colour;
}

const style = (
  size: number,
  lineHeight: number,
  colour: Colour,
  weight: 'normal' | 'bold' = 'normal',
): TextStyle => ({
  size,
  lineHeight,
  weight,
  colour,
});

/** The whole typographic scale: 22, 15, 13, 12, 11. */
export const styles = {
  title: style(22, 28, 'ink', 'bold'),
  stage: style(15, 20, 'stageInk', 'bold'),
  name: style(15, 20, 'ink', 'bold'),
  heading: style(13, 17, 'ink', 'bold'),
  fact: style(13, 18, 'ink'),
  body: style(12, 17, 'ink'),
  strong: style(12, 17, 'ink', 'bold'),
  quiet: style(12, 17, 'inkSoft'),
  label: style(11, 15, 'inkSoft'),
} as const;

/** Distances in px; all but hairlines are on a grid of 4. */
export const space = {
  /** Around the whole picture. */
  margin: 24,
  /** Width of the column of lane names. */
  rail: 148,
  /** Left edge of a column to its text: room for the marks of personas. */
  cellLeft: 16,
  cellRight: 14,
  /** Between the parts of the page. */
  section: 28,
  /** The least width that title and cards are given. */
  page: 720,
} as const;

/** How much room a map gives to its lanes, px. */
export interface Spacing {
  /** Widths of columns where there are few, some and many touchpoints. */
  readonly columns: readonly [few: number, some: number, many: number];
  readonly cellTop: number;
  readonly cellBottom: number;
  /** Between two lines of one cell. */
  readonly betweenLines: number;
  /** How high the scale of feelings is drawn; more where more than two lines have to be told apart. */
  readonly plot: number;
  readonly crowdedPlot: number;
}

export const spacings: Readonly<Record<Density, Spacing>> = {
  comfortable: {
    columns: [200, 184, 168],
    cellTop: 12,
    cellBottom: 14,
    betweenLines: 8,
    plot: 160,
    crowdedPlot: 200,
  },
  compact: {
    columns: [160, 148, 136],
    cellTop: 6,
    cellBottom: 8,
    betweenLines: 4,
    plot: 104,
    crowdedPlot: 140,
  },
};

/** The most personas that have a line of their own in the curve. */
export const mostLines = 5;

const latin = ['Segoe UI', 'Helvetica Neue', 'Helvetica', 'Arial', 'Liberation Sans', 'Noto Sans'];
const korean = ['Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR'];
const japanese = ['Hiragino Sans', 'Yu Gothic', 'Meiryo', 'Noto Sans JP', 'Noto Sans CJK JP'];
const chinese = ['PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC'];
const others = ['Noto Sans Arabic', 'Noto Sans Hebrew', 'Noto Sans Thai', 'Noto Sans Devanagari'];
const emoji = ['Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji'];

const kana = /[\u3040-\u30ff]/;
const hangul = /[\u1100-\u11ff\uac00-\ud7a3]/;

/** As little of a text as tells which fonts it wants. */
export function sampleIn(text: string): string {
  return [kana, hangul].map((script) => script.exec(text)?.[0] ?? '').join('');
}

/**
 * The fonts of a picture whose text reads like `sample`. Chinese characters look different in Chinese, Japanese and
 * Korean, so the language that the sample seems to be in comes first.
 */
export function fontStackFor(sample: string): string {
  const eastern = kana.test(sample)
    ? [...japanese, ...korean, ...chinese]
    : hangul.test(sample)
      ? [...korean, ...japanese, ...chinese]
      : [...chinese, ...japanese, ...korean];
  const names = [...latin, ...eastern, ...others].map((name) => (name.includes(' ') ? `'${name}'` : name));
  return [...names, 'sans-serif', ...emoji.map((name) => `'${name}'`)].join(', ');
}
