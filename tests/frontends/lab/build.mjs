// JupyterLab from its npm packages, with ipywidgets built in: static/, schemas/ and themes/, as jupyterlab_server serves them.
//     node build.mjs FOLDER      (FOLDER has node_modules)
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

const folder = resolve(process.argv[2]);
const modules = join(folder, "node_modules");
const require = createRequire(join(folder, "x.js"));
const esbuild = require("esbuild");
const described = name => JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8"));
const { jupyterlab: core } = JSON.parse(readFileSync(join(modules, "@jupyterlab/core-meta/core.package.json"), "utf8"));
// What asks the internet, or wants more of the server than Debian's has.
const absent = ["@jupyterlab/apputils-extension:announcements", "@jupyterlab/extensionmanager-extension", "@jupyterlab/terminal-extension"];
const plugins = [...Object.keys(core.extensions), "@jupyter-widgets/jupyterlab-manager"];
const mime = Object.entries(core.mimeExtensions).map(([name, path]) => path ? `${name}/${path}` : name);

for (const made of ["static", "schemas", "themes"]) rmSync(join(folder, made), { recursive: true, force: true });
mkdirSync(join(folder, "static"), { recursive: true });
const themes = [];
for (const name of [...plugins, ...Object.keys(core.mimeExtensions)]) {
  const { jupyterlab: { schemaDir, themePath } } = described(name);
  if (schemaDir) {
    cpSync(join(modules, name, schemaDir), join(folder, "schemas", name), { recursive: true });
    cpSync(join(modules, name, "package.json"), join(folder, "schemas", name, "package.json.orig"));
  }
  if (themePath) themes.push({ in: join(modules, name, themePath), out: `${name}/index` });
}

// Every package's styles, those of the packages that it builds on first.
const styles = [], seen = new Set();
(function collect(name) {
  if (seen.has(name) || !existsSync(join(modules, name, "package.json"))) return;
  seen.add(name);
  const { dependencies, styleModule, style, jupyterlab } = described(name);
  Object.keys(dependencies ?? {}).forEach(collect);
  if (name.startsWith("@jupyter") && (styleModule ?? style) && !jupyterlab?.themePath) styles.push(`${name}/${styleModule ?? style}`);
})("@jupyterlab/metapackage");

writeFileSync(join(folder, "application.js"), `
${[...styles, "@jupyter-widgets/base/css/index.css", "@jupyter-widgets/controls/css/widgets-base.css"].map(style => `import ${JSON.stringify(style)};`).join("\n")}
import { JupyterLab } from "@jupyterlab/application";
import { IConnectionStatus, IServiceManager } from "@jupyterlab/services";
import { PluginRegistry } from "@lumino/coreutils";
import * as base from "@jupyter-widgets/base";
import * as controls from "@jupyter-widgets/controls";
globalThis.ensure = (names, found) => found(name => ({ "@jupyter-widgets/base": base, "@jupyter-widgets/controls": controls })[name]);
const list = modules => modules.flatMap(m => m.default ?? []);
const plugins = list(await Promise.all([${plugins.map(name => `import(${JSON.stringify(name)})`)}])).filter(plugin => !${JSON.stringify(absent)}.some(name => plugin.id.startsWith(name)));
const mimeExtensions = (await Promise.all([${mime.map(name => `import(${JSON.stringify(name)})`)}])).map(m => ({ __esModule: true, default: m.default }));
const pluginRegistry = new PluginRegistry();
pluginRegistry.registerPlugins(plugins);
const connectionStatus = await pluginRegistry.resolveOptionalService(IConnectionStatus);
const serviceManager = await pluginRegistry.resolveRequiredService(IServiceManager);
const lab = window.jupyterapp = new JupyterLab({ pluginRegistry, serviceManager, connectionStatus, mimeExtensions, availablePlugins: [] });
lab.start({ hostID: "main", bubblingKeydown: true });
await lab.restored;
`);
writeFileSync(join(folder, "static", "index.html"), `<!DOCTYPE html><html><head><meta charset="utf-8"><title>JupyterLab</title>
<link rel="stylesheet" href="{{ page_config.fullStaticUrl | e }}/application.css"></head><body>
<script id="jupyter-config-data" type="application/json">{{ page_config | tojson }}</script>
<div id="main"></div><script type="module" src="{{ page_config.fullStaticUrl | e }}/application.js"></script></body></html>`);

// Pictures are text to a script and an address to a style sheet.
const pictures = {
  name: "pictures",
  setup(build) {
    build.onLoad({ filter: /\.svg$/ }, ({ path, suffix }) => ({ contents: readFileSync(path), loader: suffix === "?address" ? "dataurl" : "text" }));
    build.onResolve({ filter: /^~/ }, ({ path, kind, resolveDir }) => build.resolve(path.slice(1), { kind, resolveDir }));
    build.onResolve({ filter: /\.svg$/ }, ({ path, resolveDir, kind }) => kind === "url-token" ? { path: resolve(resolveDir, path), suffix: "?address" } : undefined);
  },
};
const common = { bundle: true, minify: true, logLevel: "error", nodePaths: [modules], plugins: [pictures], loader: Object.fromEntries([".woff", ".woff2", ".ttf", ".eot", ".png", ".gif", ".raw"].map(end => [end, "dataurl"])) };
await esbuild.build({ ...common, entryPoints: themes, outdir: join(folder, "themes") });
await esbuild.build({
  ...common, entryPoints: [join(folder, "application.js")], outdir: join(folder, "static"), format: "esm", target: "es2022",
  define: { "process.env.NODE_ENV": '"production"', "process.env": "{}", global: "globalThis", "require.ensure": "ensure", __dirname: '"/"' },
});
