import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useParams } from "react-router";
import { articleUrl, parseSlug, type Slug } from "../../../content/url.ts";
import { messages } from "../../../i18n/messages.ts";
import { Breadcrumbs } from "../../components/breadcrumbs.tsx";
import { Notice } from "../../components/notice.tsx";
import { PageLink } from "../../components/page-link.tsx";
import { articleQuery } from "../../data/article-query.ts";
import { type SubjectSummary, siteQuery } from "../../data/manifest-query.ts";
import { paramsToSubject, subjectsPath } from "../../data/paths.ts";
import { subjectToBreadcrumb } from "../../data/subject-breadcrumb.ts";
import { ArticleView } from "./article-view.tsx";

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
  const breadcrumbs = [
    { to: subjectsPath, name: messages.subjects },
    ...[...(found.subject.ancestors ?? []), found.subject].map(subjectToBreadcrumb),
  ];
  return (
    <>
      <title>{`${found.article.question} · ${site.name}`}</title>
      <meta name="description" content={found.article.description} />
      {found.article.noIndex && <meta name="robots" content="noindex" />}
      <Breadcrumbs items={breadcrumbs} />
      <ArticleView key={slug} subject={found.subject} article={found.article} />
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
      <title>{messages.inMultipleSubjects}</title>
      <meta name="robots" content="noindex" />
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
