import { expect, test } from "vitest";
import { diagnosticsToText, leftOutToLines } from "../../../src/build/cli/report.ts";
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

test("what is left out is counted in the singular and in the plural", () => {
  const leftOut = [
    { path: "a.md", reason: "draft" },
    { path: "b.md", reason: "outside-link" },
    { path: "c.md", reason: "outside-link" },
    { path: "LICENSE.md", reason: "project-file" },
  ] as const;
  expect(leftOutToLines(leftOut)).toEqual([
    "2 links to files outside of the folder, e.g. b.md",
    "1 draft (--drafts includes it): a.md",
    "1 about the project, such as a license or a readme file: LICENSE.md",
  ]);
});
