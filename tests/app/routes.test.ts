import { expect, test } from "vitest";
import { createQueryClient } from "../../src/app/data/query-client.ts";
import { createRoutes } from "../../src/app/routes.tsx";
import { fixedPages } from "../../src/bundle/pages/fixed-pages.ts";

test("each route with a fixed path is one of the fixed pages, and the other way round", () => {
  const paths = createRoutes(createQueryClient())
    .map(({ path }) => path.replace(/^\/?/u, "/").replace(/\/:\w+\?$/u, ""))
    .filter((path) => !/[:*]/u.test(path));
  const fixed = Object.values(fixedPages).filter(({ isErrorPage }) => !isErrorPage);
  expect(paths.toSorted()).toEqual(fixed.map(({ path }) => path).toSorted());
});
