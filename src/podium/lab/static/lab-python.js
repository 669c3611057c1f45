"use strict";
// Python in a worker: started when it is first needed, asked one thing after another, stopped when
// it takes too long. The worker starts from an address of this page (blob:), so that the page's
// policy (nothing is asked of another machine) holds in it too.
globalThis.podiumLab = {};
{
  const FAULT = "This is a fault of the lab and not of your text. The last line of what Python said: ";

  class Python {
    #worker = null;
    #ready = null;
    #waiting = new Map();
    #count = 0;

    constructor(files, lists, onStage) {
      Object.assign(this, { files, lists, onStage });
    }

    start() {
      this.#ready ??= this.#boot();
      return this.#ready;
    }

    async #boot() {
      try {
        const code = await (await fetch(`${this.files}lab-worker.js`)).blob();
        const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
        this.#worker = new Worker(address, { type: "module" });
        this.#worker.onmessage = ({ data }) => this.#hear(data);
        this.#worker.onerror = (event) => this.#fail(event.message || "the worker is not there");
        await this.#send("boot", { base: `${this.files}lab/`, lists: this.lists });
        URL.revokeObjectURL(address);
      } catch (error) {
        this.stop();
        throw new Error(`Python did not start (${error.message}). Load the page again; if that does `
          + "not help, say make lab once more.");
      }
    }

    #send(verb, given, raw) {
      const id = ++this.#count;
      return new Promise((done, failed) => {
        this.#waiting.set(id, { done, failed });
        this.#worker.postMessage({ id, verb, given, raw });
      });
    }

    #hear({ stage, id, said, failed }) {
      if (stage) return this.onStage(stage);
      const { done, failed: refuse } = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (failed === undefined) done(JSON.parse(said));
      else refuse(new Error(FAULT + failed.trim().split("\n").at(-1)));
    }

    #fail(words) {
      const waiting = [...this.#waiting.values()];
      this.#waiting.clear();
      for (const { failed } of waiting) failed(new Error(words));
    }

    async ask(verb, given, raw) {
      await this.start();
      const { answer, error } = await this.#send(verb, given, raw);
      if (error !== undefined) throw new Error(error);
      return answer;
    }

    stop() {
      this.#worker?.terminate();
      this.#worker = this.#ready = null;
      this.#fail("stopped");
    }
  }

  // A saved page as the library walks it: the browser's own parser makes a tree in which nothing
  // runs and nothing is fetched. Nodes in order: [parent, words] or [parent, name, attributes].
  function treeOf(page) {
    const parsed = new DOMParser().parseFromString(page, "text/html");
    const numbers = new Map([[parsed, -1]]);
    const nodes = [];
    const walker = parsed.createTreeWalker(parsed.documentElement, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      numbers.set(node, nodes.length);
      const parent = numbers.get(node.parentNode);
      if (node.nodeType === Node.TEXT_NODE) nodes.push([parent, node.data]);
      else nodes.push([parent, node.localName.toLowerCase(), attributesOf(node)]);
    }
    const first = (query) => numbers.get(parsed.querySelector(query)) ?? -1;
    return { nodes, named: Object.fromEntries(["head > title", "h1"].map((query) => [query, first(query)])) };
  }

  function attributesOf(element) {
    const kept = ["style", "hidden"].filter((name) => element.hasAttribute(name));
    return Object.fromEntries(kept.map((name) => [name, element.getAttribute(name)]));
  }

  Object.assign(globalThis.podiumLab, { Python, treeOf });
}
