// Moments in forms: typed on the reader's own clock, which is named, and sent in UTC by the hidden field beside them.
"use strict";

/** Write a moment as a `datetime-local` input has it, on the clock of this browser. */
function onThisClock(moment) {
  const shown = new Date(moment.getTime() - moment.getTimezoneOffset() * 60000);
  return shown.toISOString().slice(0, 16);
}

document.addEventListener("DOMContentLoaded", () => {
  for (const typed of document.querySelectorAll("input[data-moment]")) {
    const sent = typed.form.elements.namedItem(typed.dataset.moment);
    const moment = new Date(sent.value);
    if (sent.value && !Number.isNaN(moment.getTime())) typed.value = onThisClock(moment);
    document.getElementById(`${typed.id}-clock`).textContent = `On your own clock (${Intl.DateTimeFormat().resolvedOptions().timeZone}).`;
    typed.addEventListener("input", () => {
      sent.value = typed.value ? new Date(typed.value).toISOString() : "";
    });
  }
});
