"use strict";
// Finds words in the texts that the page carries, as podium.concordance does: same hits, same
// offsets (code points of the canonical text). Form → address → hits: the address is what counts.
(() => {
  const SHOWN = 200;
  const WIDTH = 70;
  const WORD = "[\\p{L}\\p{N}_]";
  const SPACE = "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
  const MARKS = "\"“”„«»";
  // Python takes the Turkish dotted and dotless i for an i in any case; a browser does not.
  const ALIKE = ["'’‘ʼ`´", MARKS, "-‐‑‒–—", "iIİı"];
  const BLANKS = new RegExp(`${SPACE}+`, "u");
  const LETTER = /[\p{L}\p{N}]/u;

  const byId = (name) => document.getElementById(`concordance-${name}`);
  const form = document.getElementById("concordance");
  const [count, list, all, help] = ["count", "hits", "all", "help"].map(byId);
  const transcripts = JSON.parse(byId("texts").textContent);
  // not by their name: the theme's search empties every field called q
  const fields = Object.fromEntries(
    [...form.querySelectorAll("[data-key]")].map((field) => [field.dataset.key, field]));
  const facets = Object.keys(fields).filter((key) => !["q", "sort"].includes(key));

  /* what is asked */

  function compile(query) {
    if (!LETTER.test(query)) return null;
    const words = withoutMarks(query).split(BLANKS).filter(Boolean);
    const body = words.map((word) => [...word.replace(/\*+/g, "*")].map(pattern).join(""));
    const [first, last] = [[...words[0]][0], [...words.at(-1)].at(-1)];
    const before = edge(first) ? `(?<!${WORD})` : "";
    const after = edge(last) ? `(?!${WORD})` : "";
    return new RegExp(before + body.join(`${SPACE}+`) + after, "giu");
  }

  function withoutMarks(query) {
    const signs = [...query.split(BLANKS).filter(Boolean).join(" ")];
    const quoted = signs.length > 1 && MARKS.includes(signs[0]) && MARKS.includes(signs.at(-1));
    return (quoted ? signs.slice(1, -1) : signs).join("");
  }

  function pattern(sign) {
    if (sign === "*") return `${WORD}*`;
    const group = ALIKE.find((signs) => signs.includes(sign));
    return group ? `[${group}]` : sign.replace(/[\\^$.+?()[\]{}|/]/, "\\$&");
  }

  const edge = (sign) => LETTER.test(sign) || "*_".includes(sign);

  /* what is found */

  function* places() {
    for (const source of transcripts)
      for (const turn of source.turns)
        for (const paragraph of turn.paragraphs) yield { source, turn, paragraph };
  }

  function find(regex) {
    return [...places()].flatMap((place) =>
      [...place.paragraph.text.matchAll(regex)].map((match) => hit(place, match)));
  }

  function hit({ source, turn, paragraph }, match) {
    const { text } = paragraph;
    const start = paragraph.start + points(text.slice(0, match.index));
    const [name, , themes] = paragraph.sentences.findLast(([, from]) => from <= start);
    const [left, right] = context(text, match.index, match.index + match[0].length);
    return {
      source, turn, name, start, end: start + points(match[0]), left, word: match[0], right,
      side: [source.side], meeting: [source.meeting], speaker: [turn.speaker], role: [turn.role],
      theme: themes,
    };
  }

  const points = (text) => [...text].length;
  const blank = (sign) => BLANKS.test(sign);

  function context(text, start, end) {
    const [low, high] = [Math.max(0, start - WIDTH), Math.min(text.length, end + WIDTH)];
    let [left, right] = [text.slice(low, start), text.slice(end, high)];
    if (low > 0 && !blank(text[low - 1])) left = left.split(" ").slice(1).join(" ");
    if (high < text.length && !blank(text[high])) right = right.split(" ").slice(0, -1).join(" ");
    return [left, right];
  }

  const letters = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const KEYS = {
    left: (one) => letters(one.left).reverse().join(" "),
    right: (one) => letters(one.right).join(" "),
  };

  function ordered(hits, sort) {
    if (!KEYS[sort]) return hits;
    const keyed = hits.map((one) => [KEYS[sort](one), one]);
    return keyed.sort(([a], [b]) => (a < b ? -1 : Number(a > b))).map(([, one]) => one);
  }

  /* what is shown: text nodes only, so that whatever a source holds appears as text */

  function element(name, style, ...inner) {
    const made = document.createElement(name);
    if (style) made.className = style;
    made.append(...inner);
    return made;
  }

  function item(one) {
    const line = element("p", "podium-kwic-line",
      element("span", "podium-left", one.left), element("mark", "", one.word),
      element("span", "podium-right", one.right));
    line.dir = "auto";
    const made = element("li", "", line,
      element("p", "podium-who", `${one.source.who}: ${one.turn.who}, `, place(one)));
    Object.assign(made.dataset, { place: one.name, start: one.start, end: one.end });
    return made;
  }

  function place(one) {
    const words = `${one.source.date}, ${one.name.replaceAll("-", "/")}`;
    const made = element(one.source.page ? "a" : "span", "podium-place", words);
    if (one.source.page) made.href = `${one.source.page}#${one.name}`;
    return made;
  }

  function show(hits, limit = SHOWN) {
    list.replaceChildren(...hits.slice(0, limit).map(item));
    all.hidden = hits.length <= limit;
    all.onclick = () => {
      show(hits, Infinity);
      list.children[limit].querySelector(".podium-place").focus();
    };
  }

  const counted = (number, thing) => `${number} ${thing}${number === 1 ? "" : "s"}`;

  function summary(query, every, hits) {
    const documents = new Set(hits.map((one) => one.source)).size;
    const rest = every.length - hits.length;
    const found = hits.length
      ? `${counted(hits.length, "place")} in ${counted(documents, "document")}`
      : `“${query}” is found in no place`;
    const more = rest ? `; ${counted(rest, "more place")} without the filters` : "";
    const part = hits.length > SHOWN ? ` The first ${SHOWN} are shown.` : "";
    return `${found}${more}.${part}`;
  }

  /* from the address to the page, and from the form to the address */

  function read() {
    if (location.hash.length > 1 && !location.hash.includes("=")) return; // a place on this page
    const asked = new URLSearchParams(location.hash.slice(1));
    const unknown = Object.keys(fields).filter((key) => !fill(fields[key], asked.get(key) ?? ""));
    const note = unknown.map((key) => `There is no ${key} “${asked.get(key)}”. `);
    answer(fields.q.value, note.join(""));
  }

  function fill(field, value) {
    field.value = value;
    if (field.selectedIndex !== -1) return true;
    field.selectedIndex = 0;
    return false;
  }

  function answer(query, note) {
    const regex = compile(query);
    const every = regex ? find(regex) : [];
    const hits = ordered(every.filter(wanted), fields.sort.value);
    const nothing = query.trim() ? "Nothing to look for: give a word, a beginning* or a phrase." : "";
    show(hits);
    suggest(query, regex && !hits.length);
    count.textContent = note + (regex ? summary(query, every, hits) : nothing);
  }

  // From the first word its beginning: two thirds of its letters, three at least.
  function suggest(query, needed) {
    help.hidden = !needed;
    const word = [...(query.match(/[\p{L}\p{N}]+/u)?.[0] ?? "")];
    const beginning = `${word.slice(0, Math.max(3, Math.ceil(word.length * 2 / 3))).join("")}*`;
    const [link] = help.children;
    link.textContent = beginning;
    link.href = `#${new URLSearchParams({ q: beginning })}`;
  }

  const wanted = (one) => facets.every((key) =>
    !fields[key].value || one[key].includes(fields[key].value));

  function ask(event) {
    event.preventDefault();
    const filled = Object.entries(fields).filter(([, field]) => field.value);
    location.hash = new URLSearchParams(filled.map(([key, field]) => [key, field.value]));
  }

  form.addEventListener("submit", ask);
  form.addEventListener("change", (event) => event.target !== fields.q && ask(event));
  window.addEventListener("hashchange", read);
  byId("without").hidden = true;
  form.hidden = false;
  read();
})();
