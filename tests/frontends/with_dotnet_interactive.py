"""Runs the course's notebooks on .NET Interactive, Microsoft's own kernel, and compares what they show with this course's kernel.

python3 with_dotnet_interactive.py ROOT FOLDER --install     gets it into FOLDER, and no more
python3 with_dotnet_interactive.py ROOT FOLDER [NAME...]     every notebook, or those whose names begin so
"""
import collections
import concurrent.futures
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

import nbformat
from nbclient import NotebookClient

VERSION = "1.0.712001"  # the last one that Microsoft made
FIGURE = "application/vnd.plotly.v1+json"
KERNEL = "dotnet-interactive"

root, folder = (pathlib.Path(path).resolve() for path in sys.argv[1:3])
published = root / ".course" / "bin"


def install():
    """A copy of the tool that is nobody else's, for one file in it is replaced; and a kernelspec that starts it."""
    tool = folder / f"{KERNEL}-{VERSION}"
    if not tool.exists():
        new = folder / f"{KERNEL}.new"
        shutil.rmtree(new, ignore_errors=True)
        folder.mkdir(parents=True, exist_ok=True)
        made = subprocess.run(
            ["dotnet", "tool", "install", "Microsoft.dotnet-interactive", "--version", VERSION, "--tool-path", new],
            cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if made.returncode != 0:
            print(f"Microsoft.dotnet-interactive {VERSION} could not be installed here: {made.stdout.strip().splitlines()[-1]}")
            sys.exit(3)
        new.rename(tool)
    program = next(tool.glob(".store/**/Microsoft.DotNet.Interactive.App.dll"))
    # Its FSharp.Core is 10.0, and Plotly.NET 6 asks for the 10.1 that the course publishes: without it there is no chart.
    shutil.copy(published / "FSharp.Core.dll", program.parent)

    spec = folder / "jupyter" / "kernels" / KERNEL
    spec.mkdir(parents=True, exist_ok=True)
    (spec / "kernel.json").write_text(json.dumps({
        "argv": ["dotnet", str(program), "jupyter", "--default-kernel", "csharp", "--http-local-only", "{connection_file}"],
        "display_name": ".NET Interactive", "language": "C#",
        # Two notebooks at once share the processor; and its web server need not say that it listens.
        "env": {"OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "OMP_WAIT_POLICY": "PASSIVE", "Logging__LogLevel__Default": "Warning"}}))


def run(number, path):
    """The executed notebook and the seconds that it took, or why it failed."""
    notebook = nbformat.read(path, as_version=4)
    start = time.time()
    try:
        NotebookClient(
            notebook, kernel_name=KERNEL, timeout=300, startup_timeout=120, iopub_timeout=120,
            # Each looks for a free port for its web server; two that look at once would find the same one, and one of them would die.
            extra_arguments=["--http-port-range", f"{2100 + 10 * number}-{2109 + 10 * number}"],
            resources={"metadata": {"path": str(path.parent)}}).execute()
    except Exception as e:  # each notebook is reported, also when one before it failed
        return None, f"{type(e).__name__}: {e}"
    return notebook, time.time() - start


def shown(notebook):
    """How many charts, headlines and checks each code cell shows."""
    return [
        collections.Counter(kind for output in cell.outputs for kind in output.get("data", {}) if kind.startswith("application/vnd."))
        for cell in notebook.cells if cell.cell_type == "code"]


def what_is_wrong(theirs, ours):
    # .NET Interactive hands every value to Jupyter as a text, JSON too.
    figures = [json.loads(output["data"][FIGURE]) for cell in theirs.cells for output in cell.get("outputs", []) if FIGURE in output.get("data", {})]
    if not all(figure["data"] for figure in figures):
        return "a chart has no data"
    for number, (there, here) in enumerate(zip(shown(theirs), shown(ours), strict=True), 1):
        if there != here:
            return f"code cell {number} shows {dict(there)}, with the course's kernel {dict(here)}"
    for number, cell in enumerate((cell for cell in theirs.cells if cell.cell_type == "code"), 1):
        if cell.source.strip() and cell.execution_count is None:
            return f"code cell {number} has no execution count"
    return None


install()
if "--install" in sys.argv:
    sys.exit()

os.environ.update(JUPYTER_PATH=str(folder / "jupyter"), COURSE_MODE="smoke", COURSE_PROGRESS="off")
names = tuple(sys.argv[3:]) or ("",)
paths = [path for path in sorted((root / "notebooks").glob("*.ipynb")) if path.name.startswith(names)]
start = time.time()
ours = folder / "ours"
made = subprocess.run(
    ["dotnet", published / "Course.Cli.dll", "run", *paths, "--smoke", "--jobs", "2", "--out", ours],
    cwd=root, env={**os.environ, "COURSE_ROOT": str(root)}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
if made.returncode != 0:
    sys.exit(f"The course's own kernel does not run them:\n{made.stdout}")
print(f"      {len(paths)} notebooks on the course's kernel in {time.time() - start:.0f} s", flush=True)

start, wrong, charts = time.time(), 0, 0
with concurrent.futures.ProcessPoolExecutor(2) as two:
    for path, (notebook, took) in zip(paths, two.map(run, range(len(paths)), paths)):
        problem = took if notebook is None else what_is_wrong(notebook, nbformat.read(ours / path.name, as_version=4))
        if problem:
            wrong += 1
            print(f"WRONG {path.stem}: {problem}", flush=True)
        else:
            cells = shown(notebook)
            charts += sum(cell[FIGURE] for cell in cells)
            print(f"ok    {path.stem:36} {len(cells):2} cells  {sum(cell[FIGURE] for cell in cells):2} charts  {took:5.1f} s", flush=True)
print(f"      {len(paths)} notebooks on .NET Interactive {VERSION} in {time.time() - start:.0f} s, {charts} charts", flush=True)
sys.exit(1 if wrong else 0)
