import { once } from "node:events";
import { createReadStream, createWriteStream, existsSync, promises as fs } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { addToGroup } from "../../../content/add-to-group.ts";
import { ImportError, type ImportResult } from "../imported-article.ts";
import { parseRow } from "./parse-row.ts";
import { type Post, postsToArticle, rowToPost } from "./posts-to-article.ts";

/** How much of a dump is in memory at once, in bytes. */
const bucketBytes = 32_000_000;

/** Files that are open at the same time. */
const maxBuckets = 512;

/** Reads the rows of a dump's file. Throws `ImportError` at one that isn't complete. */
async function* readRows(file: string): AsyncGenerator<ReadonlyMap<string, string>> {
  let lineNumber = 0;
  for await (const line of createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Infinity })) {
    lineNumber += 1;
    const row = parseRow(line);
    if (row !== undefined) yield row;
    else if (/^\s*<row\b/u.test(line))
      throw new ImportError(
        `${file}:${lineNumber}: this row is not complete, so the file is cut off or damaged. Download or extract it again`,
      );
  }
}

/**
 * Distributes the posts of a dump to files, so that a question and its answers, which may be far apart, are in the same one.
 * Returns the files and the ids of all authors.
 */
async function distribute(
  file: string,
  folder: string,
): Promise<{ readonly buckets: readonly string[]; readonly userIds: ReadonlySet<string> }> {
  const { size } = await fs.stat(file);
  const count = Math.min(maxBuckets, Math.max(1, Math.ceil(size / bucketBytes)));
  const buckets = Array.from({ length: count }, (_, index) => join(folder, String(index)));
  const streams = buckets.map((path) => createWriteStream(path));
  const userIds = new Set<string>();
  for await (const row of readRows(file)) {
    const post = rowToPost(row);
    const stream = post && streams[Number(post.questionId) % count];
    if (post === undefined || stream === undefined) continue;
    if (post.userName === "") userIds.add(post.userId);
    if (!stream.write(`${JSON.stringify(post)}\n`)) await once(stream, "drain");
  }
  await Promise.all(streams.map(async (stream) => await once(stream.end(), "close")));
  return { buckets, userIds };
}

/** The names of the authors, from the dump's file of users if it lies beside. */
async function readUserNames(file: string, ids: ReadonlySet<string>): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const users = join(dirname(file), "Users.xml");
  if (!existsSync(users)) return names;
  for await (const row of readRows(users)) {
    const id = row.get("Id") ?? "";
    if (ids.has(id)) names.set(id, row.get("DisplayName") ?? "");
  }
  return names;
}

/**
 * Reads the questions of a `Posts.xml` with all their answers, in order of their ids within each part. A dump of any size takes
 * little memory: it is divided into parts on disk first. `siteUrl` is the URL of the site that it is from. Throws `ImportError`
 * if the dump is not complete.
 */
export async function* readPosts(file: string, siteUrl: string): AsyncGenerator<ImportResult> {
  const folder = await fs.mkdtemp(join(tmpdir(), "quire-import-"));
  try {
    const { buckets, userIds } = await distribute(file, folder);
    const context = { siteUrl: siteUrl.replace(/\/+$/u, ""), userNames: await readUserNames(file, userIds) };
    for (const bucket of buckets) {
      const byQuestion = new Map<string, Post[]>();
      for (const line of (await fs.readFile(bucket, "utf8")).split("\n")) {
        if (line === "") continue;
        // Written by this process a moment ago.
        const post = JSON.parse(line) as Post;
        addToGroup(byQuestion, post.questionId, post);
      }
      for (const posts of byQuestion.values()) yield postsToArticle(posts, context);
    }
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}
