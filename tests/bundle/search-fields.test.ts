import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import {
  articlesToSearchFields,
  searchFieldsSchema,
  searchFieldsToArticles,
} from "../../src/bundle/search-fields.ts";

const keyword = fc.string({ minLength: 1 }).filter((text) => !/\s/u.test(text));
const article = fc.record({ keywords: fc.array(keyword), wordCount: fc.nat(), hasCode: fc.boolean() });

test("search fields are read as they were written", () => {
  fc.assert(
    fc.property(fc.array(article), (articles) => {
      const stored: unknown = JSON.parse(JSON.stringify(articlesToSearchFields(articles)));
      expect(searchFieldsToArticles(v.parse(searchFieldsSchema, stored))).toEqual(articles);
    }),
  );
});

test("a keyword with a line break stays one keyword", () => {
  const fields = articlesToSearchFields([
    { keywords: ["Black\nholes", "light"], wordCount: 1, hasCode: false },
  ]);
  expect(searchFieldsToArticles(fields)[0]?.keywords).toEqual(["Black holes", "light"]);
});
