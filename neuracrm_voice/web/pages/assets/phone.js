// The telephone in the browser. The server plays the telephone company; this page is the caller's ear and mouth.
"use strict";

(() => {
  const dial = document.getElementById("dial");
  if (!dial) return;
  const speak = document.getElementById("speak");
  const talk = document.getElementById("talk");
  const stateLine = document.getElementById("state");
  const aloud = document.getElementById("aloud");
  const token = JSON.parse(document.body.getAttribute("hx-headers"))["X-CSRFToken"];
  const ENDINGS = { caller: "You hung up.", hangup: "The line hung up.", rejected: "The call was not taken.", error: "The call broke off." };
  const BETWEEN_TURNS_MS = 700;
  const LONGEST_SPEECH_MS = 12000;

  let call = null; // What the server told of it last; its `state` goes back with what the caller does.
  let busy = false;
  let round = 0; // A scene stops when another call has begun.

  async function post(path, body) {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRFToken": token },
      body: JSON.stringify(body),
    });
    if (!(answer.headers.get("Content-Type") || "").includes("json")) throw new Error("You have been signed out. Reload the page.");
    const told = await answer.json();
    if (!answer.ok) throw new Error(Object.values(told.errors || {}).flat().join(" ") || told.detail);
    return told;
  }

  /** Ask the server, one thing at a time; troubles are said on the page, and the call stays as it was. */
  async function ask(path, body) {
    if (busy) return false;
    busy = true;
    speak.setAttribute("aria-busy", "true");
    for (const button of document.querySelectorAll("#phone button")) button.disabled = true;
    try {
      show(await post(path, body));
      trouble("");
      return true;
    } catch (error) {
      trouble(error instanceof TypeError ? "The server cannot be reached. Try again." : error.message);
      return false;
    } finally {
      busy = false;
      speak.removeAttribute("aria-busy");
      for (const button of document.querySelectorAll("#phone button")) button.disabled = false;
    }
  }

  function add(kind, words) {
    const item = document.createElement("li");
    item.className = kind;
    item.textContent = words;
    talk.append(item);
    talk.scrollTop = talk.scrollHeight;
  }

  function show(told) {
    call = told;
    if (told.did) add("caller", told.did);
    const audio = told.heard.filter((item) => item.kind === "played");
    for (const item of told.heard) {
      if (item.kind === "said") add("line", item.text);
      if (item.kind === "note") add("note", item.text);
    }
    if (audio.length && told.words) add("line", told.words);
    hear(told.heard);
    const over = Boolean(told.ended_by);
    speak.hidden = over;
    stateLine.textContent = over
      ? `${ENDINGS[told.ended_by] || "The call is over."} It would have taken ${told.seconds} s. ${told.problems.join(" ")}`
      : told.waits_for === "message" ? "Leave your message." : "The line listens.";
    if (!over) speak.elements.words.focus();
    showWire(told.exchanges);
    showRecords(told.sid).catch(() => trouble("The records could not be read just now."));
  }

  // Sound: words in the browser's own voice, audio as it is; one after the other, cut off by whatever comes next.

  let playing = Promise.resolve();
  let stopSound = () => {};

  function hear(items) {
    stopSound();
    if (!aloud.checked) return;
    let stopped = false;
    let current = null;
    stopSound = () => {
      stopped = true;
      if (window.speechSynthesis) window.speechSynthesis.cancel();
      if (current) current.pause();
    };
    playing = items.reduce((before, item) => before.then(() => {
      if (stopped || item.kind === "note") return undefined;
      if (item.kind === "said") return say(item);
      current = new Audio(item.url);
      return until(current, "ended", () => current.play());
    }), Promise.resolve());
  }

  function say(item) {
    if (!window.speechSynthesis || !window.speechSynthesis.getVoices().length) return undefined;
    const utterance = new SpeechSynthesisUtterance(item.text);
    if (item.language) utterance.lang = item.language;
    return until(utterance, "end", () => window.speechSynthesis.speak(utterance));
  }

  function until(source, event, begin) {
    return new Promise((done) => {
      source.addEventListener(event, done, { once: true });
      source.addEventListener("error", done, { once: true });
      source.addEventListener("pause", done, { once: true });
      setTimeout(done, LONGEST_SPEECH_MS);
      Promise.resolve(begin()).catch(done);
    });
  }

  // What came of it: the records by the API, and the webhooks with their answers.

  function showWire(exchanges) {
    const place = document.getElementById("wire");
    if (!place.querySelector("details")) place.replaceChildren();
    for (const one of exchanges) {
      const whole = document.createElement("details");
      const head = document.createElement("summary");
      head.textContent = `${one.request} → ${one.status ?? "no answer"}, ${one.milliseconds} ms`;
      const body = document.createElement("pre");
      const fields = Object.entries(one.fields).map(([name, value]) => `${name}: ${value}`).join("\n");
      body.textContent = `${fields}\n\n${one.answer}`;
      whole.append(head, body);
      place.prepend(whole);
    }
  }

  const KINDS = { contact: "Contact", lead: "Lead", ticket: "Ticket", meeting: "Meeting", task: "Task", deal: "Deal" };
  const HIDDEN = new Set(["id", "reference", "contact_id", "call_id", "lead_id", "line_id", "created_at", "updated_at", "briefing", "evidence"]);

  async function read(path) {
    const answer = await fetch(path, { headers: { Accept: "application/json" } });
    return answer.ok ? answer.json() : null;
  }

  async function showRecords(sid) {
    const known = await read(`/api/v1/calls/${encodeURIComponent(sid)}`);
    if (!known || !call || call.sid !== sid) return;
    const records = known.records.filter((one) => KINDS[one.type]);
    const whole = await Promise.all(records.map((one) => read(`/api/v1/${one.type}s/${one.id}`)));
    const cards = records.map((one, at) => card(one, whole[at] || {}));
    if (cards.length) document.getElementById("records").replaceChildren(...cards);
  }

  function worded(moment, zone) {
    return zone ? onClockOf(zone, moment) : moment.toLocaleString();
  }

  function card(record, fields) {
    const article = document.createElement("article");
    const head = document.createElement("strong");
    head.textContent = `${KINDS[record.type]} ${record.reference || ""}`;
    const list = document.createElement("dl");
    list.className = "facts";
    for (const [name, value] of Object.entries(fields)) {
      if (HIDDEN.has(name) || value === null || value === "" || value === false || typeof value === "object") continue;
      const term = document.createElement("dt");
      const told = document.createElement("dd");
      term.textContent = name.replaceAll("_", " ");
      told.textContent = /_at$/.test(name) ? worded(new Date(value), fields.time_zone) : String(value);
      list.append(term, told);
    }
    article.append(head, list);
    return article;
  }

  // What the caller does.

  function begin() {
    round += 1;
    call = null;
    talk.replaceChildren();
    document.getElementById("wire").replaceChildren();
    document.getElementById("records").replaceChildren();
    stateLine.textContent = "It rings …";
  }

  function wanted(more) {
    const { caller, line, desk } = Object.fromEntries(new FormData(dial));
    return { caller: caller.replace(/[\s().-]/g, ""), line, desk, ...more };
  }

  async function start(more) {
    begin();
    if (!(await ask("/phone/calls", wanted(more)))) stateLine.textContent = "The call was not placed.";
  }

  function doIt(act, words = "") {
    return call ? ask("/phone/calls/act", { state: call.state, act, words }) : false;
  }

  async function playScene(scene, caller) {
    dial.elements.caller.value = caller;
    await start({ scene });
    const mine = round;
    while (call && !call.ended_by && round === mine) {
      await Promise.race([playing, new Promise((done) => setTimeout(done, LONGEST_SPEECH_MS))]);
      await new Promise((done) => setTimeout(done, BETWEEN_TURNS_MS));
      if (round !== mine || !call || call.ended_by) return;
      if (!busy && !(await doIt("scene"))) return;
    }
  }

  dial.addEventListener("submit", (event) => { event.preventDefault(); start({}); });
  for (const button of document.querySelectorAll("[data-scene]")) {
    button.addEventListener("click", () => playScene(button.dataset.scene, button.dataset.caller));
  }
  speak.addEventListener("submit", async (event) => {
    event.preventDefault();
    const words = speak.elements.words.value.trim();
    if (words && (await doIt("says", words))) speak.elements.words.value = "";
  });
  for (const button of speak.querySelectorAll("[data-act]")) {
    button.addEventListener("click", () => doIt(button.dataset.act));
  }
  for (const button of speak.querySelectorAll("[data-key]")) {
    button.addEventListener("click", () => doIt("presses", button.dataset.key));
  }
  aloud.addEventListener("change", () => { if (!aloud.checked) stopSound(); });

  const Recogniser = window.SpeechRecognition || window.webkitSpeechRecognition;
  if (Recogniser) {
    const listen = document.getElementById("listen");
    listen.hidden = false;
    listen.addEventListener("click", () => {
      stopSound();
      const recogniser = new Recogniser();
      recogniser.lang = "en-US";
      recogniser.addEventListener("result", (event) => doIt("says", event.results[0][0].transcript));
      recogniser.addEventListener("error", () => trouble("The browser did not hear you. Allow the microphone, or type."));
      recogniser.addEventListener("end", () => listen.removeAttribute("aria-busy"));
      listen.setAttribute("aria-busy", "true");
      recogniser.start();
    });
  }
})();
