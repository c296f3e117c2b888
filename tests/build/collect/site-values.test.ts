import { describe, expect, test } from "vitest";
import { readCollection } from "../../../src/build/collect/collection.ts";
import { silentProgressReporter } from "../../../src/build/progress.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

/** The texts of a folder's articles, and the rules of its diagnostics. */
async function read(files: Readonly<Record<string, string>>) {
  const records: string[] = [];
  const { articles, diagnostics } = await readCollection(
    { folder: createTempFolder(files), lint: false, siteName: "My site" },
    { append: (record) => records.push(Buffer.from(record).toString()) - 1 },
    silentProgressReporter,
  );
  const texts = [...articles.values()].map(
    ({ record }) => (JSON.parse(records[record] ?? "") as { text: string }).text,
  );
  return { texts, rules: diagnostics.map(({ rule }) => rule) };
}

describe("values of the publisher's configuration are shown where pages name them", () => {
  test("in Jekyll, with those of the page, and without where the site is published", async () => {
    const { texts, rules } = await read({
      "_config.yml": "hive:\n  name: North\n  bees: 400\nbaseurl: /farm\nlist: [a]\nconstructor: x",
      "a.md":
        "---\ntitle: A?\nspring: May\n---\nIn {{ site.hive.name }}: {{ site.hive.bees }} since {{ page.spring }}. `{{ site.hive.name }}` [b]({{ site.baseurl }}/b)",
      "b.md": "---\ntitle: B?\n---\nOne {{ site.toString }} two.",
    });
    expect(texts).toEqual(["In North: 400 since May. {{ site.hive.name }} b", "One two."]);
    expect(rules).toEqual(["unknown-template-value"]);
  });

  test("in Hugo, where those of the page come first", async () => {
    const { texts, rules } = await read({
      "hugo.toml": '[params]\nversion = "2.1"\nhive = "North"',
      "content/a.md": '---\ntitle: A?\nhive: South\n---\n{{< param "version" >}} of {{< param hive >}}',
    });
    expect(texts).toEqual(["2.1 of South"]);
    expect(rules).toEqual([]);
  });

  test("in VitePress, those of the page", async () => {
    const { texts } = await read({
      ".vitepress/config.ts": "export default {}",
      "a.md": "---\ntitle: A?\nspring: May\n---\nIn {{ $frontmatter.spring }}.",
    });
    expect(texts).toEqual(["In May."]);
  });
});

test("MkDocs shows the values of its configuration if its plugin for that is on", async () => {
  const page = {
    "docs/a.md": "---\ncup: small\n---\n# A\n\n{{ pot }} {{ config.site_name }} {{ cup }} {{ other }}",
  };
  const config = "site_name: Tea\nextra:\n  pot: large\n";
  const withMacros = `${config}plugins:
  - search
  - macros
`;
  expect((await read({ ...page, "mkdocs.yml": withMacros })).texts).toEqual(["large Tea small {{ other }}"]);
  expect((await read({ ...page, "mkdocs.yml": config })).texts[0]).toContain("{{ pot }}");
});

test("Quarto shows its variables and the fields of pages", async () => {
  const { texts, rules } = await read({
    "_quarto.yml": "project:\n  type: website\n",
    "_variables.yml": "pot:\n  size: large\n",
    "a.qmd": "---\ntitle: A\ncup: small\n---\n\n{{< var pot.size >}} {{< meta cup >}} `{{< var pot.size >}}`",
  });
  expect(texts).toEqual(["large small {{< var pot.size >}}"]);
  expect(rules).toEqual([]);
});

test("Jekyll includes templates of HTML with parameters; what others produce isn't known", async () => {
  const { texts, rules } = await read({
    "_config.yml": "title: Bees",
    "_includes/badge.html": '<span class="badge">\n\n<b>{{ include.since }}</b> {{include.until}}</span>\n',
    "_includes/loop.html": "{% for bee in site.bees %}{{ bee }}{% endfor %}",
    "_includes/value.html": "{{ site.bees | size }}",
    "a.md": '# A?\n\nSince {% include badge.html since="*May*" %} here. `{% include badge.html %}`',
    "b.md": "# B?\n\nText. {% include loop.html %}{% include value.html %}{% include gone.html %}",
  });
  expect(texts).toEqual(["Since May here. {% include badge.html %}", "Text."]);
  expect(rules).toEqual(["missing-include", "missing-include", "missing-include"]);
});

test("MkDocs adds texts to each page, and looks for included ones where its configuration says", async () => {
  const { texts, rules } = await read({
    "mkdocs.yml":
      "markdown_extensions:\n  - toc\n  - pymdownx.snippets:\n      base_path: [parts/shared]\n      auto_append: [links.md]\nextra: !!python/name:x.y",
    "parts/shared/links.md": "[hives]: https://hives.example\n",
    "parts/shared/bees.md": "Bees are busy.",
    "docs/a.md": '# A?\n\nSee [Hives][hives].\n\n--8<-- "bees.md"\n',
    "docs/b.md": "# B?\n\nText.",
  });
  expect(texts).toEqual(["See Hives. Bees are busy.", "Text."]);
  expect(rules).toEqual([]);
});

test("pages of Slate end with the texts that they include", async () => {
  const { texts } = await read({
    "config.rb": "activate :syntax",
    "source/index.html.md": "---\ntitle: Tea\nincludes:\n  - cups\n  - gone\n---\nPots. {{ x }}",
    "source/includes/_cups.md": "# Cups\n\nFor *tea*.",
  });
  expect(texts).toEqual(["Pots. {{ x }} Cups For tea."]);
});
