"use strict";
// What a reader can ask of a transcript that is open: words that divide two speakers, terms.
{
  const {
    CONTEXT, WHO, choice, counted, element, field, hint, number, paragraph, percent, section, table,
  } = globalThis.podiumLab;

  function asking(id, title, fields, about_, ask) {
    const found = element("div", { role: "status" });
    const form = element("form", { className: "podium-lab", "aria-label": title },
      element("div", { className: "podium-row" }, ...fields, element("button", { type: "submit" }, "Count")));
    const answer = async () => {
      try {
        found.replaceChildren(...await ask());
      } catch (error) {
        found.replaceChildren(element("p", { className: "podium-lab-error" }, error.message));
      }
    };
    form.onsubmit = (event) => { event.preventDefault(); answer(); };
    form.onchange = answer;
    return { ...section(id, title, "", hint(about_), form, found), answer };
  }

  function keyness(view, python, kept) {
    if (view.groups.length < 2) {
      return section("keyness", "Words that divide two speakers", "",
        paragraph("It takes two speakers to compare; this page has fewer."));
    }
    const most = [...view.speakers].sort((a, b) => b.words - a.words).map((row) => row.who);
    const still = [kept.a, kept.b].every((group) => view.groups.includes(group));
    const [first, second] = still ? [kept.a, kept.b] : most;
    const a = choice("lab-a", view.groups, first);
    const b = choice("lab-b", view.groups, second);
    const figure = (id, value, min) => element("input", { id, type: "number", value, min, required: true });
    const prior = figure("lab-prior", kept.prior ?? "500", "1");
    const least = figure("lab-least", kept.least ?? "2", "1");
    const top = figure("lab-top", kept.top ?? "15", "1");
    const without = element("input", { id: "lab-without", value: kept.leave_out ?? "" });
    const ask = async () => {
      const asked = { a: a.value, b: b.value, prior: prior.value, least: least.value, leave_out: without.value };
      Object.assign(kept, asked, { top: top.value });
      if (![prior, least, top].every((each) => each.checkValidity())) {
        throw new Error("Prior, count and number of words are whole numbers from 1.");
      }
      return divided(asked, await python.ask("keyness", asked), Number(top.value));
    };
    return asking("keyness", "Words that divide two speakers", [field("Words of", a), field("against", b),
      field("said at least, times", least), field("weight of the prior, in words", prior),
      field("words on each side", top), field("leave out", without)],
    "Log-odds ratios with an informative prior (Monroe, Colaresi and Quinn 2008): above zero where the first "
      + "uses a word more. An interval that includes zero, no difference, tells nothing. One text is little to go by.", ask);
  }

  function divided(asked, found, top) {
    const round = (value) => value.toFixed(2);
    const columns = [["Word", (row) => row.word],
      [asked.a, (row) => `${row.a} of ${number(row.of_a)}`, "number"],
      [asked.b, (row) => `${row.b} of ${number(row.of_b)}`, "number"],
      ["Log-odds ratio", (row) => round(row.log_odds), "number"],
      ["95 % interval", (row) => `${round(row.low)} to ${round(row.high)}`, "number"],
      ["Clear difference", (row) => (row.low > 0 || row.high < 0 ? "yes" : "no")]];
    const side = (sign) => found.rows.filter((row) => sign * row.z > 0)
      .sort((x, y) => sign * (y.z - x.z)).slice(0, top);
    return [
      paragraph(`${asked.a}: ${counted(found.a, "sentence")}; ${asked.b}: ${counted(found.b, "sentence")}.`),
      table(`Words that ${asked.a} prefers`, columns, side(1)),
      table(`Words that ${asked.b} prefers`, columns, side(-1))];
  }

  function terms(view, python, kept, themes) {
    const list = element("textarea", { id: "lab-terms", rows: 5, spellcheck: false, value: kept.terms ?? "" });
    const pick = element("select", { id: "lab-theme" }, element("option", { value: "" }, "write your own"),
      ...themes.map((theme) => element("option", { value: theme.id }, theme.name)));
    pick.value = kept.theme ?? "";
    pick.addEventListener("change", () => {
      list.value = themes.find((theme) => theme.id === pick.value)?.terms.join("\n") ?? list.value;
    });
    const ask = async () => {
      Object.assign(kept, { terms: list.value, theme: pick.value });
      if (!list.value.trim()) return [];
      return told(await python.ask("terms", { terms: list.value }));
    };
    return asking("terms", "A list of terms", [field("Terms of a theme of the book", pick), field("Terms, one a line", list)],
      "A word, the beginning of one (negotiat*) or a phrase; a line that begins with a minus is a longer phrase to "
        + "pass over. Literal terms find mentions and miss what is said in other words.", ask);
  }

  function told({ rows, hits }) {
    const interval = (row) => (row.low === null ? "–" : `${percent(row.low)} to ${percent(row.high)}`);
    return [
      table("Sentences with a term, by speaker", [["Speaker", (row) => row.who],
        ["Sentences with a term", (row) => number(row.found), "number"],
        ["of", (row) => number(row.sentences), "number"], ["Share", (row) => percent(row.share), "number"],
        ["95 % interval", interval, "number"]], rows),
      table("Every place", [CONTEXT, ["Term", (row) => row.query], WHO], hits)];
  }

  Object.assign(globalThis.podiumLab, { keyness, terms });
}
