import { renderToString } from "react-dom/server";
import { Link, StaticRouter } from "react-router";
import { afterEach, expect, test, vi } from "vitest";
import { PageLink, type PageLinkProps } from "../../../../src/app/components/links/page-link.tsx";

afterEach(() => {
  vi.unstubAllEnvs();
});

const attributes = { className: "card", lang: "ar", title: "Why?", "aria-current": "page" } as const;

function render(component: typeof PageLink, props: PageLinkProps): string {
  const Component = component;
  return renderToString(
    <StaticRouter location="/learn/physics">
      <Component {...props} />
    </StaticRouter>,
  );
}

test.each<PageLinkProps["to"]>([
  "/",
  "/learn",
  "/learn/physics/questions/why-is-the-sky-blue",
  "/learn/فيزياء/questions/warum-größe",
  "/learn/a b/questions/version-3.12",
  "/learn/",
  "/learn//physics",
  "/learn/../search",
  "/search?q=ice#results",
  "/search?",
  "/search#",
  "/search?#results",
  "/learn/physics?keyword=größe&q=a b?c#d#e",
  "?q=ice",
  "mathematics",
  { pathname: "/learn", search: "?q=ice" },
])("the link to %j, prerendered or not, is the one that the router renders", (to) => {
  const props: PageLinkProps = {
    to,
    ...attributes,
    replace: true,
    preventScrollReset: true,
    state: { from: "list" },
    children: "Physics",
  };
  const expected = render((each) => <Link discover="none" {...each} />, props);
  expect(render(PageLink, props)).toBe(expected);
  vi.stubEnv("SSR", true);
  expect(render(PageLink, props)).toBe(expected);
});
