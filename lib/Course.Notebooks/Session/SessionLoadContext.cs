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
        : base("notebook")
    {
        Resolving += (_, name) => FindBeside(name);
    }

    /// <summary>Loads an assembly from this file when its name is asked for.</summary>
    public void Add(string simpleName, string path)
    {
        _files[simpleName] = path;
        _folders[Path.GetDirectoryName(path)!] = true;
    }

    /// <summary>Loads a native library from this file when its name is asked for, or another library needs it.</summary>
    public void AddNative(string path) => _natives.Add(path);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        _files.TryGetValue(assemblyName.Name!, out var path) ? LoadFromAssemblyPath(path) : null;

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        if (_natives.Load(unmanagedDllName) is not 0 and var handle)
        {
            return handle;
        }
        foreach (var name in NativeLibraries.NamesOf(unmanagedDllName))
        {
            foreach (var folder in _folders.Keys)
            {
                var beside = Path.Combine(folder, "runtimes", PlatformName.Portable, "native", name);
                if (File.Exists(beside))
                {
                    return LoadUnmanagedDllFromPath(beside);
                }
            }
        }
        return 0;
    }

    // A dependency that no directive named: it lies beside the library that needs it.
    private Assembly? FindBeside(AssemblyName name)
    {
        foreach (var folder in _folders.Keys)
        {
            var path = Path.Combine(folder, name.Name + ".dll");
            if (File.Exists(path))
            {
                return LoadFromAssemblyPath(path);
            }
        }
        return null;
    }
}
