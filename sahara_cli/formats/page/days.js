// Days, dates and verdicts as the command line has them: sahara_cli/dates/days.py and verdicts.py say what each means.
const days = (() => {
  "use strict";
  const COMMON = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
  const LEAP = COMMON.map((before, month) => (month > 2 ? before + 1 : before));
  const NO = 0, POSSIBLE = 1, CERTAIN = 2;

  const offsets = (year) => (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? LEAP : COMMON);
  const before = (year) => {
    const whole = year - 1;
    return 365 * whole + Math.floor(whole / 4) - Math.floor(whole / 100) + Math.floor(whole / 400);
  };
  const number = (year, month, day) => before(year) + offsets(year)[month] + day;
  const monthLength = (year, month) => offsets(year)[month + 1] - offsets(year)[month];
  const civil = (day) => {
    const cycle = Math.floor((day - 1) / 146097);
    const rest = day - 1 - cycle * 146097;
    let year = Math.floor(rest / 365) + 1;
    while (before(year) > rest) year -= 1;
    const ofYear = rest - before(year) + 1;
    let month = Math.min(12, Math.floor((ofYear - 1) / 29) + 1);
    while (offsets(year)[month] >= ofYear) month -= 1;
    return [year + cycle * 400, month, ofYear - offsets(year)[month]];
  };

  // The first and the last day of what is typed: 2020, 2020-06 or 2020-06-15; nothing where it is no date.
  const typed = (text) => {
    const found = /^(-?\d{4,6})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text.trim());
    if (!found) return null;
    const [year, month, day] = found.slice(1).map((part) => (part === undefined ? 0 : Number(part)));
    if (!found[2]) return [before(year) + 1, before(year + 1)];
    if (month < 1 || month > 12) return null;
    const length = monthLength(year, month);
    if (!found[3]) return [number(year, month, 1), number(year, month, length)];
    return day < 1 || day > length ? null : [number(year, month, day), number(year, month, day)];
  };

  const unitAround = (day, unit) => {
    if (unit === 0) return [day, day];
    const [year, month] = civil(day);
    if (unit === 2) return [before(year) + 1, before(year + 1)];
    return [number(year, month, 1), number(year, month, monthLength(year, month))];
  };

  // Whether a day (0), month (1) or year (2) of a range lies wholly in the window; its ends are [first, last] or 0.
  const holdsOne = ([unit, opening, closing], first, last) => {
    if ([opening, closing].some((end) => end && first <= end[0] && end[1] <= last)) return true;
    if (unit < 0) return false;
    let [low, high] = [first, last];
    if (opening) low = Math.max(low, unitAround(opening[1], unit)[0]);
    if (closing) high = Math.min(high, unitAround(closing[0], unit)[1]);
    if (low <= -1e99 || high >= 1e99) return low < high;
    let [start, end] = unitAround(low, unit);
    if (start < low) [start, end] = unitAround(end + 1, unit);
    return end <= high;
  };

  // A member of a set is [first, last, whether it is uncertain, its range].
  const ofMember = ([low, high, uncertain, range], first, last, every) => {
    if (low > last || high < first) return NO;
    if (uncertain) return POSSIBLE;
    if (low >= first && high <= last) return CERTAIN;
    return every && range && holdsOne(range, first, last) ? CERTAIN : POSSIBLE;
  };

  const ofDate = (date, first, last) => {
    if (!Array.isArray(date[1])) {
      const [startsLow, startsHigh, endsLow, endsHigh] = date;
      if (startsLow > last || endsHigh < first) return NO;
      return startsHigh <= last && endsLow >= first ? CERTAIN : POSSIBLE;
    }
    const [every, members] = date;
    const verdicts = members.map((member) => ofMember(member, first, last, every));
    if (every) return Math.max(...verdicts);
    return Math.min(...verdicts) === Math.max(...verdicts) ? verdicts[0] : POSSIBLE;
  };

  // Whether dates lie in a window: of several that a record's reports tell, all have to agree; without any, nobody knows.
  const verdict = (dates, first, last) => {
    const told = new Set(dates.map((date) => ofDate(date, first, last)));
    return told.size === 1 ? [...told][0] : POSSIBLE;
  };

  return { before, number, monthLength, civil, typed, verdict, NO, POSSIBLE, CERTAIN };
})();
