// Classic Jupyter Notebook in headless Chromium: opens a copy of a course notebook, runs all of it, looks at what is shown,
// moves controls, interrupts a loop, restarts the kernel.
//     node with_notebook.mjs ROOT NOTEBOOK FOLDER_WITH_NODE_MODULES [screenshot.png]      (JUPYTER_PATH names the kernel's folder)
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { dragSlope, slopeCell, slopeIs } from "./tools.mjs";
import { openNotebook } from "./notebook.mjs";

const [root, notebook, modules, picture] = process.argv.slice(2).map(part => resolve(part));
const { page, home, connected, check, end } = await openNotebook(root, notebook, modules);
try {
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

  // Controls, drawn by ipywidgets.
  await run(slopeCell);
  const handle = page.locator(".ui-slider-handle").last();
  await handle.waitFor();
  await slopeIs(page, 0);
  const follows = await dragSlope(page, handle, page.locator(".ui-slider").last());
  console.log(`      the chart followed the slider ${follows.length} times, after ${Math.round(follows[follows.length >> 1])} ms in the median`);
  await check("a chart follows a slider that is dragged", follows.length > 5);
  if (picture) await page.screenshot({ path: picture.replace(/\.png$/, "_slider.png") });

  const controls = await run(`
    var list = Widgets.Dropdown(["circles", "moons"], label: "data");
    var noise = Widgets.Checkbox("noise");
    var step = Widgets.Button("Step");
    var seen = display("no click");
    step.Clicked += () => seen.Update($"clicks {step.Clicks}, {list.Value}, noise {noise.Value}");
    Widgets.VBox(Widgets.HBox(list, noise), step)`);
  await page.locator(".widget-select select, .widget-dropdown select").last().selectOption("moons");
  await page.locator(".widget-checkbox input").last().check();
  await page.locator("button.jupyter-button, .widget-button").last().click();
  await output(controls, "clicks 1, moons, noise True");
  await check("a list, a box to tick and a button tell the notebook what a person does", true);
  if (picture) await page.screenshot({ path: picture.replace(/\.png$/, "_controls.png") });

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
  await end(0);
} catch (error) {
  console.log(`WRONG ${error}`);
  await end(1);
}
