"""Drives an installed kernel with jupyter_client: python3 with_jupyter_client.py KERNEL_NAME"""
import os
import sys
import time

from jupyter_client.manager import KernelManager


def check(what, good):
    print(("ok    " if good else "WRONG ") + what, flush=True)
    if not good:
        os._exit(1)


def run(client, code, timeout=120, **options):
    outputs = []
    reply = client.execute_interactive(code, output_hook=outputs.append, timeout=timeout, **options)
    return reply["content"], [o for o in outputs if o["msg_type"] not in ("status", "execute_input")]


def answer(client, message_id):
    while True:
        message = client.get_shell_msg(timeout=120)
        if message["parent_header"].get("msg_id") == message_id:
            return message["content"]


manager = KernelManager(kernel_name=sys.argv[1])
manager.start_kernel()
client = manager.client()
client.start_channels()
client.wait_for_ready(timeout=120)
process = manager.provisioner.process

reply, outputs = run(client, 'Console.WriteLine("hello"); 6 * 7')
check("a stream and a result", [o["msg_type"] for o in outputs] == ["stream", "execute_result"] and outputs[1]["content"]["data"]["text/plain"] == "42")

reply, outputs = run(client, "no_such_name")
check("a compile error, once", reply["status"] == "error" and [o["msg_type"] for o in outputs] == ["error"])

reply, outputs = run(client, 'for (var i = 0; i < 10000; i++) Console.WriteLine(i);')
text = "".join(o["content"]["text"] for o in outputs)
check("10,000 lines without loss", text == "".join(f"{i}\n" for i in range(10000)))

asked = []
reply = client.execute_interactive(
    'Console.WriteLine("Hello " + await Kernel.GetInputAsync("Name?"));', timeout=120,
    output_hook=lambda m: asked.append(m["content"].get("text")), allow_stdin=True,
    stdin_hook=lambda m: client.input("Ada"))
check("a question and its answer", "Hello Ada\n" in asked)

# The first one of the session: it has to load what completion needs.
start = time.time()
matches = client.complete("Console.WriteL", reply=True, timeout=120)["content"]["matches"]
first = time.time() - start
times = []
for prefix in ("Math.Sq", "Console.Wr", "DateTime.No", "string.Jo", "var list = new List<int>(); list.Ad"):
    start = time.time()
    check(f"completion of {prefix}", client.complete(prefix, reply=True, timeout=120)["content"]["matches"])
    times.append(time.time() - start)
check("completion", matches == ["WriteLine"])
print(f"      first completion {first * 1000:.0f} ms, later ones at most {max(times) * 1000:.0f} ms")

check("documentation", client.inspect("Math.Sqrt(", 10, reply=True, timeout=120)["content"]["found"])
check("an open brace", answer(client, client.is_complete("if (true) {"))["status"] == "incomplete")
check("history", client.history(reply=True, timeout=120, hist_access_type="tail", n=1)["content"]["history"] != [])

for what, code in (("a loop that prints", "while (true) { Console.Write('.'); System.Threading.Thread.Sleep(50); }"),
                   ("a loop that never looks up", "var turns = 0L; while (true) { turns++; }")):
    heard = []

    def hear(message):
        heard.append(message["content"].get("text", ""))
        if heard[-1] and not any(heard[:-1]):  # the first text: the cell has begun
            hear.start = time.time()
            manager.interrupt_kernel()

    reply = client.execute_interactive(f'Console.WriteLine("begun"); {code}', output_hook=hear, timeout=120)["content"]
    check(f"interrupting {what} ({time.time() - hear.start:.1f} s)", reply["status"] == "error")
reply, outputs = run(client, "turns > 1000")
check("variables outlive an interrupt", outputs[0]["content"]["data"]["text/plain"] == "True")

manager.restart_kernel()
client.wait_for_ready(timeout=120)
reply, outputs = run(client, "turns")
check("a restart forgets everything", reply["status"] == "error")
check("and begins to count anew", reply["execution_count"] == 1)

process = manager.provisioner.process
manager.shutdown_kernel()
check("shutdown ends the process", process.poll() is not None)
client.stop_channels()
