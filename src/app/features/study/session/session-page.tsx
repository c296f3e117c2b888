import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { studyPagePath, subjectsPath } from "../../../../bundle/pages/route-paths.ts";
import { messages } from "../../../../i18n/messages.ts";
import { studyMessages } from "../../../../i18n/study-messages.ts";
import { Breadcrumbs } from "../../../components/breadcrumbs.tsx";
import { PageLink } from "../../../components/links/page-link.tsx";
import { LoadFailure } from "../../../components/load-failure.tsx";
import { Notice } from "../../../components/notice.tsx";
import { PageHead } from "../../../components/page-head.tsx";
import { Skeleton } from "../../../components/skeleton.tsx";
import { errorToMessage } from "../../../data/error-to-message.ts";
import { siteQuery } from "../../../data/manifest-query.ts";
import type { DeckSource } from "../deck/deck-source.ts";
import { studyMetadata } from "../study-metadata.ts";
import { sessionQuery } from "./load-session.ts";
import { SessionView } from "./session-view.tsx";

/** Loads a deck and studies it. */
export function SessionPage({ source }: { readonly source: DeckSource }): ReactElement {
  const site = useSuspenseQuery(siteQuery).data;
  const { data: start, error, refetch } = useQuery(sessionQuery(source));
  const isMissing = start?.decks.length === 0;
  return (
    <div className="study-session">
      <PageHead {...studyMetadata(start?.name, site)} />
      <header className="study-head">
        <Breadcrumbs items={[{ to: studyPagePath, name: messages.study }]} />
        {!isMissing && <h1 tabIndex={-1}>{start?.name ?? messages.study}</h1>}
      </header>
      {error && <LoadFailure message={errorToMessage(error)} onRetry={() => void refetch()} />}
      {!start && !error && <Skeleton />}
      {isMissing && (
        <Notice
          title={messages.study}
          actions={<PageLink to={subjectsPath}>{messages.allSubjects}</PageLink>}
        >
          <p>{source.kind === "list" ? studyMessages.deckMissing : studyMessages.emptyDeck}</p>
        </Notice>
      )}
      {start && !isMissing && <SessionView start={start} />}
    </div>
  );
}
