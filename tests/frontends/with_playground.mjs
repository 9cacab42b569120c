// The playground in classic Jupyter Notebook in headless Chromium: runs the cells up to the one with the controls, plays, pauses, steps, changes
// the data, starts anew, interrupts; counts the pictures a second.
//     node with_playground.mjs ROOT FOLDER_WITH_NODE_MODULES [screenshot.png]      (JUPYTER_PATH names the kernel's folder)
import { join, resolve } from "node:path";
import { openNotebook } from "./notebook.mjs";

const [root, modules, picture] = process.argv.slice(2).map(part => resolve(part));
const { page, check, end } = await openNotebook(root, join(root, "notebooks", "playground.ipynb"), modules);
try {
  // Up to the cell with the controls.
  await page.evaluate(() => {
    const notebook = Jupyter.notebook;
    const last = notebook.get_cells().findIndex(c => c.cell_type === "code" && c.get_text().includes("playground.Show("));
    notebook.trusted = true;
    notebook.clear_all_output();
    notebook.execute_cell_range(0, last + 1);
  });
  await page.waitForSelector(".widget-html svg image");
  await page.locator(".widget-play").scrollIntoViewIfNeeded();
  const look = () => page.evaluate(() => {
    const text = document.querySelector(".widget-html svg").textContent;
    return { epoch: +text.match(/epoch (\d+)/)[1], loss: +text.match(/training loss ([\d.]+)/)[1], tiles: document.querySelectorAll(".widget-html svg image").length };
  });
  const until = (what, wanted) => page.waitForFunction(what, wanted);
  const epochIs = wanted => until(epoch => document.querySelector(".widget-html svg").textContent.includes(`epoch ${epoch}right`), wanted);
  const button = name => page.locator("button", { hasText: name }).last();
  const labelled = (label, tag) => page.locator(`//*[contains(@class, "widget-label")][normalize-space()="${label}"]/..//${tag}`);

  const start = await look();
  await check("the picture stands below the controls, untrained", start.epoch === 0 && start.tiles > 5);
  // Pictures, as the browser gets them.
  await page.evaluate(() => {
    window.pictures = [];
    new MutationObserver(() => window.pictures.push(performance.now())).observe(document.querySelector(".widget-html-content"), { childList: true });
  });
  await page.locator(".widget-play button").first().click();
  await new Promise(done => setTimeout(done, 6000));
  const played = await look();
  if (picture) await page.screenshot({ path: picture });
  const times = await page.evaluate(() => window.pictures);
  const rate = (times.length - 1) / (times.at(-1) - times[0]) * 1000;
  console.log(`      ${rate.toFixed(1)} pictures a second, ${played.epoch} epochs in 6 s, training loss ${start.loss} -> ${played.loss}`);
  await check("the picture changes several times a second while it plays", rate > Number(process.env.COURSE_PICTURES ?? 1));
  await check("and the loss falls", played.loss < start.loss);

  await page.locator(".widget-play button").nth(1).click();
  await page.waitForFunction(() => !document.querySelector(".widget-play .mod-active"));
  await new Promise(done => setTimeout(done, 1000));
  const paused = await look();
  await new Promise(done => setTimeout(done, 1000));
  await check("pause holds it", (await look()).epoch === paused.epoch);
  await button("One epoch").click();
  await epochIs(paused.epoch + 1);
  await check("a step is one epoch", true);
  await labelled("data", "select").selectOption("xor");
  await epochIs(0);
  await check("other data start anew", true);
  await labelled("x₁x₂", "input").check();
  await until(tiles => document.querySelectorAll(".widget-html svg image").length === tiles, start.tiles + 1);
  await check("a feature more is a tile more", true);
  await page.locator(".widget-play button").first().click();
  await until(() => +document.querySelector(".widget-html svg").textContent.match(/epoch (\d+)/)[1] > 3);
  await page.evaluate(() => Jupyter.notebook.kernel.interrupt());
  await page.waitForFunction(() => !document.querySelector(".widget-play .mod-active"));
  await check("an interrupt ends the playing", true);
  await button("Start anew").click();
  await epochIs(0);
  await check("and it starts anew", true);
  if (picture) await page.screenshot({ path: picture.replace(/\.png$/, "_anew.png") });
  await end(0);
} catch (error) {
  console.log(`WRONG ${error}`);
  await end(1);
}
