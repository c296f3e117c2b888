import type { ReactElement } from "react";
import { useHref, useNavigate } from "react-router";
import { subjectPath } from "../../../../bundle/pages/route-paths.ts";
import { listingMessages } from "../../../../i18n/listing-messages.ts";
import { messages } from "../../../../i18n/messages.ts";
import { listPath } from "../../../data/list-view.ts";
import type { SubjectDownload } from "../service-worker/service-worker-protocol.ts";

/** Searches one downloaded subject: its page shows the results, and narrows them down by keywords. */
export function DownloadSearch({ slug, name }: Pick<SubjectDownload, "slug" | "name">): ReactElement {
  const navigate = useNavigate();
  return (
    <search aria-label={listingMessages.filter(name)}>
      <form
        className="download-search"
        action={useHref(subjectPath(slug))}
        onSubmit={(event) => {
          event.preventDefault();
          const query = String(new FormData(event.currentTarget).get("q") ?? "").trim();
          void navigate(listPath(slug, { query }));
        }}
      >
        <div className="field">
          <input
            type="search"
            name="q"
            aria-label={listingMessages.filter(name)}
            placeholder={listingMessages.questionOrKeyword}
            autoComplete="off"
            enterKeyHint="search"
          />
        </div>
        <button type="submit" className="secondary-button">
          {messages.search}
        </button>
      </form>
    </search>
  );
}
