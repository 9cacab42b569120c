"""Times this course's kernel beside Python's own, as a front end meets them: python3 kernel.py ROUNDS. Prints a Markdown table."""
import collections
import datetime
import os
import statistics
import sys
import time

from jupyter_client.manager import KernelManager

LINES = 10_000
KERNELS = {
    ".net-csharp": {
        "first": "1 + 1", "cell": "var v{0} = {0}; v{0} + 1",
        "print": f'for (var i = 0; i < {LINES}; i++) Console.WriteLine($"line {{i}}");', "complete": ["Console.", "DateTime.Now."],
    },
    "python3": {
        "first": "1 + 1", "cell": "v{0} = {0}; v{0} + 1",
        "print": f'for i in range({LINES}): print(f"line {{i}}")', "complete": ["str.", "dict."],
    },
}


def until_idle(client, request):
    """What iopub says about a request, up to its idle."""
    messages = []
    while True:
        message = client.get_iopub_msg(timeout=60)
        if message["parent_header"].get("msg_id") == request:
            messages.append(message)
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return messages


def run(client, code):
    begin = time.perf_counter()
    messages = until_idle(client, client.execute(code))
    assert not any(m["msg_type"] == "error" for m in messages), messages
    return time.perf_counter() - begin, messages


def complete(client, code):
    begin = time.perf_counter()
    request = client.complete(code, len(code))
    while client.get_shell_msg(timeout=60)["parent_header"].get("msg_id") != request:
        pass
    return time.perf_counter() - begin


class Kernel:
    """A kernel that was started just now, with a client that waits until it answers."""

    def __init__(self, name):
        self.manager = KernelManager(kernel_name=name)
        self.begin = time.perf_counter()
        self.manager.start_kernel()
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=60)
        self.ready = time.perf_counter() - self.begin

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


def measure(name, figures):
    code = KERNELS[name]
    with Kernel(name) as kernel:
        run(kernel.client, code["first"])
        figures["start to ready"].append(kernel.ready)
        figures["start to first result"].append(time.perf_counter() - kernel.begin)
        for i in range(20):
            run(kernel.client, code["cell"].format(i))
        figures["warm cell"].append(statistics.median(run(kernel.client, code["cell"].format(i))[0] for i in range(20, 120)))
        seconds, messages = run(kernel.client, code["print"])
        text = "".join(m["content"]["text"] for m in messages if m["msg_type"] == "stream")
        assert text == "".join(f"line {i}\n" for i in range(LINES)), "lines were lost"
        figures["10,000 lines"].append(seconds)
    # In a kernel that has done nothing yet, then in one that has run a cell and rested as a person does.
    with Kernel(name) as kernel:
        figures["first completion, at once"].append(complete(kernel.client, code["complete"][0]))
    with Kernel(name) as kernel:
        run(kernel.client, code["first"])
        time.sleep(3)
        figures["first completion, 3 s after the first cell"].append(complete(kernel.client, code["complete"][0]))
        figures["later completion"].append(statistics.median(complete(kernel.client, code["complete"][i % 2]) for i in range(20)))


def text(seconds):
    return f"{1000 * seconds:,.0f}" if seconds >= 0.1 else f"{1000 * seconds:.1f}"


def main():
    rounds = int(sys.argv[1])
    figures = {name: collections.defaultdict(list) for name in KERNELS}
    for i in range(rounds):
        for name in KERNELS:
            print(f"kernel {name}, round {i + 1} of {rounds}", file=sys.stderr)
            measure(name, figures[name])
    print(f"Kernels, {rounds} rounds in turns, {os.cpu_count()} cores, {datetime.date.today():%Y-%m-%d}. Milliseconds: median (fastest to slowest).")
    print()
    print("| | .NET (C#) | Python's ipykernel | ratio of medians |")
    print("|---|---|---|---|")
    own, other = figures.values()
    for what in own:
        cells = [f"{text(statistics.median(t))} ({text(min(t))}–{text(max(t))})" for t in (own[what], other[what])]
        print(f"| {what} | {cells[0]} | {cells[1]} | {statistics.median(own[what]) / statistics.median(other[what]):.2f} |")


main()
