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

    /// <summary>Those of a package's assemblies that may hold an extension. What ships lies in one folder and has lost its package's.</summary>
    public static IEnumerable<string> Among(IEnumerable<string> assemblies) => assemblies.Where(KnowsKernels);

    /// <summary>Loads the extensions of an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="kernel">The kernel to be extended.</param>
    public static async Task LoadAsync(Assembly assembly, Kernel kernel)
    {
        foreach (var type in assembly.ExportedTypes.Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IKernelExtension))))
        {
            await ((IKernelExtension)Activator.CreateInstance(type)!).OnLoadAsync(kernel).ConfigureAwait(false);
        }
    }

    private static bool KnowsKernels(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return metadata.AssemblyReferences.Any(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name) == "Microsoft.DotNet.Interactive");
    }
}
