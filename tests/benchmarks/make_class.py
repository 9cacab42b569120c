#!/usr/bin/env python3
"""Makes a class of submissions for one notebook, from some twenty kinds: right, wrong, undone, broken and hostile.

    tests/benchmarks/make_class.py 200 class          # from notebook 02
    ./course grade class --jobs 2 --out grades
"""
import argparse
import copy
import json
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]


def text(cell):
    return "".join(cell["source"])


def mark(cell):
    return cell["metadata"].get("nbgrader", {})


def is_answer(cell):
    return cell["cell_type"] == "code" and mark(cell).get("solution")


def solved(source):
    """The complete notebook's answer, as a learner would have written it."""
    marks = ("// BEGIN SOLUTION", "// END SOLUTION", "// STUB:")
    return "\n".join(line for line in source.split("\n") if not line.strip().startswith(marks))


def code(source):
    return {"cell_type": "code", "id": "own", "metadata": {}, "execution_count": None, "outputs": [], "source": source}


def answers(book):
    return [cell for cell in book["cells"] if is_answer(cell)]


def first_adds(more):
    def change(book, stubs):
        cell = answers(book)[0]
        cell["source"] = text(cell) + "\n" + more
    return change


def only_first(book, stubs):
    for cell in answers(book)[1:]:
        cell["source"] = stubs[mark(cell)["grade_id"]]


def undone(book, stubs):
    for cell in answers(book):
        cell["source"] = stubs[mark(cell)["grade_id"]]


def does_not_compile(book, stubs):
    answers(book)[0]["source"] += "\nthis is no C#"


def deletes_checks(book, stubs):
    book["cells"] = [cell for cell in book["cells"] if not mark(cell).get("grade")]


def deletes_an_answer(book, stubs):
    book["cells"].remove(answers(book)[0])


def edits_checks(book, stubs):
    undone(book, stubs)
    for cell in book["cells"]:
        if mark(cell).get("grade") and cell["cell_type"] == "code":
            cell["source"] = 'Check.That("all", true, "");'


def loses_ids(book, stubs):
    for cell in book["cells"]:
        cell["metadata"] = {}


def with_cell(source):
    def change(book, stubs):
        at = book["cells"].index(answers(book)[0])
        book["cells"].insert(at, code(source))
    return change


KINDS = [
    ("right", lambda book, stubs: None),
    ("undone", undone),
    ("half", only_first),
    ("broken", does_not_compile),
    ("loops", first_adds("while (true) { }")),
    ("throws", first_adds('throw new Exception("no");')),
    ("exits", first_adds("Environment.Exit(0);")),
    ("overflows", first_adds("int Deep(int n) => Deep(n + 1) + 1;\nConsole.WriteLine(Deep(0));")),
    ("hoards", first_adds("var hoard = new List<byte[]>();\nwhile (true) { var block = new byte[1 << 20]; Array.Fill(block, (byte)1); hoard.Add(block); }")),
    ("prints", first_adds("for (var i = 0; i < 3000; i++) Console.WriteLine(new string('x', 10_000));")),
    ("sleeps", first_adds("System.Threading.Thread.Sleep(3_600_000);")),
    ("tries", with_cell("var x = 1 +")),
    ("no_checks", deletes_checks),
    ("no_answer", deletes_an_answer),
    ("own_checks", edits_checks),
    ("no_ids", loses_ids),
    ("leaves", with_cell('System.Diagnostics.Process.Start("setsid", "sleep 600");')),
    ("fails_fast", with_cell('Environment.FailFast("bye");')),
    ("threads", with_cell("for (var i = 0; i < 200; i++) new System.Threading.Thread(() => System.Threading.Thread.Sleep(600_000)) { IsBackground = true }.Start();")),
    ("no_json", None),
    ("empty", None),
]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("size", type=int)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--notebook", default="02", help="number or name of the complete notebook")
    order = parser.parse_args()
    path = next(ROOT.glob(f"notebooks/{order.notebook}*.ipynb"))
    complete = json.loads(path.read_text("utf-8"))
    learners = json.loads((path.parent / "exercises" / path.name).read_text("utf-8"))
    stubs = {mark(cell)["grade_id"]: text(cell) for cell in answers(learners)}
    right = copy.deepcopy(learners)
    solutions = {mark(cell)["grade_id"]: solved(text(cell)) for cell in answers(complete)}
    for cell in answers(right):
        cell["source"] = solutions[mark(cell)["grade_id"]]
    order.folder.mkdir(parents=True, exist_ok=True)
    for number in range(order.size):
        name, change = KINDS[number % len(KINDS)]
        file = order.folder / f"{number:04}_{name}.ipynb"
        if change is None:
            file.write_text("Dear teacher" if name == "no_json" else "", "utf-8")
            continue
        book = copy.deepcopy(right)
        change(book, stubs)
        file.write_text(json.dumps(book), "utf-8")


if __name__ == "__main__":
    main()
