import { join } from "node:path";

/** Quire's own root folder, independent of the working directory: it contains the app that is built. */
export const projectFolder = join(import.meta.dirname, "..", "..");

/** The publisher's config file. */
export const siteConfigFile = join(projectFolder, "quire.config.ts");
