/** How a file that an article refers to is published. */
export type AttachmentType =
  /** A picture that is decoded, and published in several sizes. */
  | { readonly kind: "raster"; readonly extension: string }
  | { readonly kind: "svg" }
  /** Published as it is, with this extension. */
  | { readonly kind: "copy"; readonly extension: string }
  /** A text of any other kind, such as source code: published as plain text, whatever it is. */
  | { readonly kind: "text" }
  /** Never published. */
  | { readonly kind: "refused"; readonly reason: string };

/** Pictures whose sizes are made with sharp. */
const rasterExtensions: ReadonlySet<string> = new Set(["png", "jpg", "jpeg", "webp", "gif", "avif"]);

/** Files that browsers show or save without running anything in the site's name. */
const copiedExtensions: ReadonlySet<string> = new Set([
  ...["ico", "bmp", "tif", "tiff", "heic"],
  ...["mp3", "ogg", "oga", "wav", "m4a", "aac", "flac", "opus", "mp4", "webm", "mov", "m4v", "ogv", "vtt"],
  ...["pdf", "epub", "docx", "xlsx", "pptx", "doc", "xls", "ppt", "odt", "ods", "odp", "rtf"],
  ...["zip", "gz", "tgz", "7z", "tar", "csv", "tsv", "txt", "json", "ipynb", "apkg"],
  ...["der", "pem", "crt", "p7b", "ics", "gpx", "stl", "ttf", "otf", "woff2"],
]);

/** Files that browsers would run, or show as a page of the site. */
const activeExtensions: ReadonlySet<string> = new Set([
  "html",
  "htm",
  "xhtml",
  "xht",
  "shtml",
  "mhtml",
  "svgz",
  "swf",
]);

/** The extension of a file in lower case, without its dot; empty if it has none. */
function pathToExtension(path: string): string {
  return /[^/]\.([a-z0-9]{1,8})$/iu.exec(path)?.[1]?.toLowerCase() ?? "";
}

/** How a file with this path is published. */
export function pathToAttachmentType(path: string): AttachmentType {
  const extension = pathToExtension(path);
  if (rasterExtensions.has(extension)) return { kind: "raster", extension };
  if (extension === "svg") return { kind: "svg" };
  if (copiedExtensions.has(extension)) return { kind: "copy", extension };
  if (activeExtensions.has(extension))
    return { kind: "refused", reason: `.${extension} files are not published: they could run scripts` };
  return { kind: "text" };
}
