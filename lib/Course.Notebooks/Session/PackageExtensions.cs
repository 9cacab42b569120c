using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.DotNet.Interactive;

namespace Course.Notebooks.Session;

/// <summary>
/// What packages bring for a kernel of .NET Interactive: assemblies with an <see cref="IKernelExtension"/> and <c>extension.dib</c>, in the
/// package's folder <c>interactive-extensions/dotnet</c>.
/// </summary>
internal static class PackageExtensions
{
    /// <summary>The extension files of a package in NuGet's folder.</summary>
    public static IEnumerable<string> In(string package)
    {
        var folder = new DirectoryInfo(Path.Combine(package, "interactive-extensions", "dotnet"));
        return folder.Exists
            ? folder.EnumerateFiles().Where(file => file.Extension == ".dll" || file.Name == "extension.dib").Select(file => file.FullName).Order(StringComparer.Ordinal)
            : [];
    }

    /// <summary>Whether an assembly may hold an extension, for those that ship: they lie in one folder and have lost their package's.</summary>
    public static bool MayBeIn(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return metadata.AssemblyReferences.Any(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name) == "Microsoft.DotNet.Interactive");
    }

    /// <summary>Loads the extensions of an assembly.</summary>
    public static async Task LoadAsync(Assembly assembly, Kernel kernel)
    {
        foreach (var type in assembly.ExportedTypes.Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IKernelExtension))))
        {
            await ((IKernelExtension)Activator.CreateInstance(type)!).OnLoadAsync(kernel).ConfigureAwait(false);
        }
    }
}
