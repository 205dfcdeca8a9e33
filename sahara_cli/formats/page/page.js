// Narrow the entries, which the address keeps, and fit the axis to what is left. Without this script the page shows them all.
(() => {
  "use strict";
  // A page that this is a part of may hold another such part, which has the same ids.
  const whole = document.currentScript.closest(".sahara");
  const byId = (id) => whole.querySelector(`[id="${CSS.escape(id)}"]`);
  const form = byId("p_filters");
  if (!form) return;
  const [count, asked, none, main] = ["p_count", "p_asked", "p_none", "p_main"].map(byId);
  const total = form.dataset.total;

  // Every field is called in the address as it is here; some are not on every page.
  const fields = new Map();
  for (const name of ["words", "actor", "place", "source", "kind", "since", "until"]) {
    if (byId(`p_${name}`)) fields.set(name, byId(`p_${name}`));
  }
  const said = (name) => fields.get(name)?.value ?? "";

  // Years that are folded hold their entries as text, which the browser need not lay out before they are opened. What is
  // asked of an entry stands in its own tag, which is read out of that text alone.
  const folds = [...main.querySelectorAll("details.fold")];
  const packed = () => folds.filter((fold) => fold.querySelector("noscript"));
  const unpack = (fold) => {
    const held = fold.querySelector("noscript");
    if (!held) return;
    held.outerHTML = held.textContent;
    if (!entries) return;
    const drawn = fold.querySelectorAll(".entry");
    entries.filter((entry) => entry.fold === fold).forEach((entry, at) => {
      entry.drawn = drawn[at];
      settle(entry);
    });
    for (const group of fold.querySelectorAll("[data-group]")) {
      group.hidden = !group.querySelector(".entry:not([hidden])");
      groups.push(group);
    }
  };
  const tagsOf = (text) => {
    const made = document.createElement("template");
    made.innerHTML = (text.match(/<li class="entry[^>]*>/g) ?? []).join("");
    return [...made.content.children];
  };

  // Of each entry its tag, what is drawn of it, if anything is yet, and the year that it is folded in.
  let entries = null;
  let groups = [];
  const collect = () => {
    if (entries) return;
    entries = [...main.querySelectorAll(".entry, .fold > noscript")].flatMap((one) => {
      const fold = one.closest("details.fold");
      return one.localName === "noscript" ? tagsOf(one.textContent).map((tag) => ({ tag, fold })) : [{ tag: one, drawn: one, fold }];
    });
    groups = [...main.querySelectorAll("[data-group]")].filter((group) => group.querySelector(".entry, noscript"));
  };
  const parts = (entry) => {
    const { known, named, times } = entry.tag.dataset;
    entry.parts ??= {
      named: new Set(named.split(" ")),
      times: JSON.parse(times),
      known: pairs(known ? known.split(" ").map(Number) : []),
    };
    return entry.parts;
  };
  const tokensOf = (entry) => (entry.tokens ??= words.tokens(entry.tag.dataset.sought));
  const pairs = (numbers) => numbers.flatMap((number, at) => (at % 2 ? [] : [[number, numbers[at + 1]]]));

  const called = Object.entries(JSON.parse(form.dataset.called)).map(([id, names]) => [id, names.flatMap(words.tokens)]);
  const having = (word, others) => others.some((other) => words.fits(word, other));
  const bearers = (word) => new Set(called.filter(([, names]) => having(word, names)).map(([id]) => id));

  // What is asked for, or, where a day is none, which field says so.
  const question = () => {
    const wanted = words.tokens(said("words")).map((word) => ({ word, ids: bearers(word) }));
    const bearing = ["actor", "place", "source"].map(said).filter(Boolean);
    const [since, until] = ["since", "until"].map((name) => {
      const field = fields.get(name);
      const found = said(name).trim() ? days.typed(said(name)) : undefined;
      if (field) field.setAttribute("aria-invalid", String(found === null));
      return found;
    });
    const wrong = [since, until].includes(null);
    const timed = Boolean(since || until);
    return { wanted, bearing, kind: said("kind"), wrong, timed, first: since?.[0] ?? -1e99, last: until?.[1] ?? 1e99 };
  };
  const verdict = (entry, { wanted, bearing, kind, timed, first, last }) => {
    if (kind && entry.tag.dataset.kind !== kind) return days.NO;
    const { named, times } = parts(entry);
    if (!bearing.every((id) => named.has(id))) return days.NO;
    if (!wanted.every(({ word, ids }) => [...named].some((id) => ids.has(id)) || having(word, tokensOf(entry)))) return days.NO;
    return timed ? days.verdict(times, first, last) : days.CERTAIN;
  };

  // What the page is narrowed to stands behind the "#" of its address, as words=…&actor=…, so that it can be sent.
  const keep = () => {
    const set = new URLSearchParams();
    for (const [name, field] of fields) if (field.value) set.set(name, field.value);
    const kept = String(set);
    if (kept || location.hash.includes("=")) history.replaceState(null, "", kept ? `#${kept}` : location.pathname + location.search);
  };
  const recall = () => {
    if (!location.hash.includes("=")) return;
    const set = new URLSearchParams(location.hash.slice(1));
    for (const [name, field] of fields) {
      field.value = set.get(name) ?? "";
      if (field.selectedIndex < 0) field.value = "";
    }
  };

  // The axis is laid out anew for the entries that are shown, and their marks with it.
  const [ruler, grid] = [".ruler", ".grid"].map((name) => main.querySelector(name));
  const drawing = main.querySelector(".drawing");
  const percent = (place) => `${(100 * place).toFixed(2)}%`;
  const element = (name, given, text = "") => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(given)) made.setAttribute(key, value);
    made.textContent = text;
    return made;
  };
  const rule = (ticks) => {
    const labels = axis.labels(ticks, ruler.dataset.widths.split(" ").map(Number));
    drawing.classList.toggle("daily", labels.some((label) => label.level === "day"));
    ruler.replaceChildren(
      ...labels.map(({ at, text, level, step }) =>
        element("text", { class: step ? `${level} step${step}` : level, x: percent(at), y: 15 + 17 * axis.rowOf(level) }, text)),
    );
    const lines = ticks.flatMap(({ start, end, level }) => [
      ...(level === "cut" ? [element("rect", { x: percent(start), width: percent(end - start), height: "100%" })] : []),
      element("line", { class: level, x1: percent(start), x2: percent(start), y2: "100%" }),
    ]);
    grid.replaceChildren(...lines, element("line", { class: "year", x1: "100%", x2: "100%", y2: "100%" }));
  };
  const set = (shape, given) => Object.entries(given).forEach(([name, value]) => shape.setAttribute(name, value));
  const redraw = (entry, place) => {
    const strip = entry.querySelector(".strip");
    const stretches = pairs(strip.dataset.days.split(" ").map(Number));
    [...strip.children].forEach((shape, at) => {
      let [start, end] = [place(stretches[at][0]), place(stretches[at][1] + 1)];
      if (shape.localName === "circle") set(shape, { cx: percent((start + end) / 2) });
      if (shape.localName === "line") set(shape, { x1: percent(start), x2: percent(end) });
      if (shape.localName !== "rect") return;
      if (shape.classList.contains("fade-left")) start = Math.max(0, Math.min(start, end - 0.05));
      if (shape.classList.contains("fade-right")) end = Math.min(1, Math.max(end, start + 0.05));
      set(shape, { x: percent(start), width: percent(Math.max(end - start, 0.006)) });
    });
  };
  let refitted = false;
  let fitted = null;
  const refit = (shown, narrowed) => {
    if (!ruler || !(narrowed || refitted)) return;
    const laid = axis.lay(shown.flatMap((entry) => parts(entry).known));
    if (!laid.parts.length) return;
    refitted = narrowed;
    fitted = laid.place;
    rule(laid.ticks);
    for (const entry of shown) if (entry.drawn) redraw(entry.drawn, fitted);
  };

  const WRONG = "A day is typed as 2020, 2020-06 or 2020-06-15.";
  const tell = (shown, possible, narrowed, wrong) => {
    const some = `${shown} of ${total.replace(/ .*/, "")}${possible ? `, ${possible} only possible (≈)` : ""}`;
    count.textContent = wrong ? WRONG : narrowed ? some : total;
    const labels = [...fields.values()].filter((field) => field.value).map((field) => {
      const value = field.selectedOptions?.[0].textContent ?? field.value;
      return `${field.labels[0].querySelector("span").textContent}: ${value}`;
    });
    asked.textContent = narrowed ? `Narrowed to ${some} by ${labels.join("; ")}` : "";
    asked.hidden = !narrowed;
  };

  // What is drawn of an entry, as it was narrowed to last.
  let left = new Map();
  const settle = (entry) => {
    const { drawn } = entry;
    drawn.hidden = !left.has(entry);
    if (drawn.hidden) return;
    const when = drawn.querySelector(".when");
    const isPossible = left.get(entry) === days.POSSIBLE && Boolean(when) && !when.textContent.startsWith("≈");
    drawn.classList.toggle("possible", isPossible);
    if (fitted) redraw(drawn, fitted);
  };
  const show = (shown, narrowed) => {
    left = shown;
    const kept = new Set();
    const held = new Map(folds.map((fold) => [fold, 0]));
    for (const { drawn, fold } of shown.keys()) {
      if (fold) held.set(fold, held.get(fold) + 1);
      for (let up = (drawn ?? fold).closest("[data-group]"); up && !kept.has(up); up = up.parentElement.closest("[data-group]")) kept.add(up);
    }
    for (const entry of entries) if (entry.drawn) settle(entry);
    for (const group of groups) group.hidden = !kept.has(group);
    const most = Math.max(1, ...held.values());
    for (const [fold, few] of held) {
      const number = fold.querySelector(".number");
      const bar = fold.querySelector("rect");
      bar.dataset.whole ??= bar.getAttribute("width");
      bar.setAttribute("width", narrowed ? `${(100 * few) / most}%` : bar.dataset.whole);
      number.textContent = narrowed ? `${few} of ${number.dataset.held.replace(/ .*/, "")}` : number.dataset.held;
      const opens = narrowed && few > 0 && shown.size <= 500;
      if (opens) unpack(fold);
      fold.open = opens;
    }
  };

  let before = false;
  const narrow = () => {
    const all = question();
    const narrowed = all.wanted.length > 0 || all.bearing.length > 0 || Boolean(all.kind) || all.timed;
    keep();
    if (!narrowed && !before) return tell(0, 0, false, all.wrong);
    collect();
    const shown = new Map();
    let possible = 0;
    for (const entry of entries) {
      const told = narrowed ? verdict(entry, all) : days.CERTAIN;
      if (told !== days.NO) shown.set(entry, told);
      if (told === days.POSSIBLE) possible += 1;
    }
    show(shown, narrowed);
    refit([...shown.keys()], narrowed);
    main.classList.toggle("narrowed", narrowed);
    none.hidden = shown.size > 0;
    before = narrowed;
    tell(shown.size, possible, narrowed, all.wrong);
  };

  // A link leads to its record even where the filters hide it, or a year that is folded holds it.
  const arrive = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (!id || id.includes("=")) return;
    for (const fold of packed()) if (fold.textContent.includes(` id="${id}"`)) unpack(fold);
    const target = byId(id);
    if (!target?.classList.contains("entry")) return;
    if (target.hidden) {
      form.reset();
      narrow();
    }
    for (let fold = target.closest("details.fold"); fold; fold = fold.parentElement.closest("details.fold")) fold.open = true;
    target.scrollIntoView();
  };

  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(narrow, 80);
  });
  form.addEventListener("reset", () => setTimeout(narrow));
  form.addEventListener("submit", (event) => event.preventDefault());
  main.addEventListener("toggle", (event) => event.target.open && event.target.matches("details.fold") && unpack(event.target), true);
  addEventListener("hashchange", () => {
    if (!location.hash.includes("=")) return arrive();
    recall();
    narrow();
  });
  form.hidden = false;
  recall();
  narrow();
  if (folds.length) arrive();
})();
