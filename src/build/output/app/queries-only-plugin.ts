import type { Plugin } from "vite";

/** Modules of TanStack Query that its client always imports, with what the app needs of them: it has no mutations. */
const replacements: Readonly<Record<string, string>> = {
  mutationCache: `export class MutationCache {
    clear() {}
    findAll() { return []; }
    resumePausedMutations() { return Promise.resolve(); }
  }`,
  infiniteQueryBehavior: `export function infiniteQueryBehavior() {}
  export function hasNextPage() {}
  export function hasPreviousPage() {}`,
};

/**
 * Leaves out what TanStack Query needs for mutations and infinite queries, which the app doesn't use: 5 KB of each page's
 * scripts, before compression.
 */
export const queriesOnlyPlugin: Plugin = {
  name: "quire:queries-only",
  apply: "build",
  transform: {
    filter: { id: /\/query-core\/build\/modern\/(?:mutationCache|infiniteQueryBehavior)\.js$/u },
    handler: (_, id) => {
      const name = /(?<name>\w+)\.js$/u.exec(id)?.groups?.["name"] ?? "";
      return { code: replacements[name] ?? "", map: null };
    },
  },
};
