import { type LanguagesProposal, languagesToSetting } from "../languages/propose-languages.ts";
import type { PackageReference } from "../project.ts";
import { deploymentFiles } from "./deployment-files.ts";
import type { StarterAnswers } from "./starter-answers.ts";
import { starterArticles } from "./starter-articles.ts";

/**
 * The files of a new site, by their paths in its folder. `folderName` becomes the name of its package; `languages` are those of a
 * content folder that is there.
 */
export function createStarterFiles(
  answers: StarterAnswers,
  folderName: string,
  quire: PackageReference,
  languages?: LanguagesProposal,
): ReadonlyMap<string, string> {
  return new Map([
    ["quire.config.ts", renderConfig(answers, quire.name, languages)],
    ...starterArticles,
    ["package.json", renderPackage(answers, folderName, quire)],
    [".gitignore", "node_modules/\ndist/\n.quire/\n"],
    ...deploymentFiles(answers.host),
  ]);
}

function renderConfig(
  { name, description, language, url }: StarterAnswers,
  packageName: string,
  languages: LanguagesProposal | undefined,
): string {
  const settings = Object.entries({ name, description, language, url })
    .filter(([, value]) => value !== "")
    // The first of several languages is the main one.
    .filter(([setting, value]) => setting !== "language" || (value !== "en" && languages === undefined))
    .map(([setting, value]) => `  ${setting}: ${JSON.stringify(value)},\n`);
  return `import { defineConfig } from ${JSON.stringify(packageName)};

export default defineConfig({
${settings.join("")}${languages ? `  ${languagesToSetting(languages)},\n` : ""}});
`;
}

function renderPackage({ host }: StarterAnswers, folderName: string, quire: PackageReference): string {
  const name = folderName
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/gu, "-")
    .replace(/^[._-]+/u, "");
  const content = {
    name: name || "questions",
    private: true,
    type: "module",
    scripts: {
      dev: "quire dev",
      build: host === "static" ? "quire build" : `quire build --target ${host}`,
      preview: "quire preview",
      check: "quire check",
    },
    dependencies: { [quire.name]: `^${quire.version}` },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
