/** A base path in its normal form, `/` or `/path/to/`; undefined if it is none. */
export function normalizeBasePath(text: string): string | undefined {
  const parts = text.split("/").filter((part) => part !== "");
  const isPlain = parts.every((part) => /^[A-Za-z0-9._~-]+$/u.test(part) && !/^\.+$/u.test(part));
  if (!text.startsWith("/") || !isPlain) return undefined;
  return parts.length === 0 ? "/" : `/${parts.join("/")}/`;
}
