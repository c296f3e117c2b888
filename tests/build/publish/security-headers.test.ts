import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { earlyScript, placeholderFontsScript } from "../../../src/build/publish/inline-scripts.ts";
import { siteToSecurityHeaders } from "../../../src/build/publish/security-headers.ts";

test.each([
  ["every page", earlyScript, 1600],
  ["every page with formulas", placeholderFontsScript, 800],
])("the script in the head of %s is small", (_, script, maxLength) => {
  expect(script.length).toBeLessThanOrEqual(maxLength);
  expect(script).not.toMatch(/^\s*\/\/|^\s/mu);
});

test("the policy allows these scripts by their hashes, and no other inline script", () => {
  const policy = siteToSecurityHeaders({ externalImages: false })["Content-Security-Policy"] ?? "";
  const [early, fonts] = [earlyScript, placeholderFontsScript].map((script) =>
    createHash("sha256").update(script).digest("base64"),
  );
  expect(policy).toContain(`script-src 'self' 'sha256-${early}' 'sha256-${fonts}';`);
  expect(policy).not.toMatch(/script-src[^;]*unsafe/u);
});
