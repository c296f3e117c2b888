import type { Element, ElementContent, Root } from "hast";
import { describe, expect, test } from "vitest";
import { type ResolvedReference, resolveTree } from "../../../../src/content/markdown/tree/resolve-tree.ts";
import { referenceUrl } from "../../../../src/content/reference.ts";

function element(
  tagName: string,
  properties: Element["properties"],
  ...children: readonly (ElementContent | string)[]
): Element {
  const nodes = children.map((child) =>
    typeof child === "string" ? ({ type: "text", value: child } as const) : child,
  );
  return { type: "element", tagName, properties, children: nodes };
}

function root(...children: readonly ElementContent[]): Root {
  return { type: "root", children: [...children] };
}

const page: ResolvedReference = { kind: "page", href: "/learn/physics/questions/heat#section-units" };
const image: ResolvedReference = {
  kind: "image",
  src: "/attachments/a-0123456789ab.webp",
  width: 800,
  height: 400,
  srcSet: "/attachments/a-0123456789ab-480w.webp 480w",
};
const file: ResolvedReference = { kind: "file", href: "/attachments/a-0123456789ab.pdf", name: "a.pdf" };
const none: ResolvedReference = { kind: "none" };

const link = element("a", { href: referenceUrl(0), title: "t" }, "heat");
const picture = element("img", { src: referenceUrl(0), alt: "a hill" });
const film = element("video", { src: referenceUrl(0), controls: true }, "a film");

describe("each reference becomes what it leads to", () => {
  test.each<[string, Element, ResolvedReference, readonly ElementContent[]]>([
    ["a link to a page", link, page, [element("a", { href: page.href, title: "t" }, "heat")]],
    [
      "a link without a text of its own",
      link,
      { ...page, title: "All of heat" },
      [element("a", { href: page.href, title: "t" }, "All of heat")],
    ],
    ["a link to a picture", link, image, [element("a", { href: image.src, title: "t" }, "heat")]],
    ["a link to a file", link, file, [element("a", { href: file.href, title: "t" }, "heat")]],
    ["a link to nothing", link, none, [{ type: "text", value: "heat" }]],
    [
      "a picture",
      picture,
      image,
      [element("img", { src: image.src, alt: "a hill", width: 800, height: 400, srcSet: image.srcSet })],
    ],
    ["a picture that is a document", picture, file, [element("a", { href: file.href }, "a hill")]],
    ["a picture that is a page", picture, page, [element("a", { href: page.href }, "a hill")]],
    ["a picture that is missing", picture, none, [{ type: "text", value: "a hill" }]],
    ["a picture without alt text that is missing", element("img", { src: referenceUrl(0) }), none, []],
    ["a film", film, file, [element("video", { src: file.href, controls: true }, "a film")]],
    ["a film that is missing", film, none, [{ type: "text", value: "a film" }]],
  ])("%s", (_, node, reference, expected) => {
    const tree = root(element("p", {}, node));
    expect(resolveTree(tree, [reference], { externalImages: false })).toEqual(
      root(element("p", {}, ...expected)),
    );
  });
});

test.each([
  [{ width: 400 }, 400, 200],
  [{ width: "400" }, 400, 200],
  [{ height: 100 }, 200, 100],
  [{ width: 100, height: 145 }, 100, 145],
  [{ width: "50%" }, 800, 400],
  [{ width: 1 }, 1, 1],
])("a picture with %o is shown at %i × %i", (properties, width, height) => {
  const tree = root(element("img", { src: referenceUrl(0), ...properties }));
  const [shown] = resolveTree(tree, [image], { externalImages: false }).children;
  expect(shown).toMatchObject({ properties: { width, height } });
});

test("a picture within a link never adds a second link", () => {
  const tree = root(element("a", { href: "https://example.org" }, picture));
  expect(resolveTree(tree, [file], { externalImages: false })).toEqual(
    root(element("a", { href: "https://example.org" }, "a hill")),
  );
});

test("a reference without a resolution leads nowhere", () => {
  expect(resolveTree(root(link), [], { externalImages: false })).toEqual(root(...link.children));
});

test("everything else stays as it is, and the given tree isn't changed", () => {
  const tree = root(element("p", {}, "a", element("a", { href: "https://example.org" }, "b")), link);
  const before = structuredClone(tree);
  expect(resolveTree(tree, [page], { externalImages: false }).children[0]).toEqual(before.children[0]);
  expect(tree).toEqual(before);
});
