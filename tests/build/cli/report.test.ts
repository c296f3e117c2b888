import { expect, test } from "vitest";
import { diagnosticsToText } from "../../../src/build/cli/report.ts";
import type { Diagnostic } from "../../../src/content/diagnostic.ts";

const warning: Diagnostic = {
  file: "a.md",
  line: 1,
  column: 1,
  severity: "warning",
  rule: "unknown-language",
  reason: 'unknown language "pyton"',
  hint: "Did you mean python?",
};

test("many equal warnings don't hide errors: two of them stand for all, and errors come last", () => {
  const equal = Array.from({ length: 1_376 }, (_, index) => ({ ...warning, line: index + 1 }));
  const other = { ...warning, reason: 'unknown language "rusty"' };
  const errors = [1, 2, 3].map((line) => ({
    ...warning,
    severity: "error" as const,
    line,
    rule: "bad-date",
  }));
  const lines = diagnosticsToText([...errors, ...equal, other]).split("\n");
  expect(lines.map((line) => line.replace(/ (?:unknown|Did).*/u, ""))).toEqual([
    "a.md:1:1: warning:",
    "a.md:2:1: warning:",
    "  … and the same in 1,374 more places",
    "a.md:1:1: warning:",
    "a.md:1:1: error:",
    "a.md:2:1: error:",
    "a.md:3:1: error:",
    "",
    "   1377  warning ",
    "      3  error    bad-date",
  ]);
});
