using System.Diagnostics;
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
    public async Task The_process_ends_when_its_input_does_also_in_the_middle_of_a_calculation()
    {
        Clients.SkipWhen(Clients.WhyNotPublished);
        var start = new ProcessStartInfo("dotnet", [Clients.PublishedCommand!, "kernel", "stdio"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        Assert.Contains("KernelReady", await process.StandardOutput.ReadLineAsync().WaitAsync(s_limit), StringComparison.Ordinal);
        await process.StandardInput.WriteLineAsync("""{"commandType":"SubmitCode","command":{"code":"for (;;) { }","targetKernelName":"csharp"},"token":"1","routingSlip":[]}""");
        await Task.Delay(1000);
        Assert.False(process.HasExited);
        process.StandardInput.Close();
        Assert.True(process.WaitForExit(20_000));
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_named()
    {
        Clients.SkipWhen(Clients.WhyNotPublished);
        var (code, said) = Clients.Start("dotnet", [Clients.PublishedCommand!, "kernel", "stdio", "--working-dir", Path.Combine(_folder, "none")], _folder, [], s_limit);
        Assert.Equal(2, code);
        Assert.Contains("none does not exist", said, StringComparison.Ordinal);
    }

    private async Task ConnectAsync()
    {
        Clients.SkipWhen(Clients.WhyNotPublished);
        _connector = new StdIoKernelConnector(
            ["dotnet", Clients.PublishedCommand!, "kernel", "stdio", "--working-dir", _folder], "served", new Uri("kernel://served-by-test/"), new DirectoryInfo(_folder));
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
}
