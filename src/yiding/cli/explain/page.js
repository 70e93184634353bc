"use strict";
(() => {
  const root = document.documentElement;
  const $ = (id) => document.getElementById(id);
  const source = $("source"), record = $("record"), inspector = $("inspector");
  const marks = new Map(), facts = new Map(), off = new Set();
  let arrived = false, chosen = 0, order = [], hits = [], hit = -1;

  // Every stretch of the source knows the numbers of its facts, the narrowest first; every fact of the record knows its own.
  const numbers = (element) => element.dataset.f.split(" ").map(Number);
  for (const mark of source.querySelectorAll(".m")) {
    for (const n of numbers(mark)) marks.set(n, [...(marks.get(n) || []), mark]);
  }
  for (const fact of record.querySelectorAll(".fact")) {
    const n = Number(fact.dataset.f);
    facts.set(n, [...(facts.get(n) || []), fact]);
  }
  const family = (n) => facts.get(n)[0].dataset.family;
  const number = () => { order = [...facts.keys()].filter((n) => !off.has(family(n))).sort((a, b) => a - b); };
  number();

  const english = () => root.lang === "en";
  const both = (n) => [...(marks.get(n) || []), ...(facts.get(n) || [])];
  const narrow = () => matchMedia("(max-width: 719px)").matches;
  const write = (element, words, className) => {
    const span = document.createElement("span");
    span.textContent = words;
    if (className) span.className = className;
    element.append(span);
  };

  function show(pane) {
    root.dataset.show = pane;
    for (const name of ["source", "record"]) {
      $("tab-" + name).setAttribute("aria-selected", String(name === pane));
      $("tab-" + name).tabIndex = name === pane ? 0 : -1;
    }
  }

  function bring(element, pane) {
    if (!element || element.offsetParent === null) return;
    const box = element.getBoundingClientRect(), frame = pane.getBoundingClientRect();
    if (box.top > frame.top + 56 && box.bottom < frame.bottom - 24) return;
    pane.style.scrollBehavior = arrived ? "" : "auto";
    pane.scrollTop += box.top - frame.top - frame.height / 3;
  }

  function open(n) {
    for (const fact of facts.get(n) || []) {
      const details = fact.closest("details");
      if (details) details.open = true;
    }
  }

  function choose(n, from) {
    for (const element of both(chosen)) element.classList.remove("on");
    chosen = n;
    inspector.hidden = !n;
    for (const mark of source.querySelectorAll('.m[tabindex="0"]')) mark.tabIndex = -1;
    if (!n) return;
    for (const element of both(n)) element.classList.add("on");
    open(n);
    if (marks.get(n)) marks.get(n)[0].tabIndex = 0;
    inspect(n);
    if (narrow() && from === "record") show("source");
    if (from !== "source") bring((marks.get(n) || [])[0], source);
    if (from !== "record") bring((facts.get(n) || [])[0], record);
    try { history.replaceState(null, "", "#t" + n); } catch (error) { /* a page opened from a file may not */ }
  }

  function inspect(n) {
    const fact = facts.get(n)[0], data = fact.dataset, en = english();
    const field = data.field.split("/")[en ? 1 : 0];
    const what = inspector.querySelector(".what"), why = inspector.querySelector(".why"), also = inspector.querySelector(".also");
    what.replaceChildren();
    write(what, field, "label");
    write(what, fact.textContent);
    const reasons = [];
    if (data.words) reasons.push((en ? "words: " : "原文：") + data.words);
    if (data.places) reasons.push(en ? data.places + " places" : data.places + " 处");
    if (data.certainty) reasons.push((en ? "certainty " : "把握 ") + data.certainty);
    if (data.leans) reasons.push((en ? "leans on " : "依据：") + data.leans);
    const harmed = new Set((marks.get(n) || []).flatMap((m) => [...m.querySelectorAll(".damage")].map((d) => d.title)));
    if (harmed.size) reasons.push([...harmed].join("；"));
    reasons.push((en ? "rule " : "规则 ") + data.rule);
    why.textContent = reasons.join(" · ");
    why.title = why.textContent;
    also.replaceChildren();
    const here = new Set((marks.get(n) || []).flatMap(numbers));
    for (const other of [...here].filter((o) => o !== n && facts.has(o)).slice(0, 6)) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = facts.get(other)[0].dataset.field.split("/")[en ? 1 : 0];
      button.title = facts.get(other)[0].textContent;
      button.addEventListener("click", () => choose(other));
      also.append(button);
    }
    inspector.querySelector(".place").textContent = order.includes(n) ? order.indexOf(n) + 1 + " / " + order.length : "";
  }

  function step(by) {
    if (!order.length) return;
    const at = order.indexOf(chosen);
    choose(at < 0 ? (by > 0 ? order[0] : order[order.length - 1]) : order[(at + by + order.length) % order.length]);
  }

  // Hover and focus light both sides; a click holds the fact, a further click on the same words goes to the next fact there.
  let near = [];
  function light(n) {
    for (const element of near) element.classList.remove("near");
    near = n ? both(n) : [];
    for (const element of near) element.classList.add("near");
  }
  const visible = (element) => {
    const all = numbers(element);
    return all.find((n) => facts.has(n) && !off.has(family(n))) || 0;
  };
  for (const event of ["mouseover", "focusin"]) {
    document.addEventListener(event, (e) => {
      const element = e.target.closest && e.target.closest("[data-f]");
      light(element ? visible(element) : 0);
    });
  }
  source.addEventListener("click", (e) => {
    const mark = e.target.closest(".m");
    if (!mark) return;
    e.preventDefault();
    if (String(getSelection())) return;
    const here = numbers(mark).filter((n) => facts.has(n) && !off.has(family(n)));
    if (here.length) choose(here[(here.indexOf(chosen) + 1) % here.length], "source");
  });
  record.addEventListener("click", (e) => {
    const link = e.target.closest("[data-f]");
    if (link) { e.preventDefault(); choose(Number(link.dataset.f), link.classList.contains("fact") ? "record" : ""); }
    const harm = e.target.closest(".to-damage");
    if (harm) { e.preventDefault(); tour(harm.dataset.d); }
  });

  // A kind of damage leads through its places one after another.
  let toured = ["", -1];
  function tour(d) {
    const places = [...source.querySelectorAll('.damage[data-d="' + d + '"]')];
    for (const place of source.querySelectorAll(".damage.on")) place.classList.remove("on");
    if (!places.length) return;
    toured = [d, toured[0] === d ? (toured[1] + 1) % places.length : 0];
    places[toured[1]].classList.add("on");
    if (narrow()) show("source");
    bring(places[toured[1]], source);
  }

  for (const button of document.querySelectorAll(".legend button")) {
    button.addEventListener("click", () => {
      const name = button.dataset.family, hide = button.getAttribute("aria-pressed") === "true";
      button.setAttribute("aria-pressed", String(!hide));
      hide ? off.add(name) : off.delete(name);
      for (const layer of source.querySelectorAll(".f." + name)) layer.classList.toggle("hidden", hide);
      for (const fact of record.querySelectorAll(".fact." + name)) fact.classList.toggle("muted", hide);
      number();
      if (chosen && off.has(family(chosen))) choose(0);
      else if (chosen) inspect(chosen);
    });
  }

  // Search: the words in the source, found across the marks, and the facts of the record.
  const search = $("search");
  function ranges(query) {
    const pieces = [], walker = document.createTreeWalker(source.querySelector(".words"), NodeFilter.SHOW_TEXT);
    let all = "";
    while (walker.nextNode()) { pieces.push([all.length, walker.currentNode]); all += walker.currentNode.data; }
    const lower = all.toLowerCase(), found = [];
    const point = (offset, end) => {
      let low = 0, high = pieces.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (pieces[middle][0] < offset || (!end && pieces[middle][0] === offset)) low = middle; else high = middle - 1;
      }
      return [pieces[low][1], Math.min(offset - pieces[low][0], pieces[low][1].length)];
    };
    for (let at = lower.indexOf(query); at >= 0 && found.length < 2000; at = lower.indexOf(query, at + query.length)) {
      const range = document.createRange();
      range.setStart(...point(at, false));
      range.setEnd(...point(at + query.length, true));
      found.push(range);
    }
    return found;
  }
  function find() {
    const query = search.value.trim().toLowerCase();
    hits = query ? ranges(query) : [];
    hit = -1;
    let held = 0;
    for (const fact of record.querySelectorAll(".fact")) {
      const matches = Boolean(query) && (fact.textContent + (fact.dataset.words || "")).toLowerCase().includes(query);
      fact.classList.toggle("found", matches);
      held += matches;
    }
    if (window.CSS && CSS.highlights) CSS.highlights.set("found", new Highlight(...hits));
    $("hits").textContent = query ? (english() ? hits.length + " + " + held : "原文 " + hits.length + " · 记录 " + held) : "";
  }
  search.addEventListener("input", find);
  search.addEventListener("keydown", (e) => {
    if (e.key === "Enter" && hits.length) {
      e.preventDefault();
      hit = (hit + (e.shiftKey ? -1 : 1) + hits.length) % hits.length;
      if (narrow()) show("source");
      const range = hits[hit], box = range.getBoundingClientRect(), frame = source.getBoundingClientRect();
      source.scrollTop += box.top - frame.top - frame.height / 3;
      if (!(window.CSS && CSS.highlights)) { getSelection().removeAllRanges(); getSelection().addRange(range); }
      $("hits").textContent = hit + 1 + " / " + hits.length;
    }
    if (e.key === "Escape") { e.stopPropagation(); search.value = ""; find(); search.blur(); }
  });

  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest("input, textarea, select")) return;
    if (e.key === "n") step(1);
    else if (e.key === "p") step(-1);
    else if (e.key === "/") { e.preventDefault(); search.focus(); search.select(); }
    else if (e.key === "Escape") { choose(0); light(0); }
  });
  $("next").addEventListener("click", () => step(1));
  $("previous").addEventListener("click", () => step(-1));
  $("close").addEventListener("click", () => choose(0));
  $("back").addEventListener("click", () => { show("record"); bring(facts.get(chosen)[0], record); });
  $("there").addEventListener("click", () => { show("source"); bring((marks.get(chosen) || [])[0], source); });

  for (const name of ["source", "record"]) {
    $("tab-" + name).addEventListener("click", () => show(name));
    $("tab-" + name).addEventListener("keydown", (e) => {
      if (e.key !== "ArrowLeft" && e.key !== "ArrowRight") return;
      const other = name === "source" ? "record" : "source";
      show(other);
      $("tab-" + other).focus();
    });
  }

  // Language and theme; what was chosen is kept where the browser allows it.
  const keep = (name, value) => { try { localStorage.setItem("yiding-" + name, value); } catch (error) { /* not allowed */ } };
  const kept = (name) => { try { return localStorage.getItem("yiding-" + name); } catch (error) { return null; } };
  function speak(en) {
    root.lang = en ? "en" : "zh-Hans";
    for (const element of document.querySelectorAll("[data-en]")) {
      if (element.dataset.zh === undefined) element.dataset.zh = element.textContent;
      element.textContent = en ? element.dataset.en : element.dataset.zh;
    }
    for (const [key, attribute] of [["Label", "aria-label"], ["Title", "title"], ["Placeholder", "placeholder"]]) {
      for (const element of document.querySelectorAll("[data-en-" + key.toLowerCase() + "]")) {
        if (element.dataset["zh" + key] === undefined) element.dataset["zh" + key] = element.getAttribute(attribute);
        element.setAttribute(attribute, element.dataset[(en ? "en" : "zh") + key]);
      }
    }
    $("language").textContent = en ? "中文" : "English";
    $("language").lang = en ? "zh-Hans" : "en";
    if (chosen) inspect(chosen);
    if (search.value) find();
  }
  $("language").addEventListener("click", () => { speak(!english()); keep("language", root.lang); });
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const paint = () => { root.dataset.theme = kept("theme") || (dark.matches ? "dark" : "light"); };
  dark.addEventListener("change", paint);
  $("theme").addEventListener("click", () => {
    root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
    keep("theme", root.dataset.theme);
  });
  let printed = [];
  addEventListener("beforeprint", () => {
    printed = [...document.querySelectorAll("details:not([open])")];
    for (const details of printed) details.open = true;
    root.dataset.theme = "light";
  });
  addEventListener("afterprint", () => { for (const details of printed) details.open = false; paint(); });

  paint();
  if (kept("language") === "en") speak(true);
  const asked = /^#[tf](\d+)$/.exec(location.hash);
  if (asked && facts.has(Number(asked[1]))) choose(Number(asked[1]));
  arrived = true;
})();
