import { expect, test } from "vitest";
import { collectionToFidelity, fidelityToText, lossesToLines } from "../../../src/build/cli/fidelity.ts";
import { readCollection } from "../../../src/build/collect/collection.ts";
import { silentProgressReporter } from "../../../src/build/progress.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

async function readFidelity(files: Readonly<Record<string, string>>) {
  const options = { folder: createTempFolder(files), lint: false };
  return collectionToFidelity(await readCollection(options, { append: () => 0 }, silentProgressReporter));
}

test("articles are exact unless something in them is shown otherwise than it was meant", async () => {
  const fidelity = await readFidelity({
    "a.md": "# A?\n\nPlain ![](missing.png) and [b](none.md), [c](none.md).",
    "b.md": "# B?\n\n{{< gone >}}x{{< /gone >}}",
    "c.md": "# C?\n\n[a](A.md) leads to a file in another case: a warning, but no loss.",
    "d.md": "# D?\n\nText.",
    "sub/README.md": "# Sub\n\nText.",
    "sub/e.md": "# E?\n\nText.",
  });
  expect(lossesToLines(fidelity)).toEqual(["a.md: missing-file, broken-link (2)", "b.md: unknown-shortcode"]);
  expect(lossesToLines(fidelity, 1)).toEqual(["a.md: missing-file, broken-link (2)", "… and 1 more file"]);
  expect(fidelityToText(fidelity)).toBe(
    "5 articles and 1 subject introduction: 4 exactly as written, 2 with losses",
  );
});

test("front matter that can't be read is a loss, although the text is published", async () => {
  const fidelity = await readFidelity({
    "broken.md": '---\ntitle: "Tea\n---\n\nText.',
    "date.md": "---\ntitle: Tea\ndate: soon\n---\n\nText.",
    "exact.md": "---\ntitle: Coffee\n---\n\nText.",
    "unclosed.md": "---\ntitle: Tea\n\nText.",
  });
  expect(lossesToLines(fidelity)).toEqual([
    "broken.md: invalid-front-matter",
    "date.md: invalid-field",
    "unclosed.md: unclosed-front-matter",
  ]);
});

test("the closing line has separators in large numbers, and needs no introductions", () => {
  expect(
    fidelityToText({
      articles: 1215,
      introductions: 0,
      exact: 1209,
      lossyFiles: Array(6).fill({ file: "a.md", losses: [] }),
    }),
  ).toBe("1,215 articles: 1,209 exactly as written, 6 with losses");
});
