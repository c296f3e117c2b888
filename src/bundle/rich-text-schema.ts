import * as v from "valibot";
import { linkPattern, type RichText, type RichTextNode, richTextTags } from "../content/rich-text.ts";

const nodeSchema: v.GenericSchema<RichTextNode> = v.lazy(() =>
  v.union([
    v.string(),
    v.object({
      tag: v.picklist(richTextTags),
      href: v.exactOptional(v.pipe(v.string(), v.regex(linkPattern))),
      children: v.array(nodeSchema),
    }),
  ]),
);

/** Checks a short text of the publisher. */
export const richTextSchema: v.GenericSchema<RichText> = v.array(nodeSchema);
