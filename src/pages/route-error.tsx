import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { isRouteErrorResponse, Link, useRevalidator, useRouteError } from "react-router";
import { errorToWords, OutdatedError } from "../library/load-error.ts";
import { Notice } from "../ui/notice.tsx";
import { NotFound } from "./not-found-page.tsx";

/** Stands in a page's place where the page could not be had: says why, and how to go on. */
export function RouteError(): ReactElement {
  const error = useRouteError();
  const revalidator = useRevalidator();
  const client = useQueryClient();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  const { title, text } = errorToWords(error);
  const retry = async (): Promise<void> => {
    if (error instanceof OutdatedError) {
      window.location.reload();
      return;
    }
    await client.resetQueries({ predicate: (query) => query.state.status === "error" });
    await revalidator.revalidate();
  };
  const isBusy = revalidator.state !== "idle";
  return (
    <>
      <title>{title}</title>
      <Notice
        title={title}
        actions={
          <>
            <button type="button" className="button" disabled={isBusy} onClick={() => void retry()}>
              {isBusy ? "Trying …" : "Try again"}
            </button>
            <Link to="/learn">All subjects</Link>
          </>
        }
      >
        <p>{text}</p>
      </Notice>
    </>
  );
}
