import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useParams } from "react-router";
import type { SubjectSummary } from "../../../bundle/subject-tree.ts";
import { articleUrl, parseSlug, type Slug } from "../../../content/url.ts";
import { messages } from "../../../i18n/messages.ts";
import { PageLink } from "../../components/links/page-link.tsx";
import { Notice } from "../../components/notice.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { articleQuery } from "../../data/article-query.ts";
import { readFields } from "../../data/dehydrated/article-in-html.ts";
import { siteQuery } from "../../data/manifest-query.ts";
import { paramsToSubject } from "../../data/route-params.ts";
import { articleMetadata, subjectChoiceMetadata } from "./article-metadata.ts";
import { ArticleView } from "./article-view.tsx";

/** Reads an article from its prerendered page. In this chunk, as no other page needs it. */
export const readArticle = readFields;

/** An article; or, if its URL names a subject that does not have it, the subjects that do. */
export function ArticlePage(): ReactElement {
  const params = useParams();
  const site = useSuspenseQuery(siteQuery).data;
  const subject = paramsToSubject(params);
  const slug = parseSlug(params["slug"] ?? "");
  if (subject === undefined || slug === undefined)
    throw new Error("The route loader lets no such URL through.");
  const found = useSuspenseQuery(articleQuery(subject, slug)).data;
  if (found.kind !== "found") {
    return <SubjectChoice slug={slug} subjects={found.kind === "elsewhere" ? found.subjects : []} />;
  }
  return (
    <>
      <PageHead {...articleMetadata(found.article, site)} />
      <ArticleView key={slug} subject={found.subject} article={found.article} site={site} />
    </>
  );
}

function SubjectChoice({
  slug,
  subjects,
}: {
  readonly slug: Slug;
  readonly subjects: readonly SubjectSummary[];
}): ReactElement {
  return (
    <>
      <PageHead {...subjectChoiceMetadata()} />
      <Notice title={messages.questionInMultipleSubjects}>
        <p>{messages.filedUnder}</p>
        <ul>
          {subjects.map((subject) => (
            <li key={subject.slug}>
              <PageLink to={articleUrl(subject.slug, slug)}>{subject.name}</PageLink>
            </li>
          ))}
        </ul>
      </Notice>
    </>
  );
}
