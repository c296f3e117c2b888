import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useParams } from "react-router";
import { type Slug, type SubjectSlug, toSlug, toSubjectSlug } from "../article/address.ts";
import { articleQuery } from "../library/article-queries.ts";
import { type SubjectHead, siteQuery } from "../library/manifest-query.ts";
import { Notice } from "../ui/notice.tsx";
import { words } from "../words/words.ts";
import { articlePath, subjectPath, subjectsPath } from "./addresses.ts";
import { ArticleView } from "./parts/article-view.tsx";
import { Crumbs } from "./parts/crumbs.tsx";
import { PageLink } from "./parts/page-link.tsx";

/** One article at its address; or, under a subject that it is not in, the subjects that have it. */
export function ArticlePage(): ReactElement {
  const params = useParams();
  const site = useSuspenseQuery(siteQuery).data;
  // The route's loader has turned away everything else.
  const subject = toSubjectSlug(params["subject"] ?? "") as SubjectSlug;
  const slug = toSlug(params["slug"] ?? "") as Slug;
  const found = useSuspenseQuery(articleQuery(subject, slug)).data;
  if (found.kind !== "found") {
    return <Choice slug={slug} subjects={found.kind === "elsewhere" ? found.subjects : []} />;
  }
  const crumbs = [
    { to: subjectsPath, name: words.subjects },
    { to: subjectPath(subject), name: found.subject.name, subject },
  ];
  return (
    <>
      <title>{`${found.article.question} · ${site.name}`}</title>
      <meta name="description" content={found.article.description} />
      {found.article.noIndex && <meta name="robots" content="noindex" />}
      <Crumbs crumbs={crumbs} />
      <ArticleView key={slug} subject={found.subject} article={found.article} />
    </>
  );
}

function Choice({
  slug,
  subjects,
}: {
  readonly slug: Slug;
  readonly subjects: readonly SubjectHead[];
}): ReactElement {
  return (
    <>
      <title>{words.inSeveralSubjects}</title>
      <meta name="robots" content="noindex" />
      <Notice title={words.questionInSeveral}>
        <p>{words.notInAddressed}</p>
        <ul>
          {subjects.map((subject) => (
            <li key={subject.slug}>
              <PageLink to={articlePath(subject.slug, slug)}>{subject.name}</PageLink>
            </li>
          ))}
        </ul>
      </Notice>
    </>
  );
}
