import type { Sharp, WebpOptions } from "sharp";
import { loadSharp } from "../../load-sharp.ts";

/** A version of a picture. */
export interface ImageVersion {
  readonly bytes: Uint8Array;
  readonly extension: string;
  /** In pixels. */
  readonly width: number;
}

/** A decoded picture, in several sizes. */
export interface ProcessedImage {
  /** As it is shown, in pixels. */
  readonly width: number;
  readonly height: number;
  /** The smallest file that shows every pixel. */
  readonly full: ImageVersion;
  /** Smaller pictures, from the narrowest to the widest. */
  readonly smaller: readonly ImageVersion[];
}

/** A processed picture, or why it can't be decoded. */
export type ImageResult =
  | { readonly kind: "image"; readonly image: ProcessedImage }
  | { readonly kind: "invalid"; readonly reason: string };

/** Widths of smaller pictures: a phone with 1 and with 2 pixels per CSS pixel. The text is 656 CSS pixels wide. */
const smallerWidths = [480, 960] as const;

/** A smaller picture is only made if it has at most this fraction of the width: else it saves too little. */
const maxSmallerFraction = 0.8;

/** A version in WebP replaces the original only if it has at most this fraction of its bytes. */
const maxWebpFraction = 0.9;

/** A picture with more pixels is not decoded: that would take gigabytes of memory. */
const maxPixels = 100_000_000;

/**
 * How pictures are encoded. Measured over 22 PNG files of documentation (958 KB): without loss at effort 2 they take 662 KB
 * and 0.1 s each, at effort 0 more than before; with loss (quality 85) they take 821 KB, and texts in them lose their edges.
 */
const encodings = {
  photo: { quality: 80, effort: 4 },
  drawing: { lossless: true, effort: 2 },
  /** Scaled down, edges are soft anyway. */
  smallDrawing: { nearLossless: true, quality: 60, effort: 2 },
} as const satisfies Readonly<Record<string, WebpOptions>>;

async function createOpener(): Promise<(bytes: Uint8Array) => Sharp> {
  const sharp = await loadSharp();
  return (bytes) => sharp(bytes, { limitInputPixels: maxPixels, failOn: "error" });
}

function errorToResult(error: unknown): ImageResult {
  const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  return { kind: "invalid", reason: `the picture can't be decoded: ${reason}` };
}

/** Decodes a picture, and makes no other versions of it: for checks and while it is being edited. */
export async function checkImage(bytes: Uint8Array, extension: string): Promise<ImageResult> {
  try {
    const open = await createOpener();
    const { width, height } = (await open(bytes).metadata()).autoOrient;
    // Decodes every pixel, so that a damaged picture is noticed before a reader sees it.
    await open(bytes).stats();
    return { kind: "image", image: { width, height, full: { bytes, extension, width }, smaller: [] } };
  } catch (error) {
    return errorToResult(error);
  }
}

/** Differs between versions of the code that make different files of the same picture. */
export async function readImageEncodingVersion(): Promise<string> {
  return JSON.stringify([(await loadSharp()).versions.vips, smallerWidths, encodings]);
}

/**
 * Decodes a picture and makes its smaller sizes, in WebP where that is smaller. Animated pictures stay as they are.
 * `extension` is that of its file, in lower case.
 */
export async function processImage(bytes: Uint8Array, extension: string): Promise<ImageResult> {
  try {
    const open = await createOpener();
    const { autoOrient, pages = 1, format } = await open(bytes).metadata();
    const { width, height } = autoOrient;
    const original: ImageVersion = { bytes, extension, width };
    if (pages > 1) return await checkImage(bytes, extension);
    const isEfficient = format === "webp" || format === "heif";
    if (isEfficient) {
      const checked = await checkImage(bytes, extension);
      if (checked.kind === "invalid") return checked;
    }
    const isPhoto = format !== "png" && format !== "gif";
    const webp = isEfficient
      ? undefined
      : await open(bytes)
          .autoOrient()
          .webp(isPhoto ? encodings.photo : encodings.drawing)
          .toBuffer();
    const full =
      webp !== undefined && webp.length <= bytes.length * maxWebpFraction
        ? { bytes: webp, extension: "webp", width }
        : original;
    const smaller: ImageVersion[] = [];
    for (const smallerWidth of smallerWidths) {
      if (smallerWidth > width * maxSmallerFraction) continue;
      const smallerBytes = await open(bytes)
        .autoOrient()
        .resize({ width: smallerWidth })
        .webp(isPhoto ? encodings.photo : encodings.smallDrawing)
        .toBuffer();
      if (smallerBytes.length < full.bytes.length)
        smaller.push({ bytes: smallerBytes, extension: "webp", width: smallerWidth });
    }
    return { kind: "image", image: { width, height, full, smaller } };
  } catch (error) {
    return errorToResult(error);
  }
}
