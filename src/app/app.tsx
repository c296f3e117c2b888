import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactElement, type ReactNode, StrictMode } from "react";

interface AppProps {
  readonly client: QueryClient;
  /** The router provider, which differs between browser, server and tests. */
  readonly children: ReactNode;
}

/** Providers that every page of the app needs. */
export function App({ client, children }: AppProps): ReactElement {
  return (
    <StrictMode>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </StrictMode>
  );
}
