import { useSuspenseQuery } from "@tanstack/react-query";
import { cleanup, render } from "@testing-library/react";
import { type ReactElement, useState } from "react";
import { Link, Outlet, useParams } from "react-router";
import { onTestFinished, vi } from "vitest";
import { App } from "../../src/app/app.tsx";
import { articleQuery } from "../../src/app/data/article-query.ts";
import { manifestQuery, siteQuery } from "../../src/app/data/manifest-query.ts";
import { createQueryClient } from "../../src/app/data/query-client.ts";
import { setUserDataStore } from "../../src/app/data/user-data/user-data.ts";
import { createMemoryStore, type UserDataStore } from "../../src/app/data/user-data/user-data-store.ts";
import { DeferredArticleTools } from "../../src/app/features/article/deferred-article-tools.tsx";
import { DeferredLinkPreviews } from "../../src/app/features/layout/deferred-link-previews.tsx";
import {
  DeferredContinueReading,
  DeferredReadProgress,
} from "../../src/app/features/saved/history/deferred-history.tsx";
import { SavedPage } from "../../src/app/features/saved/saved-page.tsx";
import { SharedListPage } from "../../src/app/features/saved/shared-list-page.tsx";
import { KeyboardShortcuts } from "../../src/app/features/shortcuts/keyboard-shortcuts.tsx";
import { PageRouterProvider } from "../../src/app/router/page-router-provider.tsx";
import { parseSlug, parseSubjectSlug } from "../../src/content/url.ts";
import { bareFrame, createMemoryPageRouter, createRoute, goTo } from "./memory-router.tsx";
import { smallArticle } from "./small-article.ts";

/** A few articles to read and save. */
export const articleFiles = {
  "physics/ice.md": smallArticle(
    "Why does ice float?",
    { date: "2024-11-30", author: "Ann", subject: "Physics", description: "It is less dense." },
    "Since $\\rho < 1$ it floats, and costs $5.",
  ),
  "physics/steam.md": smallArticle("Why does steam rise?", { date: "2024-11-29" }),
  "art/blue.md": smallArticle("What is blue?"),
};

function ArticleStub(): ReactElement {
  const params = useParams();
  const subject = parseSubjectSlug(params["subject"] ?? "") ?? ("" as never);
  const slug = parseSlug(params["slug"] ?? "") ?? ("" as never);
  const found = useSuspenseQuery(articleQuery(subject, slug)).data;
  if (found.kind !== "found") throw new Error("No such article.");
  const { question, previous, next } = found.article;
  return (
    <article>
      <h1>{question}</h1>
      <DeferredArticleTools subject={found.subject} article={found.article} />
      <div id="answer">
        <div className="answer">
          <p>First.</p>
          <p>Second.</p>
        </div>
      </div>
      {previous && (
        <Link to={previous.url} rel="prev">
          Previous
        </Link>
      )}
      {next && (
        <Link to={next.url} rel="next">
          Next
        </Link>
      )}
    </article>
  );
}

function HomePageStub(): ReactElement {
  const { subjects, examples } = useSuspenseQuery(manifestQuery).data;
  return (
    <>
      <h1>Home</h1>
      <DeferredContinueReading />
      {subjects.map((subject) => (
        <DeferredReadProgress key={subject.slug} subject={subject} />
      ))}
      <input aria-label="A field" />
      <ol className="entries">
        {examples.map(({ url, question }) => (
          <li key={url}>
            <Link to={url}>{question}</Link>
          </li>
        ))}
      </ol>
    </>
  );
}

function SubjectsPageStub(): ReactElement {
  return <h1>Subjects</h1>;
}

function Shortcuts({ onSearch }: { readonly onSearch: () => void }): ReactElement {
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  return <KeyboardShortcuts onSearch={onSearch} isHelpOpen={isHelpOpen} onHelpChange={setIsHelpOpen} />;
}

/** Opens a page with all components that use user data, with its own store. */
export async function openUserDataPage(path: string, store: UserDataStore = createMemoryStore()) {
  onTestFinished(cleanup);
  setUserDataStore(store);
  const onSearch = vi.fn();
  const client = createQueryClient({ retryDelayMs: 0 });
  const Layout = (): ReactElement => (
    <>
      <Shortcuts onSearch={onSearch} />
      <main>
        <Outlet />
      </main>
      <DeferredLinkPreviews />
    </>
  );
  const loadData = async (): Promise<undefined> => {
    await Promise.all([client.ensureQueryData(manifestQuery), client.ensureQueryData(siteQuery)]);
  };
  const routes = [
    createRoute("/", HomePageStub, loadData),
    createRoute("learn", SubjectsPageStub, loadData),
    createRoute("learn/:subject/questions/:slug", ArticleStub, loadData),
    createRoute("saved", SavedPage, loadData),
    createRoute("shared", SharedListPage, loadData),
  ];
  const router = createMemoryPageRouter(routes, path);
  const view = render(
    <App client={client}>
      <PageRouterProvider router={router} frame={{ ...bareFrame, Layout }} />
    </App>,
  );
  await vi.waitFor(() => {
    if (view.container.querySelector("h1") === null) throw new Error("Nothing is rendered yet.");
  }, 10_000);
  const go = (to: string): Promise<void> => goTo(router, to);
  return { ...view, router, client, store, onSearch, go };
}
