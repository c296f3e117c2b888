import type { FormEvent, ReactElement } from "react";
import { useHref, useNavigate } from "react-router";
import { searchPagePath } from "../../../bundle/pages/route-paths.ts";
import { messages } from "../../../i18n/messages.ts";
import { Icon } from "../../components/icons/icon.tsx";
import { searchIcon } from "../../components/icons/icon-paths.ts";
import { useEarlyText } from "../../components/use-early-text.ts";
import { searchQueryPath } from "../../data/search-query-path.ts";

/** The search field in the page. What is typed before the page is interactive is kept, and sent by the browser itself. */
export function HomeSearch(): ReactElement {
  const navigate = useNavigate();
  // The field itself keeps its text.
  const input = useEarlyText(() => undefined);
  const action = useHref(searchPagePath);
  const handleSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const query = new FormData(event.currentTarget).get("q");
    void navigate(searchQueryPath(typeof query === "string" ? query.trim() : ""));
  };
  return (
    <search className="scripted">
      <form action={action} className="home-search" onSubmit={handleSubmit}>
        <Icon path={searchIcon} />
        <input
          ref={input}
          id="home-field"
          type="search"
          name="q"
          aria-label={messages.searchAll}
          placeholder={messages.askAnything}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button type="submit" className="button">
          {messages.search}
        </button>
      </form>
    </search>
  );
}
