import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Files whose text refers to other files or is visible. */
const textFilePattern = /\.(?:html|js|css|json|webmanifest)$/u;

/**
 * Creates a copy of a built site that looks like a later build: with `changes` in its texts, and new names of its scripts
 * and versions. Files of the first build are gone. The caller deletes the copy.
 */
export function createNextBuild(folder: string, changes: Readonly<Record<string, string>>): string {
  const copy = mkdtempSync(join(tmpdir(), "quire-later-"));
  cpSync(folder, copy, { recursive: true });
  const scripts = readdirSync(join(copy, "assets")).filter((name) => /-[\w-]{8}\.(?:js|css)$/u.test(name));
  const renamed = new Map(scripts.map((name) => [name, name.replace(/[\w-]{4}(?=\.\w+$)/u, "NEXT")]));
  for (const [name, next] of renamed) renameSync(join(copy, "assets", name), join(copy, "assets", next));
  const { subjects } = JSON.parse(readFileSync(join(copy, "data/manifest.json"), "utf8")) as {
    readonly subjects: readonly { readonly slug: string; readonly version: string }[];
  };
  for (const { slug, version } of subjects) {
    for (const kind of ["articles", "lists"]) {
      const parent = join(copy, "data", kind, slug);
      renameSync(join(parent, version), join(parent, nextVersion(version)));
      renamed.set(version, nextVersion(version));
    }
  }
  const [, worker = ""] =
    /"version":"(\w+)"/u.exec(readFileSync(join(copy, "service-worker.js"), "utf8")) ?? [];
  renamed.set(worker, nextVersion(worker));
  const all = [...renamed, ...Object.entries(changes)];
  for (const entry of readdirSync(copy, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !textFilePattern.test(entry.name)) continue;
    const text = readFileSync(path, "utf8");
    writeFileSync(
      path,
      all.reduce((now, [before, after]) => now.replaceAll(before, after), text),
    );
  }
  return copy;
}

function nextVersion(version: string): string {
  return `${version.slice(0, -4)}9999`;
}
