// NeuraCRM Voice: <script src="https://voice…/button.js" data-tokens="/your/own/address" defer></script>
// Any element with data-neuracrm-contact="17" calls that contact when it is pressed. Your server answers a POST to
// data-tokens, {"contact_id": 17}, with the {"token": …} that it got from POST /api/v1/button-tokens.
"use strict";

(() => {
  const script = document.currentScript;
  const base = new URL(".", script.src).href;
  const POLL_MS = 1500;
  const SLOWEST_POLL_MS = 15000;
  const OUTCOME_PATIENCE_MS = 20000;

  async function post(address, body) {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    let told = {};
    try { told = await answer.json(); } catch { /* What is no JSON says nothing we could show. */ }
    if (!answer.ok) throw new Error(told.detail || "That did not work. Reload the page and try again.");
    return told;
  }

  /** Say how the call goes beside the element, on it for styles (data-neuracrm-state), and as an event. */
  function tell(element, state, words) {
    let place = element.nextElementSibling;
    if (!place || !place.hasAttribute("data-neuracrm-words")) {
      place = document.createElement("span");
      place.setAttribute("data-neuracrm-words", "");
      place.setAttribute("role", "status");
      element.after(place);
    }
    place.textContent = words;
    element.dataset.neuracrmState = state;
    element.dispatchEvent(new CustomEvent("neuracrm:call", { bubbles: true, detail: { state, words } }));
  }

  function hold(element, busy) {
    if ("disabled" in element) element.disabled = busy;
    element.setAttribute("aria-disabled", String(busy));
    element.setAttribute("aria-busy", String(busy));
  }

  async function tokenFor(element) {
    if (element.dataset.neuracrmToken) return element.dataset.neuracrmToken;
    const told = await post(new URL(script.dataset.tokens || "/neuracrm-token", location.href), {
      contact_id: Number(element.dataset.neuracrmContact),
    });
    return told.token;
  }

  async function press(element) {
    if (element.getAttribute("aria-disabled") === "true") return;
    hold(element, true);
    tell(element, "calling", "Calling …");
    try {
      const token = await tokenFor(element);
      show(element, await post(`${base}button/calls`, { token }));
      await watch(element, token);
    } catch (error) {
      tell(element, "failed", error instanceof TypeError ? "The connection is lost. Nothing is known of the call; try again." : error.message);
    } finally {
      hold(element, false);
    }
  }

  /** Look again and again until the outcome is known; a lost connection is said, and tried anew. */
  async function watch(element, token) {
    let pause = POLL_MS;
    let endedAt = 0;
    for (;;) {
      await new Promise((done) => setTimeout(done, pause));
      let told;
      try {
        told = await post(`${base}button/state`, { token });
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        tell(element, "lost", "The connection is lost. The call goes on; this page tries again.");
        pause = Math.min(pause * 2, SLOWEST_POLL_MS);
        continue;
      }
      pause = POLL_MS;
      show(element, told);
      if (told.ended && !endedAt) endedAt = Date.now();
      if (told.over || (endedAt && Date.now() - endedAt > OUTCOME_PATIENCE_MS)) return;
    }
  }

  function show(element, told) {
    const states = { "in-progress": "conversation", ringing: "ringing", completed: "done" };
    const state = states[told.status] || (told.ended ? "failed" : "calling");
    tell(element, state, told.words);
  }

  function prepare(root) {
    for (const element of root.querySelectorAll("[data-neuracrm-contact]")) {
      if (element.matches("button, input")) continue;
      element.setAttribute("role", "button");
      if (!element.hasAttribute("tabindex")) element.setAttribute("tabindex", "0");
    }
  }

  function pressed(event) {
    const element = event.target instanceof Element && event.target.closest("[data-neuracrm-contact]");
    if (!element) return;
    event.preventDefault();
    press(element);
  }

  document.addEventListener("click", pressed);
  document.addEventListener("keydown", (event) => {
    const native = event.target instanceof Element && event.target.matches("button, input, a[href]");
    if (!native && (event.key === "Enter" || event.key === " ")) pressed(event);
  });
  new MutationObserver(() => prepare(document)).observe(document.documentElement, { childList: true, subtree: true });
  prepare(document);
})();
