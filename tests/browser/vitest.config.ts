import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const allTests = "tests/browser/**/*.test.ts";

/** Tests of durations, of fonts that must arrive in time, and of what a page loads while the browser is idle: each runs by itself. */
const timedTests = [
  "tests/browser/budgets.test.ts",
  "tests/browser/fonts.test.ts",
  "tests/browser/interaction-latency.test.ts",
  "tests/browser/search/search-typing.test.ts",
];

const options = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 30_000 } },
} satisfies TestProjectInlineConfiguration["test"];

/** Tests of the production build in a real browser: `npm run test:browser`. */
export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    globalSetup: ["tests/browser/support/build-sample.ts"],
    projects: [
      {
        test: {
          ...options,
          name: "browser",
          include: [allTests],
          exclude: timedTests,
          maxWorkers: "100%",
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...options,
          name: "timed",
          include: timedTests,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
