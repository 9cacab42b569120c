namespace Course.Notebooks.Documents;

/// <summary>The fixed parts of an exported page.</summary>
internal static class HtmlPage
{
    public const string Style = """

        :root { --ink: #1f2328; --soft: #59636e; --line: #d9dee3; --paper: #fff; --code: #f6f8fa; --accent: #0b5cad; }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.6 Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif; }
        main { max-width: 800px; margin: 0 auto; padding: 48px 20px 96px; }
        h1, h2, h3, h4 { font-family: system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; line-height: 1.25; margin: 1.8em 0 .6em; text-wrap: balance; }
        h1 { font-size: 2em; margin-top: 0; } h2 { font-size: 1.45em; padding-bottom: .25em; border-bottom: 1px solid var(--line); } h3 { font-size: 1.15em; } h4 { font-size: 1em; }
        a { color: var(--accent); } img, svg { max-width: 100%; height: auto; }
        p, ul, ol, blockquote, table, pre { margin: 0 0 1em; }
        blockquote { margin-left: 0; padding: .1em 1em; border-left: 3px solid var(--line); color: var(--soft); }
        pre, code { font-family: "Cascadia Code", "JetBrains Mono", Consolas, "SF Mono", Menlo, "DejaVu Sans Mono", monospace; font-size: 13.5px; line-height: 1.5; font-variant-ligatures: none; }
        :not(pre) > code { background: var(--code); border-radius: 4px; padding: .1em .3em; font-size: .82em; }
        pre { overflow-x: auto; tab-size: 4; } .text pre { background: var(--code); border-radius: 6px; padding: 12px 16px; }
        table { border-collapse: collapse; font: 14px/1.45 system-ui, "Segoe UI", Roboto, sans-serif; font-variant-numeric: tabular-nums; }
        th, td { padding: 5px 12px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; } thead th { border-bottom: 2px solid var(--line); }
        .text table { margin: 1.2em auto; }
        .code { margin: 1.4em 0; } .input { position: relative; } .input pre { background: var(--code); border: 1px solid #e7ebef; border-radius: 6px; padding: 12px 16px; margin: 0; }
        .input > summary { color: var(--soft); cursor: pointer; font: 14px/1.5 system-ui, sans-serif; }
        .number { position: absolute; left: -46px; top: 14px; width: 36px; text-align: right; color: #8b949e; font: 12px/1.5 system-ui, sans-serif; }
        .output { margin: 10px 0 0; padding: 0 16px; } .output.html { overflow-x: auto; } pre.output { white-space: pre-wrap; overflow-wrap: anywhere; }
        .output.figure { padding: 0; min-height: 60px; } .output.image { text-align: center; }
        .stderr { background: #fff8e6; border-radius: 6px; padding: 10px 16px; } .error { background: #fff0f0; border-left: 3px solid #c9302c; border-radius: 0 6px 6px 0; padding: 10px 16px; }
        .missing, .raw { color: var(--soft); font-style: italic; }
        .k { color: #8a2b9f; } .s { color: #0a6b3d; } .n { color: #0b5cad; } .c { color: #6a737d; font-style: italic; } .d { color: #955f00; }
        .math.display { display: block; overflow-x: auto; overflow-y: hidden; margin: .6em 0; text-align: center; }
        .markdown-alert { border-left: 3px solid var(--accent); padding: .2em 1em; margin: 1.2em 0; } .markdown-alert p:last-child { margin-bottom: .3em; }
        .markdown-alert-title { font: 600 14px system-ui, sans-serif; display: flex; gap: 6px; align-items: center; margin: .4em 0; }
        .markdown-alert-title svg { width: 16px; height: 16px; fill: currentColor; }
        @media (max-width: 900px) { .number { display: none; } }
        @media print { main { max-width: none; padding: 0; } .input pre, .stderr, .error { white-space: pre-wrap; } .code { break-inside: avoid-page; } }

        """;

    public const string DrawFormulas = """
        <script>
        for (const element of document.querySelectorAll('.math')) {
          katex.render(element.textContent, element, { displayMode: element.classList.contains('display'), throwOnError: false });
        }
        </script>

        """;
}
