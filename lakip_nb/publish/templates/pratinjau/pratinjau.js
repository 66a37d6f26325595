"use strict";

// Follows the server's events, and loads the framed page again where the reader was in it.

const frame = document.querySelector("iframe");
const [words, failure, message, older, empty] = ["keadaan", "gagal", "pesan", "lama", "kosong"].map(
  (id) => document.getElementById(id),
);
const title = document.title;
const marks = { menyusun: "… ", mutakhir: "", gagal: "✕ ", putus: "✕ " };

let version = ""; // of what the frame shows
let kept = null; // where the reader was, while the page loads again

function say(stage, text) {
  document.body.dataset.tahap = stage;
  document.title = marks[stage] + title;
  words.textContent = text;
}

function show(state) {
  say(state.stage, state.text);
  if (state.message && failure.hidden) failure.open = true;
  failure.hidden = !state.message;
  message.replaceChildren(...state.message.split("\n").map(line));
  if (state.version && state.version !== version) {
    if (version) reload();
    else frame.src = "laporan.html" + location.hash;
    version = state.version;
  }
  older.hidden = frame.hidden = !version;
  empty.hidden = Boolean(version);
}

// Text, whatever it holds; a line of its own, so that the style can hang what does not fit.
function line(text) {
  const element = document.createElement("span");
  element.textContent = text + "\n";
  return element;
}

function lost() {
  say("putus", "Pratinjau berhenti. Jalankan lagi perintahnya di terminal; halaman ini menyambung sendiri.");
}

function reload() {
  try {
    kept ??= position();
    frame.contentWindow.location.reload();
  } catch {
    frame.src = "laporan.html"; // it shows a page that is not ours
  }
}

// What stands at the upper edge, and how far from it: text that grows above moves nothing.
function position() {
  const { document: page, scrollX, scrollY } = frame.contentWindow;
  const above = [...page.querySelectorAll("main [id]:not(svg *)")].filter(
    (element) => element.getClientRects().length && element.getBoundingClientRect().top < 1,
  );
  const last = above.at(-1);
  return { scrollX, scrollY, id: last?.id, top: last?.getBoundingClientRect().top };
}

function restore({ scrollX, scrollY, id, top }) {
  const { contentWindow: view, contentDocument: page } = frame;
  const element = id && page.getElementById(id);
  const y = element ? view.scrollY + element.getBoundingClientRect().top - top : scrollY;
  view.scrollTo({ left: scrollX, top: y, behavior: "instant" });
}

frame.addEventListener("load", () => {
  const page = frame.contentDocument;
  if (!page) return;
  if (kept) restore(kept);
  kept = null;
  for (const link of document.querySelectorAll("nav a")) {
    if (link.pathname === frame.contentWindow.location.pathname) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  // Another site does not belong into this frame
  page.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (link?.origin && link.origin !== location.origin) {
      event.preventDefault();
      window.open(link.href, "_blank", "noopener");
    }
  });
});

addEventListener("hashchange", () => {
  frame.contentWindow.location.hash = location.hash;
});

const events = new EventSource("events");
events.addEventListener("message", (event) => show(JSON.parse(event.data)));
events.addEventListener("error", lost);
