/** A color in OKLCH (https://www.w3.org/TR/css-color-4/#ok-lab): lightness from 0 to 1, chroma, hue in degrees. */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

/** Red, green and blue of linear light; inside of sRGB each is from 0 to 1. */
type LinearRgb = readonly [red: number, green: number, blue: number];

function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function fromLinear(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}

/** `#rgb` or `#rrggbb`. */
export const hexColorPattern = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/iu;

function hexToLinearRgb(hex: string): LinearRgb {
  const digits = hex.length === 4 ? hex.slice(1).replace(/./gu, "$&$&") : hex.slice(1);
  const channel = (index: number): number =>
    toLinear(Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16) / 255);
  return [channel(0), channel(1), channel(2)];
}

function linearRgbToHex(color: LinearRgb): string {
  const channels = color.map((light) => Math.round(Math.min(1, Math.max(0, fromLinear(light))) * 255));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** Converts a color that matches `hexColorPattern`. */
export function hexToOklch(hex: string): Oklch {
  const [red, green, blue] = hexToLinearRgb(hex);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return {
    lightness: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    chroma: Math.hypot(a, b),
    hue: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360,
  };
}

function oklchToLinearRgb({ lightness, chroma, hue }: Oklch): LinearRgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

/** The nearest `#rrggbb` of a color: outside of sRGB, one with less chroma. */
export function oklchToHex(color: Oklch): string {
  const isInside = (chroma: number): boolean =>
    oklchToLinearRgb({ ...color, chroma }).every((light) => light > -0.0005 && light < 1.0005);
  let [low, high] = [0, color.chroma];
  if (isInside(high)) low = high;
  while (high - low > 0.0005) {
    const middle = (low + high) / 2;
    if (isInside(middle)) low = middle;
    else high = middle;
  }
  return linearRgbToHex(oklchToLinearRgb({ ...color, chroma: low }));
}

/** The contrast ratio of two `#rrggbb` colors, from 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrastRatio(one: string, other: string): number {
  const luminance = (hex: string): number => {
    const [red, green, blue] = hexToLinearRgb(hex);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}
