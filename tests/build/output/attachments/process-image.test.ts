import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { processImage } from "../../../../src/build/output/attachments/process-image.ts";
import { createNoise, createPicture } from "./pictures.ts";

async function process(bytes: Uint8Array, extension: string) {
  const result = await processImage(bytes, extension);
  if (result.kind === "invalid") throw new Error(result.reason);
  return result.image;
}

describe("a picture is published in the sizes that pay", () => {
  test("a large drawing: in WebP without loss, and narrower for phones", async () => {
    const png = await createPicture(1200, 60, "png");
    const { width, height, full, smaller } = await process(png, "png");
    expect([width, height, full.extension]).toEqual([1200, 60, "webp"]);
    expect(full.bytes.length).toBeLessThan(png.length);
    expect(await sharp(full.bytes).removeAlpha().raw().toBuffer()).toEqual(
      await sharp(png).removeAlpha().raw().toBuffer(),
    );
    for (const version of smaller) {
      const metadata = await sharp(version.bytes).metadata();
      expect([metadata.format, metadata.width]).toEqual(["webp", version.width]);
      expect(version.bytes.length).toBeLessThan(full.bytes.length);
    }
  });

  test("a large photo: narrower for phones with one and with two pixels per CSS pixel", async () => {
    const { smaller } = await process(await createNoise(1300, 60, "jpeg"), "jpg");
    expect(smaller.map(({ width }) => width)).toEqual([480, 960]);
  });

  test("a small picture: in one size", async () => {
    const { smaller } = await process(await createNoise(500, 20, "png"), "png");
    expect(smaller).toEqual([]);
  });

  test("a picture that WebP makes no smaller: as it is", async () => {
    const webp = await createNoise(60, 60, "webp");
    const { full } = await process(webp, "webp");
    expect(full).toEqual({ bytes: webp, extension: "webp", width: 60 });
  });

  test("an animated picture: as it is", async () => {
    const frames = [await createNoise(600, 40, "png"), await createPicture(600, 40, "png")];
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const { width, height, full, smaller } = await process(gif, "gif");
    expect([width, height, full.bytes, smaller]).toEqual([600, 40, gif, []]);
  });

  test("a photo that lies on its side: with the size that it is shown at", async () => {
    const jpeg = await sharp(await createNoise(40, 20, "jpeg"))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { width, height } = await process(jpeg, "jpg");
    expect([width, height]).toEqual([20, 40]);
  });
});

test("a photo doesn't tell where it was taken", async () => {
  const jpeg = await sharp(await createNoise(600, 30, "jpeg"))
    .withExif({ IFD3: { GPSLatitude: "51/1 30/1 0/1" } })
    .toBuffer();
  expect((await sharp(jpeg).metadata()).exif).toBeDefined();
  const { full, smaller } = await process(jpeg, "jpg");
  for (const { bytes } of [full, ...smaller]) expect((await sharp(bytes).metadata()).exif).toBeUndefined();
});

test.each([
  ["a text", Buffer.from("no picture")],
  ["nothing", Buffer.alloc(0)],
  ["a picture of more pixels than fit into memory", Buffer.from(hugePng())],
])("%s is invalid", async (_, bytes) => {
  expect((await processImage(bytes, "png")).kind).toBe("invalid");
});

test("a damaged picture is invalid", async () => {
  const png = await createNoise(200, 200, "png");
  expect((await processImage(png.subarray(0, png.length / 2), "png")).kind).toBe("invalid");
});

/** The beginning of a PNG file that claims to be 60,000 pixels wide and high. */
function hugePng(): number[] {
  const size = [0, 0, 0xea, 0x60];
  const header = [0x49, 0x48, 0x44, 0x52, ...size, ...size, 8, 2, 0, 0, 0];
  return [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, ...header, 0, 0, 0, 0];
}
