import { describe, expect, test } from "vitest";
import { siteToSecurityHeaders } from "../../../src/build/publish/security-headers.ts";
import { siteToHead, siteToHeadScripts } from "../../../src/build/site/site-head.ts";
import { preparePublisherCss, siteToTokens } from "../../../src/build/site/site-styles.ts";
import { createSite } from "../../support/create-site.ts";

const src = "https://stats.example.org/count.js";

describe("the head of every page", () => {
  test("is unchanged without settings", () => {
    expect(siteToHead(createSite(), { css: undefined })).toBe("");
    expect(siteToHeadScripts(createSite())).toBe("");
  });

  test("has colors and fonts as design tokens, below the reader's own theme", () => {
    const site = createSite({ accent: { light: "#8a2f1f" }, fonts: { code: "Iosevka, monospace" } });
    expect(siteToTokens(site)).toBe(
      "@layer tokens{html:root{--font-mono:Iosevka, monospace}@media not (prefers-contrast:more){html:root{--color-accent:light-dark(#8a2f1f,oklch(0.8 0.09 255));--color-accent-surface:light-dark(#ffe9e4,oklch(0.28 0.045 262))}}}",
    );
  });

  test("has the publisher's CSS and meta elements, which can't end their element", () => {
    const site = createSite({ base: "/docs/", headMeta: { verification: 'a"><script>' } });
    expect(siteToHead(site, { css: "assets/site.css" })).toBe(
      '<link rel="stylesheet" href="/docs/assets/site.css"><meta name="verification" content="a&quot;&gt;&lt;script&gt;">',
    );
  });

  test("has scripts of other sites, and a policy that allows exactly those", () => {
    const site = createSite({
      headScripts: [{ src, attributes: { "data-site": '"42"' }, images: ["https://pixel.example.org"] }],
    });
    expect(siteToHeadScripts(site)).toBe(`<script src="${src}" defer data-site="&quot;42&quot;"></script>`);
    const policy = siteToSecurityHeaders(site)["Content-Security-Policy"]?.split("; ") ?? [];
    const before = siteToSecurityHeaders(createSite())["Content-Security-Policy"]?.split("; ") ?? [];
    expect(policy.filter((directive) => !before.includes(directive))).toEqual([
      expect.stringMatching(new RegExp(`^script-src 'self' 'sha256-[^ ]+' 'sha256-[^ ]+' ${src}$`, "u")),
      "connect-src 'self' https://stats.example.org",
      "img-src 'self' data: https://pixel.example.org",
    ]);
  });

  test("allows no connections that a script doesn't need", () => {
    const policy = siteToSecurityHeaders(createSite({ headScripts: [{ src, connect: [] }] }));
    expect(policy["Content-Security-Policy"]).not.toContain("connect-src");
  });
});

describe("the publisher's CSS", () => {
  test("refers to static files below the site's base", () => {
    expect(preparePublisherCss("h1 { background: url(/a.png) }", "site.css", "/docs/", () => true)).toBe(
      "h1{background:url(/docs/a.png)}",
    );
  });

  test.each([
    ["h1 { background: url(a.png) }", "must be the path of a file in the folder static"],
    ["h1 { background: url(https://example.org/a.png) }", "must be the path of a file in the folder static"],
    ['@import "other.css";', "@import of other.css is not possible"],
    ["a {}\n} x {", "site.css:2:"],
    ["a { color: red\nb { color: blue }", "Look for a missing } or ; before this place"],
    [
      "a {}\nb { background: url('/b%20c.png?1') }",
      "site.css:2:17: url(/b%20c.png?1): there is no file static/b c.png",
    ],
  ])("is refused: %s", (css, message) => {
    expect(() => preparePublisherCss(css, "site.css", "/", () => false)).toThrow(message);
  });

  test("may use the icons of the site and what it contains itself", () => {
    const css = "a{background:url(/icon-192.png)}b{background:url(#c)}";
    expect(preparePublisherCss(css, "site.css", "/", () => false)).toBe(css);
  });
});
