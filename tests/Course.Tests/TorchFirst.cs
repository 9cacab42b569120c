using System.Runtime.CompilerServices;

namespace Course.Tests;

/// <summary>Tests use torch before anything of Course, and in any order.</summary>
internal static class TorchFirst
{
    [ModuleInitializer]
    internal static void Load() => NativeTorch.Load();
}
