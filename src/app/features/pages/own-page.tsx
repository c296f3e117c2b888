import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useParams } from "react-router";
import type { Slug } from "../../../content/url.ts";
import { useArticleLanguage } from "../../components/content-language.ts";
import { PageHead } from "../../components/page-head.tsx";
import { siteQuery } from "../../data/manifest-query.ts";
import { AnswerView } from "../article/answer-view.tsx";
import { ownPageMetadata } from "./own-page-metadata.ts";
import { ownPageQuery } from "./own-page-query.ts";

/** One of the publisher's own pages, such as "About". */
export function OwnPage(): ReactElement {
  const name = useParams()["page"] as Slug;
  const site = useSuspenseQuery(siteQuery).data;
  const page = useSuspenseQuery(ownPageQuery(name)).data?.article;
  if (page === undefined) throw new Error("The route loader lets no unknown page through.");
  const { lang, dir } = useArticleLanguage(page);
  return (
    <article key={name} className="article" dir={dir}>
      <PageHead {...ownPageMetadata(page, site)} />
      <header className="article-header">
        <h1 tabIndex={-1} lang={lang}>
          {page.title}
        </h1>
      </header>
      <AnswerView answer={page.answer} lang={lang} />
    </article>
  );
}
