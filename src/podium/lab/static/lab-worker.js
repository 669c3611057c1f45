// Python itself: Pyodide and the core of the library, the same modules that run elsewhere.
let ask;
const tell = (stage) => postMessage({ stage });

const START = `
import sys
sys.path.insert(0, "/podium.zip")
from podium.lab.session import Session
session = Session()
lambda verb, given, raw: session.ask(verb, given, raw.to_bytes() if raw else b"")
`;

async function boot({ base, lists }) {
  tell(1);
  const { loadPyodide } = await import(`${base}pyodide.mjs`);
  tell(2);
  const python = await loadPyodide({ indexURL: base });
  tell(3);
  const core = await fetch(`${base}podium.zip`);
  if (!core.ok) throw new Error(`podium.zip is not there: ${core.status}`);
  python.FS.writeFile("/podium.zip", new Uint8Array(await core.arrayBuffer()));
  ask = python.runPython(START);
  ask("lists", JSON.stringify(lists), null);
  tell(4);
}

onmessage = async ({ data: { id, verb, given, raw } }) => {
  try {
    if (verb === "boot") await boot(given);
    const said = verb === "boot" ? "{}"
      : ask(verb, JSON.stringify(given), raw ? new Uint8Array(raw) : null);
    postMessage({ id, said });
  } catch (error) {
    postMessage({ id, failed: String(error.message ?? error) });
  }
};
