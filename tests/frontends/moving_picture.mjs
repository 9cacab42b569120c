// The moving picture of the README: the pages of a folder, each one frame, drawn by headless Chromium to PNG files beside them.
//     node moving_picture.mjs FOLDER_WITH_NODE_MODULES FOLDER_WITH_HTML_FRAMES
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { launch } from "./tools.mjs";

const [modules, frames] = process.argv.slice(2).map(part => resolve(part));
const browser = await launch(modules);
const page = await browser.newPage({ viewport: { width: 980, height: 480 } });
for (const name of readdirSync(frames).filter(name => name.endsWith(".html")).sort()) {
  await page.setContent(`<body style="margin:0">${readFileSync(join(frames, name), "utf8")}</body>`);
  await page.locator("svg").screenshot({ path: join(frames, name.replace(/html$/, "png")) });
}
await browser.close();
