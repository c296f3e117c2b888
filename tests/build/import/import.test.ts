import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCollection } from "../../../src/build/collect/collection.ts";
import { readImport } from "../../../src/build/import/read-import.ts";
import { writeArticles } from "../../../src/build/import/write-articles.ts";
import { silentProgressReporter } from "../../../src/build/progress.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

/** Imports a file, and reads what was written as a content folder. */
async function importFile(
  name: string,
  files: Readonly<Record<string, string>>,
  force = false,
  out = createTempFolder(),
) {
  const file = join(createTempFolder(files), name);
  const summary = await writeArticles(readImport(file, { sourceUrl: "https://q.example/" }), out, force);
  const records: string[] = [];
  const collection = await readCollection(
    { folder: out, lint: false, siteName: "Site" },
    { append: (record) => records.push(Buffer.from(record).toString()) - 1 },
    silentProgressReporter,
  );
  const articles = [...collection.articles.values()].map(({ url, question, keywords, date, record }) => ({
    url: url.replace("/learn/", ""),
    question,
    keywords,
    date,
    text: (JSON.parse(records[record] ?? "") as { text: string }).text,
  }));
  return { out, summary, articles, problems: collection.diagnostics.map(({ reason }) => reason) };
}

const posts = `<?xml version="1.0" encoding="utf-8"?>
<posts>
  <row Id="1" PostTypeId="1" AcceptedAnswerId="4" CreationDate="2012-03-04T05:06:07.000" Score="9" Body="&lt;p&gt;I see a &lt;code&gt;blue&lt;/code&gt; sky.&lt;/p&gt;&#xA;" OwnerUserId="7" Title="Why is the sky &quot;blue&quot;?" Tags="&lt;sky&gt;&lt;light&gt;" ContentLicense="CC BY-SA 3.0" />
  <row Id="2" PostTypeId="2" ParentId="1" CreationDate="2012-03-04T06:00:00.000" Score="20" Body="&lt;p&gt;The sea.&lt;/p&gt;" OwnerDisplayName="guest" />
  <row Id="3" PostTypeId="2" ParentId="1" CreationDate="2019-03-04T06:00:00.000" Score="-2" Body="&lt;p&gt;Paint.&lt;/p&gt;" OwnerUserId="8" />
  <row Id="4" PostTypeId="2" ParentId="1" CreationDate="2012-03-05T06:00:00.000" Score="5" Body="&lt;p&gt;Scattering, $\\lambda^{-4}$.&lt;/p&gt;" OwnerUserId="7" />
  <row Id="5" PostTypeId="1" CreationDate="2013-01-01T00:00:00.000" Score="0" Body="&lt;p&gt;x&lt;/p&gt;" Title="Nobody knows?" Tags="|sky|" />
  <row Id="6" PostTypeId="4" CreationDate="2013-01-01T00:00:00.000" Body="a tag" />
</posts>
`;

describe("an import can be published as it is", () => {
  test("of a table: subjects, keywords and dates", async () => {
    const table =
      'question,answer,tags,subject,date\nWhy is ice slippery?,A film of **water**.,"ice, water",Physics,2020-01-02\nWhy is ice slippery?,Again.,,Physics,';
    const { articles, problems } = await importFile("a.csv", { "a.csv": table });
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([
      { url: "physics/questions/why-is-ice-slippery-2", text: "Again." },
      {
        url: "physics/questions/why-is-ice-slippery",
        keywords: ["ice", "water"],
        date: "2020-01-02",
        text: "A film of water.",
      },
    ]);
  });

  test("of JSON Lines, line by line, without the lines that can't be read", async () => {
    const lines =
      '{"question":"Why: a?","answer":"Because:\\n\\n- b"}\nnonsense\n\n{"question":"No answer?"}\n';
    const { articles, summary } = await importFile("a.jsonl", { "a.jsonl": lines });
    expect(articles).toMatchObject([{ question: "Why: a?", text: "Because: b" }]);
    expect(summary.skipped.map(({ reason }) => reason)).toEqual(["it is not valid JSON", "it has no answer"]);
  });

  test("not of a file that is not JSON: the error says where", async () => {
    const text = '[{"question": "Why?", "answer": "So."},\n {"question": "How?" "answer": "So."}]';
    await expect(importFile("a.json", { "a.json": text })).rejects.toThrow(
      "a.json:2:22: this is not valid JSON: Expected ',' or '}' after property value",
    );
  });

  test("of a dump: all answers with anchors, the accepted one first, with authors, links and licenses", async () => {
    const users = '<users>\n  <row Id="7" DisplayName="Ada &amp; Co" />\n</users>';
    const { out, articles, problems, summary } = await importFile("Posts.xml", {
      "Posts.xml": posts,
      "Users.xml": users,
    });
    expect(problems).toEqual([]);
    expect(summary.skipped).toMatchObject([{ location: "question 5", reason: "it has no answer" }]);
    expect(articles).toMatchObject([
      { question: 'Why is the sky "blue"?', keywords: ["sky", "light"], date: "2012-03-04" },
    ]);
    const text = readFileSync(join(out, "why-is-the-sky-blue.md"), "utf8");
    expect([...text.matchAll(/^## .*$/gmu)].map(String)).toEqual([
      "## Accepted answer {#answer-4}",
      "## Answer 2 {#answer-2}",
      "## Answer 3 {#answer-3}",
    ]);
    expect(text).toContain("Scattering, $\\lambda^{-4}$.");
    expect(text).toContain(
      "[Answer by Ada & Co](<https://q.example/a/4>), score 5, [CC BY-SA 3.0](<https://creativecommons.org/licenses/by-sa/3.0/>)",
    );
    expect(text).toContain("[Answer by user 8](<https://q.example/a/3>), score -2, [CC BY-SA 4.0]");
    expect(text).toContain("[Question by Ada & Co](<https://q.example/q/1>), [CC BY-SA 3.0]");
  });

  test("of one big file: links between its questions and its pictures go on working", async () => {
    const readme = [
      "# FAQ",
      "## Tea",
      "### How long?",
      "Three minutes, see [cups](#which-cup) and [size](#size). ![A pot](img/pot.png)",
      "### Which pot?",
      "`[x](#which-cup)`",
      "## Cups",
      "### Which cup?",
      "#### Size",
      "Big.",
    ].join("\n\n");
    const { out, articles, problems } = await importFile("README.md", {
      "README.md": readme,
      "img/pot.png": "x",
    });
    expect(articles.map(({ url }) => url)).toEqual([
      "cups/questions/which-cup",
      "tea/questions/how-long",
      "tea/questions/which-pot",
    ]);
    expect(problems).toEqual([]);
    const text = readFileSync(join(out, "tea/how-long.md"), "utf8");
    expect(text).toContain("[cups](../cups/which-cup.md)");
    expect(text).toContain("[size](../cups/which-cup.md#size)");
    expect(text).toContain("![A pot](../img/pot.png)");
    expect(readFileSync(join(out, "tea/which-pot.md"), "utf8")).toContain("`[x](#which-cup)`");
    expect(existsSync(join(out, "img/pot.png"))).toBe(true);
  });
});

describe("an import", () => {
  const files = { "a.csv": "Why?,Because.\nHow?,So." };

  test("run again changes nothing", async () => {
    const { out } = await importFile("a.csv", files);
    expect((await importFile("a.csv", files, false, out)).summary).toMatchObject({
      written: 0,
      unchanged: 2,
      kept: [],
    });
  });

  test("never overwrites what was edited, unless it is forced to", async () => {
    const { out } = await importFile("a.csv", files);
    writeFileSync(join(out, "why.md"), "# Why?\n\nEdited.");
    expect((await importFile("a.csv", files, false, out)).summary).toMatchObject({
      unchanged: 1,
      kept: ["why.md"],
    });
    expect(readFileSync(join(out, "why.md"), "utf8")).toContain("Edited");
    expect((await importFile("a.csv", files, true, out)).summary).toMatchObject({ written: 1, kept: [] });
    expect(readFileSync(join(out, "why.md"), "utf8")).toContain("Because");
  });

  test.each([
    ["a.apkg", "Notes in Plain Text"],
    ["a.docx", "unknown format"],
    ["a.json", "not valid JSON"],
    ["a.md", "can't be split"],
  ])("of %s says why it is not possible", async (name, reason) => {
    await expect(importFile(name, { [name]: "{" })).rejects.toThrow(reason);
  });

  test("of a dump that is cut off within a row is refused with file and line, and writes nothing", async () => {
    const cut = posts.slice(0, posts.indexOf("The sea"));
    const out = createTempFolder();
    await expect(importFile("Posts.xml", { "Posts.xml": cut }, false, out)).rejects.toThrow(
      /Posts\.xml:4: this row is not complete/u,
    );
    expect(readdirSync(out)).toEqual([]);
  });

  test("writes nothing outside of its folder, whatever names it reads", async () => {
    const record = JSON.stringify([{ question: "../../a?", answer: "b", subject: "../..", slug: "../x" }]);
    const { summary, articles } = await importFile("a.json", { "a.json": record });
    expect(summary.written).toBe(1);
    expect(articles).toHaveLength(1);
  });
});
