import { type ReactElement, useEffect, useState } from "react";
import { useNavigation } from "react-router";
import { words } from "../../words/words.ts";

/** Waits shorter than this are not shown: a flash would only disturb. In milliseconds. */
const patienceMs = 150;

/** A thin line at the top while the next page is on its way; the page before stays until then. */
export function NavigationProgress(): ReactElement | null {
  const { state } = useNavigation();
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setIsLong(true), patienceMs);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [state]);
  return isLong ? (
    <div className="navigation-progress" role="progressbar" aria-label={words.loadingPage} />
  ) : null;
}
