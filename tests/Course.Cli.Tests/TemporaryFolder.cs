using System.Diagnostics;

namespace Course.Cli.Tests;

/// <summary>A folder of its own for one test, with a blank in its name, removed at the end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"course test {Guid.NewGuid():N}");

    public string Write(string name, string text = "")
    {
        var path = At(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>
    /// Writes a program, by way of another process: were it open for writing in this one, a child that some other test starts at that
    /// moment would hold it open for an instant too, and whoever runs it then is told "Text file busy".
    /// </summary>
    public void Executable(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(name))!);
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "cat > \"$0\" && chmod +x \"$0\"", At(name)]) { RedirectStandardInput = true })!;
        shell.StandardInput.Write(text.ReplaceLineEndings("\n"));
        shell.StandardInput.Close();
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        // What a program that was ended had still begun may write once more while the folder is being emptied.
        for (var attempt = 1; Directory.Exists(Path); attempt++)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
            }
            catch (IOException) when (attempt < 100)
            {
                Thread.Sleep(100);
            }
        }
    }
}
