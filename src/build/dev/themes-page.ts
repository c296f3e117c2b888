import type { Plugin } from "vite";

/** The path of the page in the dev server. */
export const themesPath = "/_themes";

/** Viewports that pages are shown in, in CSS px. */
const viewports = [
  { name: "phone", width: 390, height: 844 },
  { name: "desktop", width: 1280, height: 844 },
] as const;

/** Shown at this size, so that several fit beside each other. */
const scale = 0.5;

/** Chooses pages of the collection, and shows each in a frame. Runs in the browser, as a module. */
const script = `
const manifest = await (await fetch("/data/manifest.json")).json();
const subject = manifest.subjects.find(({ count }) => count > 0)?.slug;
const articles = manifest.examples.slice(0, 3).map(({ url, question }) => [question, url]);
const paths = [
  ["Home", "/"],
  ["Subjects", "/learn"],
  ...(subject === undefined ? [] : [["A subject", "/learn/" + subject]]),
  ...articles,
  ["Search", "/search?q=what"],
  ["Keywords", "/keywords"],
  ["Saved", "/saved"],
  ["Not found", "/there-is-no-such-page"],
];
const themes = ["light", "dark", "sepia"];
const main = document.querySelector("main");

function createFrame(path, theme, { width, height }) {
  const box = document.createElement("div");
  box.style.cssText = \`inline-size: \${width * ${scale}}px; block-size: \${height * ${scale}}px\`;
  const frame = document.createElement("iframe");
  frame.src = path;
  frame.loading = "lazy";
  frame.title = \`\${path}, \${theme}\`;
  frame.style.cssText = \`inline-size: \${width}px; block-size: \${height}px\`;
  frame.addEventListener("load", () => {
    const root = frame.contentDocument.documentElement;
    root.dataset.theme = theme;
    // The app sets the theme that is stored, which is one for all frames.
    new MutationObserver(() => {
      if (root.dataset.theme !== theme) root.dataset.theme = theme;
    }).observe(root, { attributeFilter: ["data-theme"] });
  });
  box.append(frame);
  return box;
}

function show({ width, height }) {
  main.replaceChildren(
    ...paths.flatMap(([name, path]) => {
      const heading = document.createElement("h2");
      heading.textContent = name;
      const row = document.createElement("div");
      row.className = "row";
      row.append(...themes.map((theme) => createFrame(path, theme, { width, height })));
      return [heading, row];
    }),
  );
}

for (const input of document.querySelectorAll("input")) {
  input.addEventListener("change", () => show({ width: Number(input.dataset.width), height: Number(input.dataset.height) }));
  if (input.checked) input.dispatchEvent(new Event("change"));
}
`;

function renderThemesPage(): string {
  const choices = viewports.map(
    ({ name, width, height }, index) =>
      `<label><input type="radio" name="viewport" data-width="${width}" data-height="${height}"${index === 0 ? " checked" : ""}> ${name}</label>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>All themes</title>
<style>
body { margin: 1rem; background: #808080; color: #fff; font: 1rem system-ui, sans-serif }
h1, h2 { font-size: 1rem; margin-block: 1rem 0.5rem }
.row { display: flex; flex-wrap: wrap; gap: 1rem }
.row div { overflow: hidden }
iframe { border: 0; scale: ${scale}; transform-origin: 0 0 }
</style>
</head>
<body>
<h1>Pages in all themes</h1>
${choices.join("\n")}
<main></main>
<script type="module">${script}</script>
</body>
</html>
`;
}

/**
 * Serves a page that shows all kinds of pages in all themes side by side, for those who change colors and type. It is only
 * in the dev server.
 */
export function themesPagePlugin(): Plugin {
  return {
    name: "quire:themes-page",
    configureServer: (server) => {
      server.middlewares.use(themesPath, (_, response) => {
        response.setHeader("Content-Type", "text/html");
        response.end(renderThemesPage());
      });
    },
  };
}
