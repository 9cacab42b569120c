"""Executes a notebook as jupyter nbconvert --execute does: python3 with_nbclient.py KERNEL_NAME NOTEBOOK [SECONDS_PER_CELL]"""
import collections
import os
import sys
import time

import nbformat
from nbclient import NotebookClient

kernel, path = sys.argv[1], sys.argv[2]
notebook = nbformat.read(path, as_version=4)
start = time.time()
client = NotebookClient(
    notebook, kernel_name=kernel, timeout=int(sys.argv[3]) if len(sys.argv) > 3 else 300,
    startup_timeout=300, iopub_timeout=120,  # by itself it leaves outputs out that come four seconds after the reply
    resources={"metadata": {"path": os.path.dirname(os.path.abspath(path))}})
client.execute()
nbformat.validate(notebook)

kinds = collections.Counter()
for cell in notebook.cells:
    for output in cell.get("outputs", []):
        kinds[output["output_type"]] += 1
        for mime in output.get("data", {}):
            kinds[mime] += 1
cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
print(f"ok    {len(cells)} cells in {time.time() - start:.1f} s")
for kind, count in sorted(kinds.items()):
    print(f"      {kind} {count}")
if any(cell.source.strip() and cell.execution_count is None for cell in cells):
    sys.exit("WRONG a cell has no execution count")
if len(sys.argv) > 4:
    nbformat.write(notebook, sys.argv[4])
