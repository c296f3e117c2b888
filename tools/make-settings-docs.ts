import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readSettingComments, settingsToMarkdown } from "./settings-to-markdown.ts";

// Writes docs/settings.md.
const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const source = readFileSync(path("src/build/settings/site-config.ts"), "utf8");
writeFileSync(path("docs/settings.md"), settingsToMarkdown(readSettingComments(source)));
