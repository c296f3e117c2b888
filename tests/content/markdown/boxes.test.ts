import { expect, test } from "vitest";
import { bodyToShortHtml as bodyToHtml, callout, lines } from "../../support/dialects.ts";

type Example = readonly [name: string, body: string, html: string];

test.each<Example>([
  [
    "paragraphs of GitLab below the kind of box",
    lines("a", "", "NOTE:", "Hot *tea*.", "Very.", "", "b"),
    `<p>a</p>${callout("note", "Note", "<p>Hot <em>tea</em>. Very.</p>")}<p>b</p>`,
  ],
  [
    "lines of Gatsby with bars below the kind of box",
    lines("[[warning | Hot]]", "| Tea.", "| - a", "", "b"),
    `${callout("warning", "Hot", "<p>Tea.</p><ul><li>a</li></ul>")}<p>b</p>`,
  ],
])("boxes are made of %s", (_, body, html) => {
  expect(bodyToHtml(body)).toBe(html);
});

test.each<Example>([
  ["within a paragraph", "a\nNOTE:\nb", "<p>a NOTE: b</p>"],
  ["of another kind", "TODAY:\nb", "<p>TODAY: b</p>"],
  ["in code", "```\nNOTE:\na\n```", "<pre><code>NOTE: a</code></pre>"],
])("a label %s is text", (_, body, html) => {
  expect(bodyToHtml(body)).toBe(html);
});

test("quotes of GitLab stand between lines of three signs; a line without a second one is what it is elsewhere", () => {
  expect(bodyToHtml(">>>\na\n\n- b\n>>>\n\nc")).toBe(
    "<blockquote><p>a</p><ul><li>b</li></ul></blockquote><p>c</p>",
  );
  expect(bodyToHtml("```\n>>>\na\n>>>\n```")).toBe(
    "<pre><code>>>> a >>></code></pre>".replace("<code>>>> a >>>", "<code>&gt;&gt;&gt; a &gt;&gt;&gt;"),
  );
});

test("blocks of Svelte are not shown: the head of the page, and what a loop repeats; conditions keep their content", () => {
  const body = lines(
    "<svelte:head>",
    "  <title>Hidden</title>",
    "</svelte:head>",
    "",
    "{#if tea}",
    "Hot `{#if x}`.",
    "{:else}",
    "Cold.",
    "{/if}",
    "",
    "{#each cups as cup}",
    "- {cup}",
    "{/each}",
    "",
    "End.",
  );
  expect(bodyToHtml(body)).toBe("<p>Hot <code>{#if x}</code>.</p><p>Cold.</p><p>End.</p>");
  expect(bodyToHtml("{{#if a}}b{{/if}}")).toContain("{{#if a}}b{{/if}}");
});
