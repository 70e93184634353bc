// Keys, drafts and focus. Small, without a framework; without it every page still works, only less comfortably.
"use strict";

(() => {
  const FEW_SECONDS = 3000;
  const NOT_KEPT = new Set(["csrfmiddlewaretoken", "once"]);

  // Keys: / goes to the search, j and k go through the rows of the table; Enter opens the row, as on any link.
  const keysOff = () => document.documentElement.dataset.keys === "off";
  const typing = (place) => place.closest("input, textarea, select, [contenteditable]");

  const step = (by) => {
    const rows = [...document.querySelectorAll(".row-link")];
    const next = rows.indexOf(document.activeElement) + by;
    if (rows.length) rows[Math.min(Math.max(next, 0), rows.length - 1)].focus();
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || keysOff() || typing(event.target)) return;
    const search = document.querySelector("[data-search]");
    if (event.key === "/" && search) search.focus();
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else return;
    event.preventDefault();
  });

  // The box in the head of a table ticks all of its page.
  document.addEventListener("change", (event) => {
    if (!("tickAll" in event.target.dataset)) return;
    for (const box of event.target.form.elements) if (box.name === "row") box.checked = event.target.checked;
  });

  // Menus close when one goes elsewhere, or by Escape.
  const closeMenus = (but) => document.querySelectorAll("details.menu[open]").forEach((menu) => {
    if (menu !== but) menu.open = false;
  });
  document.addEventListener("click", (event) => closeMenus(event.target.closest("details.menu")));
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && document.querySelector("details.menu[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  // Drafts: what is typed into a form goes to the server every few seconds, until the form is sent.
  class Draft {
    constructor(form) {
      this.form = form;
      this.says = form.querySelector("[data-draft-says]");
      const place = new URL(form.action || location.href, location.href);
      const gate = place.searchParams.get("gate");
      this.address = place.pathname + (gate ? `?gate=${gate}` : "");
      this.typed = false;
      this.sent = false;
      form.addEventListener("input", () => { this.typed = true; });
      form.addEventListener("submit", () => { this.sent = true; if (this.going) this.going.abort(); });
      window.addEventListener("pageshow", () => { this.sent = false; });
      document.addEventListener("visibilitychange", () => { if (document.hidden) this.save(); });
      setInterval(() => this.save(), FEW_SECONDS);
      this.offer(form.querySelector("[data-kept]"));
    }

    // What the page itself has fixed (which gate a form is about) is neither kept nor filled in.
    fields() {
      const fields = {};
      for (const input of this.form.elements) {
        if (!input.name || "fixed" in input.dataset || NOT_KEPT.has(input.name) || ["file", "password", "submit", "button"].includes(input.type)) continue;
        fields[input.name] ??= [];
        if (["checkbox", "radio"].includes(input.type)) { if (input.checked) fields[input.name].push(input.value); }
        else if (input.type === "select-multiple") fields[input.name].push(...[...input.selectedOptions].map((one) => one.value));
        else fields[input.name].push(input.value);
      }
      return fields;
    }

    fill(fields) {
      const left = structuredClone(fields);
      for (const input of this.form.elements) {
        if (!(input.name in left) || "fixed" in input.dataset) continue;
        if (["checkbox", "radio"].includes(input.type)) input.checked = fields[input.name].includes(input.value);
        else if (input.type === "select-multiple") for (const one of input.options) one.selected = fields[input.name].includes(one.value);
        else if (input.type !== "file") input.value = left[input.name].shift() ?? "";
      }
      this.form.dispatchEvent(new CustomEvent("draft:restored", { bubbles: true }));
    }

    async send(fields) {
      this.going = new AbortController();
      const token = this.form.elements.csrfmiddlewaretoken.value;
      const body = new URLSearchParams({ address: this.address, fields: JSON.stringify(fields) });
      const answer = await fetch(this.form.dataset.draft, {
        method: "POST", body, headers: { "X-CSRFToken": token }, redirect: "error", signal: this.going.signal,
      });
      return { status: answer.status, ...(await answer.json()) };
    }

    async save() {
      if (!this.typed || this.sent) return;
      this.typed = false;
      try {
        const { status, sentence, fields } = await this.send(this.fields());
        if (status === 422) this.wipe(fields, sentence);
        else if (this.says) this.says.textContent = sentence;
      } catch {
        if (this.sent) return;
        this.typed = true;
        if (this.says) this.says.textContent = this.form.dataset.lost;
      }
    }

    // A text that bears a mark of secrecy is cleared from the page, and the sentence says why.
    wipe(fields, sentence) {
      for (const input of this.form.elements) if (fields.includes(input.name)) { input.value = ""; input.defaultValue = ""; }
      this.told?.remove();
      const told = this.told = document.createElement("p");
      told.className = "problem";
      told.setAttribute("role", "alert");
      told.tabIndex = -1;
      told.textContent = sentence;
      this.form.prepend(told);
      told.focus();
      if (this.says) this.says.textContent = "";
    }

    offer(kept) {
      if (!kept) return;
      kept.hidden = false;
      kept.querySelector("[data-restore]").addEventListener("click", () => {
        this.fill(JSON.parse(kept.dataset.kept));
        kept.remove();
      });
      kept.querySelector("[data-discard]").addEventListener("click", async () => {
        await this.send({}).catch(() => null);
        kept.remove();
      });
    }
  }

  document.querySelectorAll("form[data-draft]").forEach((form) => new Draft(form));
  document.querySelector("[data-focus]")?.focus();
})();
