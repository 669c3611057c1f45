"use strict";
// What was found in a transcript, section by section.
{
  const {
    CONTEXT, WHO, counted, element, facts, hint, keyness, number, paragraph, percent, plain, said, section,
    some, table, terms,
  } = globalThis.podiumLab;
  const JOINED = ["label", "bullet"];
  const LOOKS = 6;
  const BLOCKS = 200;
  const MARKED = "Proposed by rules, read by nobody: a coder decides.";

  /* the page itself */

  function about(view) {
    const { source, header } = view;
    const words = view.warnings.length
      ? element("ul", { className: "podium-warnings" },
        ...view.warnings.map((warning) => element("li", { dir: "auto" }, forThisPage(warning))))
      : paragraph("No warning: nothing in the page was doubtful to the rules.");
    const read = facts([
      ["File", source.path], ["Characters", number(source.chars)], ["Encoding", source.encoding],
      ["SHA-256", source.sha256], ["Layout family", view.family], ["Words said", number(view.words)],
      ...Object.entries(header).map(([name, value]) =>
        [plain(name)[0].toUpperCase() + plain(name).slice(1), name === "genre" && value ? plain(value) : value]),
    ]);
    return section("about", "What the page says of itself", counted(view.warnings.length, "warning"),
      read, element("h3", {}, "Warnings"), words, download(view));
  }

  const forThisPage = (words) => words.replaceAll("with --encoding", "above, in the field Encoding");

  function download(view) {
    const link = element("a", { className: "podium-download", download: `${view.id}.json` },
      "Download as JSON");
    link.href = URL.createObjectURL(new Blob([view.json], { type: "application/json" }));
    return element("div", {}, element("p", {}, link),
      hint("The same bytes as podium parse --json prints for this file."));
  }

  /* the course of the exchange */

  function course(view) {
    const lanes = view.speakers.map((speaker, place) => lane(view, speaker, place));
    const longest = view.turns.reduce((most, turn) => (turn.words > most.words ? turn : most), view.turns[0]);
    const alt = `The course of the exchange: ${counted(view.turns.length, "turn")}, `
      + (longest ? `the longest turn ${longest.number}, ${longest.who}, ${counted(longest.words, "word")}.` : "");
    const strip = element("div", { className: "podium-strip", role: "img", "aria-label": alt }, ...lanes);
    const columns = [
      ["Speaker", (row) => row.who], ["Role", (row) => row.roles.map(plain).join(", ")],
      ["Turns", (row) => number(row.turns), "number"],
      ["Sentences", (row) => number(row.sentences), "number"],
      ["Words", (row) => number(row.words), "number"],
      ["Share of words", (row) => percent(row.share), "number"],
    ];
    return section("course", "The course of the exchange", counted(view.turns.length, "turn"),
      ...(view.turns.length
        ? [strip, hint("From left to right, word by word; a lane for each speaker, reporters in grey.")]
        : [paragraph("Nobody’s words were found.")]),
      table("Who speaks and how much", columns, view.speakers));
  }

  function lane(view, speaker, place) {
    const look = speaker.roles.includes("journalist") ? "asks" : String(place % LOOKS);
    const bars = view.turns.filter((turn) => turn.who === speaker.who).map((turn) => {
      const bar = element("span", { className: "podium-bar" });
      bar.style.left = `${(100 * turn.start) / view.words}%`;
      bar.style.width = `max(2px, calc(${(100 * turn.words) / view.words}% - 1px))`;
      return bar;
    });
    return element("div", { className: "podium-lane", data: { look } },
      element("span", { className: "podium-lane-name", dir: "auto" }, speaker.who),
      element("span", { className: "podium-track" }, ...bars));
  }

  /* the text */

  function text(view) {
    const into = element("div", {});
    const blocks = blocksOf(view.items);
    let turn = 0;
    const more = some((block) => {
      const made = drawn(view, block, turn);
      turn = block.paragraph?.turn ?? turn;
      return made;
    }, into, blocks, BLOCKS);
    return section("turns", "Turns, and what nobody said", counted(blocks.length, "block"),
      element("p", { className: "podium-legend" }, "The whole text in its order. What somebody says "
        + "is printed plain; what nobody said (labels, headings, captions, leftovers of the page) in grey."),
      into, more);
  }

  function blocksOf(items) {
    const blocks = [];
    let joined = [];
    for (const item of items) {
      if (JOINED.includes(item.note)) joined.push(item);
      else if (item.note) {
        blocks.push(...[...joined, item].map((note) => ({ note })));
        joined = [];
      } else {
        blocks.push({ paragraph: item, joined });
        joined = [];
      }
    }
    return [...blocks, ...joined.map((note) => ({ note }))];
  }

  function drawn(view, { note, paragraph: said_, joined }, before) {
    if (note) {
      const line = element("p", { className: "podium-line", dir: "auto" }, grey(note));
      return [note.note === "heading" ? element("h3", { dir: "auto" }, grey(note)) : line];
    }
    const line = element("p", { className: "podium-said", dir: "auto" },
      ...joined.flatMap((each) => [grey(each), " "]), said_.text);
    return said_.turn === before ? [line] : [opening(view.turns[said_.turn - 1]), line];
  }

  const grey = (note) => element("span",
    { className: `podium-note podium-note-${note.note}`, title: `${plain(note.note)}, by the rule ${note.rule}` },
    note.text);

  function opening(turn) {
    const label = turn.label === null ? "no label" : `label “${turn.label}”`;
    const to = turn.addressees.length ? [`to ${turn.addressees.join(", ")}`] : [];
    const answers = turn.answers
      ? [", answers ", element("a", { href: `#lab-turn-${turn.answers}` }, `turn ${turn.answers}`)] : [];
    const words = [`Turn ${turn.number}: ${turn.who}`, plain(turn.role), label, ...to,
      counted(turn.words, "word")].join(", ");
    return element("p", { className: "podium-turn", id: `lab-turn-${turn.number}`, dir: "auto" }, words, ...answers);
  }

  /* what rules propose */

  function names(view, sets) {
    const called = (row) => sets[row.set] ?? (row.set === "yours" ? "yours" : plain(row.set));
    return section("names", "Names", counted(view.names.length + view.people.length, "place"),
      hint(`${MARKED} Looked for word by word: the names that the book follows, and yours.`),
      table("Names that are followed", [CONTEXT, ["Set", called],
        ["Voice, by form", (row) => plain(row.voice)], WHO], view.names),
      table("People named, at the first place of each form", [CONTEXT,
        ["Person", (row) => row.person || "–"], WHO], view.people));
  }

  function numbers(view) {
    const range = (low, high) => (high !== "" && high !== null && high !== low ? `${low}–${high}` : String(low ?? ""));
    const value = (row) => [row.approximate ? "about" : "", range(row.value, row.value_max), plain(row.unit ?? "")]
      .filter(Boolean).join(" ");
    const date = (row) => range(row.date_start ?? "", row.date_end);
    return section("numbers", "Numbers and dates", counted(view.numbers.length, "place"), hint(MARKED),
      table("Numbers and dates as the rules read them", [CONTEXT,
        ["Kind", (row) => plain(row.kind)], ["Read as", (row) => value(row) || date(row)], WHO], view.numbers));
  }

  function refusals(view) {
    return section("refusals", "Refusals", counted(view.refusals.length, "sentence"),
      hint(`${MARKED} Sentences with a formula of refusing, putting off, pointing elsewhere or denying.`),
      table("Sentences with such a formula", [["Sentence", (row) => row.quote],
        ["Kind", (row) => plain(row.kind)], ["Formula", (row) => row.words], WHO,
        ["In reply to", (row) => row.in_reply_to]], view.refusals));
  }

  /* all of it */

  function show(view, into, { python, kept, brought }) {
    const asked = [keyness(view, python, kept), terms(view, python, kept, brought.themes)];
    const parts = [about(view), course(view), text(view), names(view, brought.sets), numbers(view),
      refusals(view), ...asked];
    const links = parts.map(({ id, title, count }) =>
      element("li", {}, element("a", { href: `#${id}` }, title), count ? ` (${count})` : ""));
    into.replaceChildren(
      element("nav", { "aria-label": "What was found", className: "podium-lab-contents" },
        element("ul", {}, ...links)),
      ...parts.map(({ made }) => made));
    return Promise.all(asked.map(({ answer }) => answer?.()));
  }

  Object.assign(globalThis.podiumLab, { show });
}
