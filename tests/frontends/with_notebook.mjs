// Classic Jupyter Notebook in headless Chromium: opens a copy of a course notebook, runs all of it, looks at what is shown,
// interrupts a loop, restarts the kernel.
//     node with_notebook.mjs ROOT NOTEBOOK FOLDER_WITH_NODE_MODULES [screenshot.png]      (JUPYTER_PATH names the kernel's folder)
import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";

const [root, notebook, modules, picture] = process.argv.slice(2).map(part => resolve(part));
const { chromium } = createRequire(join(modules, "x.js"))("playwright-core");

// A copy below the course's folder: the notebook server saves what it runs.
const folder = join(root, "artifacts", "frontends", "notebooks");
mkdirSync(folder, { recursive: true });
copyFileSync(notebook, join(folder, basename(notebook)));
copyFileSync(join(root, "notebooks", "setup.dib"), join(folder, "setup.dib"));

const port = await new Promise(done => {
  const server = createServer().listen(0, "127.0.0.1", () => { const { port } = server.address(); server.close(() => done(port)); });
});
const home = mkdtempSync(join(tmpdir(), "course-notebook-"));
const server = spawn("jupyter-notebook", [
  "--no-browser", "--allow-root", "--ip=127.0.0.1", `--port=${port}`, "--NotebookApp.token=", "--NotebookApp.password=", `--notebook-dir=${folder}`,
], { env: { ...process.env, JUPYTER_CONFIG_DIR: home, JUPYTER_RUNTIME_DIR: home, IPYTHONDIR: home }, stdio: "ignore" });
let browser;
const end = async code => { await browser?.close(); server.kill("SIGTERM"); process.exit(code); };
const check = async (what, good) => {
  console.log((good ? "ok    " : "WRONG ") + what);
  if (!good) await end(1);
};

try {
  const address = `http://127.0.0.1:${port}`;
  for (let i = 0; ; i++) {
    try { await fetch(address + "/api"); break; } catch (error) { if (i > 600) throw error; await new Promise(done => setTimeout(done, 200)); }
  }
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"], timeout: 120000 });
  const page = await browser.newPage({ viewport: { width: 1200, height: 1600 } });
  page.setDefaultTimeout(120000);
  // No internet: whatever the notebook needs must come from this machine.
  await page.route(url => url.hostname !== "127.0.0.1", route => route.abort());
  await page.goto(`${address}/notebooks/${basename(notebook)}`);
  const connected = () => page.waitForFunction(() => window.Jupyter?.notebook?.kernel?.is_connected() && Jupyter.notebook._fully_loaded);
  await connected();
  await check(`the kernel is ${await page.evaluate(() => Jupyter.notebook.kernel.name)}`, (await page.evaluate(() => Jupyter.notebook.kernel.name)) === ".net-csharp");

  await page.evaluate(() => { Jupyter.notebook.trusted = true; Jupyter.notebook.clear_all_output(); Jupyter.notebook.execute_all_cells(); });
  await page.waitForFunction(() => Jupyter.notebook.get_cells().filter(c => c.cell_type === "code" && c.get_text().trim()).every(c => c.input_prompt_number > 0), null, { timeout: 240000 });
  const shown = await page.evaluate(() => ({
    errors: document.querySelectorAll(".output_error").length,
    text: document.querySelectorAll(".output_stream").length,
    tables: document.querySelectorAll(".output_html table").length,
    html: document.querySelectorAll(".output_html").length,
  }));
  console.log(`      ${JSON.stringify(shown)}`);
  await check("every cell has run without an error", shown.errors === 0);
  await check("text and HTML are shown", shown.text > 0 && shown.html > 0);
  await page.waitForSelector(".js-plotly-plot .main-svg");
  const chart = page.locator(".js-plotly-plot").first();
  await chart.scrollIntoViewIfNeeded();
  await check("an interactive chart is drawn without internet", (await chart.locator(".main-svg").count()) > 0);
  if (picture) await page.screenshot({ path: picture });

  // A new cell at the end that never looks up.
  const run = code => page.evaluate(text => {
    const notebook = Jupyter.notebook;
    const cell = notebook.insert_cell_at_bottom("code");
    cell.set_text(text);
    cell.execute();
    return notebook.ncells() - 1;
  }, code);
  const output = (index, expected) => page.waitForFunction(
    ([i, text]) => JSON.stringify(Jupyter.notebook.get_cell(i).output_area.outputs).includes(text), [index, expected]);

  // The cell goes on when what it has shown so far was seen.
  const seen = join(home, "seen");
  const live = await run(`var bar = display("0 of 3"); for (var i = 1; i <= 3; i++) { bar.Update($"{i} of 3"); while (i < 3 && !System.IO.File.Exists(${JSON.stringify(seen)} + i)) System.Threading.Thread.Sleep(20); }`);
  for (const i of [1, 2, 3]) {
    await output(live, `${i} of 3`);
    writeFileSync(seen + i, "");
  }
  await check("a display is updated while its cell runs", true);

  const loop = await run('Console.WriteLine("begun"); var turns = 0L; while (true) { turns++; }');
  await output(loop, "begun");
  await page.evaluate(() => Jupyter.notebook.kernel.interrupt());
  await output(loop, "The cell was stopped.");
  await check("interrupt stops an endless loop", true);
  await output(await run("turns > 1000"), "True");
  await check("and its variables are still there", true);

  await page.evaluate(() => new Promise(done => Jupyter.notebook.kernel.restart(done)));
  await connected();
  await output(await run("turns"), "CompilationError");
  await check("restart forgets everything", true);
  await page.evaluate(() => Jupyter.notebook.session.delete());
  await end(0);
} catch (error) {
  console.log(`WRONG ${error}`);
  await end(1);
}
