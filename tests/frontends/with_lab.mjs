// JupyterLab, built from its npm packages, in headless Chromium: runs a notebook, the playground and an exercise; completes, explains, interrupts,
// restarts, asks, moves controls; saves and opens again.
//     node with_lab.mjs ROOT FOLDER_WITH_NODE_MODULES [screenshot.png]      (JUPYTER_PATH names the kernel's folder)
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { answering, dragSlope, launch, openPage, report, slopeCell, slopeIs, startServer } from "./tools.mjs";

const [root, modules, picture] = process.argv.slice(2).map(part => resolve(part));
const source = join(dirname(fileURLToPath(import.meta.url)), "lab");
const built = join(root, "artifacts", "frontends", "lab");
const shown = name => picture && page?.screenshot({ path: picture.replace(/\.png$/, `_${name}.png`) });
let browser, page, server;
const end = async code => {
  // The kernels go with the server.
  await browser?.close();
  if (server) {
    server.kill("SIGTERM");
    await new Promise(done => { server.on("exit", done); setTimeout(done, 10000); });
  }
  process.exit(code);
};
const check = (what, good) => report(what, good, end);

try {
  // The packages and the application made of them, once.
  mkdirSync(built, { recursive: true });
  const begun = Date.now();
  copyFileSync(join(source, "package.json"), join(built, "package.json"));
  if (!existsSync(join(built, "static", "application.js"))) {
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock", "--loglevel=error"], { cwd: built, stdio: ["ignore", "ignore", "inherit"] });
    execFileSync("node", [join(source, "build.mjs"), built], { stdio: "inherit" });
    console.log(`      built in ${Math.round((Date.now() - begun) / 1000)} s`);
  }

  // Copies below the course's folder, since what is run is saved.
  const notebooks = join(root, "artifacts", "frontends", "lab-notebooks");
  mkdirSync(join(notebooks, "exercises"), { recursive: true });
  for (const name of ["02_regression_1d_toy.ipynb", "playground.ipynb", "setup.dib", "exercises/02_regression_1d_toy.ipynb"]) copyFileSync(join(root, "notebooks", name), join(notebooks, name));
  const home = mkdtempSync(join(tmpdir(), "course-lab-"));
  const started = await startServer(
    "/usr/bin/python3", [join(source, "server.py"), built, "--ServerApp.token=", "--ServerApp.password=", `--ServerApp.root_dir=${notebooks}`],
    { COURSE_MODE: process.env.COURSE_MODE ?? "smoke", JUPYTER_CONFIG_DIR: home, JUPYTER_RUNTIME_DIR: home, JUPYTER_DATA_DIR: home, IPYTHONDIR: home });
  const { address } = started;
  server = started.process;
  await answering(address);
  await check("the server knows the kernel", ".net-csharp" in (await (await fetch(address + "/api/kernelspecs")).json()).kernelspecs);
  browser = await launch(modules);
  page = await openPage(browser, 1400, 60000);

  // In the page: the notebook that is open, as `book`.
  await page.addInitScript(() => {
    Object.defineProperty(window, "book", { get: () => window.jupyterapp?.shell?.currentWidget });
    window.command = (name, ...rest) => jupyterapp.commands.execute(name, ...rest);
    window.cellWith = text => book.content.widgets.findIndex(c => c.model.type === "code" && c.model.sharedModel.getSource().includes(text));
    window.shownBy = index => JSON.stringify(book.content.widgets[index].model.outputs.toJSON());
    window.running = async (index, code) => {
      book.content.activeCellIndex = index;
      if (code !== undefined) book.content.activeCell.model.sharedModel.setSource(code);
      await command("notebook:run-cell");
    };
  });
  const connected = () => page.waitForFunction(() => window.book?.content?.widgets && book.sessionContext?.session?.kernel?.connectionStatus === "connected" && book.context.isReady);
  const open = async name => {
    await page.goto(`${address}/lab/tree/${name}?reset`);
    await connected();
    await page.evaluate(() => jupyterapp.shell.collapseLeft());
  };
  const see = index => page.evaluate(i => book.content.widgets[i].node.scrollIntoView(), index);
  const newCell = () => page.evaluate(async () => {
    book.content.activeCellIndex = book.content.widgets.length - 1;
    await command("notebook:insert-cell-below");
    return book.content.activeCellIndex;
  });
  const begin = async code => {
    const index = await newCell();
    await page.evaluate(([i, text]) => { running(i, text); }, [index, code]);
    return index;
  };
  const output = (index, expected) => page.waitForFunction(([i, text]) => shownBy(i).includes(text), [index, expected]);
  const dead = () => page.evaluate(() => book.sessionContext.shutdown());

  await open("02_regression_1d_toy.ipynb");
  const kernel = await page.evaluate(() => book.sessionContext.session.kernel.name);
  await check(`JupyterLab ${await page.evaluate(() => jupyterapp.version)} takes the kernel ${kernel}`, kernel === ".net-csharp");
  const ran = () => page.evaluate(async () => ({ all: await command("notebook:run-all-cells"), errors: book.content.widgets.filter((c, i) => c.model.type === "code" && shownBy(i).includes('"output_type":"error"')).length }));
  const first = await ran();
  await check("every cell has run without an error", first.all && first.errors === 0);
  const look = () => page.evaluate(() => ({
    charts: document.querySelectorAll(".js-plotly-plot .main-svg:first-child").length,
    flat: [...document.querySelectorAll(".js-plotly-plot")].filter(plot => plot.getBoundingClientRect().height < 100).length,
    tables: document.querySelectorAll(".jp-RenderedHTMLCommon.jp-OutputArea-output table").length,
    formulas: document.querySelectorAll("mjx-container").length,
    scrolled: [...document.querySelectorAll(".jp-OutputArea-output, .jp-OutputArea-output *")].filter(e => e.clientHeight > 0 && (/auto|scroll/.test(getComputedStyle(e).overflowY) && e.scrollHeight > e.clientHeight + 3 || /auto|scroll/.test(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 3)).length,
  }));
  const seen = await look();
  console.log(`      ${JSON.stringify(seen)}`);
  await check("charts, tables and formulas are drawn without internet, none flat, none in a scroll bar", seen.charts > 5 && seen.tables > 0 && seen.formulas > 20 && !seen.flat && !seen.scrolled);
  await output(await begin('new Live().Finish("trained");'), "trained");
  await see(1);
  await shown("light");
  await page.evaluate(() => command("apputils:change-theme", { theme: "JupyterLab Dark" }));
  await page.waitForFunction(() => document.body.dataset.jpThemeLight === "false");
  // Text on what lies behind it, half-transparent colours mixed: WCAG's contrast.
  const contrast = await page.evaluate(() => {
    const parts = text => { const [r, g, b, a = 1] = text.match(/[\d.]+/g).map(Number); return { c: [r, g, b], a }; };
    const behind = e => { if (!e) return [255, 255, 255]; const { c, a } = parts(getComputedStyle(e).backgroundColor); return a === 1 ? c : behind(e.parentElement).map((v, i) => v * (1 - a) + c[i] * a); };
    const light = c => c.map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
    return Math.min(...[...document.querySelectorAll(".jp-OutputArea-output *")].filter(e => !e.closest("svg, script, style") && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())).map(e => {
      const [x, y] = [light(parts(getComputedStyle(e).color).c), light(behind(e))];
      return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }));
  });
  await shown("dark");
  await check(`in the dark theme all that cells show can be read (contrast at least ${contrast.toFixed(1)})`, contrast >= 3);
  await page.evaluate(() => command("apputils:change-theme", { theme: "JupyterLab Light" }));

  const type = async text => {
    await see(await newCell());
    await page.locator(".jp-Cell.jp-mod-active .cm-content").click();
    await page.keyboard.type(text);
  };
  await type("optim.Ad");
  await page.keyboard.press("Tab");
  await page.locator(".jp-Completer-item", { hasText: "AdamW" }).waitFor();
  await check("Tab completes", true);
  await page.keyboard.press("Enter");
  await type("Plots.ScatterWithFit(");
  await page.keyboard.press("Shift+Tab");
  await page.locator(".jp-Tooltip", { hasText: "Points and one or more curves through them" }).waitFor();
  await check("Shift+Tab explains", true);
  await shown("tooltip");
  await page.locator(".jp-Cell.jp-mod-active .cm-content").click();

  await output(await begin('int Half(int n) => n / (n - n);\nHalf(3)'), "at Half in Cell");
  await check("an exception names its cell and line", true);
  const live = await begin('var bar = display("0 of 3"); foreach (var i in new[] { 1, 2, 3 }) { System.Threading.Thread.Sleep(300); bar.Update($"{i} of 3"); }');
  for (const i of [1, 2, 3]) await output(live, `${i} of 3`);
  await check("a display is updated while its cell runs", true);
  const asks = await begin('using Microsoft.DotNet.Interactive;\n$"Hello {await Kernel.GetInputAsync("Your name?")}"');
  await page.locator(".jp-Stdin-input").fill("Ada");
  await page.locator(".jp-Stdin-input").press("Enter");
  await output(asks, "Hello Ada");
  await check("a cell asks and gets its answer", true);

  await see(await begin(slopeCell));
  await slopeIs(page, 0);
  const follows = await dragSlope(page, page.locator(".noUi-handle").last(), page.locator(".noUi-target").last());
  await shown("slider");
  await check(`the chart followed the slider ${follows.length} times, after ${Math.round(follows[follows.length >> 1])} ms in the median`, follows.length > 5);

  const loop = await begin('Console.WriteLine("begun"); var turns = 0L; while (true) { turns++; }');
  await output(loop, "begun");
  await page.evaluate(() => command("notebook:interrupt-kernel"));
  await output(loop, "The cell was stopped.");
  await output(await begin("turns > 1000"), "True");
  await check("interrupt stops an endless loop, and its variables are still there", true);
  await page.evaluate(() => command("docmanager:save"));
  await page.evaluate(() => book.sessionContext.restartKernel());
  await output(await begin("turns"), "CompilationError");
  await check("restart forgets everything", true);
  await dead();
  await open("02_regression_1d_toy.ipynb");
  await page.waitForFunction(() => document.querySelectorAll(".js-plotly-plot .main-svg").length > 10);
  await check("opened again, the saved charts are drawn and trusted before anything has run", await page.evaluate(() => book.content.widgets.every(c => c.model.type !== "code" || c.model.trusted)));
  await dead();

  await open("playground.ipynb");
  const play = await page.evaluate(async () => {
    const index = cellWith("playground.Show(");
    book.content.activeCellIndex = index + 1;
    await command("notebook:run-all-above");
    return index;
  });
  await page.waitForSelector(".widget-html svg image", { state: "attached" });
  await see(play);
  await page.evaluate(() => { window.pictures = []; new MutationObserver(() => pictures.push(performance.now())).observe(document.querySelector(".widget-html-content"), { childList: true }); });
  await page.locator(".widget-play button").first().click();
  await new Promise(done => setTimeout(done, 5000));
  await shown("playground");
  const times = await page.evaluate(() => pictures);
  const rate = (times.length - 1) / (times.at(-1) - times[0]) * 1000;
  await check(`the playground plays ${rate.toFixed(1)} pictures a second`, rate > Number(process.env.COURSE_PICTURES ?? 1));
  await page.locator(".widget-play button").first().click();
  await page.waitForFunction(() => book.sessionContext.session.kernel.status === "idle");
  await page.evaluate(() => command("docmanager:save"));
  const epoch = () => page.evaluate(() => Number(document.querySelector(".widget-html svg").textContent.match(/epoch (\d+)/)[1]));
  const reached = await epoch();
  await page.reload();
  await connected();
  await page.waitForSelector(".widget-html svg image", { state: "attached" });
  await see(play);
  await page.locator("button", { hasText: "One epoch" }).last().click();
  await page.waitForFunction(wanted => document.querySelector(".widget-html svg").textContent.includes(`epoch ${wanted}right`), reached + 1);
  await check("a page that is reloaded has its controls back, and they work", true);
  await dead();

  await open("exercises/02_regression_1d_toy.ipynb");
  await check("the learners' version runs to its end", (await ran()).all);
  const [answer, verdict] = await page.evaluate(() => [cellWith("AbsoluteGradient(Tensor x"), cellWith("02-1-check.dib")]);
  await output(verdict, "ot done yet");
  await see(verdict);
  const hint = page.locator("details").first();
  const folded = (await hint.boundingBox()).height;
  await hint.locator("summary").click();
  await check("a check says that nothing is done yet, and a hint unfolds", (await hint.boundingBox()).height > folded + 10);
  await page.evaluate(async ([answer, verdict]) => {
    await running(answer, book.content.widgets[answer].model.sharedModel.getSource().replace("return (Todo.Number, Todo.Number);", "var sign = (w * x + b - y).sign();\n    return ((x * sign).mean(), sign.mean());"));
    await running(verdict);
  }, [answer, verdict]);
  await output(verdict, "✓");
  await shown("exercise");
  await check("and the right answer is right", true);
  console.log(`      all in ${Math.round((Date.now() - begun) / 1000)} s`);
  await end(0);
} catch (error) {
  console.log(`WRONG ${error}`);
  await Promise.race([shown("wrong"), new Promise(done => setTimeout(done, 10000))]).catch(() => {});
  await end(1);
}
