using Course.Notebooks.Documents;
using Course.Notebooks.Running;
using Course.Teaching.Exercises;

namespace Course.Teaching.Grading;

/// <summary>
/// The folder that a submission runs in, laid out as the course is but with no more in it than a learner needs: the set-up files, the
/// learners' versions, the data. No complete notebook and no further check is to be found from there. It goes when it is disposed of,
/// with whatever the submission has written.
/// </summary>
internal sealed class SubmissionFolder : IDisposable
{
    private static readonly EnumerationOptions s_everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private readonly string _folder = Directory.CreateTempSubdirectory("course-grade-").FullName;

    /// <summary>Copies what is needed of the course's folder and of the complete notebook's; where that fails, nothing is left behind.</summary>
    public SubmissionFolder(string root, string notebooks)
    {
        try
        {
            Directory.CreateDirectory(Notebooks);
            Directory.CreateDirectory(Temporary);
            // The set-up looks for the folder that holds this file.
            File.WriteAllText(Path.Combine(_folder, "Course.sln"), "");
            foreach (var file in Directory.EnumerateFiles(notebooks, "setup*.dib"))
            {
                File.Copy(file, Path.Combine(Notebooks, Path.GetFileName(file)));
            }
            CopyVersions(Path.Combine(notebooks, "exercises"), Path.Combine(Notebooks, "exercises"));
            CopyTree(Path.Combine(notebooks, "data"), Path.Combine(Notebooks, "data"));
            CopyTree(Path.Combine(root, "data"), Path.Combine(_folder, "data"));
            // What was downloaded or restored once need not be again.
            CopyTree(Path.Combine(root, ".course", "data"), Path.Combine(_folder, ".course", "data"));
            CopyTree(Path.Combine(root, ".course", "packages-cache"), Path.Combine(_folder, ".course", "packages-cache"));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The whole of it.</summary>
    public string Root => _folder;

    /// <summary>Where the cells run.</summary>
    public string Notebooks => Path.Combine(_folder, "notebooks");

    /// <summary>Variables for the submission's process, one of several at once.</summary>
    public Dictionary<string, string?> Environment(int jobs) => new(ProcessEnvironment.Create(_folder, PhysicalCores.Count / jobs))
    {
        // No debugger or profiler attaches, and nothing that waits for one is left in /tmp.
        ["DOTNET_EnableDiagnostics"] = "0",
        [OperatingSystem.IsWindows() ? "TMP" : "TMPDIR"] = Temporary,
    };

    private string Temporary => Path.Combine(_folder, "tmp");

    /// <summary>Removes the folder; what cannot be removed, such as a file that another process holds open on Windows, stays.</summary>
    public void Dispose()
    {
        // A process of the submission's that is about to end may still be writing.
        for (var attempt = 0; attempt < 20; attempt++)
        {
            try
            {
                Directory.Delete(_folder, recursive: true);
                return;
            }
            catch (DirectoryNotFoundException)
            {
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Unlock(_folder);
                Thread.Sleep(attempt * 10);
            }
        }
    }

    /// <summary>The learners' versions as they are handed out: not one that somebody has written answers in.</summary>
    private static void CopyVersions(string from, string to)
    {
        Directory.CreateDirectory(to);
        var files = Directory.Exists(from) ? Directory.GetFiles(from) : [];
        foreach (var file in files.Where(file => Path.GetFileName(file) == ExerciseList.FileName || IsHandedOut(file)))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    private static bool IsHandedOut(string file)
    {
        try
        {
            return Path.GetExtension(file) == ".ipynb" && !StudentVersion.IsAnswered(NotebookDocument.Read(file));
        }
        catch (NotebookFormatException)
        {
            return false;
        }
    }

    // Copies, for a link could be written through.
    private static void CopyTree(string from, string to)
    {
        if (!Directory.Exists(from))
        {
            return;
        }
        Directory.CreateDirectory(to);
        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos())
        {
            switch (entry)
            {
                case DirectoryInfo { LinkTarget: null }:
                    CopyTree(entry.FullName, Path.Combine(to, entry.Name));
                    break;
                case FileInfo file:
                    file.CopyTo(Path.Combine(to, entry.Name));
                    break;
            }
        }
    }

    /// <summary>Takes back what the submission has locked away.</summary>
    private static void Unlock(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        try
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            foreach (var inner in new DirectoryInfo(folder).EnumerateDirectories("*", s_everything).Where(inner => inner.LinkTarget is null))
            {
                Unlock(inner.FullName);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Gone in the meantime.
        }
    }
}
