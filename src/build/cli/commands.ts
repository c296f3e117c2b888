import { build } from "./build.ts";
import { bundle } from "./bundle.ts";
import { check } from "./check.ts";
import type { Command } from "./command.ts";
import { dev } from "./dev.ts";
import { duplicates } from "./duplicates.ts";
import { importCommand } from "./import.ts";
import { init } from "./init.ts";
import { assemble } from "./parts/assemble.ts";
import { preview } from "./preview.ts";
import { searchQuality } from "./search-quality.ts";
import { start } from "./start.ts";
import { topicsQuality } from "./topics-quality.ts";
import { verify } from "./verify.ts";

/** The commands of `quire` by their names, in the order of the help. */
export const commands: Readonly<Record<string, Command>> = {
  init,
  dev,
  build,
  assemble,
  preview,
  start,
  check,
  duplicates,
  verify,
  bundle,
  import: importCommand,
  "search:quality": searchQuality,
  "topics:quality": topicsQuality,
};
