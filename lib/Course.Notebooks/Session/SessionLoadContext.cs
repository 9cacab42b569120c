using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace Course.Notebooks.Session;

/// <summary>
/// Loads the cells' own assemblies and the libraries they reference. What the process has already (the framework, the engine,
/// Course.dll and the other assemblies that ship) comes from the default context, so that both sides see the same types.
/// </summary>
internal sealed class SessionLoadContext : AssemblyLoadContext
{
    private readonly ConcurrentDictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly NativeLibraries _natives = new();
    private readonly ConcurrentDictionary<string, bool> _folders = new();

    public SessionLoadContext()
        : base("notebook") =>
        Resolving += (_, name) => FindBeside(name.Name + ".dll") is { } path ? LoadFromAssemblyPath(path) : null;

    /// <summary>Loads an assembly from this file when its name is asked for.</summary>
    public void Add(string simpleName, string path)
    {
        _files[simpleName] = path;
        _folders[Path.GetDirectoryName(path)!] = true;
    }

    /// <summary>Loads a native library from this file when its name is asked for, or another library needs it.</summary>
    public void AddNative(string path) => _natives.Add(path);

    protected override Assembly? Load(AssemblyName assemblyName) =>
        _files.TryGetValue(assemblyName.Name!, out var path) ? LoadFromAssemblyPath(path) : null;

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        if (_natives.Load(unmanagedDllName) is not 0 and var handle)
        {
            return handle;
        }
        var names = NativeLibraries.NamesOf(unmanagedDllName).Select(name => Path.Combine("runtimes", PlatformName.Portable, "native", name));
        return names.Select(FindBeside).FirstOrDefault(path => path is not null) is { } beside ? LoadUnmanagedDllFromPath(beside) : 0;
    }

    // A dependency that no directive named: it lies beside the library that needs it.
    private string? FindBeside(string name) => _folders.Keys.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
