// Classic Jupyter Notebook in headless Chromium, without internet, with a copy of a course notebook open in it.
import { copyFileSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { answering, launch, openPage, report, startServer } from "./tools.mjs";

export async function openNotebook(root, notebook, modules) {
  // A copy below the course's folder: the notebook server saves what it runs.
  const folder = join(root, "artifacts", "frontends", "notebooks");
  mkdirSync(folder, { recursive: true });
  copyFileSync(notebook, join(folder, basename(notebook)));
  copyFileSync(join(root, "notebooks", "setup.dib"), join(folder, "setup.dib"));

  const home = mkdtempSync(join(tmpdir(), "course-notebook-"));
  const { address, process: server } = await startServer(
    "jupyter-notebook", ["--NotebookApp.token=", "--NotebookApp.password=", `--notebook-dir=${folder}`],
    { JUPYTER_CONFIG_DIR: home, JUPYTER_RUNTIME_DIR: home, IPYTHONDIR: home });
  let browser, page;
  const end = async code => {
    // The kernel goes with its session.
    await page?.evaluate(() => Jupyter.notebook.session.delete()).catch(() => {});
    await browser?.close();
    server.kill("SIGTERM");
    process.exit(code);
  };
  const check = (what, good) => report(what, good, end);
  try {
    await answering(address);
    browser = await launch(modules);
    page = await openPage(browser, 1600, 120000);
    await page.goto(`${address}/notebooks/${basename(notebook)}`);
    const connected = () => page.waitForFunction(() => window.Jupyter?.notebook?.kernel?.is_connected() && Jupyter.notebook._fully_loaded);
    await connected();
    return { page, home, connected, check, end };
  } catch (error) {
    console.log(`WRONG ${error}`);
    await end(1);
  }
}
