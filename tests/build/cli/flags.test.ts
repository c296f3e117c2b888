import { expect, test } from "vitest";
import { parsePort, UsageError } from "../../../src/build/cli/flags.ts";

test.each(["-1", "65536", "http", "", "80.5"])("%j is not a port", (flag) => {
  expect(() => parsePort(flag)).toThrow(UsageError);
});
