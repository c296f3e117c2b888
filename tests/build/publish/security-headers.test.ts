import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { earlyScript, siteToSecurityHeaders } from "../../../src/build/publish/security-headers.ts";

test("the script in the head is small, since every page contains it", () => {
  expect(earlyScript.length).toBeLessThanOrEqual(1600);
  expect(earlyScript).not.toMatch(/^\s*\/\/|^\s/mu);
});

test("the policy allows that script by its hash, and no other inline script", () => {
  const policy = siteToSecurityHeaders({ externalImages: false })["Content-Security-Policy"] ?? "";
  const hash = createHash("sha256").update(earlyScript).digest("base64");
  expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
  expect(policy).not.toMatch(/script-src[^;]*unsafe/u);
});
