import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { siteSchema } from "../../src/bundle/site.ts";
import { pathToCaching } from "../../src/pack/publish/cache-rules.ts";
import { securityHeaders } from "../../src/pack/security-headers.ts";
import { touchIconFile, toWebManifest } from "../../src/pack/site-files/web-manifest.ts";

const publicFolder = fileURLToPath(new URL("../../public/", import.meta.url));

interface WebManifest {
  readonly icons: readonly { readonly src: string; readonly purpose: string }[];
  readonly [field: string]: unknown;
}

const manifestOf = (settings: object, base = "/"): WebManifest =>
  JSON.parse(toWebManifest(v.parse(siteSchema, settings), base).content);

describe("the web app manifest", () => {
  test("names the site as its settings do, below its base path", () => {
    const settings = { name: "Learn More", description: "Answers.", language: "pt-BR" };
    expect(manifestOf(settings, "/docs/")).toMatchObject({
      name: "Learn More",
      short_name: "Learn More",
      description: "Answers.",
      lang: "pt-BR",
      id: "/docs/",
      start_url: "/docs/",
      scope: "/docs/",
    });
  });

  test.each([
    ["Answers to everything", "Answers"],
    ["Donaudampfschiffahrt", "Donaudampfsc"],
  ])("has a short name for below an icon: %s", (name, short) => {
    expect(manifestOf({ name })).toMatchObject({ name, short_name: short });
  });

  test("has icons that are there, one of them to be cut into any shape", () => {
    const { icons } = manifestOf({});
    for (const { src } of icons) expect(existsSync(publicFolder + src.slice(1))).toBe(true);
    expect(icons.filter(({ purpose }) => purpose === "maskable")).toHaveLength(1);
    expect(existsSync(publicFolder + touchIconFile)).toBe(true);
  });
});

test("hosts let the worker run, and ask for it anew each time", () => {
  expect(securityHeaders["Content-Security-Policy"]).toContain("worker-src 'self'");
  expect(securityHeaders["Content-Security-Policy"]).toContain("manifest-src 'self'");
  for (const path of ["/service-worker.js", "/manifest.webmanifest"])
    expect(pathToCaching(path)).toBe("no-cache");
});
