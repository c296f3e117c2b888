import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { createWebManifest, touchIconFile } from "../../../../src/build/output/app/web-manifest.ts";
import { pathToCacheControl } from "../../../../src/build/publish/hosts/cache-control.ts";
import { siteToSecurityHeaders } from "../../../../src/build/publish/security-headers.ts";
import { siteSchema } from "../../../../src/build/settings/site-schema.ts";

const securityHeaders = siteToSecurityHeaders({ externalImages: false });

const publicFolder = fileURLToPath(new URL("../../../../public/", import.meta.url));

interface WebManifest {
  readonly icons: readonly { readonly src: string; readonly purpose: string }[];
  readonly [field: string]: unknown;
}

const createTestManifest = (settings: object, base = "/"): WebManifest =>
  JSON.parse(createWebManifest(v.parse(siteSchema, settings), base).content);

describe("the web app manifest", () => {
  test("has the configured name and the base path", () => {
    const settings = { name: "Learn More", description: "Answers.", language: "pt-BR" };
    expect(createTestManifest(settings, "/docs/")).toMatchObject({
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
  ])("has a short name that fits below an icon: %s", (name, shortName) => {
    expect(createTestManifest({ name })).toMatchObject({ name, short_name: shortName });
  });

  test("has icons that exist, one of them maskable", () => {
    const { icons } = createTestManifest({});
    for (const { src } of icons) expect(existsSync(publicFolder + src.slice(1))).toBe(true);
    expect(icons.filter(({ purpose }) => purpose === "maskable")).toHaveLength(1);
    expect(existsSync(publicFolder + touchIconFile)).toBe(true);
  });
});

test("hosts allow the service worker, and revalidate it on each request", () => {
  expect(securityHeaders["Content-Security-Policy"]).toContain("worker-src 'self'");
  expect(securityHeaders["Content-Security-Policy"]).toContain("manifest-src 'self'");
  for (const path of ["/service-worker.js", "/manifest.webmanifest"])
    expect(pathToCacheControl(path)).toBe("no-cache");
});
