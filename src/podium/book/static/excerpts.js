/* Excerpts under what the search finds. Sphinx looks for stems (treati), which few texts hold: the
   words that were asked for come first here. From the disk no page may read another: what the
   search asks for comes from one script instead. */
{
  const asked = new URLSearchParams(location.search).get("q") ?? "";
  addEventListener("DOMContentLoaded", () => {
    const summary = Search.makeSearchSummary;
    const words = asked.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    Search.makeSearchSummary = (text, stems, anchor) => summary(text, new Set([...stems, ...words]), anchor);
  });
  if (location.protocol === "file:") {
    const pages = new Promise((done) => {
      const script = document.createElement("script");
      script.src = "_static/excerpts-of-pages.js";
      script.onload = () => done(window.podiumPages);
      script.onerror = () => done({});
      if (asked) document.head.append(script);
    });
    window.fetch = async (address) => {
      const main = document.createElement("div");
      main.setAttribute("role", "main");
      main.textContent = (await pages)[String(address).replace(/^\.\//, "")] ?? "";
      return new Response(main.outerHTML);
    };
  }
}
