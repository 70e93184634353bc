// What is typed while a sitting runs is kept in the browser until the office has answered: a lost line loses no word.
"use strict";

(() => {
  const EVERY = 3000;
  const forms = [...document.querySelectorAll("form[data-words]")];
  const account = forms[0]?.dataset.words ?? "";
  const QUEUE = `yiding-words-${account}`;
  const english = document.documentElement.lang === "en";
  const say = (chinese, inEnglish) => (english ? inEnglish : chinese);

  const read = (key) => { try { return JSON.parse(localStorage.getItem(key)) ?? null; } catch { return null; } };
  const write = (key, value) => {
    if (value === null || value.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  };
  const queue = () => read(QUEUE) ?? [];
  const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, "0")).join("");

  // Half-typed words, a form each.
  const typedKey = (form) => `yiding-typed-${account}-${form.getAttribute("action")}-${form.elements.kind.value}-${form.elements.item?.value ?? ""}`;
  const typed = (form) => Object.fromEntries([...new FormData(form)].filter(([name]) => name !== "csrfmiddlewaretoken"));
  const restore = (form) => {
    const kept = read(typedKey(form));
    if (!kept) return;
    for (const [name, value] of Object.entries(kept)) {
      const input = form.elements[name];
      if (!input || input.type === "hidden") continue;
      if (input.type === "checkbox") input.checked = Boolean(value); else input.value = value;
    }
  };

  const unsent = document.querySelector("[data-unsent]");
  const show = () => {
    if (!unsent) return;
    const rows = queue();
    unsent.hidden = rows.length === 0;
    unsent.querySelector("ul").replaceChildren(...rows.map((row) => {
      const line = document.createElement("li");
      line.textContent = row.fields.text || say("（没有文字的发言）", "(a speech without words)");
      if (row.refused) {
        const why = document.createElement("p");
        why.textContent = row.refused;
        const drop = document.createElement("button");
        drop.type = "button";
        drop.className = "btn btn-sm btn-outline-secondary";
        drop.textContent = say("不要了", "Discard");
        drop.addEventListener("click", () => { write(QUEUE, queue().filter((one) => one.fields.key !== row.fields.key)); show(); });
        line.append(why, drop);
      }
      return line;
    }));
  };

  const tell = (sentence) => forms.forEach((form) => { form.querySelector("[data-says]").textContent = sentence; });

  // One at a time, in order: what was said first stands first.
  let sending = false;
  const send = async () => {
    if (sending || !forms.length) return;
    sending = true;
    let reload = false;
    try {
      for (const row of queue().filter((one) => !one.refused)) {
        const token = forms[0].elements.csrfmiddlewaretoken.value;
        const answer = await fetch(row.address, {
          method: "POST", redirect: "error", body: new URLSearchParams(row.fields),
          headers: { "X-CSRFToken": token, Accept: "application/json" },
        });
        const type = answer.headers.get("Content-Type") ?? "";
        if (!type.startsWith("application/json")) throw new Error("not the office");
        const said = await answer.json();
        const rest = queue().filter((one) => one.fields.key !== row.fields.key);
        if (answer.ok) { write(QUEUE, rest); reload ||= row.reload; }
        else if (said.rule === "no_secret") { write(QUEUE, rest); localStorage.removeItem(row.typed); tell(say(said.sentence, said.english)); show(); return; }
        else write(QUEUE, [...rest, { ...row, refused: say(said.sentence, said.english) }]);
        tell(answer.ok ? say("已记下。", "Taken down.") : say(said.sentence, said.english));
      }
    } catch {
      tell(say("没有送到，已存在这台设备上；联网后自动送出。离线太久请重新登录。", "Not sent: kept on this device, and sent when the line is back. After a long time, log in again."));
    } finally {
      sending = false;
      show();
    }
    if (reload) location.reload();
    else if (window.htmx && document.getElementById("live")) window.htmx.trigger("#live", "words");
  };

  for (const form of forms) {
    restore(form);
    let begun = null;
    form.addEventListener("input", () => { begun ??= Date.now(); write(typedKey(form), typed(form)); });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const fields = { ...typed(form), key: newKey(), at: String(begun ?? Date.now()) };
      const row = { address: form.action, fields, typed: typedKey(form), reload: "reload" in form.dataset };
      try { write(QUEUE, [...queue(), row]); } catch { tell(say("这台设备存不下了，请先不要关闭页面。", "This device is full: leave the page open.")); return; }
      localStorage.removeItem(typedKey(form));
      begun = null;
      form.reset();
      send();
    });
  }
  show();
  send();
  setInterval(send, EVERY);
  window.addEventListener("online", send);

  // The clock of a report, and whether somebody else went on to another item.
  const tick = () => {
    for (const timer of document.querySelectorAll("[data-since]")) {
      const seconds = Math.max(0, Math.floor((Date.now() - Date.parse(timer.dataset.since)) / 1000));
      const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
      timer.textContent = timer.dataset.words.replace("{t}", time).replace("{m}", timer.dataset.most);
      timer.classList.toggle("over", seconds > 60 * Number(timer.dataset.most));
    }
    const now = document.querySelector("[data-current]")?.dataset.current ?? "";
    const mine = document.querySelector("[data-item]")?.dataset.item ?? "";
    const moved = document.querySelector("[data-moved]");
    if (moved) moved.hidden = !(mine && now !== mine);
  };
  tick();
  setInterval(tick, 1000);
})();
