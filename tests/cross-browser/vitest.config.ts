import { defineConfig } from "vitest/config";

/** Whole visits in Firefox and WebKit, where they are installed: `npm run test:cross-browser`. */
export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    include: ["tests/cross-browser/**/*.test.ts"],
    globalSetup: ["tests/browser/support/build-sample.ts"],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    fileParallelism: false,
  },
});
