import fc from "fast-check";
import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { sanitizeSvg } from "../../../../src/build/output/attachments/sanitize-svg.ts";
import { allowedSvgElements } from "../../../../src/build/output/attachments/svg-allow-list.ts";

const window = new Window({ settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true } });

function wrap(content: string, attributes = ""): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="20" height="10"${attributes}>${content}</svg>`;
}

/** What is written of a drawing's content, without its root element. */
function sanitizeContent(content: string): string {
  const svg = sanitizeSvg(wrap(content));
  if (svg.kind === "invalid") return `invalid: ${svg.reason}`;
  return svg.text.replace(/^<svg[^>]*?(?:\/>|>)/u, "").replace(/<\/svg>$/u, "");
}

/** Everything in an SVG that could run or load something, found in its DOM, not in its text. */
function findDangers(text: string): string[] {
  const document = new window.DOMParser().parseFromString(text, "image/svg+xml");
  const dangers: string[] = [];
  for (const element of document.querySelectorAll("*")) {
    if (!allowedSvgElements.has(element.localName)) dangers.push(element.localName);
    for (const attribute of element.attributes) {
      const { name } = attribute;
      const value = attribute.value ?? "";
      if (/^on/iu.test(name)) dangers.push(name);
      if (/href$/iu.test(name) && !/^(?:#|data:image\/(?:png|jpe?g|gif|webp);)/u.test(value))
        dangers.push(value);
      if (!/^xmlns/u.test(name) && /url\((?!\s*["']?#)|javascript:|expression|@import/iu.test(value))
        dangers.push(value);
    }
  }
  return dangers;
}

describe("an attack is left out of a drawing", () => {
  test.each([
    ["a script", "<script>alert(1)</script>"],
    ["a script of another namespace", '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>'],
    [
      "a script with a prefix of SVG",
      '<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>',
    ],
    ["a script in another case", "<SCRIPT>alert(1)</SCRIPT>"],
    [
      "HTML",
      '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="alert(1)"/></body></foreignObject>',
    ],
    ["an event handler", '<rect width="1" height="1" onclick="alert(1)"/>'],
    ["an event handler in another case", '<rect width="1" height="1" ONLOAD="alert(1)"/>'],
    ["a link that runs", '<a href="javascript:alert(1)"><rect width="1" height="1"/></a>'],
    ["a link that runs, with a prefix", '<a xlink:href="javascript:alert(1)"><text>a</text></a>'],
    [
      "an animation that makes a link run",
      '<a><animate attributeName="href" values="javascript:alert(1)"/><text>a</text></a>',
    ],
    ["an animation of a handler", '<set attributeName="onmouseover" to="alert(1)"/>'],
    ["a picture from elsewhere", '<image href="https://evil.example/a.png" width="1" height="1"/>'],
    ["a drawing in a picture", '<image href="data:image/svg+xml;base64,PHN2Zy8+" width="1" height="1"/>'],
    ["a use of another file", '<use href="https://evil.example/a.svg#b"/>'],
    ["a use of a data URL", '<use href="data:image/svg+xml;base64,PHN2Zy8+#b"/>'],
    ["a style sheet that loads", "<style>@import url(https://evil.example/a.css);</style>"],
    ["a style sheet that loads, escaped", "<style>rect { fill: \\75rl(https://evil.example/a) }</style>"],
    ["a style that loads", '<rect style="fill: url(https://evil.example/a)"/>'],
    ["a paint that loads", '<rect fill="url(https://evil.example/a#b)"/>'],
    ["a filter that loads", "<rect filter=\"url( 'https://evil.example/a#b' )\"/>"],
    ["a frame", '<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example"/>'],
    [
      "an embedded handler",
      '<handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">alert(1)</handler>',
    ],
    ["a base", '<rect xml:base="javascript:alert(1)//"/>'],
    ["text that looks like an element", "<text>&lt;script&gt;alert(1)&lt;/script&gt;</text>"],
    ["a CDATA section that looks like an element", "<text><![CDATA[<script>alert(1)</script>]]></text>"],
    ["an attribute that ends early", '<rect id="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"/>'],
  ])("%s", (_, content) => {
    const svg = sanitizeSvg(wrap(content));
    if (svg.kind === "invalid") throw new Error(svg.reason);
    expect(findDangers(svg.text)).toEqual([]);
    expect(svg.text).not.toContain("<script");
  });

  test.each([
    ["an event handler of the root", wrap("", ' onload="alert(1)"')],
    ["a processing instruction", `<?xml-stylesheet href="https://evil.example/a.css"?>${wrap("")}`],
    ["an entity", `<!DOCTYPE svg [<!ENTITY a "<script>alert(1)</script>">]>${wrap("<text>&a;</text>")}`],
    [
      "an entity of a file",
      `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${wrap("<text>&a;</text>")}`,
    ],
  ])("%s", (_, text) => {
    const svg = sanitizeSvg(text);
    if (svg.kind === "invalid") throw new Error(svg.reason);
    expect(findDangers(svg.text)).toEqual([]);
    expect(svg.text).not.toMatch(/script|evil|passwd|<\?/u);
  });

  test("whatever its elements and attributes are called", () => {
    const name = fc.constantFrom(
      "svg",
      "g",
      "a",
      "script",
      "use",
      "image",
      "style",
      "foreignObject",
      "set",
      "x",
    );
    const attribute = fc.constantFrom(
      "onload",
      "href",
      "xlink:href",
      "style",
      "fill",
      "id",
      "attributeName",
      "src",
    );
    const value = fc.constantFrom(
      "javascript:alert(1)",
      "url(//evil.example)",
      "#a",
      "data:text/html,a",
      "https://evil.example",
    );
    const element = fc
      .tuple(name, attribute, value, name)
      .map(
        ([outer, attributeName, text, inner]) =>
          `<${outer} ${attributeName}="${text}"><${inner} ${attributeName}="${text}"/></${outer}>`,
      );
    fc.assert(
      fc.property(fc.array(element, { maxLength: 4 }), (elements) => {
        const svg = sanitizeSvg(
          `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${elements.join("")}</svg>`,
        );
        expect(svg.kind === "svg" ? findDangers(svg.text) : [svg.reason]).toEqual([]);
      }),
    );
  });
});

test.each([
  '<path d="M0 0L1 1" stroke="#000" stroke-width="2"/>',
  '<defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient></defs><rect fill="url(#a)"/>',
  '<g transform="scale(2)" style="fill:none"><use xlink:href="#a"/></g>',
  "<style>.a &gt; text { font-size: 12px; fill: url(#a) }</style>",
  '<text x="1" y="2">a &lt; b &amp; c</text>',
  '<image href="data:image/png;base64,AAAA" width="1" height="1"/>',
  '<circle r="1"><animate attributeName="r" values="1;2" dur="1s"/></circle>',
])("what draws stays as it is: %s", (content) => {
  expect(sanitizeContent(content)).toBe(content);
});

test.each([
  ["what a link draws", '<a href="https://example.org"><text>a</text></a>', "<text>a</text>"],
  ["elements with a prefix", "<g/><!-- a -->", "<g/>"],
  [
    "the fallback of HTML",
    "<switch><foreignObject/><text>a</text></switch>",
    "<switch><text>a</text></switch>",
  ],
  ["a drawing without an editor's notes", '<sodipodi:namedview xmlns:sodipodi="x"/><g/>', "<g/>"],
])("%s stays", (_, content, expected) => {
  expect(sanitizeContent(content)).toBe(expected);
});

test("the names of left out elements are reported", () => {
  const svg = sanitizeSvg(wrap("<script/><foreignObject/><g/>"));
  expect(svg).toMatchObject({ removed: ["foreignObject", "script"] });
});

test.each([
  ['width="20" height="10"', 20, 10],
  ['width="20pt" height="15pt"', 27, 20],
  ['width="1in" height="2.54cm"', 96, 96],
  ['viewBox="0 0 30 40"', 30, 40],
  ['width="60" viewBox="0 0 30 40"', 60, 80],
  ['height="20" viewBox="0,0,30,40"', 15, 20],
  ['width="100%" height="100%" viewBox="0 0 30 40"', 30, 40],
  ['width="-1" height="0"', 300, 150],
  ["", 300, 150],
])("an SVG with %s is %i × %i pixels large", (attributes, width, height) => {
  expect(sanitizeSvg(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`)).toMatchObject({
    width,
    height,
  });
});

test.each([
  ["nothing", ""],
  ["HTML", "<!DOCTYPE html><html><body>a</body></html>"],
  ["an element that isn't closed", "<svg><g></svg>"],
  ["a page of text", "not found"],
  ["more nesting than any drawing has", `<svg>${"<g>".repeat(300)}${"</g>".repeat(300)}</svg>`],
])("%s is invalid", (_, text) => {
  expect(sanitizeSvg(text).kind).toBe("invalid");
});
