// The day's calls by the hour, as bars on the reader's clock; the table below tells the same in words.
"use strict";

const REFRESH_MS = 30_000;
const HEIGHT = 220;

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

async function draw(place) {
  let found;
  try {
    const answer = await fetch(place.dataset.from, { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    found = await answer.json();
  } catch {
    return;
  }
  const muted = colour("--pico-muted-color");
  const axis = { stroke: muted, grid: { stroke: colour("--pico-muted-border-color"), width: 1 }, ticks: { show: false } };
  const bars = uPlot.paths.bars({ size: [0.7, 48] });
  const options = {
    width: place.clientWidth,
    height: HEIGHT,
    cursor: { show: false },
    scales: { x: { range: (_chart, least, most) => [least - 1800, Math.max(most, least + 7200) + 1800] }, y: { range: (_chart, _least, most) => [0, Math.max(most, 1) * 1.1] } },
    axes: [{ ...axis, incrs: [3600, 7200, 14400, 21600] }, { ...axis, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] }],
    series: [
      {},
      { label: "Calls", stroke: muted, fill: colour("--pico-muted-border-color"), paths: bars, points: { show: false } },
      { label: "Answered", stroke: colour("--pico-primary"), fill: colour("--pico-primary"), paths: bars, points: { show: false } },
    ],
    legend: { live: false },
  };
  place.replaceChildren();
  new uPlot(options, [found.hours, found.calls, found.answered], place);
}

document.addEventListener("DOMContentLoaded", () => {
  const place = document.getElementById("hours");
  draw(place);
  setInterval(() => draw(place), REFRESH_MS);
  window.addEventListener("resize", () => draw(place));
});
