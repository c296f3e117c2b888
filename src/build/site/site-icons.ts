import { readFileSync } from "node:fs";
import { must } from "../../content/must.ts";
import { loadSharp } from "../load-sharp.ts";
import { SiteConfigError } from "../settings/site-config-error.ts";

/** Home screens cut off the corners of a maskable icon: this share of its width stays visible for certain. */
const maskableShare = 0.8;

/** Behind transparent parts, where an icon must not have any. */
const background = "#ffffff";

/** The width of a picture inside of an SVG icon, in pixels: more than any tab shows. */
const embeddedSize = 128;

/**
 * The icons of a site from the publisher's own, by their paths: they take the place of those in `public`. Throws
 * `SiteConfigError` if the file can't be read as a picture.
 */
export async function createIcons(file: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const bytes = readFileSync(file);
  const sharp = await loadSharp();
  const resize = async (size: number): Promise<Buffer> =>
    await sharp(bytes, { density: 300 })
      .resize(size, size, { fit: "contain", background: { r: 0, g: 0, b: 0, alpha: 0 } })
      .png()
      .toBuffer();
  const onBackground = async (size: number, share: number): Promise<Buffer> => {
    const margin = Math.round((size * (1 - share)) / 2);
    return await sharp(await resize(size - 2 * margin))
      .extend({ top: margin, bottom: margin, left: margin, right: margin, background })
      .flatten({ background })
      .png()
      .toBuffer();
  };
  try {
    const svg = file.toLowerCase().endsWith(".svg")
      ? bytes
      : Buffer.from(pngToSvg(await resize(embeddedSize)));
    return new Map([
      ["favicon.svg", svg],
      ["icon-180.png", await onBackground(180, 1)],
      ["icon-192.png", await resize(192)],
      ["icon-512.png", await resize(512)],
      ["icon-maskable-512.png", await onBackground(512, maskableShare)],
    ]);
  } catch (error) {
    throw new SiteConfigError(`favicon: cannot read ${file} as a picture`, { cause: error });
  }
}

/** Pages refer to one SVG icon, whatever the publisher's own is. */
function pngToSvg(png: Buffer): string {
  const size = `width="${embeddedSize}" height="${embeddedSize}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${embeddedSize} ${embeddedSize}"><image ${size} href="data:image/png;base64,${png.toString("base64")}"/></svg>`;
}

/** A picture's size in pixels. Throws `SiteConfigError` if the file can't be read as a picture. */
export async function readPictureSize(
  setting: string,
  file: string,
): Promise<{ readonly width: number; readonly height: number }> {
  try {
    const sharp = await loadSharp();
    const { width, height } = await sharp(file).metadata();
    return { width: must(width, "width"), height: must(height, "height") };
  } catch (error) {
    throw new SiteConfigError(`${setting}: cannot read ${file} as a picture`, { cause: error });
  }
}
