using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.AspNetCore.Html;
using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Notebooks.Session;

/// <summary>
/// The assemblies that a session's code can use: for the compiler as metadata, for the runtime as files to load. Finds those that only other
/// assemblies ask for in the process, or beside the library that asks.
/// </summary>
internal sealed class AssemblyReferences : MetadataReferenceResolver
{
    // File → metadata, for all sessions of the process: the compiler keeps what it has read with the reference object.
    private static readonly ConcurrentDictionary<string, PortableExecutableReference> s_metadata = new();
    private static readonly ConcurrentDictionary<string, bool> s_shippedFolders = new();
    // Simple name → file of everything that the process can load without being told where it is.
    private static readonly Lazy<Dictionary<string, string>> s_process = new(() => (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .DistinctBy(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), StringComparer.OrdinalIgnoreCase));

    private static readonly Lazy<List<string>> s_always = new(AlwaysReferenced);

    private readonly string _shippedFolder;
    private readonly Dictionary<string, (string Path, DateTime Written)> _byName = new(StringComparer.OrdinalIgnoreCase);
    // Replaced as a whole: the language service reads it while a cell adds to it.
    private volatile MetadataReference[] _references = [];

    /// <param name="shippedFolder">Where the assemblies are that ship with the engine; null: beside it.</param>
    public AssemblyReferences(string? shippedFolder = null)
    {
        _shippedFolder = Path.GetFullPath(shippedFolder ?? AppContext.BaseDirectory);
        foreach (var path in s_always.Value)
        {
            Note(Path.GetFileNameWithoutExtension(path), path);
        }
        _references = [.. s_always.Value.Select(Metadata)];
        LoadShippedByDefault();
    }

    /// <summary>Loads the session's own assemblies, and those that are added here.</summary>
    public SessionLoadContext Context { get; } = new();

    /// <summary>What the next compilation references; later ones only add to it at the end.</summary>
    public IReadOnlyList<MetadataReference> ForCompilation => _references;

    public ShippedPackages ShippedPackages => field ??= new ShippedPackages(_shippedFolder);

    public override bool ResolveMissingAssemblies => true;

    /// <summary>A shipped file by its name, for example "Course.dll"; null when there is none.</summary>
    public string? FindShipped(string fileName) => Path.Combine(_shippedFolder, fileName) is var path && File.Exists(path) ? path : null;

    /// <summary>Finds an assembly of the framework by its name, with or without ".dll"; null when there is none.</summary>
    public static string? FindInProcess(string name) =>
        s_process.Value.GetValueOrDefault(name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name);

    /// <summary>
    /// Makes an assembly file usable from the next cell on. When the process has an assembly of that name already, in the same
    /// version or a newer one, that one is used to compile and to run, and the file is not loaded a second time.
    /// </summary>
    /// <exception cref="CellFailedException">The file is no .NET assembly, or has changed since it was loaded.</exception>
    public void Add(string path)
    {
        path = Path.GetFullPath(path);
        var name = ReadName(path);
        if (_byName.TryGetValue(name.Name!, out var known))
        {
            if (known.Path == path && known.Written != File.GetLastWriteTimeUtc(path))
            {
                throw CellFailedException.Directive($"{Path.GetFileName(path)} has changed since this session loaded it; restart the kernel to use the new one.");
            }
            if (known.Path != path && ReadName(known.Path).Version is { } used && name.Version > used)
            {
                throw CellFailedException.Directive($"{Path.GetFileName(path)} {used} is in use in this session; restart the kernel to use {name.Version}.");
            }
            return;
        }
        if (FindLoaded(name) is { } loaded)
        {
            path = loaded;
        }
        else if (!SameFolder(Path.GetDirectoryName(path)!, _shippedFolder))
        {
            Context.Add(name.Name!, path);
        }
        Reference(name.Name!, path);
    }

    /// <summary>Makes the files of packages usable. An assembly that the process has already is taken from there, as above.</summary>
    /// <exception cref="CellFailedException">One of the files is no .NET assembly.</exception>
    public void AddPackages(IReadOnlyList<RestoredPackage> packages)
    {
        foreach (var path in packages.SelectMany(package => package.Runtime))
        {
            var name = ReadName(path);
            if (!_byName.ContainsKey(name.Name!) && FindLoaded(name) is null)
            {
                Context.Add(name.Name!, path);
            }
        }
        foreach (var path in packages.SelectMany(package => package.Compile))
        {
            var name = ReadName(path);
            if (!_byName.ContainsKey(name.Name!))
            {
                Reference(name.Name!, FindLoaded(name) ?? path);
            }
        }
        foreach (var path in packages.SelectMany(package => package.Natives))
        {
            Context.AddNative(path);
        }
    }

    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity)
    {
        if (FindInProcess(referenceIdentity.Name) is { } known)
        {
            return Metadata(known);
        }
        var folder = definition is PortableExecutableReference { Display: { } file } ? Path.GetDirectoryName(file)! : _shippedFolder;
        var beside = Path.Combine(folder, referenceIdentity.Name + ".dll");
        return File.Exists(beside) ? Metadata(beside) : null;
    }

    // Directives are taken out before the compiler sees the text.
    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties) => [];

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    private void Reference(string simpleName, string path)
    {
        Note(simpleName, path);
        _references = [.. _references, Metadata(path)];
    }

    private void Note(string simpleName, string path) => _byName[simpleName] = (path, File.GetLastWriteTimeUtc(path));

    private static AssemblyName ReadName(string path)
    {
        try
        {
            return AssemblyName.GetAssemblyName(path);
        }
        catch (BadImageFormatException)
        {
            throw CellFailedException.Directive($"{Path.GetFileName(path)} is not a .NET assembly; #r takes managed DLLs and packages.");
        }
    }

    /// <summary>The file of an assembly of that name in the default context that is loaded or would be, if it is new enough.</summary>
    private static string? FindLoaded(AssemblyName wanted)
    {
        var loaded = AssemblyLoadContext.Default.Assemblies.FirstOrDefault(a =>
            !a.IsDynamic && string.Equals(a.GetName().Name, wanted.Name, StringComparison.OrdinalIgnoreCase));
        var path = loaded is { Location.Length: > 0 } ? loaded.Location : FindInProcess(wanted.Name!);
        if (path is null)
        {
            return null;
        }
        var version = loaded?.GetName().Version ?? AssemblyName.GetAssemblyName(path).Version;
        return version >= wanted.Version ? path : null;
    }

    // The engine's own dependency list need not name what ships with it, for example when a test points to another folder.
    private void LoadShippedByDefault()
    {
        if (!s_shippedFolders.TryAdd(_shippedFolder, true))
        {
            return;
        }
        AssemblyLoadContext.Default.Resolving += (context, name) =>
        {
            var path = Path.Combine(_shippedFolder, name.Name + ".dll");
            return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        };
    }

    private static bool SameFolder(string a, string b) => string.Equals(
        Path.TrimEndingDirectorySeparator(a),
        Path.TrimEndingDirectorySeparator(b),
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    /// <summary>The base class library and what <c>display</c> needs. ASP.NET Core is left out: notebooks seldom use it, and it is large.</summary>
    private static List<string> AlwaysReferenced()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return
        [
            .. s_process.Value.Values.Where(path => SameFolder(Path.GetDirectoryName(path)!, framework)),
            typeof(Kernel).Assembly.Location,
            typeof(Formatter).Assembly.Location,
            typeof(IHtmlContent).Assembly.Location,
        ];
    }

    private static PortableExecutableReference Metadata(string path) => s_metadata.GetOrAdd(path, static path =>
    {
        // Framework files are read as the compiler goes (they do not change); others at once, so that they can be rebuilt meanwhile.
        var lazily = s_process.Value.ContainsValue(path);
        var module = ModuleMetadata.CreateFromStream(File.OpenRead(path), lazily ? PEStreamOptions.Default : PEStreamOptions.PrefetchMetadata);
        // With a path of its own, each reference would be described in the symbols of every cell: an eighth of the time it takes to compile a small one.
        return AssemblyMetadata.Create(module).GetReference(display: path);
    });
}
