import { QueryObserver } from "@tanstack/react-query";
import { expect, onTestFinished, test } from "vitest";
import type { SortOrder } from "../../../src/app/data/list-view.ts";
import { siteQuery, subjectQuery } from "../../../src/app/data/manifest-query.ts";
import { createQueryClient } from "../../../src/app/data/query-client.ts";
import { sortedListPageQuery } from "../../../src/app/data/subject-queries.ts";
import { must } from "../../../src/content/must.ts";
import { parseSubjectSlug } from "../../../src/content/url.ts";
import { fakeSite } from "../../support/fake-site.tsx";
import { smallArticle } from "../../support/small-article.ts";

const physics = must(parseSubjectSlug("physics"), "slug");
const one = { "physics/ice.md": smallArticle("Why does ice float?") };
const two = { ...one, "physics/sky.md": smallArticle("Why is the sky blue?") };

test.each<SortOrder>(["newest", "oldest", "title"])(
  "an open list sorted by %s follows the content when all queries are invalidated, as the dev server has it done",
  async (order) => {
    const site = await fakeSite(one);
    const client = createQueryClient({ retryDelayMs: 0 });
    const list = new QueryObserver(client, sortedListPageQuery(physics, order, 1));
    const subject = new QueryObserver(client, subjectQuery(physics));
    const name = new QueryObserver(client, siteQuery);
    for (const observer of [list, subject, name]) onTestFinished(observer.subscribe(() => undefined));
    const read = () => [list.getCurrentResult().data?.length, subject.getCurrentResult().data?.count];
    await client.refetchQueries();
    expect(read()).toEqual([1, 1]);
    for (const [files, count] of [
      [two, 2],
      [one, 1],
    ] as const) {
      await site.publish(files, "version00001");
      await client.invalidateQueries();
      expect(read()).toEqual([count, count]);
    }
  },
);
