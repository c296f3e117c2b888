import { describe, expect, test } from "vitest";
import { expandPresets } from "../../../src/content/markdown/dialects/diplodoc.ts";
import { convertBody } from "../../support/body-to-html.ts";
import { bodyToShortHtml as bodyToHtml, dialect, lines, targets } from "../../support/dialects.ts";

type Example = readonly [name: string, body: string, html: string];

const files: Readonly<Record<string, string>> = {
  "presets.yaml":
    "default:\n  tea: Earl Grey\n  shop:\n    url: https://tea.example\nlocal:\n  tea: Sencha\n  pot: Kyusu\n",
  "../_qa/tea.md":
    "# Tea\n\nSee [pots](../pots/all.md) and {{ tea }}.\n\n## Milk {#milk}\n\nNone.\n\n## Sugar\n\nOne.",
};
const readInclude = (path: string): string | undefined => files[path];
const diplodoc = { ...dialect("diplodoc"), readInclude };
const toHtml = (body: string): string => bodyToHtml(body, diplodoc);

describe("Diplodoc", () => {
  test.each<Example>([
    [
      "has tabs in lists, within each other",
      lines(
        "{% list tabs group=tea %}",
        "",
        "- Green {#green}",
        "",
        "  Mild.",
        "",
        "  {% list tabs %}",
        "",
        "  - Hot",
        "",
        "    Boil.",
        "",
        "  {% endlist %}",
        "",
        "- Black",
        "",
        "  Strong.",
        "",
        "{% endlist %}",
      ),
      expect.stringMatching(
        /^<tab>Green: <p>Mild.<\/p>.*Hot.*<p>Boil.<\/p>.*Black.*<p>Strong.<\/p>/u,
      ) as string,
    ],
    [
      "has parts that open, in lists and by themselves",
      lines(
        "{% list accordion %}",
        "",
        "- Why?",
        "",
        "  So.",
        "",
        "{% endlist %}",
        "",
        '{% cut "More" %}',
        "",
        "Tea.",
        "",
        "{% endcut %}",
      ),
      "<details><summary>Why?</summary><p>So.</p></details><details><summary>More</summary><p>Tea.</p></details>",
    ],
    [
      "has tables with any content",
      lines("#|", "|| **Tea** | Cup ||", "|| `a|b` |", "- One", "- Two ||", "|#"),
      "<table><tbody><tr><td><p><strong>Tea</strong></p></td><td><p>Cup</p></td></tr><tr><td><p><code>a|b</code></p></td><td><ul><li>One</li><li>Two</li></ul></td></tr></tbody></table>",
    ],
    ["has monospaced text", "A ##pot## of tea.", "<p>A <code>pot</code> of tea.</p>"],
    ["includes sections of other texts", "{% include notitle [Milk](../_qa/tea.md#milk) %}", "<p>None.</p>"],
  ])("%s", (_, body, html) => {
    expect(toHtml(body)).toEqual(html);
  });

  test("leads to pages by their title, and to those of an included text from its own folder", () => {
    expect(targets("[{#T}](pots/all.md)", "diplodoc")).toEqual(["pots/all.md"]);
    const { references } = convertBody("{% include [tea](../_qa/tea.md) %}", diplodoc);
    expect(references).toMatchObject([{ target: "../pots/all.md" }]);
  });

  test("explains terms in notes", () => {
    expect(toHtml("A [pot](*pot).\n\n[*pot]: What tea is in.")).toContain("<p>What tea is in.");
  });

  test("fills in presets, those that always apply first", () => {
    expect(expandPresets("{{ tea }} {{pot}} {{ shop.url }} {{ cup }} not_var{{ tea }}", readInclude)).toBe(
      "Earl Grey Kyusu https://tea.example {{ cup }} {{ tea }}",
    );
  });

  test("reports texts that aren't there", () => {
    expect(convertBody("{% include [x](no.md) %}", diplodoc).losses).toMatchObject([
      { rule: "missing-include" },
    ]);
  });
});

describe("Middleman", () => {
  const erb = dialect("middleman", { hasErb: true });
  const partials: Readonly<Record<string, string>> = { "shared/_tea.md": "Tea is *hot*." };

  test.each<Example>([
    ["includes partials", "<%= partial 'shared/tea' %>", "<p>Tea is <em>hot</em>.</p>"],
    [
      "has links and comments in its templates",
      '<%# later %>See <%= link_to "pots", "https://tea.example" %>.',
      '<p>See <a href="https://tea.example">pots</a>.</p>',
    ],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body, { ...erb, readInclude: (path) => partials[path] })).toEqual(html);
  });

  test("reports what it would compute", () => {
    expect(convertBody("<%= count_of(tea) %>", erb).losses).toMatchObject([{ rule: "unknown-template-tag" }]);
    expect(convertBody("<%= count_of(tea) %>", dialect("middleman")).losses).toEqual([]);
  });
});
