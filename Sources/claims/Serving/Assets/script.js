// What a script adds to pages that work without one: keys, copying, counts that load behind the results.
"use strict";
(() => {
  const box = document.getElementById("q");
  const isWriting = (element) => element.closest("input, textarea, select, [contenteditable]") !== null;

  // The results of a list, one after the other.
  const step = (by) => {
    const claims = [...document.querySelectorAll("main li.claim")];
    const now = claims.indexOf(document.activeElement.closest?.("li.claim"));
    const next = claims[Math.min(Math.max(now + by, 0), claims.length - 1)];
    if (!next) return;
    next.tabIndex = -1;
    next.focus();
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    const keys = { "/": () => box.select(), j: () => step(1), k: () => step(-1) };
    if (!keys[event.key]) return;
    event.preventDefault();
    if (event.key === "/") box.focus();
    keys[event.key]();
  });

  for (const button of document.querySelectorAll("button.copy")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const text = button.closest(".cite").querySelector("textarea");
      try {
        await navigator.clipboard.writeText(text.value);
        button.textContent = "Copied";
      } catch {
        text.select();
        button.textContent = "Press Ctrl+C";
      }
    });
  }
})();
