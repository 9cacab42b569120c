namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>
            /// All parameters and persistent buffers by their dotted names: parameters first, then buffers. The tensors are the module's
            /// own, not copies.
            /// </summary>
            /// <param name="destination">A dictionary to add to.</param>
            /// <param name="prefix">Put before each name, with a dot.</param>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                var start = string.IsNullOrEmpty(prefix) ? "" : prefix + ".";
                foreach (var (key, parameter) in named_parameters()) destination.TryAdd(start + key, parameter);
                foreach (var (key, buffer) in named_buffers(include_nonpersistent: false)) destination.TryAdd(start + key, buffer);
                // A part that two modules share has one name above and gets its other names here.
                foreach (var (key, child) in _internal_submodules) child.state_dict(destination, start + key);
                return destination;
            }

            /// <summary>Copies values into the module's own parameters and buffers of the same names.</summary>
            /// <param name="source">Values by dotted name, as <see cref="state_dict"/> gives them.</param>
            /// <param name="strict">Whether the names have to be exactly the module's.</param>
            /// <param name="skip">Names to leave alone.</param>
            /// <returns>The names that the module has and the source lacks, and the other way round.</returns>
            /// <exception cref="InvalidOperationException">Strict, and the names differ.</exception>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keys) load_state_dict(Dictionary<string, Tensor> source,
                bool strict = true, IList<string>? skip = null)
            {
                var own = state_dict();
                var unexpected = source.Keys.Where(key => !own.ContainsKey(key) && !Skipped(key)).ToList();
                var missing = own.Keys.Where(key => !source.ContainsKey(key) && !Skipped(key)).ToList();
                if (strict && missing.Count + unexpected.Count > 0)
                    throw new InvalidOperationException("The names do not fit this module: "
                        + $"missing {Listed(missing)}, unexpected {Listed(unexpected)}. Pass strict: false to load what fits.");
                var pairs = source.Where(entry => own.ContainsKey(entry.Key) && !Skipped(entry.Key)).ToList();
                foreach (var (key, value) in pairs) RequireShape(key, own[key], value.shape);
                using var _ = no_grad();
                foreach (var (key, value) in pairs) Interop.Aten.InPlace("copy_", own[key], value);
                return (missing, unexpected);

                bool Skipped(string key) => skip is not null && skip.Contains(key);
                static string Listed(List<string> keys) => keys.Count == 0 ? "nothing" : string.Join(", ", keys.Select(key => $"'{key}'"));
            }

            /// <summary>Writes parameters and persistent buffers to a file.</summary>
            /// <param name="location">The file's path.</param>
            /// <param name="skip">Names to leave out.</param>
            public Module save(string location, IList<string>? skip = null)
            {
                using var stream = File.Create(location);
                return save(stream, skip);
            }

            /// <remarks>The stream is closed at the end.</remarks>
            public Module save(Stream stream, IList<string>? skip = null)
            {
                using var writer = new BinaryWriter(stream);
                return save(writer, skip);
            }

            public Module save(BinaryWriter writer, IList<string>? skip = null)
            {
                save_state_dict(writer, state_dict(), skip);
                return this;
            }

            /// <summary>Writes tensors by name, in the format that <see cref="load(string, bool, IList{string}, Dictionary{string, bool})"/> reads.</summary>
            public static void save_state_dict(BinaryWriter writer, Dictionary<string, Tensor> sd, IList<string>? skip = null)
            {
                var entries = sd.Where(entry => skip is null || !skip.Contains(entry.Key)).ToList();
                StateFormat.WriteNumber(writer, entries.Count);
                foreach (var (key, tensor) in entries)
                {
                    writer.Write(key);
                    StateFormat.WriteTensor(writer, tensor);
                }
            }

            /// <summary>Reads parameters and buffers from a file. The module changes only when the whole file could be read.</summary>
            /// <param name="location">The file's path.</param>
            /// <param name="strict">Whether the file has to hold exactly the module's names; otherwise what fits is loaded.</param>
            /// <param name="skip">Names to leave alone.</param>
            /// <param name="loadedParameters">Filled with the name of each of the module's tensors and whether it was loaded.</param>
            /// <exception cref="FileNotFoundException">There is no such file.</exception>
            /// <exception cref="ArgumentException">The file holds other names, types or shapes than the module has.</exception>
            /// <exception cref="InvalidDataException">The file is cut short or holds something else.</exception>
            public virtual Module load(string location, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                if (!File.Exists(location)) throw new FileNotFoundException($"There is no file '{location}'.", location);
                using var stream = File.OpenRead(location);
                return load(stream, strict, skip, loadedParameters);
            }

            /// <remarks>The stream is closed at the end.</remarks>
            public Module load(Stream stream, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using var reader = new BinaryReader(stream);
                return load(reader, strict, skip, loadedParameters);
            }

            public virtual Module load(BinaryReader reader, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                var own = state_dict();
                var read = new List<(string Key, Tensor Value)>();
                try
                {
                    var entries = StateFormat.ReadNumber(reader);
                    if (strict && entries != own.Count)
                        throw new ArgumentException($"The module has {own.Count} tensors, but the saved state holds {entries}. Pass strict: false to load what fits.");
                    for (var k = 0L; k < entries; k++)
                    {
                        var key = StateFormat.ReadName(reader);
                        var fits = own.TryGetValue(key, out var target);
                        if (strict && !fits)
                            throw new ArgumentException($"The saved state holds '{key}', which the module does not have. Pass strict: false to load what fits.");
                        var (type, shape) = StateFormat.ReadHeader(reader, key);
                        if (!fits || (skip is not null && skip.Contains(key)))
                        {
                            StateFormat.SkipValues(reader, key, type, shape);
                            continue;
                        }
                        if (type != target!.dtype)
                            throw new ArgumentException($"'{key}' is saved as {type}, but the module's is {target.dtype}.");
                        RequireShape(key, target, shape);
                        read.Add((key, StateFormat.ReadValues(reader, key, type, shape)));
                    }
                    using var _ = no_grad();
                    foreach (var (key, value) in read) Interop.Aten.InPlace("copy_", own[key], value);
                }
                finally
                {
                    foreach (var (_, value) in read) value.Dispose();
                }
                if (loadedParameters is not null)
                    foreach (var key in own.Keys) loadedParameters[key] = read.Any(entry => entry.Key == key);
                return this;
            }

            /// <summary>Makes a module of this type and loads its parameters from a file.</summary>
            public static Module Create<T>(string path) where T : Module, new() => new T().load(path);

            private static void RequireShape(string key, Tensor own, long[] shape)
            {
                if (!own.shape.AsSpan().SequenceEqual(shape))
                    throw new ArgumentException($"'{key}' has shape [{string.Join(", ", shape)}], but the module's has shape [{string.Join(", ", own.shape)}].");
            }
        }
    }
}
