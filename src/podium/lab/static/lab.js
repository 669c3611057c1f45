"use strict";
// The page of the lab: what the reader gives, to Python, to the page. Nothing leaves this machine.
(async () => {
  const { Python, counted, show, treeOf } = globalThis.podiumLab;
  const byId = (name) => document.getElementById(`lab-${name}`);
  const brought = JSON.parse(byId("brought").textContent);
  const files = new URL(byId("brought").dataset.static, location.href).href;
  const STAGES = ["", "Loading Python, 13.5 MB the first time …", "Starting Python …",
    "Loading the library …", "Python is ready."];
  const kept = {};
  let last = null;
  let busy = 0;

  const python = new Python(files, brought.lists, (stage) => {
    byId("status").textContent = STAGES[stage];
    Object.assign(byId("progress"), { value: stage, hidden: stage === 4 });
  });

  /* can it run here? */

  async function reason() {
    if (location.protocol === "file:") {
      return "This page was opened as a file from the disk, and browsers do not let such a page load Python.";
    }
    try {
      const answer = await fetch(`${files}lab/lab.json`, { cache: "no-cache" });
      return answer.ok ? "" : "This copy of the book does not hold the lab’s Python yet.";
    } catch {
      return "The place this page came from does not answer any more.";
    }
  }

  /* from what is given to what is shown */

  const settings = () => ({
    encoding: byId("encoding").value.trim(), day: byId("day").value, names: byId("names").value,
  });

  async function read(given) {
    last = given;
    const turn = ++busy;
    working(true);
    try {
      await python.start();
      const started = performance.now();
      if (turn === busy) byId("status").textContent = `Reading ${given.name} …`;
      const view = await given.ask();
      if (turn !== busy) return;
      await show(view, byId("result"), { python, kept, brought });
      finished(view, given.name, performance.now() - started);
    } catch (error) {
      if (turn === busy) complain(error.message);
    } finally {
      if (turn === busy) working(false);
    }
  }

  function finished(view, name, time) {
    const warned = counted(view.warnings.length, "warning");
    byId("status").textContent = `${name}: ${counted(view.turns.length, "turn")}, `
      + `${counted(view.words, "word")}, ${warned}. Read in ${(time / 1000).toFixed(1)} s.`;
  }

  function working(now) {
    byId("stop").hidden = !now;
    byId("form").setAttribute("aria-busy", String(now));
    if (now) byId("error").hidden = true;
    else byId("progress").hidden = true;
  }

  function complain(words) {
    byId("status").textContent = "Nothing was read.";
    byId("result").replaceChildren();
    const inWords = words.replaceAll("with --encoding", "above, in the field Encoding");
    Object.assign(byId("error"), { textContent: inWords, hidden: false });
  }

  function bytes(name, raw) {
    return read({ name, ask: async () => {
      const given = { name, ...settings() };
      const { page } = await python.ask("page", given, raw);
      return python.ask("read", page === null ? given : { ...given, tree: treeOf(page) }, raw);
    } });
  }

  function pasted(text) {
    if (!text.trim()) return complain("There is nothing to read yet: paste a text, drop a file or choose one.");
    return bytes("pasted.txt", new TextEncoder().encode(text).buffer);
  }

  const file = async (one) => bytes(one.name, await one.arrayBuffer());

  function picked(key) {
    const known = brought.transcripts.find(({ id }) => id === key);
    return known && read({ name: known.name, ask: () => python.ask("book", { ...known, ...settings() }) });
  }

  /* what the reader does */

  function listen() {
    const form = byId("form");
    form.addEventListener("submit", (event) => { event.preventDefault(); pasted(byId("text").value); });
    byId("file").addEventListener("change", ({ target }) => target.files[0] && file(target.files[0]));
    byId("pick").addEventListener("change", ({ target }) => picked(target.value));
    for (const name of ["encoding", "day", "names"]) {
      byId(name).addEventListener("change", () => last && read(last));
    }
    byId("stop").addEventListener("click", () => {
      busy += 1;
      python.stop();
      working(false);
      byId("status").textContent = "Stopped. Nothing was read.";
    });
    dropping(byId("drop"));
  }

  function dropping(zone) {
    const over = (event) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      zone.classList.toggle("podium-over", event.type === "dragover");
    };
    zone.addEventListener("dragover", over);
    zone.addEventListener("dragleave", over);
    zone.addEventListener("drop", (event) => {
      over(event);
      if (event.dataTransfer.files[0]) file(event.dataTransfer.files[0]);
    });
  }

  const why = await reason();
  if (why) {
    byId("why").textContent = why;
    return;
  }
  listen();
  byId("absent").hidden = true;
  document.getElementById("lab").hidden = false;
})();
