using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Course.Notebooks.Session;

/// <summary>
/// The native libraries of a session's packages. The system's loader looks for what a library needs beside that library only;
/// what lies in another package is therefore loaded before it, and what that needs before that.
/// </summary>
internal sealed partial class NativeLibraries
{
    // File name → path; the first package that brings a name keeps it.
    private readonly ConcurrentDictionary<string, string> _files = new(OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<string, bool> _searched = new();

    public void Add(string path) => _files.TryAdd(Path.GetFileName(path), path);

    /// <summary>Loads a library by the name that code calls it by; 0 when no package has it.</summary>
    /// <exception cref="DllNotFoundException">It is there and does not load; the message is the system's, or says what is wrong with a library it needs.</exception>
    public nint Load(string name) =>
        NamesOf(name).FirstOrDefault(_files.ContainsKey) is { } fileName ? LoadFile(_files[fileName]) : 0;

    /// <summary>The file names under which the platform keeps a library, the plain name first.</summary>
    public static IEnumerable<string> NamesOf(string name)
    {
        var (prefix, suffix) = OperatingSystem.IsWindows() ? ("", ".dll") : OperatingSystem.IsMacOS() ? ("lib", ".dylib") : ("lib", ".so");
        return [name, name + suffix, prefix + name + suffix, prefix + name];
    }

    private nint LoadFile(string path)
    {
        // First what it needs: left to itself, the loader would also take a library of that name from the system.
        if (_searched.TryAdd(path, true))
        {
            LoadNeeded(path);
        }
        if (NativeLibrary.TryLoad(path, out var handle))
        {
            return handle;
        }
        // A file may be named otherwise than what is asked for (libx.so for libx.so.1): then all, as often as one more loads.
        var waiting = _files.Values.Where(other => other != path).ToList();
        while (waiting.RemoveAll(other => NativeLibrary.TryLoad(other, out _)) > 0)
        {
            if (NativeLibrary.TryLoad(path, out handle))
            {
                return handle;
            }
        }
        if (TryLoadTogether(path, out handle))
        {
            return handle;
        }
        try
        {
            return NativeLibrary.Load(path);
        }
        catch (DllNotFoundException fault)
        {
            throw Nameless(path, fault, [path]) ?? fault;
        }
    }

    /// <summary>Loads what a library names, depth first. What does not load is left to the message of the library that needs it.</summary>
    private void LoadNeeded(string path)
    {
        foreach (var needed in NamedIn(path).Where(needed => _searched.TryAdd(needed, true)))
        {
            LoadNeeded(needed);
            _ = NativeLibrary.TryLoad(needed, out _) || TryLoadTogether(needed, out _);
        }
    }

    /// <summary>
    /// Linux's loader knows a library again by the name that is written inside it (SONAME). One without such a name counts as missing even
    /// when it is loaded; but most libraries also look beside themselves, so a folder where all seem to lie together does for them.
    /// </summary>
    private bool TryLoadTogether(string path, out nint handle)
    {
        handle = 0;
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }
        var folder = Directory.CreateTempSubdirectory("course-native-");
        try
        {
            foreach (var (name, file) in _files)
            {
                File.CreateSymbolicLink(Path.Combine(folder.FullName, name), file);
            }
            return NativeLibrary.TryLoad(Path.Combine(folder.FullName, Path.GetFileName(path)), out handle);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What is wrong when the loader misses a library that a package has and that loads by itself; null when that is not it.</summary>
    private DllNotFoundException? Nameless(string path, DllNotFoundException fault, HashSet<string> seen)
    {
        foreach (var name in MissedFile().Matches(fault.Message).Select(match => match.Groups[1].Value))
        {
            if (!_files.TryGetValue(name, out var missed) || !seen.Add(missed))
            {
                continue;
            }
            try
            {
                NativeLibrary.Load(missed);
            }
            catch (DllNotFoundException deeper)
            {
                return Nameless(missed, deeper, seen) ?? deeper;
            }
            return new DllNotFoundException(
                $"{Path.GetFileName(path)} needs {name}, and the system does not recognise that file of another package, because no library name (SONAME) "
                + $"is written in it: set LD_LIBRARY_PATH to {Path.GetDirectoryName(missed)} before the start.", fault);
        }
        return null;
    }

    // The system's words for a needed library that it does not find.
    [GeneratedRegex(@"(\S+): cannot open shared object file")]
    private static partial Regex MissedFile();

    /// <summary>
    /// The other libraries whose file names stand in this one. All three formats (ELF, Mach-O, PE) keep the names of what a
    /// library needs as text that ends with a zero.
    /// </summary>
    private List<string> NamedIn(string path)
    {
        var wanted = _files.Where(file => file.Value != path).Select(file => (Text: Encoding.UTF8.GetBytes(file.Key + "\0"), file.Value)).ToList();
        var found = new List<string>();
        var overlap = wanted.Select(w => w.Text.Length).DefaultIfEmpty(0).Max();
        var buffer = new byte[1 << 20];
        using var stream = File.OpenRead(path);
        var kept = 0;
        while (stream.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false) is > 0 and var read)
        {
            var part = buffer.AsSpan(0, kept + read);
            for (var i = wanted.Count - 1; i >= 0; i--)
            {
                if (part.IndexOf(wanted[i].Text) >= 0)
                {
                    found.Add(wanted[i].Value);
                    wanted.RemoveAt(i);
                }
            }
            kept = Math.Min(overlap, part.Length);
            part[^kept..].CopyTo(buffer);
        }
        return found;
    }
}
