// Classic Jupyter Notebook in headless Chromium, without internet, with a copy of a course notebook open in it.
import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

export async function openNotebook(root, notebook, modules) {
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
  let browser, page;
  const end = async code => {
    // The kernel goes with its session.
    await page?.evaluate(() => Jupyter.notebook.session.delete()).catch(() => {});
    await browser?.close();
    server.kill("SIGTERM");
    process.exit(code);
  };
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
    page = await browser.newPage({ viewport: { width: 1200, height: 1600 } });
    page.setDefaultTimeout(120000);
    // No internet: whatever the notebook needs must come from this machine.
    await page.route(url => url.hostname !== "127.0.0.1", route => route.abort());
    await page.goto(`${address}/notebooks/${basename(notebook)}`);
    const connected = () => page.waitForFunction(() => window.Jupyter?.notebook?.kernel?.is_connected() && Jupyter.notebook._fully_loaded);
    await connected();
    return { page, home, connected, check, end };
  } catch (error) {
    console.log(`WRONG ${error}`);
    await end(1);
  }
}
