// A word that the record does not have: its button shows it where it stands in the text.
"use strict";
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-find]");
  if (!button) return;
  for (const id of button.getAttribute("aria-controls").split(" ")) {
    const field = document.getElementById(id);
    const words = button.dataset.find;
    // The next one after the caret, else the first.
    let at = field.value.indexOf(words, field === button.lastShown ? field.selectionEnd : 0);
    if (at < 0) at = field.value.indexOf(words);
    if (at < 0) continue;
    button.lastShown = field;
    field.focus();
    field.setSelectionRange(at, at + words.length);
    return;
  }
});
