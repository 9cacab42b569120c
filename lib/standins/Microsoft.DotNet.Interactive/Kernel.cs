using System.Text.Json;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>What a cell can call without naming a class: each notebook has <c>using static Microsoft.DotNet.Interactive.Kernel</c>.</summary>
public abstract class Kernel
{
    private Kernel()
    {
    }

    /// <summary>Shows a value below the running cell.</summary>
    /// <param name="value">Anything; formatted as <see cref="Formatter"/> says for its type.</param>
    /// <param name="mimeTypes">The formats to show; none means those the type prefers.</param>
    /// <returns>A handle whose <see cref="DisplayedValue.Update"/> replaces what is shown.</returns>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => value.Display(mimeTypes);

    /// <summary>Marks text as HTML, so that it is shown as it is instead of being escaped.</summary>
    public static IHtmlContent HTML(string content) => content.ToHtmlContent();

    /// <summary>Adds a style sheet to the page that shows the notebook.</summary>
    public static void CSS(string content) =>
        Javascript($$"""
            {
              const style = document.createElement('style');
              style.textContent = {{JsonSerializer.Serialize(content)}};
              document.head.appendChild(style);
            }
            """);

    /// <summary>Runs JavaScript in the page that shows the notebook.</summary>
    public static void Javascript(string scriptContent) =>
        $"<script type=\"text/javascript\">{scriptContent}</script>".DisplayAs(HtmlFormatter.MimeType);

    /// <summary>Asks the person at the notebook for a line of text.</summary>
    /// <param name="prompt">The question, shown beside the input field.</param>
    /// <param name="typeHint">"text", or "password" to hide what is typed.</param>
    /// <exception cref="InvalidOperationException">Nobody is there to answer.</exception>
    public static Task<string> GetInputAsync(string prompt = "", string typeHint = "text") =>
        ReadAsync(prompt, isPassword: typeHint == "password");

    /// <summary>Asks for a password; what is typed stays hidden.</summary>
    /// <exception cref="InvalidOperationException">Nobody is there to answer.</exception>
    public static async Task<PasswordString> GetPasswordAsync(string prompt = "") =>
        new(await ReadAsync(prompt, isPassword: true));

    private static Task<string> ReadAsync(string prompt, bool isPassword)
    {
        var host = KernelHost.Current
            ?? throw new InvalidOperationException("Input can be asked for only while a notebook cell runs.");
        return host.ReadAsync(prompt, isPassword);
    }
}
