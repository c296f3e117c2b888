import type { Element, Root } from "hast";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { renderAnswer } from "../../../../../src/app/features/article/answer/render-answer.tsx";

function image(properties: Element["properties"]): Element {
  return { type: "element", tagName: "img", properties, children: [] };
}

function paragraph(...children: Element["children"]): Element {
  return { type: "element", tagName: "p", properties: {}, children };
}

function renderHtml(...children: Root["children"]): string {
  const answer = { kind: "tree", tree: { type: "root", children }, formulas: [] } as const;
  return renderToStaticMarkup(renderAnswer(answer, {}, { base: "/docs/" }).element);
}

const hill = {
  src: "/attachments/hill-0123456789ab.webp",
  srcSet: "/attachments/hill-0123456789ab-480w.webp 480w, /attachments/hill-0123456789ab.webp 1300w",
  alt: "A hill",
  width: 1300,
  height: 40,
};

test("a picture has its size, its widths below the base path, and the width that it is shown at", () => {
  const html = renderHtml(paragraph(image(hill)));
  expect(html).toContain('src="/docs/attachments/hill-0123456789ab.webp"');
  expect(html).toContain(
    '="/docs/attachments/hill-0123456789ab-480w.webp 480w, /docs/attachments/hill-0123456789ab.webp 1300w"',
  );
  expect(html).toContain('sizes="(max-width: 656px) 100vw, 656px"');
  expect(html).toContain('width="1300" height="40"');
});

test("a small picture never asks for a larger one", () => {
  expect(renderHtml(paragraph(image({ ...hill, width: 200 })))).toContain(
    'sizes="(max-width: 200px) 100vw, 200px"',
  );
});

test("only a picture in the first screen is loaded at once", () => {
  const loadingOf = (html: string) =>
    (html.match(/<img[^>]*>/gu) ?? []).map((tag) => tag.includes('loading="lazy"'));
  expect(loadingOf(renderHtml(paragraph(image(hill)), paragraph(image(hill))))).toEqual([false, true]);
  const text = { type: "text", value: "word ".repeat(100) } as const;
  expect(loadingOf(renderHtml(paragraph(text), paragraph(image(hill))))).toEqual([true]);
});

test.each([
  "/attachments/../secret.png",
  "/attachments/a.png?b",
  "/attachments/%2e%2e/a.png",
  "//evil.example/attachments/a.png",
  "/other/a.png",
  "attachments/a.png",
])("a picture from %s is replaced by its alt text", (src) => {
  expect(renderHtml(paragraph(image({ src, alt: "A hill" })))).toBe(
    '<div class="answer"><p>A hill</p></div>',
  );
});

test("widths that are not attachments are left out", () => {
  const html = renderHtml(paragraph(image({ ...hill, srcSet: "https://evil.example/a.png 480w" })));
  expect(html).toContain('src="/docs/attachments/hill-0123456789ab.webp"');
  expect(html).not.toContain("evil");
});

test("a link to a file is left to the browser, a link to a page to the router", () => {
  const link = (href: string): Element => ({
    type: "element",
    tagName: "a",
    properties: { href },
    children: [{ type: "text", value: "a" }],
  });
  const answer = {
    kind: "tree",
    tree: {
      type: "root",
      children: [link("/attachments/a-0123456789ab.pdf"), link("/learn/physics")],
    },
    formulas: [],
  } as const satisfies { kind: "tree"; tree: { type: "root"; children: Element[] }; formulas: never[] };
  const SiteLink = ({ href }: { readonly href: string }) => <b>{href}</b>;
  const html = renderToStaticMarkup(renderAnswer(answer, {}, { base: "/docs/", SiteLink }).element);
  expect(html).toBe(
    '<div class="answer"><a href="/docs/attachments/a-0123456789ab.pdf">a</a><b>/learn/physics</b></div>',
  );
});
