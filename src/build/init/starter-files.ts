import type { PackageReference } from "../project.ts";
import { deploymentFiles } from "./deployment-files.ts";
import type { StarterAnswers } from "./starter-answers.ts";
import { starterArticles } from "./starter-articles.ts";

/** The files of a new site, by their paths in its folder. `folderName` becomes the name of its package. */
export function createStarterFiles(
  answers: StarterAnswers,
  folderName: string,
  quire: PackageReference,
): ReadonlyMap<string, string> {
  return new Map([
    ["quire.config.ts", renderConfig(answers, quire.name)],
    ...starterArticles,
    ["package.json", renderPackage(answers, folderName, quire)],
    [".gitignore", "node_modules/\ndist/\n.quire/\n"],
    ...deploymentFiles(answers.host),
  ]);
}

function renderConfig({ name, description, language, url }: StarterAnswers, packageName: string): string {
  const settings = Object.entries({ name, description, language, url })
    .filter(([setting, value]) => value !== "" && !(setting === "language" && value === "en"))
    .map(([setting, value]) => `  ${setting}: ${JSON.stringify(value)},\n`);
  return `import { defineConfig } from ${JSON.stringify(packageName)};

export default defineConfig({
${settings.join("")}});
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
      build: host === "static" ? "quire build" : `quire build --host ${host}`,
      preview: "quire preview",
      check: "quire check",
    },
    dependencies: { [quire.name]: `^${quire.version}` },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
