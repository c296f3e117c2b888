import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { subjectsPath } from "../../../bundle/pages/route-paths.ts";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import { Icon } from "../../components/icons/icon.tsx";
import { bookmarkIcon } from "../../components/icons/icon-paths.ts";
import { PageLink } from "../../components/links/page-link.tsx";
import { QuestionLink } from "../../components/links/question-link.tsx";
import { manifestQuery } from "../../data/manifest-query.ts";

/** What the saved page shows while nothing is saved: how to save, and a question to try it with. */
export function EmptySaved(): ReactElement {
  const { data: manifest } = useQuery(manifestQuery);
  const example = manifest?.examples[0];
  return (
    <div className="empty-saved">
      <Icon path={bookmarkIcon} />
      <p>{lazyMessages.nothingSaved}</p>
      <p className="empty-saved-example">
        {example && (
          <>
            {lazyMessages.tryOne} <QuestionLink to={example.url}>{example.question}</QuestionLink>
          </>
        )}
      </p>
      <PageLink to={subjectsPath} className="button-link">
        {messages.allSubjects}
      </PageLink>
    </div>
  );
}
