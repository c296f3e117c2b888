import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readGitDates } from "../../../src/build/site/git-dates.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

function commit(folder: string, day: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  const env = { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_AUTHOR_DATE: `${day}T12:00:00Z` };
  const identity = [
    "-c",
    "user.name=Test",
    "-c",
    "user.email=test@example.org",
    "-c",
    "commit.gpgsign=false",
  ];
  execFileSync("git", ["add", "."], { cwd: folder, env });
  execFileSync("git", [...identity, "commit", "--quiet", "-m", "Change"], { cwd: folder, env });
}

describe("the dates of git", () => {
  test("are those of the last commit of each file, by paths relative to the content folder", async () => {
    const folder = createTempFolder();
    execFileSync("git", ["init", "--quiet"], { cwd: folder });
    mkdirSync(join(folder, "content"));
    commit(folder, "2024-01-01", { "content/a.md": "1", "content/ß b.md": "1", "other.md": "1" });
    commit(folder, "2025-02-03", { "content/a.md": "2", "other.md": "2" });
    const { lastChanges, isShallow } = await readGitDates(join(folder, "content"));
    expect(Object.fromEntries(lastChanges)).toEqual({ "a.md": "2025-02-03", "ß b.md": "2024-01-01" });
    expect(isShallow).toBe(false);
  });

  test("need a repository", async () => {
    await expect(readGitDates(createTempFolder())).rejects.toThrow("is it in a repository?");
  });
});
