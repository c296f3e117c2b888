import * as v from "valibot";
import { linkPattern } from "../../content/rich-text.ts";
import { markdownToRichText } from "./markdown-to-rich-text.ts";

const text = v.pipe(v.string("must be a text"), v.trim());

/** A page of the site, or a URL that can't run anything. */
export const siteLink = v.pipe(
  text,
  v.regex(linkPattern, "must be a path such as /about, or a URL with https: or mailto:"),
);

/** A short text in markdown. */
export const richText = v.pipe(
  text,
  v.nonEmpty("must not be empty"),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const parsed = markdownToRichText(dataset.value);
    if (parsed.kind === "text") return parsed.text;
    addIssue({
      message: `contains ${parsed.what}; it can have paragraphs, headings, lists, quotes, links and emphasis`,
    });
    return NEVER;
  }),
);

/** The path of a file with one of these endings, relative to the config file. */
export function assetFile(endings: readonly string[]) {
  return v.pipe(
    text,
    v.check(
      (path) => endings.some((ending) => path.toLowerCase().endsWith(`.${ending}`)),
      `must be a file that ends with ${endings.map((ending) => `.${ending}`).join(", ")}`,
    ),
  );
}

/** A URL with placeholders in braces. */
export function urlTemplate(names: readonly string[]) {
  const placeholders = names.map((name) => `{${name}}`);
  return v.pipe(
    text,
    v.regex(/^(?:https?:\/\/|mailto:)\S+$/u, "must be a URL with https: or mailto:"),
    v.check(
      (url) => (url.match(/\{[^}]*\}/gu) ?? []).every((found) => placeholders.includes(found)),
      `must have no other placeholders than ${placeholders.join(", ")}`,
    ),
  );
}

const origin = v.pipe(
  text,
  v.regex(/^https:\/\/[a-z0-9.-]+(?::\d+)?$/iu, "must be an origin such as https://stats.example.org"),
);

/** A script of another site. Its URL becomes part of the security policy, where other characters have a meaning. */
export const headScript = v.strictObject(
  {
    src: v.pipe(
      text,
      v.regex(
        /^https:\/\/[a-z0-9.-]+(?::\d+)?\/[\w./~%-]*$/iu,
        "must be the URL of a script with https: and without ? and #, such as https://stats.example.org/count.js",
      ),
    ),
    attributes: v.optional(
      v.record(
        v.pipe(
          v.string(),
          v.regex(
            /^(?:data-[a-z0-9-]+|id|integrity|crossorigin|referrerpolicy)$/u,
            "must be data-…, id, integrity, crossorigin or referrerpolicy",
          ),
        ),
        v.string("must be a text"),
      ),
      {},
    ),
    connect: v.optional(v.array(origin, "must be a list")),
    images: v.optional(v.array(origin, "must be a list"), []),
  },
  "must be an object with src",
);

/** A validated script of another site. */
export type HeadScriptSetting = v.InferOutput<typeof headScript>;
