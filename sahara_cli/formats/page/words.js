// Words as the command line compares them: sahara_cli/texts/folding.py says what each step means.
const words = (() => {
  "use strict";
  const LETTERS = {
    ø: "o", ł: "l", đ: "d", ð: "d", ħ: "h", ŧ: "t", þ: "th", æ: "ae", œ: "oe", ı: "i", ƀ: "b", ɓ: "b", ɖ: "d", ɗ: "d", ǥ: "g",
    ɨ: "i", ƙ: "k", ɫ: "l", ŋ: "n", ɵ: "o", ɍ: "r", ʉ: "u", ƴ: "y", ɏ: "y", ƶ: "z", ⱥ: "a", ȼ: "c", ɇ: "e", ɉ: "j", ᵽ: "p",
    ß: "ss", ς: "σ",
  };
  const APOSTROPHES = /['`\u00b4\u02b9\u02bb-\u02c1\u02c8\u2018\u2019\u201b\u2032\ua78c\uff07]/g;
  const INVISIBLE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u2060\ufeff]/g;
  const HYPHENS = /[-\u058a\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
  const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/gu;
  const ACRONYM = /(?<![\p{L}\p{N}_.])\p{L}(?:\.\p{L})+\.?(?!\.?[\p{L}\p{N}])/gu;
  const NO_PLURALS = new Set(
    "always chaos christmas does gas hamas has his its laos lens mars news perhaps texas wales was yes".split(" "),
  );
  const PLURALS_IN_US = new Set("aus bantus eus gurus hindus hutus menus zulus".split(" "));

  const fold = (text) =>
    text.replace(APOSTROPHES, "").normalize("NFKD").toLowerCase().replace(APOSTROPHES, "").replace(INVISIBLE, "")
      .replace(/\p{M}/gu, "").replace(HYPHENS, " ").replace(/[^\0-\x7f]/g, (letter) => LETTERS[letter] ?? letter)
      .replace(ACRONYM, (found) => found.replaceAll(".", ""));

  const tokens = (text) => fold(text).replace(UNSPACED, " $& ").match(/[\p{L}\p{N}]+/gu) ?? [];

  const isNoPlural = (word) =>
    NO_PLURALS.has(word) || word.endsWith("ss") || (word.endsWith("us") && !PLURALS_IN_US.has(word));

  const singular = (word) => {
    const stem = word.length > 2 && word.endsWith("s") && !isNoPlural(word) ? word.slice(0, -1) : word;
    if (stem.length <= 3 || !stem.endsWith("e")) return stem;
    if (stem.endsWith("ie")) return `${stem.slice(0, -2)}y`;
    return /(?:[sxzo]|ch|sh)e$/.test(stem) ? stem.slice(0, -1) : stem;
  };

  // Whether a word of a text is the one asked for, in either number, or begins with it.
  const fits = (asked, word) => singular(asked) === singular(word) || (asked.length >= 3 && word.startsWith(asked));

  return { tokens, fits };
})();
