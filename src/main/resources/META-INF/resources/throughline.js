// Pages are whole without this file. It adds live news, swaps parts of the desk in place, and keys.
(() => {
  "use strict";

  const $ = (selector, within = document) => within.querySelector(selector);
  const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
  const clock = (at = new Date()) => at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const title = () => document.title.replace(/^\(\d+\) /, "");

  // ---- the same pages, swapped in place ----

  let visits = 0;

  async function fetchPage(address) {
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error("The server answered " + answer.status);
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  }

  function putIn(page, selector) {
    const now = $(selector);
    const then = $(selector, page);
    if (now && then) now.replaceWith(then);
  }

  /** Goes to another state of the desk: the same HTML as a page load, without losing the place. */
  async function visit(address, push) {
    const mine = ++visits;
    try {
      const page = await fetchPage(address);
      if (mine !== visits) return;
      if (!$("#stories", page)) throw new Error("This is not the desk");
      if (push) history.pushState(null, "", address);
      document.body.className = page.body.className;
      document.title = page.title;
      const scroll = $("#seeds").scrollTop;
      putIn(page, ".tabs");
      putIn(page, ".page");
      $("#seeds").scrollTop = $(".passages .chosen") ? 0 : scroll;
      if (push) {
        const chosen = $(".passages .chosen a") || $('.seed-tabs .chosen');
        if (chosen && chosen.offsetParent) chosen.focus({ preventScroll: true });
        scrollTo(0, 0);
      }
      live.caughtUp();
    } catch {
      location.href = address;
    }
  }

  document.addEventListener("click", event => {
    const link = event.target.closest("#seeds a, .orders a, .tabs a, #all-stories, .more a, .story .badge");
    if (!link || !$("#stories") || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.origin !== location.origin || link.pathname.endsWith("/live")) return;
    event.preventDefault();
    visit(link.href, true);
  });

  addEventListener("popstate", () => { if ($("#stories")) visit(location.href, false); });

  // ---- live news ----

  const live = (() => {
    const shown = $("#live");
    const said = $("#said");
    let source = null;
    let cursor = null;
    let pending = new Map();
    let since = null;
    let lost = null;
    let wait = 1000;
    let timer = 0;
    let heard = 0;
    let spoke = 0;
    let taking = false;

    const address = () => {
      const main = $("main[data-live]");
      if (!main) return null;
      const url = new URL(main.dataset.live, location.href);
      if (cursor) url.searchParams.set("after", cursor);
      return url;
    };

    function connect() {
      clearTimeout(timer);
      if (source) source.close();
      const url = address();
      if (!url) return;
      source = new EventSource(url);
      heard = Date.now();
      source.onopen = () => { heard = Date.now(); wait = 1000; lost = null; tell(); };
      source.onerror = fail;
      source.addEventListener("heartbeat", event => { heard = Date.now(); if (event.lastEventId && !cursor) cursor = event.lastEventId; });
      source.addEventListener("story", event => {
        heard = Date.now();
        cursor = event.lastEventId || cursor;
        const story = JSON.parse(event.data);
        if (!pending.size) since = new Date();
        pending.set(story.id, story);
        offer();
      });
    }

    function fail() {
      if (source) source.close();
      source = null;
      lost = lost || new Date();
      clearTimeout(timer);
      timer = setTimeout(connect, wait + Math.random() * 500);
      wait = Math.min(wait * 2, 60000);
      setTimeout(tell, 10100);
    }

    function tell() {
      const off = lost && Date.now() - lost > 10000;
      shown.hidden = false;
      shown.classList.toggle("off", !!off);
      shown.textContent = off ? "Offline since " + clock(lost) : "Live";
      if (off) {
        const again = document.createElement("button");
        again.type = "button";
        again.textContent = "Try now";
        again.addEventListener("click", retry);
        shown.append(again);
      }
    }

    function retry() { wait = 1000; connect(); }

    // A desk that was empty when it was opened fills by itself, until the reader's hand is on it.
    let filling = !!$(".quiet");
    ["pointerdown", "keydown", "wheel", "touchmove"].forEach(hand =>
      addEventListener(hand, () => { filling = !!$(".quiet"); }, { passive: true }));

    function offer() {
      if (filling && pending.size) { takeIn(false); return; }
      const button = $("#late");
      const many = pending.size;
      if (!button) return;
      $("span", button).textContent = many + " more since " + clock(since);
      button.hidden = !many;
      document.title = (many ? "(" + many + ") " : "") + title();
      if (many && Date.now() - spoke > 60000) {
        spoke = Date.now();
        said.textContent = many === 1 ? "1 more story" : many + " more stories";
      }
    }

    /** Shows what has come: the rows are those a page load would give, and nothing else of the page is touched. */
    async function takeIn(moveFocus) {
      if (taking || !pending.size) return;
      taking = true;
      const came = new Set(pending.keys());
      const before = new Set($$("#stories .story").map(row => row.dataset.story));
      try {
        const page = await fetchPage(location.href);
        const within = document.activeElement && document.activeElement.closest(".story");
        const seeds = $("#seeds").scrollTop;
        if ($(".quiet")) putIn(page, "main");
        else [".sentence", ".orders", "#stories"].forEach(part => putIn(page, part));
        [".tabs", ".passages"].forEach(part => putIn(page, part));
        $("#seeds").scrollTop = seeds;
        came.forEach(id => pending.delete(id));
        const rows = $$("#stories .story").filter(row => came.has(row.dataset.story));
        rows.forEach(row => {
          row.classList.add("arrived");
          const word = document.createElement("b");
          word.className = "fresh";
          word.textContent = before.has(row.dataset.story) ? "Changed. " : "New. ";
          $(".first", row).prepend(word);
          const leave = () => row.classList.remove("arrived");
          row.addEventListener("mouseleave", leave, { once: true });
          row.addEventListener("focusout", leave, { once: true });
        });
        const there = moveFocus ? rows[0] : within && document.getElementById(within.id);
        if (there) $(".open", there).focus({ preventScroll: !moveFocus });
        since = new Date();
      } catch {
        fail();
      } finally {
        taking = false;
        offer();
      }
    }

    function caughtUp() {
      pending = new Map();
      cursor = new URL($("main").dataset.live, location.href).searchParams.get("after");
      offer();
      connect();
    }

    document.addEventListener("click", event => { if (event.target.closest("#late")) takeIn(true); });
    addEventListener("online", retry);
    addEventListener("pagehide", () => { if (source) source.close(); });
    addEventListener("pageshow", event => { if (event.persisted) connect(); });
    if (address()) {
      connect();
      setInterval(() => { if (source && Date.now() - heard > 25000) fail(); }, 5000);
    }
    return { takeIn, caughtUp, retry };
  })();

  // ---- keys ----

  const keys = $("#keys");
  const single = $("#single-keys");
  const remembered = (() => { try { return localStorage.getItem("throughline.keys"); } catch { return null; } })();
  single.checked = remembered !== "off";
  single.addEventListener("change", () => {
    try { localStorage.setItem("throughline.keys", single.checked ? "on" : "off"); } catch { /* not remembered, but it holds on this page */ }
    $(".foot .keys").hidden = !single.checked;
  });
  $(".foot .keys").hidden = !single.checked || !$("#stories");
  $("#show-keys").addEventListener("click", () => keys.showModal());

  const row = () => document.activeElement && document.activeElement.closest(".story");
  const press = (selector, within) => { const link = $(selector, within || document); if (link) link.click(); };

  function step(by) {
    const rows = $$("#stories .story");
    if (!rows.length) return;
    const at = rows.indexOf(row());
    const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1)];
    $(".open", next).focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  }

  function passage(by) {
    if ($(".passages .chosen")) press(by > 0 ? "#after" : "#before");
    else press(".passages a");
  }

  const acts = {
    j: () => step(1),
    k: () => step(-1),
    o: () => row() && press(".open", row()),
    v: () => press(".original", row() || $("#articles") || document),
    s: () => row() && press(".badge", row()),
    c: () => { const folds = $$("details.copies"); const open = folds.some(fold => !fold.open); folds.forEach(fold => { fold.open = open; }); },
    "[": () => passage(-1),
    "]": () => passage(1),
    ".": () => live.takeIn(true),
    r: () => live.retry(),
    "?": () => keys.showModal(),
  };
  const places = { d: "/", b: "/beats", a: "/subscriptions", f: "/feeds" };
  let going = 0;

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, textarea, select, [contenteditable], dialog")) return;
    if (event.key === "Escape") {
      const open = $("details.menu[open], details.sure[open]");
      if (open) { open.open = false; $("summary", open).focus(); } else press("#all-stories");
      return;
    }
    if (!single.checked) return;
    if (Date.now() - going < 1500 && places[event.key]) {
      going = 0;
      location.href = places[event.key];
    } else if (event.key === "g") {
      going = Date.now();
    } else if (/^[1-9]$/.test(event.key)) {
      press('.seed-tabs a[data-seed="' + event.key + '"]');
    } else if (acts[event.key]) {
      event.preventDefault();
      acts[event.key]();
    }
  });

  document.addEventListener("click", event => {
    $$("details.menu[open], details.sure[open]").forEach(open => { if (!open.contains(event.target)) open.open = false; });
  });
})();
