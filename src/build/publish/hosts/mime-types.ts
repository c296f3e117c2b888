/** MIME types of the site's files with their extensions, so that nothing depends on a server's own list. */
export const mimeTypes: Readonly<Record<string, string>> = {
  "text/html": "html",
  "text/css": "css",
  "text/javascript": "js mjs",
  "text/plain": "txt",
  "text/xml": "xml",
  "application/json": "json map",
  "application/atom+xml": "atom",
  "application/manifest+json": "webmanifest",
  "application/octet-stream": "bin",
  "image/svg+xml": "svg",
  "image/png": "png",
  "image/jpeg": "jpg jpeg",
  "image/gif": "gif",
  "image/webp": "webp",
  "image/avif": "avif",
  "image/x-icon": "ico",
  "image/bmp": "bmp",
  "image/tiff": "tif tiff",
  "audio/mpeg": "mp3",
  "audio/ogg": "ogg oga opus",
  "audio/wav": "wav",
  "audio/mp4": "m4a",
  "audio/flac": "flac",
  "video/mp4": "mp4 m4v",
  "video/webm": "webm",
  "video/ogg": "ogv",
  "video/quicktime": "mov",
  "text/vtt": "vtt",
  "text/csv": "csv",
  "application/pdf": "pdf",
  "application/zip": "zip",
  "application/epub+zip": "epub",
  "font/woff2": "woff2",
};

/** The MIME type of a file by its extension; that of any bytes if it is not among the site's types. */
export function pathToMimeType(path: string): string {
  const extension = path.slice(path.lastIndexOf(".") + 1);
  const entry = Object.entries(mimeTypes).find(([, extensions]) => extensions.split(" ").includes(extension));
  return entry?.[0] ?? "application/octet-stream";
}
