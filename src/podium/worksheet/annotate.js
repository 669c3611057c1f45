"use strict";
(() => {
  const kit = JSON.parse(document.getElementById("kit").textContent);
  const STORE = "podium-worksheet:";
  const SIGNS = "1234567890abcdefghijklmopqrstuvwxyz";
  const $ = (id) => document.getElementById(id);
  let state = null; // { columns, rows, title, at, coder }
  let touched = "";

  const make = (tag, attributes = {}, ...children) => {
    const node = Object.assign(document.createElement(tag), attributes);
    node.append(...children);
    return node;
  };

  // CSV, as spreadsheets of any country write it.
  function parse(text) {
    const plain = text.replace(/^\ufeff/, "");
    const first = plain.split(/\r?\n/, 1)[0];
    const divider = [",", ";", "\t"].sort((a, b) => first.split(b).length - first.split(a).length)[0];
    const lines = [];
    let line = [], cell = "", quoted = false;
    for (let i = 0; i < plain.length; i++) {
      const char = plain[i];
      if (quoted) {
        if (char !== '"') cell += char;
        else if (plain[i + 1] === '"') { cell += '"'; i++; }
        else quoted = false;
      } else if (char === '"' && cell === "") quoted = true;
      else if (char === divider) { line.push(cell); cell = ""; }
      else if (char === "\n") { line.push(cell); lines.push(line); line = []; cell = ""; }
      else if (char !== "\r") cell += char;
    }
    if (cell !== "" || line.length) { line.push(cell); lines.push(line); }
    const [header = [], ...rest] = lines;
    const names = header.map((name) => name.trim());
    const rows = rest.filter((cells) => cells.some((each) => each.trim()))
      .map((cells) => Object.fromEntries(names.map((name, n) => [name, (cells[n] ?? "").trim()])));
    return { columns: names, rows };
  }

  function asCsv({ columns, rows }) {
    const quote = (cell) => /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
    const lines = [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ""))];
    return `\ufeff${lines.map((line) => line.map(quote).join(",")).join("\n")}\n`;
  }

  const kindOf = (sheet) => (sheet.rows[0]?.sheet ?? "").split("-")[0];
  const variables = (sheet = state) => kit.variables.filter(
    (each) => each.unit === kindOf(sheet) && each.columns.some((name) => sheet.columns.includes(name)));
  const codesOf = (row, variable) => variable.columns.map((name) => row[name] ?? "").filter(Boolean);
  const isCoded = (row) => variables().every((each) => codesOf(row, each).length > 0);

  // What is wrong with a sheet, as far as it hinders work here; `podium agree` checks the rest.
  function problems(sheet) {
    const lacking = [...kit.head].filter((name) => !sheet.columns.includes(name));
    if (lacking.length) return [`This is no worksheet: it lacks the columns ${lacking.join(", ")}.`];
    if (!sheet.rows.length) return ["This worksheet holds no rows."];
    const found = [];
    const other = sheet.rows.findIndex((row) => row.codebook !== kit.codebook);
    if (other >= 0) found.push(`Row ${other + 2}: made with “${sheet.rows[other].codebook}”, but this page has the codebook of ${kit.codebook}.`);
    if (!variables(sheet).length) found.push("No column is for codes that this page knows.");
    for (const variable of variables(sheet)) {
      for (const name of variable.columns.filter((each) => !sheet.columns.includes(each))) found.push(`The column ${name} is missing.`);
      sheet.rows.forEach((row, n) => variable.columns.forEach((name) => {
        const code = variable.codes.find((each) => each.name.toLowerCase() === (row[name] ?? "").toLowerCase());
        if (row[name] && !code) found.push(`Row ${n + 2}, column ${name}: “${row[name]}” is no code of ${variable.name}.`);
        else if (code) row[name] = code.name;
      }));
    }
    return found;
  }

  function tell(list) {
    $("problems").replaceChildren();
    if (list.length) $("problems").append(make("p", {}, "This worksheet cannot be opened:"), make("ul", {}, ...list.map((words) => make("li", {}, words))));
  }

  const keyOf = (sheet, coder) => `${STORE}${sheet.rows[0].sheet}:${coder}`;
  function stored(key) {
    try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
  }
  function keep() {
    try {
      localStorage.setItem(keyOf(state, state.coder), JSON.stringify(state));
      localStorage.setItem(`${STORE}last`, keyOf(state, state.coder));
    } catch {
      $("problems").replaceChildren("This browser keeps nothing here. Save your work as CSV before you leave this page.");
    }
  }

  // Codes kept before fill what is empty in the sheet.
  function merged(sheet, before) {
    const known = new Map((before?.rows ?? []).map((row) => [row.unit, row]));
    const open = [...variables(sheet).map((each) => each.columns), ["note"]];
    for (const row of sheet.rows) {
      const old = known.get(row.unit);
      for (const columns of old ? open : []) {
        if (columns.every((name) => !row[name])) columns.forEach((name) => { row[name] = old[name] ?? ""; });
      }
    }
    return sheet;
  }

  function open(sheet, title) {
    const wrong = problems(sheet);
    tell(wrong);
    if (wrong.length) return;
    if (!sheet.columns.includes("note")) sheet.columns.push("note");
    const coder = sheet.rows.find((row) => row.coder)?.coder || $("coder").value.trim();
    const before = stored(keyOf(sheet, coder));
    start({ ...merged(sheet, before), title, at: before?.at ?? 0, coder });
    $("here").focus({ preventScroll: true });
    $("title").scrollIntoView();
  }

  function start(next) {
    state = next;
    state.at = Math.min(Math.max(state.at, 0), state.rows.length - 1);
    $("coder").value = state.coder;
    $("work").hidden = false;
    $("title").textContent = state.title;
    show();
    keep();
  }

  function rename() {
    const coder = $("coder").value.trim();
    if (!state || coder === state.coder) return;
    const other = stored(keyOf({ rows: state.rows }, coder));
    if (other) return start(other);
    if (state.coder) { // another person begins; what was done stays under the other name
      const blank = state.rows.map((row) => ({ ...row, ...Object.fromEntries([...variables().flatMap((each) => each.columns), "note"].map((name) => [name, ""])) }));
      return start({ ...state, rows: blank.map((row) => ({ ...row, coder })), at: 0, coder });
    }
    localStorage.removeItem(keyOf(state, ""));
    start({ ...state, coder });
  }

  function show() {
    const row = state.rows[state.at];
    $("here").textContent = `${state.at + 1} of ${state.rows.length}`;
    $("speaker").textContent = kindOf(state) === "subquestion" ? `Asked of ${row.speaker}` : row.speaker;
    $("before").textContent = row.before;
    $("text").textContent = row.text;
    $("after").textContent = kindOf(state) === "subquestion" ? (row.after ? `The reply: ${row.after}` : "This document holds no reply by the person asked.") : row.after;
    $("note").value = row.note ?? "";
    $("codes").replaceChildren(...variables().map(question));
    refresh();
  }

  function question(variable) {
    const box = make("fieldset", { id: `v-${variable.name}` }, make("legend", {}, `${variable.name}: ${variable.asks}${variable.columns.length > 1 ? ` (up to ${variable.columns.length}, the weightiest first)` : ""}`));
    const choices = variable.codes.map((code, n) => {
      const input = make("input", { type: variable.columns.length > 1 ? "checkbox" : "radio", name: variable.name, value: code.name, id: `c-${variable.name}-${n}` });
      input.addEventListener("change", () => choose(variable, code.name, input.checked));
      const sign = SIGNS[n] ? [make("kbd", {}, SIGNS[n])] : [make("span")];
      sign[0].setAttribute("aria-hidden", "true");
      const name = make("label", { htmlFor: input.id }, make("span", { className: "name" }, code.name), make("span", { className: "about" }, code.about));
      return make("div", { className: "choice" }, input, ...sign, name);
    });
    const clear = make("button", { type: "button" }, `Clear ${variable.name}`);
    clear.addEventListener("click", () => { set(variable, []); });
    box.append(make("div", { className: "choices" }, ...choices), clear);
    if (variable.rules.length) box.append(make("details", {}, make("summary", {}, `How to decide: rules for ${variable.name}`), make("ul", {}, ...variable.rules.map((rule) => make("li", {}, rule)))));
    return box;
  }

  function choose(variable, code, on) {
    const given = codesOf(state.rows[state.at], variable).filter((each) => each !== code);
    if (!on) return set(variable, given);
    if (variable.columns.length === 1 || code === kit.none) return set(variable, [code]);
    const others = given.filter((each) => each !== kit.none);
    set(variable, others.length < variable.columns.length ? [...others, code] : others);
  }

  function set(variable, codes) {
    touched = variable.name;
    variable.columns.forEach((name, n) => { state.rows[state.at][name] = codes[n] ?? ""; });
    refresh();
    keep();
  }

  // Show the state without making the form anew, so that the focus stays where it is.
  function refresh() {
    const row = state.rows[state.at];
    for (const variable of variables()) {
      const given = codesOf(row, variable);
      const full = variable.columns.length > 1 && given.length === variable.columns.length;
      for (const input of $(`v-${variable.name}`).querySelectorAll("input")) {
        input.checked = given.includes(input.value);
        input.disabled = full && !input.checked && input.value !== kit.none;
        const rank = variable.columns.length > 1 && input.checked ? ` (${given.indexOf(input.value) + 1})` : "";
        input.parentNode.querySelector(".name").textContent = input.value + rank;
      }
    }
    const coded = state.rows.filter(isCoded).length;
    const left = state.rows.length - coded;
    $("bar").max = state.rows.length;
    $("bar").value = coded;
    $("left").textContent = left ? `${coded} coded, ${left} left to code` : `All ${coded} coded`;
    $("previous").disabled = state.at === 0;
    $("next").disabled = state.at === state.rows.length - 1;
    $("uncoded").disabled = !left;
  }

  function go(place) {
    if (place < 0 || place >= state.rows.length) return;
    const inside = $("codes").contains(document.activeElement);
    state.at = place;
    touched = "";
    show();
    keep();
    if (inside || document.activeElement?.disabled) $("here").focus();
  }

  function nextUncoded() {
    const order = [...state.rows.keys()].map((n) => (state.at + 1 + n) % state.rows.length);
    const place = order.find((n) => !isCoded(state.rows[n]));
    if (place !== undefined) go(place);
  }

  function key(event) {
    const writing = event.target.matches("textarea, select, input[type=text], input[type=file]");
    if (!state || !$("keys").checked || writing || event.ctrlKey || event.metaKey || event.altKey) return;
    const onControl = event.target.matches("button, a, summary, input");
    if (event.key === ">" || (event.key === "Enter" && !onControl)) { event.preventDefault(); return go(state.at + 1); }
    if (event.key === "<") return go(state.at - 1);
    if (event.key === "?") return nextUncoded();
    const place = SIGNS.indexOf(event.key);
    const row = state.rows[state.at];
    const open = variables().find((each) => each.name === touched && each.columns.length > 1)
      ?? variables().find((each) => !codesOf(row, each).length)
      ?? variables().find((each) => each.name === touched) ?? variables()[0];
    const code = place >= 0 ? open.codes[place]?.name : undefined;
    if (code) { event.preventDefault(); choose(open, code, open.columns.length === 1 || !codesOf(row, open).includes(code)); }
  }

  function save() {
    for (const row of state.rows) row.coder = state.coder;
    const plain = state.coder.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
    const name = [state.rows[0].sheet, plain].filter(Boolean).join("-");
    const address = URL.createObjectURL(new Blob([asCsv(state)], { type: "text/csv;charset=utf-8" }));
    const link = make("a", { href: address, download: `${name}.csv` });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    const left = state.rows.filter((row) => !isCoded(row)).length;
    $("saved").textContent = `Saved as ${name}.csv${left ? `, with ${left} not coded` : ""}.`;
  }

  function erase() {
    if (!confirm("Erase all codes and notes of this worksheet under this name?")) return;
    for (const row of state.rows) for (const name of [...variables().flatMap((each) => each.columns), "note"]) row[name] = "";
    state.at = 0;
    show();
    keep();
  }

  async function read(file) {
    if (!file) return;
    const bytes = await file.arrayBuffer();
    try {
      open(parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)), file.name);
    } catch (error) {
      tell([error instanceof TypeError ? "The file is not UTF-8 text. Save it as “CSV UTF-8”." : String(error)]);
    }
  }

  function ready(sheet) {
    const rows = kit.units[sheet.units].map((values, n) => ({
      sheet: sheet.id, row: `${n + 1} of ${kit.units[sheet.units].length}`, codebook: kit.codebook, coder: "",
      ...Object.fromEntries(kit.texts.map((name, i) => [name, values[i]])),
    }));
    return { columns: [...kit.head, ...sheet.columns, "note"], rows };
  }

  kit.sheets.forEach((sheet, n) => $("ready").append(make("option", { value: n }, sheet.title)));
  $("take").addEventListener("click", () => { const sheet = kit.sheets[$("ready").value]; if (sheet) open(ready(sheet), sheet.title); });
  $("file").addEventListener("change", () => read($("file").files[0]));
  $("coder").addEventListener("change", rename);
  $("note").addEventListener("input", () => { state.rows[state.at].note = $("note").value.replace(/\s+/g, " "); keep(); });
  $("previous").addEventListener("click", () => go(state.at - 1));
  $("next").addEventListener("click", () => go(state.at + 1));
  $("uncoded").addEventListener("click", nextUncoded);
  $("save").addEventListener("click", save);
  $("erase").addEventListener("click", erase);
  $("codes").addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", key);
  for (const type of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(type, (event) => { event.preventDefault(); $("drop").classList.toggle("over", type === "dragover"); });
  }
  document.addEventListener("drop", (event) => read(event.dataTransfer.files[0]));

  const last = stored((() => { try { return localStorage.getItem(`${STORE}last`); } catch { return null; } })());
  if (last?.rows?.length && last.rows[0].codebook === kit.codebook && !problems(last).length) start(last);
})();
