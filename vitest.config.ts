import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** Unit and page tests. */
export default defineConfig({
  plugins: [react()],
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/browser/**"],
    setupFiles: ["tests/support/property-seed.ts"],
    testTimeout: 60_000,
  },
});
