import { join } from "node:path";
import { type Diagnostic, diagnosticToLine, type SourceLocation } from "../../content/diagnostic.ts";
import { isMapping } from "../../content/front-matter/mapping.ts";
import { parseYaml } from "../../content/front-matter/parse-yaml.ts";
import { SourceFile } from "../../content/source-file.ts";
import { ContentFolderError } from "../collect/list-files.ts";
import { readIfPresent } from "../read-if-present.ts";
import type { Site } from "../settings/site-schema.ts";
import type { SubjectTopicRules, TopicRule } from "./topic-rules.ts";

/** The name of the file in the content folder with a publisher's changes to topics. */
export const topicRulesFile = "topics.yaml";

/**
 * Reads the publisher's changes to topics; none without a file, null for a site without topics. Throws `ContentFolderError`
 * with all that is wrong in the file.
 */
export function readTopicRules(
  contentFolder: string,
  { topics }: Pick<Site, "topics">,
): SubjectTopicRules[] | null {
  if (!topics) return null;
  const file = join(contentFolder, topicRulesFile);
  const text = readIfPresent(file);
  if (text === undefined) return [];
  const parsed = parseTopicRules(file, text);
  if (parsed.diagnostics.length > 0)
    throw new ContentFolderError(
      `${file} has errors:\n${parsed.diagnostics.map(diagnosticToLine).join("\n")}`,
    );
  return parsed.subjects;
}

/** Parses `topics.yaml`: for each subject, what becomes of its topics. */
export function parseTopicRules(
  file: string,
  text: string,
): { readonly subjects: SubjectTopicRules[]; readonly diagnostics: Diagnostic[] } {
  const yaml = parseYaml(text);
  const source = new SourceFile(file, text);
  const locate = (offset: number): SourceLocation => source.locationAt(offset);
  const diagnostics = yaml.errors.map(
    ({ offset, reason }): Diagnostic => ({ ...locate(offset), ...topicFileProblem, reason }),
  );
  const subjects = Object.entries(yaml.value ?? {}).map(([subject, topics]): SubjectTopicRules => {
    const location = locate(yaml.offsetOf([subject]));
    if (!isMapping(topics)) {
      diagnostics.push({
        ...location,
        ...topicFileProblem,
        reason: `"${subject}" must be a mapping of topics`,
      });
      return { subject, location, rules: [] };
    }
    return { subject, location, rules: toRules(subject, topics) };
  });
  return { subjects, diagnostics };

  function toRules(subject: string, topics: Readonly<Record<string, unknown>>): TopicRule[] {
    return Object.entries(topics).flatMap(([topic, change]): TopicRule[] => {
      const location = locate(yaml.offsetOf([subject, topic]));
      if (change === false) return [{ topic, change, location }];
      if (typeof change === "string" && change.trim() !== "")
        return [{ topic, change: change.trim(), location }];
      diagnostics.push({
        ...location,
        ...topicFileProblem,
        reason: `"${topic}" must be a name or false`,
      });
      return [];
    });
  }
}

const topicFileProblem = {
  severity: "error",
  rule: "topic-rules",
  hint: 'Expected the slug of a subject, and in it lines such as "Old name: New name" or "Name: false".',
} as const;
