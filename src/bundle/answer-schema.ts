import type { ElementContent, Root } from "hast";
import * as v from "valibot";
import type { Answer } from "../content/answer.ts";
import { isMapping } from "../content/front-matter/mapping.ts";

const formulasSchema = v.array(v.object({ tex: v.string(), display: v.boolean() }));

type PropertyValue = string | number | boolean | readonly (string | number)[];

function isPropertyValue(value: unknown): value is PropertyValue {
  return Array.isArray(value)
    ? value.every((each) => typeof each === "string" || typeof each === "number")
    : ["string", "number", "boolean"].includes(typeof value);
}

/** Elements that are never part of a tree; the renderer would have no reason to trust a tree that has one. */
const forbiddenElement = /^(?:script|style|iframe|object|embed|link|meta|base|form)$/iu;

const forbiddenProperty = /^on|^style$|^srcdoc$|innerHTML$/iu;

function isNode(value: unknown): value is ElementContent {
  if (!isMapping(value)) return false;
  const { type, value: text, tagName, properties, children } = value;
  if (type === "text") return typeof text === "string";
  if (type !== "element" || typeof tagName !== "string" || forbiddenElement.test(tagName)) return false;
  if (!isMapping(properties) || Object.keys(properties).some((name) => forbiddenProperty.test(name)))
    return false;
  if (!Object.values(properties).every(isPropertyValue)) return false;
  return Array.isArray(children) && children.every(isNode);
}

function isTree(value: unknown): value is Root {
  return (
    isMapping(value) &&
    value["type"] === "root" &&
    Array.isArray(value["children"]) &&
    value["children"].every(isNode)
  );
}

/**
 * An answer in a file. Most are markdown, so that kind is left out there: a file says `{ markdown, formulas }` or
 * `{ kind: "tree", tree, formulas }`.
 */
export const answerSchema = v.union([
  v.object({
    kind: v.optional(v.literal("markdown"), "markdown"),
    markdown: v.string(),
    formulas: formulasSchema,
  }),
  v.object({
    kind: v.literal("tree"),
    tree: v.custom<Root>(isTree, "is not a tree"),
    formulas: formulasSchema,
  }),
]);

/** An answer as it is written to a file. */
export type SerializedAnswer = v.InferInput<typeof answerSchema>;

/** The form of an answer for a file. */
export function serializeAnswer(answer: Answer): SerializedAnswer {
  const formulas = [...answer.formulas];
  return answer.kind === "tree"
    ? { kind: "tree", tree: answer.tree, formulas }
    : { markdown: answer.markdown, formulas };
}

/** An answer from a file that has already been validated, or was written by this process. */
export function deserializeAnswer(answer: SerializedAnswer): v.InferOutput<typeof answerSchema> {
  return answer.kind === "tree" ? answer : { ...answer, kind: "markdown" };
}
