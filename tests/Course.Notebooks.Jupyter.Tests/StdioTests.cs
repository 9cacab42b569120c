using System.Diagnostics;
using System.Text.Json.Nodes;
using Course.Notebooks.Documents;
using Course.Shared;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Connection;
using Microsoft.DotNet.Interactive.Events;

namespace Course.Notebooks.Jupyter.Tests;

/// <summary>`course kernel stdio`, spoken to by .NET Interactive's own client, as Polyglot Notebooks speaks to it.</summary>
[Trait("Kind", "Process")]
public sealed class StdioTests : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("course-stdio-").FullName;
    private readonly CompositeKernel _client = [];
    private StdIoKernelConnector? _connector;

    public void Dispose()
    {
        _client.Dispose();
        _connector?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Cells_keep_their_variables_and_what_native_code_prints_does_not_disturb_the_protocol()
    {
        await ConnectAsync();
        await Sent(new SubmitCode("""
            [System.Runtime.InteropServices.DllImport("libc")] static extern int puts(string text);
            var a = 20;
            """));
        await Sent(new SubmitCode(OperatingSystem.IsWindows() ? "0" : "puts(\"native\")"));
        var sent = await Sent(new SubmitCode("Console.WriteLine(Environment.CurrentDirectory);\na + 1"));
        Assert.Equal("21", sent.Events.OfType<ReturnValueProduced>().Single().FormattedValues.First(v => v.MimeType == "text/plain").Value);
        Assert.Contains(Path.GetFileName(_folder), string.Concat(sent.Events.OfType<StandardOutputValueProduced>().Select(e => e.FormattedValues.Single().Value)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_directives_work_as_they_do_in_a_cell()
    {
        File.WriteAllText(Path.Combine(_folder, "first.dib"), "#!csharp\nvar imported = 4;");
        await ConnectAsync();
        var sent = await Sent(new SubmitCode("#!import \"first.dib\"\n#!time\nimported"));
        Assert.Contains("4", sent.Events.OfType<ReturnValueProduced>().SelectMany(e => e.FormattedValues).Select(v => v.Value));
        Assert.Contains(sent.Events.OfType<DisplayedValueProduced>(), e => e.FormattedValues.Any(v => v.Value.StartsWith("Wall time: ", StringComparison.Ordinal)));
        Assert.Contains((await Sent(new SubmitCode("#!who"))).Events.OfType<DisplayedValueProduced>(), e => e.FormattedValues.Any(v => v.Value.Contains("imported", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Packages_that_ship_are_there_without_a_restore()
    {
        await ConnectAsync();
        var sent = await Sent(new SubmitCode("#r \"nuget: Plotly.NET.CSharp, 0.14.0\"\ntypeof(Plotly.NET.CSharp.Chart).Namespace"));
        Assert.Equal("Plotly.NET.CSharp", sent.Events.OfType<ReturnValueProduced>().Single().FormattedValues.First(v => v.MimeType == "text/plain").Value);
    }

    [Fact]
    public async Task Completions_come_with_their_place()
    {
        await ConnectAsync();
        var sent = await Sent(new RequestCompletions("Console.Wri", new LinePosition(0, 11), "csharp"));
        Assert.Contains(sent.Events.OfType<CompletionsProduced>().Single().Completions, item => item.InsertText == "WriteLine");
    }

    [Fact]
    public async Task Variables_are_listed_and_read_as_VS_Code_shows_them()
    {
        await ConnectAsync();
        await Sent(new SubmitCode("var weights = new[] { 1, 2, 3 };\nvar name = \"ada\";"));
        var infos = (await Sent(new RequestValueInfos("csharp", "text/plain+summary"))).Events.OfType<ValueInfosProduced>().Single().ValueInfos;
        Assert.Equal(["name", "weights"], infos.Select(info => info.Name).Order(StringComparer.Ordinal));
        Assert.Contains("ada", infos.Single(info => info.Name == "name").FormattedValue.Value, StringComparison.Ordinal);
        var value = (await Sent(new RequestValue("name", "text/plain", "csharp"))).Events.OfType<ValueProduced>().Single();
        Assert.Equal(("name", "ada"), (value.Name, value.FormattedValue.Value));
    }

    [Fact]
    public async Task A_course_notebook_runs_from_its_first_cell_to_its_last_and_draws()
    {
        await ConnectAsync(Path.Combine(PublishedCommand.Root, "notebooks"));
        await Sent(new SubmitCode("Environment.SetEnvironmentVariable(\"COURSE_MODE\", \"smoke\"); Environment.SetEnvironmentVariable(\"COURSE_PROGRESS\", \"off\");"));
        var shown = new List<string>();
        foreach (var cell in NotebookDocument.Read(Path.Combine(PublishedCommand.Root, "notebooks", "02_regression_1d_toy.ipynb")).Cells.Where(cell => cell.Kind == CellKind.Code))
        {
            shown.AddRange((await Sent(new SubmitCode(cell.Source))).Events.OfType<DisplayEvent>().SelectMany(e => e.FormattedValues).Select(v => v.MimeType));
        }
        Assert.Contains("application/vnd.plotly.v1+json", shown);
        Assert.Contains("application/vnd.course.metric+json", shown);
    }

    [Theory]
    [InlineData("while (true) { await Task.Delay(50); }")]
    [InlineData("for (;;) { }")]
    public async Task A_cell_is_cancelled_as_VS_Code_asks_for_it_and_the_variables_stay(string endless)
    {
        using var kernel = await ServedKernel.StartAsync();
        await kernel.SubmitAsync("1", "var kept = 7;");
        await kernel.UntilAsync("1", "CommandSucceeded");
        await kernel.SubmitAsync("2", $"Console.WriteLine(\"begun\");\n{endless}");
        await kernel.UntilAsync("2", "StandardOutputValueProduced");
        await kernel.SendAsync("3", "Cancel", []);
        await kernel.UntilAsync("2", "CommandFailed");
        await kernel.SubmitAsync("4", "kept + 1");
        Assert.Contains("8", (await kernel.UntilAsync("4", "ReturnValueProduced"))["formattedValues"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_native_library_prints_without_a_line_end_belongs_to_its_cell()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "native output is not taken over there");
        using var kernel = await ServedKernel.StartAsync();
        await kernel.SubmitAsync("1", """
            [System.Runtime.InteropServices.DllImport("libc")] static extern int printf(string text);
            printf("native");
            """);
        Assert.Contains("native", (await kernel.UntilAsync("1", "StandardOutputValueProduced"))["formattedValues"]!.ToJsonString(), StringComparison.Ordinal);
        await kernel.UntilAsync("1", "CommandSucceeded");
    }

    [Fact]
    public async Task Empty_lines_with_which_VS_Code_pings_on_Windows_do_no_harm()
    {
        using var kernel = await ServedKernel.StartAsync();
        await kernel.Input.WriteLineAsync("\n");
        await kernel.SubmitAsync("1", "6 * 7");
        await kernel.UntilAsync("1", "CommandSucceeded");
    }

    [Fact]
    public async Task The_process_ends_when_its_input_does_also_in_the_middle_of_a_calculation()
    {
        using var kernel = await ServedKernel.StartAsync();
        await kernel.SubmitAsync("1", "for (;;) { }");
        await Task.Delay(1000);
        Assert.False(kernel.HasExited);
        kernel.Input.Close();
        Assert.True(kernel.WaitForExit(20_000));
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_named()
    {
        var (code, said) = Clients.Start("dotnet", [PublishedCommand.Path, "kernel", "stdio", "--working-dir", Path.Combine(_folder, "none")], _folder, [], s_limit);
        Assert.Equal(2, code);
        Assert.Contains("none does not exist", said, StringComparison.Ordinal);
    }

    private async Task ConnectAsync(string? workingDirectory = null)
    {
        // This client puts blanks between the words and no quotation marks around them.
        _connector = new StdIoKernelConnector(
            ["dotnet", $"\"{PublishedCommand.Path}\"", "kernel", "stdio", "--working-dir", $"\"{workingDirectory ?? _folder}\""], "served", new Uri("kernel://served-by-test/"), new DirectoryInfo(_folder));
        _client.Add(await _connector.CreateRootProxyKernelAsync().WaitAsync(s_limit));
        _client.Add(await _connector.CreateProxyKernelAsync("csharp").WaitAsync(s_limit));
        _client.DefaultKernelName = "csharp";
    }

    private async Task<KernelCommandResult> Sent(KernelCommand command)
    {
        var sent = await _client.SendAsync(command).WaitAsync(s_limit);
        Assert.Empty(sent.Events.OfType<CommandFailed>().Select(failed => failed.Message));
        return sent;
    }

    /// <summary>The served kernel without a client of .NET Interactive's: the lines themselves, as VS Code's extension writes them.</summary>
    private sealed class ServedKernel : IDisposable
    {
        private readonly Process _process = Process.Start(
            new ProcessStartInfo("dotnet", [PublishedCommand.Path, "kernel", "stdio"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

        public StreamWriter Input => _process.StandardInput;

        public bool HasExited => _process.HasExited;

        public static async Task<ServedKernel> StartAsync()
        {
            var kernel = new ServedKernel();
            Assert.Contains("KernelReady", await kernel._process.StandardOutput.ReadLineAsync().WaitAsync(s_limit), StringComparison.Ordinal);
            return kernel;
        }

        public Task SubmitAsync(string token, string code) => SendAsync(token, "SubmitCode", new JsonObject { ["code"] = code, ["targetKernelName"] = "csharp" });

        public Task SendAsync(string token, string type, JsonObject command) => Input.WriteLineAsync(
            new JsonObject { ["commandType"] = type, ["command"] = command, ["token"] = token, ["routingSlip"] = new JsonArray() }.ToJsonString());

        /// <summary>Reads on to an event of a command; returns the event.</summary>
        public async Task<JsonNode> UntilAsync(string token, string type)
        {
            var end = DateTime.UtcNow + s_limit;
            while (await _process.StandardOutput.ReadLineAsync().WaitAsync(end - DateTime.UtcNow) is { } line)
            {
                var read = JsonNode.Parse(line)!;
                if ((string?)read["eventType"] == type && (string?)read["command"]?["token"] == token)
                {
                    return read["event"]!;
                }
            }
            throw new EndOfStreamException($"The kernel ended before {type} of {token}.");
        }

        public bool WaitForExit(int milliseconds) => _process.WaitForExit(milliseconds);

        public void Dispose()
        {
            if (!_process.HasExited)
            {
                _process.Kill(entireProcessTree: true);
            }
            _process.Dispose();
        }
    }
}
