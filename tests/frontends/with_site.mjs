// The pages of `course site` in Chromium, opened from disk: nothing is asked of anybody, every chart is drawn, search finds, links hold, and
// axe-core finds nothing serious, in light and in dark; a phone scrolls no page sideways.
//   node with_site.mjs SITE MODULES [PICTURES]
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch } from "./tools.mjs";

const [site, modules, pictures] = process.argv.slice(2).map(part => resolve(part));
const axe = createRequire(join(modules, "x.js"))("axe-core").source;
const address = file => pathToFileURL(join(site, file)).href;
const files = readdirSync(site).filter(file => file.endsWith(".html"));
let wrong = 0;
const check = (what, problems) => {
  wrong += problems.length;
  console.log((problems.length === 0 ? "ok    " : "WRONG ") + what + problems.map(problem => `\n        ${problem}`).join(""));
};
if (pictures) mkdirSync(pictures, { recursive: true });

const browser = await launch(modules);
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: "light", reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(60000);
  const said = [], outside = [];
  page.on("console", message => message.type() === "error" && said.push(`${page.url()}: ${message.text()}`));
  page.on("pageerror", error => said.push(`${page.url()}: ${error}`));
  page.on("request", request => {
    const url = request.url();
    if (!url.startsWith(pathToFileURL(site).href + "/") && !/^(data|blob):/.test(url)) outside.push(url);
  });
  const serious = async () => {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"], preload: false }));
    return violations.filter(found => ["serious", "critical"].includes(found.impact))
      .map(found => `${page.url().split("/").at(-1)}: ${found.id}, ${found.nodes.length} times, as in ${found.nodes[0].html.slice(0, 160)} ${found.nodes[0].any[0]?.message ?? ""}`);
  };
  const undrawn = () => page.evaluate(async () => {
    const places = [...document.querySelectorAll(".output.figure")].filter(place => place.offsetParent);
    for (const place of places) {
      place.scrollIntoView({ behavior: "instant", block: "center" });
      for (let i = 0; i < 600 && !place.querySelector(".main-svg"); i++) await new Promise(done => setTimeout(done, 50));
    }
    return places.flatMap((place, i) => place.querySelector(".main-svg") ? [] : [i + 1]);
  });

  await page.goto(address("index.html")); // the browser's own first page is slow
  const times = [], empty = [], broken = [], findings = [], sideways = [], anchors = new Map(), links = [];
  let charts = 0;
  for (const file of files) {
    const begun = performance.now();
    await page.goto(address(file), { waitUntil: "load" });
    times.push([file, performance.now() - begun]);
    anchors.set(file, new Set(await page.evaluate(() => [...document.querySelectorAll("[id]")].map(element => element.id))));
    links.push(...(await page.evaluate(() => [...document.querySelectorAll("a[href]")].map(link => link.href))).map(link => ({ file, link })));
    // An output with a tag too many would end the page's own elements.
    if (await page.evaluate(() => document.querySelector("section:not(main section)") ?? document.querySelector("main footer, .frame footer"))) broken.push(file);
    await page.evaluate(() => document.querySelectorAll("main details").forEach(part => { part.open = true; }));
    const missing = await undrawn();
    charts += await page.locator(".output.figure").count();
    if (missing.length > 0) empty.push(`${file}: number ${missing.join(", ")}`);
    findings.push(...await serious());
    if (pictures) await page.screenshot({ path: join(pictures, file.replace("html", "light.png")), fullPage: true });
    await page.emulateMedia({ colorScheme: "dark" });
    await page.waitForTimeout(50);
    findings.push(...await serious());
    if (pictures) await page.screenshot({ path: join(pictures, file.replace("html", "dark.png")), fullPage: true });
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 390, height: 844 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 390) sideways.push(`${file}: ${width} pixels`);
    if (pictures) await page.screenshot({ path: join(pictures, file.replace("html", "phone.png")), fullPage: true });
    await page.setViewportSize({ width: 1280, height: 900 });
  }
  for (const [file, time] of times) console.log(`      ${file} opens in ${Math.round(time)} ms`);
  check(`${charts} charts are drawn`, charts === 0 ? ["there is none"] : empty);
  check("every page is whole", broken);
  check("axe-core finds nothing serious, in light and in dark", findings);
  check("on a phone no page scrolls sideways", sideways);
  check(`${links.length} links hold`, links.filter(({ link }) => link.startsWith("file:")).map(({ file, link }) => {
    const url = new URL(link), target = fileURLToPath(url.href.split("#")[0]), name = target.slice(site.length + 1);
    return !existsSync(target) ? `${file}: there is no ${name}` : url.hash && !anchors.get(name)?.has(decodeURIComponent(url.hash.slice(1))) ? `${file}: ${name} has no ${url.hash}` : "";
  }).filter(problem => problem));

  // A slider, a button that plays, and both kinds of light.
  let slid = false, played = false;
  for (const file of files.filter(file => /^\d/.test(file))) {
    if (slid && played) break;
    await page.goto(address(file));
    await undrawn();
    const chart = page.locator(".output.figure:has(.slider-container)").first();
    if (!slid && await chart.count() > 0) {
      await chart.scrollIntoViewIfNeeded();
      const [before, at] = [await chart.locator(".main-svg").first().innerHTML(), await chart.evaluate(place => place.layout.sliders[0].active ?? 0)];
      const rail = await chart.locator(".slider-rail-touch-rect").first().boundingBox();
      await page.mouse.click(rail.x + rail.width * 0.9, rail.y + rail.height / 2);
      await page.waitForFunction(([place, at]) => (place.layout.sliders[0].active ?? 0) !== at, [await chart.elementHandle(), at]);
      slid = before !== await chart.locator(".main-svg").first().innerHTML();
      check(`a slider of ${file} changes its picture`, slid ? [] : ["it stays as it was"]);
    }
    const play = page.locator(".output.figure + button").first();
    if (!played && await play.count() > 0) {
      await play.click();
      const active = () => play.evaluate(button => button.previousElementSibling.layout.sliders[0].active);
      await page.waitForFunction(button => button.previousElementSibling.layout.sliders[0].active > 1, await play.elementHandle());
      played = true;
      check(`an animation of ${file} plays, at step ${await active()}`, []);
    }
  }
  check("there was a slider to move", slid ? [] : ["no page has one"]);

  await page.goto(address("index.html"));
  await page.click(".theme");
  check("a click makes it dark, and the next page is dark too", (await page.evaluate(() => getComputedStyle(document.body).colorScheme)) === "dark" ? [] : ["it is not"]);
  await page.goto(address("glossary.html"));
  check("and it stays so", (await page.evaluate(() => document.documentElement.dataset.theme)) === "dark" ? [] : ["it does not"]);

  await page.keyboard.press("/");
  await page.keyboard.type("learning rate");
  await page.waitForSelector("dialog li a");
  const found = await page.locator("dialog li").count();
  await page.keyboard.press("ArrowDown");
  const text = await page.evaluate(() => document.activeElement.textContent);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => !document.querySelector("dialog").open);
  await page.waitForLoadState();
  const target = await page.evaluate(() => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.textContent);
  check(`search finds "learning rate" in ${found} places and leads to "${target}"`, target && text.startsWith(target) ? [] : [`it led to ${page.url()}`]);

  check("nothing is said on the console", said);
  check("nothing outside the folder is asked for", outside);
} catch (error) {
  check("the pages can be looked at", [error.stack]);
} finally {
  await browser.close();
}
process.exit(wrong === 0 ? 0 : 1);
