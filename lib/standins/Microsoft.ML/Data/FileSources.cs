using Microsoft.ML.Data;

namespace Microsoft.ML
{
    /// <summary>Loads files by their paths.</summary>
    public static class DataLoaderExtensions
    {
        /// <summary>Loads the files, one after the other.</summary>
        public static IDataView Load(this IDataLoader<IMultiStreamSource> loader, params string[] path) => loader.Load(new MultiFileSource(path));
    }
}

namespace Microsoft.ML.Data
{
    /// <summary>Several streams, read one after the other.</summary>
    public interface IMultiStreamSource
    {
        /// <summary>Number of streams.</summary>
        int Count { get; }

        /// <summary>The path of a stream, null when it is no file.</summary>
        string? GetPathOrNull(int index);

        /// <summary>Opens a stream.</summary>
        Stream Open(int index);

        /// <summary>Opens a stream as text.</summary>
        TextReader OpenTextReader(int index);
    }

    /// <summary>Files, read one after the other.</summary>
    public sealed class MultiFileSource : IMultiStreamSource
    {
        readonly string[] _paths;

        /// <summary>The files of these paths.</summary>
        /// <exception cref="ArgumentOutOfRangeException">A file is not there.</exception>
        public MultiFileSource(params string[] paths)
        {
            if (paths is null or []) throw Errors.Parameter(nameof(paths), "Name at least one file.");
            foreach (var path in paths)
                if (!File.Exists(path))
                    throw Errors.Parameter("path", $"There is no file '{path}' (looked for in {Path.GetDirectoryName(Path.GetFullPath(path))}).");
            _paths = paths;
        }

        /// <summary>Number of files.</summary>
        public int Count => _paths.Length;

        /// <summary>The path of a file.</summary>
        public string GetPathOrNull(int index) => _paths[index];

        /// <summary>Opens a file.</summary>
        public Stream Open(int index) => File.OpenRead(_paths[index]);

        /// <summary>Opens a file as text.</summary>
        public TextReader OpenTextReader(int index) => new StreamReader(_paths[index]);
    }
}
