import sharp from "sharp";

type Format = "png" | "jpeg" | "webp";

/** A picture of two colors, which compresses well. */
export async function createPicture(width: number, height: number, format: Format): Promise<Buffer> {
  const stripe = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path d="M0 0L${width} ${height}" stroke="#06c" stroke-width="9"/></svg>`,
  );
  return await sharp({ create: { width, height, channels: 3, background: "#fff" } })
    .composite([{ input: stripe }])
    .toFormat(format)
    .toBuffer();
}

/** A picture that looks like a photo to an encoder: the same pixels each time. */
export async function createNoise(width: number, height: number, format: Format): Promise<Buffer> {
  let state = 1;
  const pixels = new Uint8Array(width * height * 3);
  for (const index of pixels.keys()) {
    state = (state * 69_069 + 1) % 4_294_967_296;
    pixels[index] = state >>> 24;
  }
  return await sharp(pixels, { raw: { width, height, channels: 3 } })
    .blur(2)
    .toFormat(format)
    .toBuffer();
}
