import { type ReactElement, useEffect, useState } from "react";
import { useNavigation } from "react-router";
import { messages } from "../../../i18n/messages.ts";

/** Navigations faster than this show no progress bar, in milliseconds. */
const showDelayMs = 150;

/** Progress bar at the top while the next page loads; the current page stays until then. */
export function NavigationProgress(): ReactElement | null {
  const { state } = useNavigation();
  const [isVisible, setIsVisible] = useState(false);
  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setIsVisible(true), showDelayMs);
    return () => {
      clearTimeout(timer);
      setIsVisible(false);
    };
  }, [state]);
  return isVisible ? (
    <div className="navigation-progress" role="progressbar" aria-label={messages.loadingPage} />
  ) : null;
}
