"""Makes the moving picture of the README: the playground learns the spirals.

    /usr/bin/python3 tests/frontends/moving_picture.py FOLDER_WITH_NODE_MODULES [FOLDER_FOR_FRAMES]

Needs Debian's python3-pil, chromium and Node, and ./course to have been built. Writes notebooks/images/playground.webp.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

from PIL import Image

root = pathlib.Path(__file__).resolve().parents[2]
frames = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp(prefix="course-frames-")).resolve()
frames.mkdir(parents=True, exist_ok=True)

# The playground's own cells up to the one that makes it, and a cell that writes a picture each few epochs.
notebook = json.loads((root / "notebooks" / "playground.ipynb").read_text())
last = next(i for i, cell in enumerate(notebook["cells"]) if "var playground = new Playground" in "".join(cell["source"]))
notebook["cells"] = notebook["cells"][: last + 1]
notebook["cells"].append(dict(notebook["cells"][last], id="frames", source=f"""
var run = playground.Train(new()
{{
    Data = "spirals", Noise = 0.02, Batch = 20, Optimizer = "Adam", Rate = 0.03, Layers = [8, 8],
}}, epochs: 0);
for (var frame = 0; frame < 64; frame++)
{{
    System.IO.File.WriteAllText($"{frames}/{{frame:00}}.html", run.ToHtml());
    run.Train(frame < 20 ? 3 : 6);
}}"""))
copy = root / "notebooks" / ".moving.ipynb"
copy.write_text(json.dumps(notebook))
try:
    subprocess.run([root / "course", "run", copy, "--out", frames], check=True)
finally:
    copy.unlink()
subprocess.run(["node", root / "tests" / "frontends" / "moving_picture.mjs", sys.argv[1], frames], check=True)

pictures = [Image.open(path).convert("RGB") for path in sorted(frames.glob("*.png"))]
width = 820
pictures = [picture.resize((width, picture.height * width // picture.width), Image.LANCZOS) for picture in pictures]
target = root / "notebooks" / "images" / "playground.webp"
pictures[0].save(target, save_all=True, append_images=pictures[1:], duration=[160] * (len(pictures) - 1) + [2500], loop=0, quality=70, method=4)
print(target, target.stat().st_size, "bytes,", len(pictures), "frames")
