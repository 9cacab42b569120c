using System.Globalization;

namespace Course.Cli;

/// <summary>Finds the notebooks that a person means by a number, a name, the beginning of a name, or a path.</summary>
internal static class NotebookNames
{
    // The one notebook of the course's without a place in its order.
    private const string Playground = "playground";

    /// <summary>The course's own notebooks, notebooks/NN_*.ipynb, in their order, then the playground. The exercises are not among them.</summary>
    public static IReadOnlyList<string> All(Repository repository) =>
        !Directory.Exists(repository.Notebooks)
            ? []
            : [.. Directory.EnumerateFiles(repository.Notebooks, "*.ipynb")
                .Where(path => Number(path) is not null || Name(path) == Playground)
                .Order(StringComparer.Ordinal)];

    /// <summary>Full paths, each once, in the order asked for; all notebooks when nothing is asked for.</summary>
    /// <exception cref="UsageException">A word fits no notebook, or more than one.</exception>
    public static IReadOnlyList<string> Resolve(Repository repository, IReadOnlyList<string> words, string workingDirectory)
    {
        var all = All(repository);
        if (words.Count == 0)
        {
            return all.Count > 0 ? all : throw new UsageException($"There is no notebook in {repository.Notebooks}: name the file to run.");
        }
        return [.. words.SelectMany(word => Resolve(repository, all, word, workingDirectory)).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Resolve(Repository repository, IReadOnlyList<string> all, string word, string workingDirectory)
    {
        if (word.Length > 0 && word.All(char.IsAsciiDigit))
        {
            return [Single(word, all, all.Where(path => Number(path) == word.TrimStart('0').PadLeft(1, '0')))];
        }
        if (Path.GetExtension(word).ToLowerInvariant() is ".ipynb" or ".dib" || word.Contains('/') || word.Contains('\\'))
        {
            return AtPath(repository, all, word, workingDirectory);
        }
        if (all.FirstOrDefault(path => Name(path).Equals(word, StringComparison.OrdinalIgnoreCase)) is { } exact)
        {
            return [exact];
        }
        var beginning = all.Where(path => Name(path).StartsWith(word, StringComparison.OrdinalIgnoreCase)
            || Title(path).StartsWith(word, StringComparison.OrdinalIgnoreCase));
        return [Single(word, all, word.Length == 0 ? [] : beginning)];
    }

    private static IReadOnlyList<string> AtPath(Repository repository, IReadOnlyList<string> all, string word, string workingDirectory)
    {
        foreach (var start in new[] { workingDirectory, repository.Root, repository.Notebooks })
        {
            var path = Path.GetFullPath(word, start);
            if (File.Exists(path))
            {
                return Path.GetExtension(path).ToLowerInvariant() is ".ipynb" or ".dib"
                    ? [path]
                    : throw new UsageException($"{word} is not a notebook: give a file that ends in .ipynb or .dib.");
            }
            if (Directory.Exists(path))
            {
                var inside = Directory.EnumerateFiles(path, "*.ipynb").Order(StringComparer.Ordinal).ToList();
                return inside.Count > 0 ? inside : throw new UsageException($"The folder {word} holds no .ipynb file.");
            }
        }
        throw new UsageException($"There is no notebook {word}{Suggest(Path.GetFileNameWithoutExtension(word), all)}");
    }

    private static string Single(string word, IReadOnlyList<string> all, IEnumerable<string> found)
    {
        var matches = found.ToList();
        return matches.Count switch
        {
            1 => matches[0],
            0 => throw new UsageException($"There is no notebook '{word}'{Suggest(word, all)}"),
            _ => throw new UsageException($"'{word}' could be {List(matches.Select(Name), "or")}: type a little more of the name."),
        };
    }

    private static string Suggest(string word, IReadOnlyList<string> all)
    {
        var near = all.Select(Name).Select(name => (Name: name, Distance: Distance(word, name))).Where(one => one.Distance is not null)
            .OrderBy(one => one.Distance).ThenBy(one => one.Name, StringComparer.Ordinal).Take(3).Select(one => one.Name).ToList();
        return near.Count > 0 ? $": did you mean {List(near, "or")}?"
            : all.Count == 0 ? ": notebooks/ is empty."
            : $": there are {List(all.Select(Name), "and")}.";
    }

    /// <summary>How far the word is from the name or from a word in it; null when they have nothing in common.</summary>
    private static int? Distance(string word, string name)
    {
        if (word.Length == 0)
        {
            return null;
        }
        if (name.Contains(word, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }
        var parts = name.Split('_').Append(name).Append(Title(name)).Where(part => part.Length > 2);
        if (word.Length > 2 && word.Length < name.Length && !word.All(char.IsAsciiDigit))
        {
            parts = parts.Append(name[..word.Length]);
        }
        var nearest = parts.Min(part => Spelling.Edits(word.ToLowerInvariant(), part.ToLowerInvariant()));
        return nearest <= Math.Max(1, word.Length / 3) ? nearest : null;
    }

    public static string Name(string path) => Path.GetFileNameWithoutExtension(path);

    /// <summary>The name without its number.</summary>
    private static string Title(string path) => Name(path)[(Name(path).IndexOf('_') + 1)..];

    /// <summary>The digits before the first underscore, without leading zeros; null when there are none.</summary>
    private static string? Number(string path)
    {
        var name = Name(path);
        var end = name.IndexOf('_');
        return end > 0 && int.TryParse(name.AsSpan(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;
    }

    private static string List(IEnumerable<string> names, string last)
    {
        var list = names.ToList();
        return list.Count < 2 ? string.Concat(list) : $"{string.Join(", ", list.SkipLast(1))} {last} {list[^1]}";
    }
}
