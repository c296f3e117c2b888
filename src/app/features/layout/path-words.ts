/** Segments of the routes themselves, which say nothing about what the reader was looking for. */
const routeSegments: ReadonlySet<string> = new Set(["learn", "questions", "page", "search"]);

/** Upper bound of words taken from a path. */
const maxSearchWords = 16;

/** Decodes a path segment; returns it unchanged if it is not properly encoded. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/**
 * Search text for the last segment of a path: `why does ice float` for
 * `/learn/physics/questions/why-does-ice-float`. Empty if that segment has no words.
 */
export function pathToSearchText(pathname: string): string {
  const lastSegment = pathname.split("/").findLast((part) => part !== "") ?? "";
  if (routeSegments.has(lastSegment)) return "";
  const words = decodeSegment(lastSegment)
    .replace(/\.html?$/iu, "")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .slice(0, maxSearchWords)
    .join(" ")
    .trim();
  return /\p{L}{3}/u.test(words) ? words : "";
}

/** The subject in a path, whether or not it exists: everything up to the question. */
export function pathToSubjectSlug(pathname: string): string | undefined {
  const [, subject] = /^\/learn\/(.+?)(?:\/(?:questions|page)(?:\/.*)?)?\/?$/u.exec(pathname) ?? [];
  return subject?.split("/").map(decodeSegment).join("/");
}
