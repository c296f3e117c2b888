import { defineConfig } from "vitest/config";

/** Tests of the production build in a real browser: `npm run test:browser`. */
export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    include: ["tests/browser/**/*.test.ts"],
    globalSetup: ["tests/browser/support/build-sample.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    // One browser at a time: running two would only slow down both.
    fileParallelism: false,
  },
});
