import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import katex from "katex";
import { expect, test } from "vitest";

const root = new URL("../../../../../../", import.meta.url);
const read = (path: string) => readFile(new URL(path, root), "utf8");

test("the stylesheet has the same version as the code", async () => {
  const css = await read("node_modules/katex/dist/katex.min.css");
  expect(/katex-version:{1,2}after\{content:"([^"]+)"\}/u.exec(css)?.[1]).toBe(katex.version);
});

test("the stylesheet comes from the same package as the code", async () => {
  const program = createRequire(import.meta.url).resolve("katex");
  expect(program).toContain(fileURLToPath(new URL("node_modules/katex/dist/", root)));
  expect(await read("src/app/features/article/answer/formula/katex.css")).toContain(
    '@import "katex/dist/katex.min.css" layer(katex)',
  );
});

test("no second KaTeX is installed", async () => {
  const lock: { packages: Record<string, unknown> } = JSON.parse(await read("package-lock.json"));
  const paths = Object.keys(lock.packages).filter((path) =>
    /(?:^|\/)node_modules\/(?:rehype-)?katex$/u.test(path),
  );
  expect(paths).toEqual(["node_modules/katex"]);
});

test("the classes that our code and styles use exist in this version", async () => {
  const css = await read("node_modules/katex/dist/katex.css");
  const html = katex.renderToString("x", { displayMode: true });
  for (const name of ["katex-display", "katex-html", "katex-base", "katex-mathml"]) {
    expect(css).toContain(`.${name}`);
    expect(html).toContain(`class="${name}"`);
  }
});
