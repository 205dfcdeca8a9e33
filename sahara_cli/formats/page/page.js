// Narrow the entries to words, an actor and a kind. Without this script the page shows them all.
(() => {
  "use strict";
  const form = document.getElementById("p_filters");
  if (!form) return;
  const [words, actor, kind, count] = ["p_words", "p_actor", "p_kind", "p_count"].map((id) => document.getElementById(id));
  const none = document.getElementById("p_none");
  const main = document.querySelector("main");
  const entries = [...document.querySelectorAll(".entry")];
  const groups = [...document.querySelectorAll("[data-group]")].filter((group) => group.querySelector(".entry"));

  // No case, no accents: as the command line compares.
  const fold = (text) => text.normalize("NFKD").replace(/[\p{M}'\u2018\u2019`]/gu, "").toLowerCase();
  const texts = [];
  const textOf = (at) => (texts[at] ??= fold(entries[at].querySelector(".what").textContent));

  const fits = (entry, at, wanted) =>
    (!actor?.value || entry.dataset.actors.split(" ").includes(actor.value)) &&
    (!kind?.value || entry.dataset.kind === kind.value) &&
    wanted.every((word) => textOf(at).includes(word));

  const narrow = () => {
    const wanted = fold(words.value).split(/\s+/).filter(Boolean);
    const asked = wanted.length > 0 || Boolean(actor?.value) || Boolean(kind?.value);
    const kept = new Set();
    let shown = 0;
    entries.forEach((entry, at) => {
      const fit = !asked || fits(entry, at, wanted);
      entry.hidden = !fit;
      if (!fit) return;
      shown += 1;
      for (let up = entry.closest("[data-group]"); up && !kept.has(up); up = up.parentElement.closest("[data-group]")) kept.add(up);
    });
    for (const group of groups) group.hidden = !kept.has(group);
    main.classList.toggle("narrowed", asked);
    none.hidden = shown > 0;
    count.textContent = asked ? `${shown} of ${entries.length}` : `${entries.length} records`;
  };

  // A link leads to its record even where the filters hide it.
  const arrive = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.classList.contains("entry")) return;
    if (target.hidden) {
      form.reset();
      narrow();
    }
    target.scrollIntoView();
  };

  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(narrow, 80);
  });
  form.addEventListener("reset", () => setTimeout(narrow));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", arrive);
  form.hidden = false;
  narrow();
})();
