// What pages gain by a script; without one, tables stand as they are and folds open by hand.
// A row or sentence that the address names is shown: folds around it open, a filter that hides it
// is taken away. Tables of some length can be sorted and filtered: the library for that is loaded
// when a reader first asks for it. On a telephone a long table of cards shows its first, and the
// rest on request (the style sheet counts).
{
  const ENOUGH = 10;
  const LONG = 40;
  const home = new URL(".", document.currentScript.src);
  const tables = new WeakMap();
  let loading;

  const library = () => loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL("datatables.js", home);
    script.onload = () => resolve(window.podiumTables);
    script.onerror = reject;
    document.head.append(script);
  });

  const settings = {
    paging: false,
    order: [],
    autoWidth: false,
    orderCellsTop: true,
    layout: { topStart: "search", topEnd: "info", bottomStart: null, bottomEnd: null },
    language: {
      search: "Filter rows",
      info: "_TOTAL_ rows",
      infoEmpty: "no row",
      infoFiltered: "of _MAX_",
      zeroRecords: "No row has these words.",
    },
  };

  async function arrange(button, table) {
    button.disabled = true;
    whole(table);
    try {
      const DataTable = await library();
      // a cell sorted by other than its words would else be searched with its markup
      for (const cell of table.querySelectorAll("[data-order]")) cell.dataset.search = cell.textContent;
      const made = new DataTable(table, settings);
      tables.set(table, made);
      const tools = made.table().container();
      tools.querySelector(".dt-info")?.setAttribute("role", "status");
      button.remove();
      tools.querySelector("input")?.focus();
    } catch {
      button.textContent = "This table cannot be sorted here";
    }
  }

  function offer(table) {
    if (table.tBodies[0]?.rows.length < ENOUGH || !table.tHead) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "podium-arrange";
    button.textContent = "Sort and filter";
    button.setAttribute("aria-label", `Sort and filter: ${table.caption?.textContent ?? "table"}`);
    button.addEventListener("click", () => arrange(button, table));
    table.closest(".podium-table").before(button);
  }

  function shorten(table) {
    const rows = table.tBodies[0]?.rows.length ?? 0;
    if (rows < LONG) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "podium-arrange podium-rest";
    button.textContent = `Show all ${rows} rows`;
    button.addEventListener("click", () => whole(table));
    table.classList.add("podium-short");
    table.closest(".podium-table").after(button);
  }

  function whole(table) {
    if (!table?.classList.contains("podium-short")) return false;
    table.classList.remove("podium-short");
    table.closest(".podium-table").nextElementSibling.remove();
    return true;
  }

  function show() {
    const name = decodeURIComponent(location.hash.slice(1));
    if (!name) return;
    let hidden = false;
    for (const table of document.querySelectorAll("table.dataTable")) {
      const made = tables.get(table);
      if (document.getElementById(name) || !made?.row(`[id="${CSS.escape(name)}"]`).any()) continue;
      made.search("").draw();
      hidden = true;
    }
    const target = document.getElementById(name);
    if (!target) return;
    hidden ||= whole(target.closest(".podium-short"));
    for (let each = target.closest("details"); each; each = each.parentElement.closest("details")) {
      hidden ||= !each.open;
      each.open = true;
    }
    for (const each of document.querySelectorAll(".podium-beside .podium-now")) each.classList.remove("podium-now");
    const beside = target.closest(".podium-paragraph")?.nextElementSibling;
    if (beside?.matches(".podium-beside")) {
      beside.open = true;
      beside.querySelector(`[data-of="${CSS.escape(name)}"]`)?.classList.add("podium-now");
    }
    if (hidden) target.scrollIntoView();
  }

  // A card is drawn of blocks, for which some browsers forget that they are rows and cells.
  function name(table) {
    const roles = { thead: "rowgroup", tbody: "rowgroup", tr: "row", th: "columnheader", td: "cell" };
    table.setAttribute("role", "table");
    for (const [element, role] of Object.entries(roles))
      for (const each of table.querySelectorAll(element)) each.setAttribute("role", role);
  }

  const widths = new ResizeObserver((entries) => {
    for (const { target } of entries) target.classList.toggle("podium-scrolls", target.scrollWidth > target.clientWidth + 1);
  });

  document.querySelectorAll(".podium-table > table.podium-cards").forEach(name);
  document.querySelectorAll(".podium-table > table").forEach(offer);
  document.querySelectorAll(".podium-table > table.podium-cards").forEach(shorten);
  document.querySelectorAll(".podium-table").forEach((each) => widths.observe(each));
  addEventListener("hashchange", show);
  show();
}
