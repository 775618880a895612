// A page keeps to itself: no other host, no cookie, nothing stored, nothing to say on the console, no policy broken.

/** Listens to everything that happens in `tab`. Call before the first visit. */
export async function listen(tab) {
  const heard = { requests: [], console: [], issues: [] };
  tab.on("request", (request) => heard.requests.push(request.url()));
  tab.on("websocket", (socket) => heard.requests.push(socket.url()));
  tab.on("console", (message) => heard.console.push(`${message.type()}: ${message.text()} ${message.location().url}`));
  tab.on("pageerror", (error) => heard.console.push(`error: ${error.message}`));
  const session = await tab.context().newCDPSession(tab);
  session.on("Audits.issueAdded", ({ issue }) => heard.issues.push(`${issue.code} ${JSON.stringify(issue.details)}`));
  await session.send("Audits.enable");
  return heard;
}

/** Checks what `listen` heard since the last call, and what the page left in the browser. */
export async function checkQuiet(tab, heard, server, tally, where) {
  tally.none(heard.requests.filter((url) => !url.startsWith(`${server.origin}/`)), "no request to another host", where);
  tally.none(heard.console, "no console message", where);
  tally.none(heard.issues, "no policy broken, no browser issue", where);
  tally.none((await tab.context().cookies()).map((cookie) => cookie.name), "no cookie", where);
  tally.none(await tab.evaluate(stored), "nothing stored", where);
  for (const list of Object.values(heard)) list.length = 0;
}

/** Runs in the browser. */
async function stored() {
  const found = [];
  for (const [name, store] of [["localStorage", localStorage], ["sessionStorage", sessionStorage]]) {
    found.push(...Object.keys(store).map((key) => `${name} ${key}`));
  }
  found.push(...(await indexedDB.databases()).map(({ name }) => `indexedDB ${name}`));
  // These two exist in secure contexts only; 127.0.0.1 is one.
  found.push(...(await caches.keys()).map((key) => `cache ${key}`));
  found.push(...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker ${scope}`));
  return found;
}
