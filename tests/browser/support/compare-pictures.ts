import sharp from "sharp";

/** Stored pictures have this width in pixels, and 256 shades of gray: large enough to see what has moved. */
const storedWidth = 200;

/** Side of the squares that are compared, in pixels of a stored picture. */
const blockSize = 8;

/** A screenshot as it is stored. */
export async function shrinkPicture(screenshot: Buffer): Promise<Buffer> {
  return await sharp(screenshot)
    .resize({ width: storedWidth })
    .greyscale()
    .toColorspace("b-w")
    .png({ compressionLevel: 9 })
    .toBuffer();
}

interface Raster {
  readonly width: number;
  readonly height: number;
  readonly shades: Uint8Array;
}

async function decode(picture: Buffer): Promise<Raster> {
  const { data, info } = await sharp(picture)
    .greyscale()
    .toColorspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, shades: data };
}

/** The mean shade of a square, 0 to 255. */
function meanShade({ width, height, shades }: Raster, left: number, top: number): number {
  let sum = 0;
  let count = 0;
  for (let y = top; y < Math.min(top + blockSize, height); y += 1)
    for (let x = left; x < Math.min(left + blockSize, width); x += 1) {
      sum += shades[y * width + x] ?? 0;
      count += 1;
    }
  return sum / count;
}

/**
 * The share of squares that differ by more than `tolerance` shades of 256, 0 to 1. Squares are compared by their mean, so
 * that the edges of letters, which differ between machines, don't count. Pictures of different sizes differ completely.
 */
export async function differingShare(one: Buffer, other: Buffer, tolerance: number): Promise<number> {
  const [first, second] = [await decode(one), await decode(other)];
  if (first.width !== second.width || first.height !== second.height) return 1;
  let differing = 0;
  let count = 0;
  for (let top = 0; top < first.height; top += blockSize)
    for (let left = 0; left < first.width; left += blockSize) {
      count += 1;
      if (Math.abs(meanShade(first, left, top) - meanShade(second, left, top)) > tolerance) differing += 1;
    }
  return differing / count;
}
