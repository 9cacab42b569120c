using System.Runtime.InteropServices;

namespace Course.Notebooks.Session;

/// <summary>The name that packages have for this platform.</summary>
internal static class PlatformName
{
    /// <summary>
    /// For example "linux-x64". Not always RuntimeInformation.RuntimeIdentifier: a .NET that a distribution has built names
    /// itself ("ubuntu.24.04-x64"), and packages know no such name.
    /// </summary>
    public static string Portable { get; } = $"{System}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";

    private static string System =>
        OperatingSystem.IsWindows() ? "win"
        : OperatingSystem.IsMacOS() ? "osx"
        : RuntimeInformation.RuntimeIdentifier.StartsWith("linux-musl", StringComparison.Ordinal) || RuntimeInformation.RuntimeIdentifier.StartsWith("alpine", StringComparison.Ordinal) ? "linux-musl"
        : "linux";
}
