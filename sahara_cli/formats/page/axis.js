// The axis of dates, laid out anew for those that are shown: sahara_cli/reports/axis.py and labels.py say what each step means.
const axis = (() => {
  "use strict";
  const MOST_YEARS = 8, MOST_PARTS = 12, WORTH_MONTHS = 3, WORTH_DAYS = 3, LONGEST = 30;
  const MONTHS_TOGETHER = [1, 3], DAYS_TOGETHER = [1, 2, 5, 10];
  const CUT_WEIGHT = 1.0, BARE_WEIGHT = 1.2, BARE_MONTHS_WEIGHT = 0.7, BARE_DAYS_WEIGHT = 0.5;
  const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
  const SIGN = 0.6, APART = 0.4, BEYOND = 1.0;

  const sum = (counts) => [...counts.values()].reduce((all, one) => all + one, 0);
  const add = (counts, key, more = 1) => counts.set(key, (counts.get(key) ?? 0) + more);
  const sorted = (numbers) => [...numbers].sort((one, other) => one - other);
  const yearInWords = (year) => {
    const count = year > 0 ? year : 1 - year;
    const shown = count > 9999 ? count.toLocaleString("en-US") : `${count}`;
    return year > 0 ? shown : `${shown} BC`;
  };

  const stepOf = (years) => {
    let step = 1;
    while (new Set([...years].map((year) => Math.floor(year / step))).size > MOST_YEARS) {
      step = `${step}`.startsWith("2") ? Math.floor((step * 5) / 2) : step * 2;
    }
    return step;
  };

  const yearsOf = (known, step) => {
    const [held, months, single] = [new Map(), new Map(), new Map()];
    const years = new Set();
    for (const [low, high] of known) {
      const [start, end] = [days.civil(low), days.civil(high)];
      years.add(start[0]).add(end[0]);
      const unit = Math.floor(start[0] / step);
      if (unit === Math.floor(end[0] / step)) add(held, unit);
      if (step > 1 || start[0] !== end[0] || start[1] !== end[1]) continue;
      if (!months.has(unit)) months.set(unit, new Map());
      add(months.get(unit), start[1]);
      if (low !== high) continue;
      if (!single.has(unit)) single.set(unit, new Map());
      add(single.get(unit), start[1] * 100 + start[2]);
    }
    const units = new Map();
    for (const year of sorted(years)) {
      const unit = Math.floor(year / step);
      if (!units.has(unit)) units.set(unit, []);
      units.get(unit).push(year);
    }
    return [...units].map(([unit, dated]) => ({
      first: unit * step, step, held: held.get(unit) ?? 0, months: months.get(unit) ?? new Map(), days: single.get(unit) ?? new Map(),
      dated: [dated[0], dated.at(-1)],
      ends: [days.before(unit * step) + 1, days.before(unit * step + step)],
      label: yearInWords(unit * step) + (step === 1 ? "" : "–"),
      level: "year",
    }));
  };

  const partOfMonth = (day, together) =>
    Math.min(Math.floor((day - 1) / together), Math.floor(LONGEST / together) - (together > 1 ? 1 : 0));

  // A year's months told apart, or its quarters, where it is worth that and there is room for them.
  const byQuarter = (year, room) => {
    if (sum(year.months) < WORTH_MONTHS) return null;
    for (const together of MONTHS_TOGETHER) {
      const held = new Map();
      for (const [month, count] of year.months) add(held, Math.floor((month - 1) / together) * together + 1, count);
      if (held.size <= room) return { ...year, months: held, together };
    }
    return null;
  };

  // The months whose days are told apart: the fullest, while there is room.
  const byDay = (years, room) => {
    const months = new Map();
    for (const year of years) {
      for (const [key, held] of year.together === 1 ? year.days : []) {
        const [month, day] = [Math.floor(key / 100), key % 100];
        const name = year.first * 12 + month;
        if (!months.has(name)) months.set(name, { year: year.first, month, days: new Map() });
        add(months.get(name).days, day, held);
      }
    }
    const chosen = new Map();
    for (const [, { year, month, days: held }] of [...months].sort((one, other) => sum(other[1].days) - sum(one[1].days) || one[0] - other[0])) {
      if (sum(held) < WORTH_DAYS) continue;
      for (const together of DAYS_TOGETHER) {
        const counts = new Map();
        for (const [day, count] of held) add(counts, partOfMonth(day, together), count);
        if (counts.size > room) continue;
        const ends = [days.number(year, month, 1), days.number(year, month, days.monthLength(year, month))];
        chosen.set(ends[0], { ends, together, held: counts, label: MONTHS[month - 1], level: "month" });
        room -= counts.size;
        break;
      }
    }
    return chosen;
  };

  const bareDays = (first, last) => ({ first, last, weight: Math.min(BARE_DAYS_WEIGHT, 0.1 * (last - first + 1)), label: "", level: "day" });
  const daysOf = ({ ends: [first, last], together, held }) => {
    const parts = [];
    let empty = first;
    for (const part of sorted(held.keys())) {
      const begins = first + part * together;
      const ends = part === partOfMonth(LONGEST + 1, together) ? last : begins + together - 1;
      if (begins > empty) parts.push(bareDays(empty, begins - 1));
      const label = begins === ends ? `${begins - first + 1}` : `${begins - first + 1}–${ends - first + 1}`;
      parts.push({ first: begins, last: ends, weight: 0.6 + 0.3 * Math.log2(1 + held.get(part)), label, level: "day" });
      empty = ends + 1;
    }
    if (empty <= last) parts.push(bareDays(empty, last));
    return parts;
  };

  const monthsOf = (year, first, last, weight, label) => ({
    first: days.number(year, first, 1), last: days.number(year, last, days.monthLength(year, last)), weight, label, level: "month",
  });
  const byMonth = (year, told) => {
    const parts = [];
    let empty = 1;
    for (const month of [...sorted(year.months.keys()), 13]) {
      if (month > empty) parts.push(monthsOf(year.first, empty, month - 1, Math.min(BARE_MONTHS_WEIGHT, 0.3 * (month - empty)), ""));
      if (month <= 12) {
        const last = month + year.together - 1;
        const label = [...new Set([MONTHS[month - 1], MONTHS[last - 1]])].join("–");
        const whole = monthsOf(year.first, month, last, 0.7 + 0.4 * Math.log2(1 + year.months.get(month)), label);
        parts.push(...(told.has(whole.first) ? daysOf(told.get(whole.first)) : [whole]));
      }
      empty = month + year.together;
    }
    return parts;
  };

  const between = (before, after) => {
    const missing = after.first - before.first - before.step;
    if (!missing) return [];
    const [first, last] = [before.ends[1] + 1, after.ends[0] - 1];
    if (missing === before.step) {
      const label = yearInWords(before.first + before.step) + (before.step === 1 ? "" : "–");
      return [{ first, last, weight: BARE_WEIGHT, label, level: "year" }];
    }
    const gap = (after.dated[0] - before.dated[1]).toLocaleString("en-US");
    return [{ first, last, weight: CUT_WEIGHT, label: `${gap} y`, level: "cut" }];
  };

  const lay = (known) => {
    if (!known.length) return { parts: [], ticks: [], place: () => 0 };
    const step = stepOf(new Set(known.flat().map((day) => days.civil(day)[0])));
    const years = yearsOf(known, step);
    let room = MOST_PARTS - years.length;
    const split = [];
    for (const year of [...years].sort((one, other) => sum(other.months) - sum(one.months))) {
      const told = byQuarter(year, room);
      if (!told) continue;
      split.push(told);
      room -= told.months.size;
    }
    const told = byDay(split, room);
    const parts = years.flatMap((year, at) => [
      ...(at ? between(years[at - 1], year) : []),
      ...(split.some((one) => one.first === year.first)
        ? byMonth(split.find((one) => one.first === year.first), told)
        : [{ first: year.ends[0], last: year.ends[1], weight: 1.2 + 0.1 * Math.log2(1 + year.held), label: year.label, level: "year" }]),
    ]);
    const total = parts.reduce((all, part) => all + part.weight, 0);
    const begins = [];
    let at = 0;
    for (const part of parts) {
      begins.push(at / total);
      at += part.weight;
    }
    const place = (day) => {
      if (day <= parts[0].first) return 0;
      if (day > parts.at(-1).last) return 1;
      const on = parts.findLastIndex((part) => part.first <= day);
      return begins[on] + (((begins[on + 1] ?? 1) - begins[on]) * (day - parts[on].first)) / (parts[on].last - parts[on].first + 1);
    };
    const tick = (first, last, { label, level }) => ({ start: place(first), end: place(last + 1), label, level });
    const ticks = [
      ...parts.map((part) => tick(part.first, part.last, part)),
      ...[...split, ...told.values()].map((whole) => tick(...whole.ends, whole)),
    ];
    return { parts, ticks, place };
  };

  const rowOf = (level) => ["month", "day"].indexOf(level) + 1;
  const reach = (label, width) => {
    const half = (SIGN * label.text.length) / 2;
    return [label.at * width - half, label.at * width + half];
  };
  const hasRoom = (label, kept, width) => {
    const [start, end] = reach(label, width);
    if (start < -BEYOND || end > width + BEYOND) return false;
    return kept.every((other) => {
      const [left, right] = reach(other, width);
      return end + APART <= left || right + APART <= start;
    });
  };
  const row = (ticks, widths) => {
    const kept = [];
    let waiting = ticks
      .filter((tick) => tick.label)
      .sort((one, other) => (one.level === "cut") - (other.level === "cut") || one.start - one.end - (other.start - other.end))
      .map((tick) => ({ at: (tick.start + tick.end) / 2, text: tick.label, level: tick.level }));
    for (const short of [false, true]) {
      widths.forEach((width, step) => {
        for (const label of [...waiting]) {
          const one = { ...label, step, text: short ? "…" : label.text };
          if (!hasRoom(one, kept, width)) continue;
          kept.push(one);
          waiting.splice(waiting.indexOf(label), 1);
        }
      });
      waiting = waiting.filter((label) => label.level === "cut");
    }
    return kept.sort((one, other) => one.at - other.at);
  };
  const labels = (ticks, widths) => [0, 1, 2].flatMap((at) => row(ticks.filter((tick) => rowOf(tick.level) === at), widths));

  return { lay, labels, rowOf };
})();
