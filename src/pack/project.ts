import { fileURLToPath } from "node:url";

/** The folder of Quire itself, wherever a command is started: it holds the app that is built. */
export const projectFolder = fileURLToPath(new URL("../../", import.meta.url));

/** The publisher's settings. */
export const siteConfigFile = fileURLToPath(new URL("../../quire.config.ts", import.meta.url));
