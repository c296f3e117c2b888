import { describe, expect, test } from "vitest";
import { pathToSearchText, pathToSubject } from "../../../../src/app/features/layout/path-words.ts";
import type { SubjectSlug } from "../../../../src/content/url.ts";

describe("the words of a URL", () => {
  test.each([
    ["/learn/physics/questions/why-does-ice-float", "why does ice float"],
    ["/learn/physics/questions/why-does-ice-float/", "why does ice float"],
    ["/old/Why_Ice.html", "Why Ice"],
    ["/learn/physik/questions/%C3%BCber-eis", "über eis"],
    ["/learn/physics/questions/a--b%E0%A4%A-ice", "a b E0 A4 A ice"],
    ["/learn/physics/questions", ""],
    ["/learn/physics/page/12", ""],
    ["/404", ""],
    ["/", ""],
  ])("of %s are “%s”", (path, words) => {
    expect(pathToSearchText(path)).toBe(words);
  });

  test.each([
    ["/learn/physics/questions/ice", "physics"],
    ["/learn/kunst-%C3%BCben/x", "kunst-üben"],
    ["/learn/physics/waves/questions/ice", "physics/waves"],
    ["/learn/physics/heat/questions/ice", "physics"],
    ["/learn/physics-and-more", undefined],
    ["/elsewhere/physics", undefined],
  ])("of %s name the subject %s", (path, subject) => {
    const subjects = ["physics", "physics/waves", "kunst-üben"].map((slug) => ({
      slug: slug as SubjectSlug,
    }));
    expect(pathToSubject(path, subjects)?.slug).toBe(subject);
  });
});
