// Runs before the first paint, long before the app. Inlined in every page.
(function () {
  var d = document.documentElement, data = d.dataset, l = {}, p = "quire:" + data.base + ":";
  // Applies the settings (src/app/features/preferences).
  try {
    l = localStorage;
    var s = JSON.parse(l[p + "appearance"] || l["quire:reading"] || "{}");
    if (/^(light|dark|sepia)$/.test(s.theme)) data.theme = s.theme;
    if (s.font == "sans") data.font = "sans";
    ["size", "width", "lineHeight"].forEach(function (k) {
      if (s[k] > 0.5 && s[k] < 2.5) d.style.setProperty("--reading-" + k.replace("H", "-h"), s[k]);
    });
    if (l[p + "has-unfinished"]) data.hasUnfinished = "";
    if (l[p + "study-due"] <= Date.now()) data.studyDue = "";
  } catch (e) {}
  // Opens search, and keeps what is typed into it, until the app has loaded (src/app/features/search/early-search.ts).
  addEventListener("keydown", function (e) {
    var typed = data.earlySearch, key = e.key, field = document.getElementById("search-field");
    if (e.altKey || e.isComposing || (typed == null && "hydrated" in data)) return;
    if (typed == null) {
      if (e.ctrlKey || e.metaKey ? key != "k" : key != "/" || l[p + "no-single-keys"] || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName)) return;
      if (field) field.focus();
      else data.earlySearch = "";
    } else if (e.ctrlKey || e.metaKey || key == "Tab") return;
    else if (key == "Escape") delete data.earlySearch;
    else if (key == "Backspace") data.earlySearch = typed.slice(0, -1);
    else if (key.length == 1) data.earlySearch += key;
    else if (key != "Enter") return;
    e.preventDefault();
  });
  addEventListener("click", function (e) {
    // A second click follows the link, should the app never load.
    if ("hydrated" in data || "earlySearch" in data || e.ctrlKey || e.metaKey || e.shiftKey || !e.target.closest(".search-button")) return;
    if (document.getElementById("search-field")) return;
    e.preventDefault();
    data.earlySearch = "";
  });
})();
