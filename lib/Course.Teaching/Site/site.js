// Formulas, charts, search, and the small comforts of a page. No server, no request but for the files beside this one.
"use strict";
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const root = document.documentElement;
const assets = document.currentScript.src.replace(/[^/]*$/, "");

/** Loads a script of the site once. */
const loaded = {};
const load = name => loaded[name] ??= new Promise((done, failed) => {
  const script = document.createElement("script");
  script.onload = done;
  script.onerror = failed;
  script.src = assets + name;
  document.head.append(script);
});

// ---- dark and light
const isDark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
document.querySelector(".theme").onclick = () => {
  root.dataset.theme = isDark() ? "light" : "dark";
  try { localStorage.theme = root.dataset.theme; } catch { /* a browser that keeps nothing for files */ }
  recolour();
};
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => recolour());

// ---- formulas: a few at a time, so that the page answers meanwhile
const formulas = window.katex ? all(".math") : [];
(function some() {
  for (const end = performance.now() + 30; formulas.length > 0 && performance.now() < end;) {
    const formula = formulas.shift();
    katex.render(formula.textContent, formula, { displayMode: formula.classList.contains("display"), throwOnError: false });
  }
  if (formulas.length > 0) setTimeout(some); else (window.requestIdleCallback ?? setTimeout)(() => reachable());
})();

// ---- charts: drawn when they come near
const charts = new Map(); // element → figure, as it was made
// Pictures whose colours are numbers stay on white; in all others what is grey changes sides, and colours become lighter.
const staysLight = figure => figure.data.some(trace => /heatmap|contour|image|surface|mesh|scatter3d|table/.test(trace.type ?? ""));
const colour = /^(#(?:[0-9a-f]{3}){1,2}|white|black|gr[ae]y|rgba?\([^)]*\))$/i;
function flipped(value, key) {
  if (Array.isArray(value)) return key === "colorscale" ? value : value.length > 2000 ? value : value.map(item => flipped(item, key));
  if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, flipped(part, name)]));
  if (typeof value !== "string" || !colour.test(value)) return value;
  const probe = flipped.probe ??= document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  probe.fillStyle = value;
  const parts = /^#/.test(probe.fillStyle) ? probe.fillStyle.match(/\w\w/g).map(part => parseInt(part, 16)) : probe.fillStyle.match(/[\d.]+/g).map(Number);
  const [low, high] = [Math.min(...parts.slice(0, 3)), Math.max(...parts.slice(0, 3))];
  const [r, g, b] = parts.slice(0, 3).map((part, i) => Math.round(high - low > 24 ? part + (255 - part) * 0.25 : [22, 27, 33][i] + (255 - part) * 0.8));
  return `rgba(${r},${g},${b},${parts[3] ?? 1})`;
}
function dressed(figure) {
  figure = structuredClone(figure);
  const layout = figure.layout ??= {};
  if (!isDark() || staysLight(figure)) return figure;
  figure = { ...figure, data: flipped(figure.data), layout: flipped(layout) };
  const clear = { paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)" };
  Object.assign(figure.layout, clear);
  Object.assign(figure.layout.template?.layout ?? {}, clear);
  for (const slider of figure.layout.sliders ?? []) Object.assign(slider, { bgcolor: "#303842", activebgcolor: "#6cc0e5", bordercolor: "#303842", font: { ...slider.font, color: "#dfe3e8" }, tickcolor: "#9ca6b3" });
  return figure;
}
/** Narrower than it was made, where there is less room; below a width at which it can be read, it scrolls. */
function fitted(figure, element) {
  const { width, xaxis2 } = figure.layout, room = element.clientWidth;
  if (width > room && !xaxis2) figure.layout.width = Math.max(room, 440);
  return figure;
}
function draw(element) {
  if (charts.has(element)) return;
  const figure = JSON.parse(element.firstElementChild.textContent);
  charts.set(element, figure);
  element.classList.toggle("light", isDark() && staysLight(figure));
  drawFigure(element, fitted(dressed(figure), element));
}
function recolour() {
  for (const [element, figure] of charts) {
    element.classList.toggle("light", isDark() && staysLight(figure));
    const next = fitted(dressed(figure), element);
    Plotly.react(element, next.data, next.layout, { responsive: true, displaylogo: false });
  }
}
const near = new IntersectionObserver(async entries => {
  const come = entries.filter(entry => entry.isIntersecting).map(entry => entry.target);
  if (come.length === 0) return;
  come.forEach(element => near.unobserve(element));
  await load("plotly.min.js");
  for (const element of come) {
    draw(element);
    await new Promise(done => setTimeout(done)); // the page answers between two charts
  }
}, { rootMargin: "500px 0px" });
all(".output.figure").forEach(element => near.observe(element));
window.addEventListener("beforeprint", () => window.Plotly && all(".output.figure").forEach(draw));

// ---- code can be copied
for (const input of all(".input")) {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "copy", textContent: "Copy" });
  button.onclick = async () => {
    await navigator.clipboard.writeText(input.querySelector("pre").textContent);
    button.textContent = "Copied";
    setTimeout(() => button.textContent = "Copy", 1500);
  };
  input.append(button);
}

// ---- what scrolls sideways can be reached by keys
const reachable = () => all("pre, .wide, .math.display, .output.html, .output.figure").forEach(box => {
  if (box.scrollWidth > box.clientWidth) box.tabIndex = 0; else box.removeAttribute("tabindex");
});
window.addEventListener("resize", reachable);
document.addEventListener("toggle", reachable, true);

// ---- contents: open where there is room, and where one is
const contents = document.querySelector(".contents");
if (contents) {
  const wide = matchMedia("(min-width: 1080px)");
  const follow = () => contents.open = wide.matches;
  wide.addEventListener("change", follow);
  follow();
  const links = new Map(all("a", contents).map(link => [document.getElementById(decodeURIComponent(link.hash.slice(1))), link]));
  let here;
  const seen = new IntersectionObserver(() => {
    const last = [...links.keys()].findLast(heading => heading.getBoundingClientRect().top < 140);
    if (links.get(last) === here) return;
    here?.classList.remove("here");
    here = links.get(last);
    here?.classList.add("here");
    if (wide.matches) here?.scrollIntoView({ block: "nearest" });
  }, { rootMargin: "-130px 0px 0px" });
  links.forEach((_, heading) => seen.observe(heading));
}

// ---- search
const dialog = document.querySelector("dialog"), box = dialog.querySelector("input"), list = dialog.querySelector("ol"), status = dialog.querySelector("[role=status]");
const most = 40;
let sections;
async function ask() {
  dialog.showModal();
  box.select();
  await load("search.js");
  sections ??= courseIndex.flatMap(([title, file, parts]) => parts.map(([heading, id, text]) => (
    { title, file, heading, id, text, inHeading: heading.toLowerCase(), inText: text.toLowerCase() })));
  find();
}
function find() {
  const words = box.value.toLowerCase().split(/\s+/).filter(word => word.length > 0);
  const found = words.length === 0 || !sections ? [] : sections
    .filter(section => words.every(word => section.inHeading.includes(word) || section.inText.includes(word)))
    .map(section => ({ section, score: words.reduce((sum, word) => sum + 20 * section.inHeading.includes(word) + Math.min(6, section.inText.split(word).length), 0)
      + 20 * section.inHeading.includes(words.join(" ")) + 6 * section.inText.includes(words.join(" ")) }))
    .sort((a, b) => b.score - a.score);
  status.textContent = words.length === 0 ? "" : found.length === 0 ? "Nothing has all of these words." : `${found.length} ${found.length === 1 ? "place" : "places"}${found.length > most ? `, the first ${most}` : ""}`;
  list.replaceChildren(...found.slice(0, most).map(({ section }) => {
    const item = document.createElement("li"), link = document.createElement("a"), heading = document.createElement("b"), page = document.createElement("small"), excerpt = document.createElement("span");
    link.href = `${section.file}#${section.id}`;
    link.onclick = () => dialog.close();
    heading.append(...marked(section.heading, words));
    page.textContent = section.title === section.heading ? "" : section.title;
    const at = Math.max(0, Math.min(...words.map(word => section.inText.indexOf(word)).filter(place => place >= 0), Infinity));
    const from = at === Infinity ? 0 : Math.max(0, section.text.lastIndexOf(" ", Math.max(0, at - 50)));
    excerpt.append(...marked((from > 0 ? "…" : "") + section.text.slice(from, from + 170), words));
    link.append(heading, page, excerpt);
    item.append(link);
    return item;
  }));
}
function marked(text, words) {
  const pattern = new RegExp(`(${words.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`, "gi");
  return text.split(pattern).map((part, i) => {
    if (i % 2 === 0) return part;
    const mark = document.createElement("mark");
    mark.textContent = part;
    return mark;
  });
}
document.querySelector(".find").onclick = ask;
box.oninput = find;
dialog.onclick = event => { if (event.target === dialog) dialog.close(); };
dialog.onkeydown = event => {
  const places = [box, ...all("a", list)], at = places.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    places[Math.min(places.length - 1, Math.max(0, at + step))].focus();
  } else if (event.key === "Enter" && at === 0) {
    event.preventDefault();
    places[1]?.click();
  }
};
document.addEventListener("keydown", event => {
  if (!dialog.open && (event.key === "/" || (event.key === "k" && (event.ctrlKey || event.metaKey))) && !/INPUT|TEXTAREA/.test(document.activeElement.tagName)) {
    event.preventDefault();
    ask();
  }
});
