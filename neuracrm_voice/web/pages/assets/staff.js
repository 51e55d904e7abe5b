// What every page of the staff needs: times on the reader's own clock, or on one that is named, and troubles said where they happen.
"use strict";

const FORMATS = {
  moment: { dateStyle: "medium", timeStyle: "short" },
  time: { timeStyle: "medium" },
  day: { dateStyle: "medium" },
};

const IN_A_ZONE = { year: "numeric", month: "short", day: "numeric", hour: "numeric", minute: "2-digit", timeZoneName: "short" };

/** Word a moment on the clock it was agreed on, and name that clock. */
function onClockOf(zone, moment) {
  try {
    return moment.toLocaleString(undefined, { ...IN_A_ZONE, timeZone: zone });
  } catch {
    // This browser does not know the zone; its own clock is named instead.
    return moment.toLocaleString(undefined, IN_A_ZONE);
  }
}

/** Word every `<time datetime>` under `root` on the reader's clock, or that of `data-zone`; `data-as` says how. */
function tellTimes(root) {
  for (const element of root.querySelectorAll("time[datetime]")) {
    const moment = new Date(element.dateTime);
    if (Number.isNaN(moment.getTime())) continue;
    if (element.dataset.as === "age") {
      element.textContent = age(moment);
    } else if (element.dataset.zone) {
      element.textContent = onClockOf(element.dataset.zone, moment);
    } else {
      element.textContent = moment.toLocaleString(undefined, FORMATS[element.dataset.as] || FORMATS.moment);
    }
    element.title = moment.toLocaleString(undefined, { dateStyle: "full", timeStyle: "long" });
  }
}

function age(moment) {
  const seconds = Math.max(0, Math.round((Date.now() - moment.getTime()) / 1000));
  const minutes = Math.floor(seconds / 60);
  return minutes >= 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${minutes}:${String(seconds % 60).padStart(2, "0")}`;
}

function trouble(words) {
  const place = document.getElementById("trouble");
  if (!place) return;
  place.textContent = words;
  place.hidden = !words;
}

/** Name each cell after its column, for narrow screens, where a row is a card; what that hides from readers aloud is told. */
function nameCells(table) {
  const names = [...table.querySelectorAll("thead th")].map((head) => head.textContent);
  table.setAttribute("role", "table");
  for (const row of table.rows) {
    row.setAttribute("role", "row");
    [...row.cells].forEach((cell, at) => {
      cell.dataset.label = names[at];
      cell.setAttribute("role", cell.tagName === "TH" ? "columnheader" : "cell");
    });
  }
}

/** Copy what an element says; where the browser lets nobody copy, it is marked, to be copied by hand. */
async function copy(button) {
  const source = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(source.textContent);
    button.textContent = "Copied";
  } catch {
    window.getSelection().selectAllChildren(source);
    button.textContent = "Marked: copy it now";
  }
}

document.addEventListener("DOMContentLoaded", () => {
  tellTimes(document);
  document.querySelectorAll(".wide > table").forEach(nameCells);
  const wrong = document.querySelector("[aria-invalid='true']");
  if (wrong) wrong.focus();
  setInterval(() => tellTimes(document), 1000);
  const menu = document.querySelector("details.menu");
  if (menu && window.matchMedia("(min-width: 768px)").matches) menu.open = true;
});
document.addEventListener("htmx:afterSwap", (event) => { tellTimes(event.detail.elt); });
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.successful || event.detail.xhr.status === 304) trouble("");
});
document.addEventListener("htmx:sendError", () => trouble("The server cannot be reached. This page goes on trying."));
document.addEventListener("htmx:responseError", (event) => {
  const answer = event.detail.xhr;
  let words = "";
  try { words = JSON.parse(answer.responseText).detail; } catch { words = ""; }
  trouble(words || `That did not work (${answer.status}). Reload the page and try again.`);
});
// A part that polls tells what it has, and is left as it is while nothing has changed.
const held = new Map();
document.addEventListener("htmx:configRequest", (event) => {
  const etag = event.detail.verb === "get" && held.get(event.detail.path);
  if (etag) event.detail.headers["If-None-Match"] = etag;
});
document.addEventListener("htmx:beforeSwap", (event) => {
  const answer = event.detail.xhr;
  if (answer.status === 304) event.detail.shouldSwap = false;
  else if (answer.getResponseHeader("ETag")) held.set(event.detail.pathInfo.requestPath, answer.getResponseHeader("ETag"));
});
// A page that nobody sees asks for nothing, and is brought up to date as soon as it is seen.
const POLLING = "[hx-trigger^='every']";
document.addEventListener("htmx:beforeRequest", (event) => {
  if (document.hidden && event.detail.elt.matches(POLLING)) event.preventDefault();
});
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) document.querySelectorAll(POLLING).forEach((part) => htmx.trigger(part, "refresh"));
});
document.addEventListener("click", (event) => {
  if (event.target.matches("[data-copy]")) copy(event.target);
});
document.addEventListener("submit", (event) => {
  const question = event.submitter && event.submitter.dataset.confirm;
  if (question && !window.confirm(question)) event.preventDefault();
}, true);
