import * as v from "valibot";
import type { DeclaredPicture } from "../markdown/inline-syntax.ts";

const textSchema = v.union([v.string(), v.pipe(v.number(), v.transform(String))]);
const pictureSchema = v.object({
  id: textSchema,
  path: v.pipe(v.string(), v.nonEmpty()),
  description: v.optional(v.nullable(textSchema)),
});

/** The pictures that front matter declares (`images: [{ id, path, description }]`), by id. Anything else is left out. */
export function parsePictures(frontMatter: unknown): ReadonlyMap<string, DeclaredPicture> {
  const images = (frontMatter as { readonly images?: unknown } | null | undefined)?.images;
  const pictures = new Map<string, DeclaredPicture>();
  for (const image of Array.isArray(images) ? images : []) {
    const parsed = v.safeParse(pictureSchema, image);
    if (!parsed.success) continue;
    const { id, path, description } = parsed.output;
    pictures.set(id, { path, description: description ?? "" });
  }
  return pictures;
}
