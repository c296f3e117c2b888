import { fileURLToPath } from "node:url";

/** Quire's own root folder, independent of the working directory: it contains the app that is built. */
export const projectFolder = fileURLToPath(new URL("../../", import.meta.url));

/** The publisher's config file. */
export const siteConfigFile = fileURLToPath(new URL("../../quire.config.ts", import.meta.url));
