import { describe, expect, test } from "vitest";
import { pathToSearchText, pathToSubjectSlug } from "../../../../src/app/features/layout/path-words.ts";

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
  ])("of %s are “%s”", (address, words) => {
    expect(pathToSearchText(address)).toBe(words);
  });

  test.each([
    ["/learn/physics/questions/ice", "physics"],
    ["/learn/kunst-%C3%BCben/page/2", "kunst-üben"],
    ["/learn/art/painting/questions/x", "art/painting"],
    ["/elsewhere/physics", undefined],
  ])("of %s name the subject %s", (address, subject) => {
    expect(pathToSubjectSlug(address)).toBe(subject);
  });
});
