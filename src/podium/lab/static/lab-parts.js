"use strict";
// What the lab's page is built of. Text nodes only: whatever a transcript holds appears as text.
{
  const ROWS = 25;

  function element(name, settings, ...inner) {
    const made = document.createElement(name);
    const { data, ...rest } = settings;
    for (const [key, value] of Object.entries(rest)) {
      if (key in made) made[key] = value;
      else made.setAttribute(key, value);
    }
    Object.assign(made.dataset, data);
    made.append(...inner.filter((part) => part !== null && part !== undefined));
    return made;
  }

  const paragraph = (...inner) => element("p", {}, ...inner);
  const hint = (words) => element("p", { className: "podium-hint" }, words);
  const number = (value) => value.toLocaleString("en-GB");
  const counted = (count, thing, things = `${thing}s`) =>
    `${count ? number(count) : "no"} ${count === 1 ? thing : things}`;
  const plain = (code) => code.replaceAll("_", " ");
  const percent = (share) => (share === null ? "–" : `${Math.round(share * 100)} %`);

  function facts(pairs) {
    const rows = pairs.flatMap(([name, value]) =>
      [element("dt", {}, name), element("dd", { dir: "auto" }, String(value ?? "not given"))]);
    return element("dl", { className: "podium-facts" }, ...rows);
  }

  // A list of anything, so many at once and the rest when asked for.
  function some(make, into, things, shown) {
    const rest = things.slice(shown);
    into.append(...things.slice(0, shown).flatMap(make));
    if (!rest.length) return null;
    const words = `Show the other ${number(rest.length)}`;
    const button = element("button", { type: "button", className: "podium-rest" }, words);
    button.onclick = () => {
      const last = into.lastElementChild;
      into.append(...rest.flatMap(make));
      button.remove();
      Object.assign(last.nextElementSibling, { tabIndex: -1 }).focus();
    };
    return button;
  }

  // columns: [heading, row => words, node or null, "number" for figures]
  function table(caption, columns, rows) {
    const head = columns.map(([name, , kind]) =>
      element("th", { scope: "col", className: kind === "number" ? "podium-number" : "" }, name));
    const body = element("tbody", {});
    const more = some((row) => [element("tr", {}, ...columns.map(([, cell, kind]) =>
      element("td", { className: kind === "number" ? "podium-number" : "", dir: "auto" }, cell(row) ?? "")))],
    body, rows, ROWS);
    const made = element("table", { className: "table" }, element("caption", {}, caption),
      element("thead", {}, element("tr", {}, ...head)), body);
    const frame = element("div",
      { className: "podium-table", role: "region", tabIndex: 0, "aria-label": caption }, made);
    return element("div", {}, frame, more);
  }

  // A stretch with the words around it.
  const inContext = (row) => element("span", { className: "podium-kwic-line" },
    flat(row.left), element("mark", {}, flat(row.quote)), flat(row.right));
  const flat = (words) => words.replace(/\s+/gu, " ");

  const said = (row) => (row.turn
    ? element("a", { href: `#lab-turn-${row.turn}` }, `${row.who}, turn ${row.turn}`)
    : "printed by the page");

  const CONTEXT = ["In context", inContext];
  const WHO = ["Who", said];

  function section(id, title, count, ...inner) {
    const made = element("section", { id: `found-${id}`, className: "podium-lab-section" },
      element("h2", { tabIndex: -1 }, title), ...inner);
    return { id: `found-${id}`, title, count, made };
  }

  function field(label, control, ...more) {
    return element("label", { htmlFor: control.id }, `${label} `, control, ...more);
  }

  function choice(id, options, value) {
    const made = element("select", { id },
      ...options.map((option) => element("option", { value: option }, option)));
    made.value = value;
    return made;
  }

  Object.assign(globalThis.podiumLab, {
    CONTEXT, WHO, choice, counted, element, facts, field, hint, number, paragraph, percent, plain, said,
    section, some, table,
  });
}
