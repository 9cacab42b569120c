// Drives a kernel as VS Code's Jupyter extension does, without Python: it reads kernel.json, writes a connection file, starts the
// program directly, connects libzmq's sockets to it, and sends kernel_info_request every 500 ms until it has both a reply and any
// message on iopub.
//     node with_zeromq.mjs path/to/kernel.json [folder with node_modules]
import { spawn } from "node:child_process";
import { createHmac, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { freePort } from "./tools.mjs";

const [specFile, modules] = process.argv.slice(2);
const zmq = createRequire(join(resolve(modules ?? import.meta.dirname), "x.js"))("zeromq");
const spec = JSON.parse(readFileSync(specFile, "utf8"));
const folder = mkdtempSync(join(tmpdir(), "course-zeromq-"));

const check = (what, good) => {
  console.log((good ? "ok    " : "WRONG ") + what);
  if (!good) { kernel.kill(); process.exit(1); }
};

const key = randomUUID();
const session = randomUUID();
const names = ["shell", "control", "stdin", "iopub", "hb"];
const ports = Object.fromEntries(await Promise.all(names.map(async name => [`${name}_port`, await freePort()])));
const connectionFile = join(folder, "kernel.json");
writeFileSync(connectionFile, JSON.stringify({ ...ports, key, ip: "127.0.0.1", transport: "tcp", signature_scheme: "hmac-sha256", kernel_name: "" }));

const argv = spec.argv.map(part => part.replace("{connection_file}", connectionFile));
const began = Date.now();
const kernel = spawn(argv[0], argv.slice(1), { cwd: folder, env: { ...process.env, ...spec.env }, stdio: ["pipe", "inherit", "inherit"] });

const address = name => `tcp://127.0.0.1:${ports[name + "_port"]}`;
const dealer = name => { const socket = new zmq.Dealer({ routingId: session, linger: 0 }); socket.connect(address(name)); return socket; };
const shell = dealer("shell"), control = dealer("control"), stdin = dealer("stdin");
const iopub = new zmq.Subscriber({ linger: 0 });
iopub.connect(address("iopub"));
iopub.subscribe();

const sign = parts => createHmac("sha256", key).update(Buffer.concat(parts)).digest("hex");
const request = (type, content) => {
  const id = randomUUID();
  const header = { msg_id: id, msg_type: type, session, username: "vscode", version: "5.2", date: new Date().toISOString() };
  const parts = [header, {}, {}, content].map(part => Buffer.from(JSON.stringify(part)));
  return { id, frames: ["<IDS|MSG>", sign(parts), ...parts] };
};
const waiting = [];
const heard = [];
const listen = async (channel, socket) => {
  for await (const frames of socket) {
    const at = frames.findIndex(frame => frame.toString() === "<IDS|MSG>");
    const parts = frames.slice(at + 2, at + 6);
    check(`signature on ${channel}`, frames[at + 1].toString() === sign(parts)) ;
    const [header, parent, , content] = parts.map(part => JSON.parse(part));
    const message = { channel, type: header.msg_type, id: header.msg_id, parent: parent.msg_id, content };
    heard.push(message);
    for (const one of waiting.splice(0)) if (!one(message)) waiting.push(one);
  }
};
const until = (what, test, milliseconds = 120000) => new Promise((done, failed) => {
  const found = heard.find(test);
  if (found) { done(found); return; }
  const timer = setTimeout(() => { check(`${what} did not come`, false); failed(); }, milliseconds);
  waiting.push(message => { if (!test(message)) return false; clearTimeout(timer); done(message); return true; });
});
const log = console.log;
console.log = text => { if (!/^ok .*signature/.test(text)) log(text); };
for (const [name, socket] of [["shell", shell], ["control", control], ["stdin", stdin], ["iopub", iopub]]) {
  listen(name, socket).catch(error => { if (error.code !== "ENOTSOCK") throw error; });
}

// The handshake of VS Code's raw kernel.
let tries = 0;
const ask = () => { tries++; shell.send(request("kernel_info_request", {}).frames); };
ask();
const timer = setInterval(ask, 500);
const info = await until("kernel_info_reply", m => m.type === "kernel_info_reply");
await until("anything on iopub", m => m.channel === "iopub");
clearInterval(timer);
check(`ready after ${Date.now() - began} ms and ${tries} kernel_info_request`, info.content.language_info.name === "csharp");

const execute = code => {
  const { id, frames } = request("execute_request", { code, silent: false, store_history: true, user_expressions: {}, allow_stdin: true, stop_on_error: false });
  shell.send(frames);
  return id;
};
const run = async code => {
  const id = execute(code);
  const reply = await until("execute_reply", m => m.type === "execute_reply" && m.parent === id);
  await until("idle", m => m.parent === id && m.type === "status" && m.content.execution_state === "idle");
  return { reply: reply.content, outputs: heard.filter(m => m.channel === "iopub" && m.parent === id) };
};

const first = await run("1 + 1");
check("status, execute_input, execute_result, status", first.outputs.map(m => m.type).join() === "status,execute_input,execute_result,status");
check("the first result is 2", first.outputs[2].content.data["text/plain"] === "2");

const many = await run("for (var i = 0; i < 10000; i++) Console.WriteLine(i);");
check("10,000 lines without loss", many.outputs.filter(m => m.type === "stream").map(m => m.content.text).join("") === Array.from({ length: 10000 }, (_, i) => `${i}\n`).join(""));

const asking = execute('Console.WriteLine("Hello " + await Kernel.GetInputAsync("Name?"))');
const question = await until("input_request", m => m.type === "input_request");
check("a question on stdin", question.content.prompt === "Name?" && question.parent === asking);
stdin.send(request("input_reply", { value: "Ada", status: "ok" }).frames);
await until("the answer's output", m => m.parent === asking && m.type === "stream" && m.content.text === "Hello Ada\n");
check("its answer", true);

const endless = execute('Console.WriteLine("begun"); while (true) { }');
await until("the beginning of the loop", m => m.parent === endless && m.type === "stream");
control.send(request("interrupt_request", {}).frames);
const stopped = await until("the end of the loop", m => m.type === "execute_reply" && m.parent === endless);
check("interrupt_request stops an endless loop", stopped.content.status === "error");
check("and the session goes on", (await run("2 + 3")).outputs.some(m => m.type === "execute_result" && m.content.data["text/plain"] === "5"));

const completion = request("complete_request", { code: "Console.WriteL", cursor_pos: 14 });
shell.send(completion.frames);
const completed = await until("complete_reply", m => m.type === "complete_reply" && m.parent === completion.id);
check("completion", completed.content.matches[0] === "WriteLine" && completed.content.metadata._jupyter_types_experimental[0].type === "method");

const ended = new Promise(done => kernel.on("exit", done));
control.send(request("shutdown_request", { restart: false }).frames);
await until("shutdown_reply", m => m.type === "shutdown_reply");
check("shutdown ends the process", await Promise.race([ended.then(() => true), new Promise(done => setTimeout(() => done(false), 120000))]));
process.exit(0);
