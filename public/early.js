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
  // Opens search before the app has loaded. What is typed into its field is kept (src/app/components/use-early-text.ts).
  addEventListener("click", function (e) {
    var field = document.getElementById("search-field"), dialog = document.querySelector(".search-dialog");
    // The link is followed while the dialog is still being loaded.
    if ("hydrated" in data || e.ctrlKey || e.metaKey || e.shiftKey || !e.target.closest(".search-button") || !dialog) return;
    e.preventDefault();
    if (field) field.focus();
    else if (!dialog.open) dialog.showModal();
  });
  addEventListener("keydown", function (e) {
    var key = e.key, button = document.querySelector(".search-button");
    if ("hydrated" in data || e.altKey || e.isComposing || !button) return;
    if (e.ctrlKey || e.metaKey ? key != "k" : key != "/" || l[p + "no-single-keys"] || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName)) return;
    e.preventDefault();
    button.click();
  });
})();
