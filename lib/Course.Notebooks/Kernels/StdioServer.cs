using System.Text;
using Course.Notebooks.Session;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Connection;
using Microsoft.DotNet.Interactive.Events;

namespace Course.Notebooks.Kernels;

/// <summary>
/// The kernel as a process that Polyglot Notebooks starts: commands and events, one JSON text a line, on standard input and output, as
/// <c>dotnet-interactive stdio</c> speaks them.
/// </summary>
public static class StdioServer
{
    private const string Client = "vscode";

    /// <summary>Serves one client until it closes standard input.</summary>
    /// <param name="workingDirectory">The notebook's folder; null: the current one.</param>
    /// <param name="hostName">The name that the client gives to this process, in the addresses of kernels; null: one made of the process's number.</param>
    /// <returns>The process's exit code: 0; 2 when the working directory does not exist.</returns>
    public static async Task<int> MainAsync(string? workingDirectory, string? hostName)
    {
        if (workingDirectory is not null && !Directory.Exists(workingDirectory))
        {
            await Console.Error.WriteLineAsync($"{workingDirectory} does not exist: --working-dir names the notebook's folder.");
            return 2;
        }
        var compiler = CSharpSession.WarmUp();
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        // What native code writes must not come between the lines of the protocol.
        CSharpSession? session = null;
        var native = NativeOutput.Start((name, text) => Volatile.Read(ref session)?.ShowNative(name, text));
        // Events come from several threads, and a plain writer refuses to write two at once.
        var output = TextWriter.Synchronized(new StreamWriter(native.StandardOutput, utf8) { AutoFlush = true, NewLine = "\n" });
        var closed = new TaskCompletionSource();
        var input = new ClosingReader(new StreamReader(Console.OpenStandardInput(), utf8), closed.SetResult);

        CompositeKernel? root = null;
        session = new CSharpSession(new SessionOptions { WorkingDirectory = workingDirectory ?? Environment.CurrentDirectory, Input = AskAsync, Native = native });
        root = (CompositeKernel)session.Kernel.RootKernel;
        var uri = hostName is null ? KernelHost.CreateHostUriForCurrentProcessId() : KernelHost.CreateHostUri(hostName);
        using var host = root.UseHost(KernelCommandAndEventSender.FromTextWriter(output, uri), KernelCommandAndEventReceiver.FromTextReader(input), uri);
        await host.ConnectProxyKernelOnDefaultConnectorAsync(Client, KernelHost.CreateHostUri($"{Client}/{Client}")).ConfigureAwait(false);
        foreach (var question in new[] { typeof(RequestInput), typeof(RequestInputs), typeof(SendEditableCode) })
        {
            root.SetDefaultTargetKernelNameForCommand(question, Client);
        }
        root.UseQuitCommand(() =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        });
        await compiler.ConfigureAwait(false);
        await host.ConnectAsync().ConfigureAwait(false);
        await closed.Task.ConfigureAwait(false);
        // A cell that computes on has nobody left to show anything to.
        Environment.Exit(0);
        return 0;

        async Task<string> AskAsync(string prompt, bool isPassword, CancellationToken cancel)
        {
            var asked = await root!.SendAsync(new RequestInput(prompt, isPassword ? "password" : "text"), cancel).ConfigureAwait(false);
            return asked.Events.OfType<InputProduced>().FirstOrDefault()?.Value
                ?? throw new InvalidOperationException("The cell asks for input, but the front end that runs it gave none.");
        }
    }

    // At the end of its input the receiver of .NET Interactive reads on in a loop that takes a whole processor.
    private sealed class ClosingReader(TextReader reader, Action closed) : TextReader
    {
        public override async ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken)
        {
            if (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
            {
                return line;
            }
            closed();
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
            return null;
        }
    }
}
