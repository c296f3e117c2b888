import { type ReactElement, useEffect, useState } from "react";
import { messages } from "../../../i18n/messages.ts";
import { useNextLocation } from "../../router/page-router-context.ts";

/** Navigations faster than this show no progress bar, in milliseconds. */
const showDelayMs = 150;

/** Progress bar at the top while the next page loads; the current page stays until then. */
export function NavigationProgress(): ReactElement | null {
  const isLoading = useNextLocation() !== undefined;
  const [isVisible, setIsVisible] = useState(false);
  useEffect(() => {
    if (!isLoading) return;
    const timer = setTimeout(() => setIsVisible(true), showDelayMs);
    return () => {
      clearTimeout(timer);
      setIsVisible(false);
    };
  }, [isLoading]);
  return isVisible ? (
    <div className="navigation-progress" role="progressbar" aria-label={messages.loadingPage} />
  ) : null;
}
