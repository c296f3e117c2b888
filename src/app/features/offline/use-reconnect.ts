import { useEffect, useEffectEvent, useRef } from "react";
import { useIsOnline } from "./use-is-online.ts";

/** Calls `onReconnect` each time that the connection returns after it was lost. */
export function useReconnect(onReconnect: () => void): void {
  const isOnline = useIsOnline();
  const wasOffline = useRef(false);
  const handleReconnect = useEffectEvent(onReconnect);
  useEffect(() => {
    if (isOnline && wasOffline.current) handleReconnect();
    wasOffline.current = !isOnline;
  }, [isOnline]);
}
