// What the scripts have in common: a free port, a server on it, a page without internet, a slider that is dragged.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join } from "node:path";

// A cell whose chart is called by the slider's value.
export const slopeCell = 'Widgets.Slider(0, 30, n => Chart.Point<double, double, string>([0, 1], [0, n]).WithXAxisStyle<double, double, string>(TitleText: $"slope {n}"), label: "slope")';

export const report = async (what, good, end) => {
  console.log((good ? "ok    " : "WRONG ") + what);
  if (!good) await end(1);
};

export const freePort = () => new Promise(done => {
  const server = createServer().listen(0, "127.0.0.1", () => { const { port } = server.address(); server.close(() => done(port)); });
});

// Starts a Jupyter server, which takes a moment to be there: see `answering`.
export async function startServer(program, args, env) {
  const port = await freePort();
  return { address: `http://127.0.0.1:${port}`, process: spawn(program, [...args, "--no-browser", "--allow-root", "--ip=127.0.0.1", `--port=${port}`], { env: { ...process.env, ...env }, stdio: "ignore" }) };
}

export async function answering(address) {
  for (let i = 0; ; i++) {
    try { return await fetch(address + "/api"); } catch (error) { if (i > 600) throw error; await new Promise(done => setTimeout(done, 200)); }
  }
}

export const launch = modules => createRequire(join(modules, "x.js"))("playwright-core").chromium
  .launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"], timeout: 120000 });

// Whatever a notebook needs must come from this machine.
export async function openPage(browser, height, timeout) {
  const page = await browser.newPage({ viewport: { width: 1200, height } });
  page.setDefaultTimeout(timeout);
  await page.route(url => url.hostname !== "127.0.0.1", route => route.abort());
  return page;
}

export const slopeIs = (page, value) => page.waitForFunction(
  wanted => [...document.querySelectorAll(".xtitle")].some(t => t.textContent === wanted), `slope ${value}`, { polling: "raf" });

// Drags the slider of `slopeCell` to its end. The picture is to follow the hand: gives the milliseconds from each moment in which the handle has
// moved to the one in which the chart of the new value was there, the quickest first.
export async function dragSlope(page, handle, rail) {
  await page.evaluate(() => {
    window.follows = [];
    let moved = 0, wanted = "";
    const look = () => {
      const readout = [...document.querySelectorAll(".widget-readout")].at(-1)?.textContent.trim();
      if (readout && `slope ${readout}` !== wanted) { wanted = `slope ${readout}`; moved = performance.now(); }
      if (moved && [...document.querySelectorAll(".xtitle")].some(t => t.textContent === wanted)) { window.follows.push(performance.now() - moved); moved = 0; }
      requestAnimationFrame(look);
    };
    look();
  });
  await handle.scrollIntoViewIfNeeded();
  // The cells above may still be finding their heights.
  let box = null;
  for (let before; JSON.stringify(box) !== before || !box; box = await handle.boundingBox()) {
    before = JSON.stringify(box);
    await new Promise(done => setTimeout(done, 500));
  }
  const { x, width } = await rail.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  for (let i = 1; i <= 30; i++) {
    await page.mouse.move(x + (width + 10) * i / 30, box.y + box.height / 2);
    await new Promise(done => setTimeout(done, 100));
  }
  await page.mouse.up();
  await slopeIs(page, 30);
  return (await page.evaluate(() => window.follows)).sort((a, b) => a - b);
}
