import { describe, expect, test } from "vitest";
import { convertBody } from "../../../support/body-to-html.ts";
import { bodyToShortHtml as bodyToHtml, lines, targets } from "../../../support/dialects.ts";

describe("d2lbook", () => {
  test.each<readonly [name: string, body: string, html: string]>([
    [
      "has labels below headings, which are places of the page",
      lines("## Leaves", ":label:`sec_leaves`", "", "Green."),
      '<p><span id="section-sec_leaves"></span></p><h2 id="section-leaves">Leaves</h2><p>Green.</p>',
    ],
    [
      "numbers figures and tables where they are referred to",
      lines(
        "See :numref:`fig_pot` and :numref:`tab_pots`.",
        "",
        "![A pot](https://a.example/pot.svg)",
        ":width:`400px`",
        ":label:`fig_pot`",
        "",
        "|Pot|Size|",
        "|--|--|",
        "|A|1|",
        ":label:`tab_pots`",
      ),
      '<p>See <a href="#section-fig_pot">Fig. 1</a> and <a href="#section-tab_pots">Table 1</a>.</p><p><img src="https://a.example/pot.svg" alt="A pot" loading="lazy" decoding="async" referrerPolicy="no-referrer"/></p><p><span id="section-fig_pot"></span></p><table><thead><tr><th>Pot</th><th>Size</th></tr></thead><tbody><tr><td>A</td><td>1</td></tr></tbody></table><p><span id="section-tab_pots"></span></p>',
    ],
    [
      "has tabs of text next to each other",
      lines(
        ":begin_tab:`mxnet`",
        "One *a*.",
        ":end_tab:",
        "",
        ":begin_tab:`pytorch`",
        "Two.",
        ":end_tab:",
        "",
        "After.",
      ),
      "<tab>mxnet: <p>One <em>a</em>.</p></tab><tab>pytorch: <p>Two.</p></tab><p>After.</p>",
    ],
    [
      "ends tabs before code",
      lines(":begin_tab:`mxnet`", "One.", ":end_tab:", "", "```python", "a", "```"),
      "<tab>mxnet: <p>One.</p></tab><pre><code>a</code></pre>",
    ],
    [
      "marks words for slides, and has some that are only there",
      ":label:`a`\n\n[**Heat the water**] and (**wait**). (~~Slide `x`~~)",
      '<p><span id="section-a"></span></p><p><strong>Heat the water</strong> and <strong>wait</strong>.</p>',
    ],
    [
      "leaves out lists of pages, and keeps syntax in code",
      lines(":label:`a`", "", "```toc", ":maxdepth: 2", "", "tea", "```", "", "```", ":label:`b`", "```"),
      '<p><span id="section-a"></span></p><pre><code>:label:`b`</code></pre>',
    ],
    ["cites", ":label:`a`\n\nTea :cite:`Lu.760`.", '<p><span id="section-a"></span></p><p>Tea [Lu.760].</p>'],
  ])("%s", (_, body, html) => expect(bodyToHtml(body)).toBe(html));

  test("numbers equations, and shows the numbers where it refers to them", () => {
    const { answer } = convertBody("$$a = b.$$\n:eqlabel:`eq_a`\n\nSee :eqref:`eq_a`, not :eqref:`eq_b`.");
    expect(answer.formulas).toEqual([{ tex: "a = b. \\tag{1}", display: true }]);
    expect(JSON.stringify(answer)).toContain("See (1), not (eq_b).");
  });

  test("refers to sections of other pages by their titles", () => {
    const { references } = convertBody("# A\n:label:`sec_a`\n\nIn :numref:`sec_b` and :ref:`sec_c`.");
    expect(references).toMatchObject([
      { anchor: "sec_b", isUntitled: true },
      { anchor: "sec_c", isUntitled: true },
    ]);
    expect(targets(":numref:`a`", "markdown")).toHaveLength(1);
  });
});
