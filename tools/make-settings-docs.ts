import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readSettingComments, settingsArticle, settingsToMarkdown } from "./settings-to-markdown.ts";

// Writes the guide's article that lists all settings.
const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const source = readFileSync(path("src/build/settings/site-config.ts"), "utf8");
writeFileSync(path(settingsArticle), settingsToMarkdown(readSettingComments(source)));
