// Narrow the entries to words, an actor and a kind, which the address keeps. Without this script the page shows them all.
(() => {
  "use strict";
  const form = document.getElementById("p_filters");
  if (!form) return;
  const [asked, actor, kind, count] = ["p_words", "p_actor", "p_kind", "p_count"].map((id) => document.getElementById(id));
  const none = document.getElementById("p_none");
  const main = document.querySelector("main");
  const entries = [...document.querySelectorAll(".entry")];
  const groups = [...document.querySelectorAll("[data-group]")].filter((group) => group.querySelector(".entry"));

  const called = Object.entries(JSON.parse(form.dataset.called)).map(([id, names]) => [id, names.flatMap(words.tokens)]);
  const held = [];
  const heldIn = (at) => (held[at] ??= words.tokens(entries[at].dataset.sought));
  const having = (word, others) => others.some((other) => words.fits(word, other));
  const bearers = (word) => new Set(called.filter(([, names]) => having(word, names)).map(([id]) => id));

  const fits = (entry, at, wanted) =>
    (!actor?.value || entry.dataset.actors.split(" ").includes(actor.value)) &&
    (!kind?.value || entry.dataset.kind === kind.value) &&
    wanted.every(({ word, ids }) => having(word, heldIn(at)) || entry.dataset.named.split(" ").some((id) => ids.has(id)));

  // What the page is narrowed to stands behind the "#" of its address, as words=…&actor=…, so that it can be sent.
  const fields = { words: asked, actor, kind };
  const keep = () => {
    const set = new URLSearchParams();
    for (const [name, field] of Object.entries(fields)) if (field?.value) set.set(name, field.value);
    const kept = String(set);
    if (kept || location.hash.includes("=")) history.replaceState(null, "", kept ? `#${kept}` : location.pathname + location.search);
  };
  const recall = () => {
    if (!location.hash.includes("=")) return;
    const set = new URLSearchParams(location.hash.slice(1));
    for (const [name, field] of Object.entries(fields)) if (field) field.value = set.get(name) ?? "";
    if (actor?.selectedIndex < 0) actor.value = "";
    if (kind?.selectedIndex < 0) kind.value = "";
  };

  const narrow = () => {
    const wanted = words.tokens(asked.value).map((word) => ({ word, ids: bearers(word) }));
    const narrowed = wanted.length > 0 || Boolean(actor?.value) || Boolean(kind?.value);
    const kept = new Set();
    let shown = 0;
    entries.forEach((entry, at) => {
      const fit = !narrowed || fits(entry, at, wanted);
      entry.hidden = !fit;
      if (!fit) return;
      shown += 1;
      for (let up = entry.closest("[data-group]"); up && !kept.has(up); up = up.parentElement.closest("[data-group]")) kept.add(up);
    });
    for (const group of groups) group.hidden = !kept.has(group);
    main.classList.toggle("narrowed", narrowed);
    none.hidden = shown > 0;
    keep();
    count.textContent = narrowed ? `${shown} of ${entries.length}` : `${entries.length} records`;
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
  addEventListener("hashchange", () => {
    if (!location.hash.includes("=")) return arrive();
    recall();
    narrow();
  });
  form.hidden = false;
  recall();
  narrow();
})();
