namespace Course.Teaching.Grading;

/// <summary>Puts what several machines have graded together, as if one had done it.</summary>
public static class GradeMerge
{
    /// <summary>Copies pages and executed notebooks of the folders into the options' output folder and writes the table and the overview of all.</summary>
    /// <param name="folders">Output folders of <see cref="Grader.RunAsync"/>.</param>
    /// <param name="options">Where to, and the complete notebooks.</param>
    /// <exception cref="GradingException">A folder is none, or a learner is in two of them with different submissions.</exception>
    public static GradeReport Run(IReadOnlyList<string> folders, GradeOptions options)
    {
        var parts = folders.Select(Path.GetFullPath).Distinct().Select(folder => (Store: new GradeStore(folder), Run: new GradeStore(folder).Run()
            ?? throw new GradingException($"There are no grades in {folder}: name folders that 'course grade --out' has written."))).ToList();
        var output = new GradeStore(Path.GetFullPath(options.OutputFolder));
        var names = parts.SelectMany(part => part.Run.Notebooks.Keys).ToHashSet(StringComparer.Ordinal);
        var sources = new SourceNotebooks(options).All.Where(source => names.Contains(source.Name)).OrderBy(source => source.Name, StringComparer.Ordinal).ToList();
        var warnings = parts.SelectMany(part => part.Run.Warnings)
            .Concat(sources.SelectMany(source => parts.SelectMany(part => part.Run.References.GetValueOrDefault(source.Name, []))))
            .Concat(WhatIsMissing(parts)).Distinct().ToList();
        foreach (var name in names.Where(name => parts.Select(part => part.Run.Notebooks.GetValueOrDefault(name)).OfType<string>().Distinct().Count() > 1).Order(StringComparer.Ordinal))
        {
            warnings.Add($"The folders were graded by different versions of {name}, or with different further checks.");
        }
        warnings.AddRange(names.Where(name => !sources.Exists(source => source.Name == name)).Order(StringComparer.Ordinal)
            .Select(name => $"The complete notebook {name} is not here, so its points are missing: name it with --source."));

        var taken = new Dictionary<string, (KeptGrade Kept, string Folder)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (store, run) in parts)
        {
            foreach (var kept in run.Submissions.Select(store.Find).OfType<KeptGrade>())
            {
                var grade = kept.Grade;
                if (taken.TryGetValue(grade.FileName, out var other))
                {
                    if (other.Kept.Key != kept.Key)
                    {
                        throw new GradingException($"{grade.Learner} is in {other.Folder} and in {store.Folder} with different submissions: give --merge the parts of one class.");
                    }
                    continue;
                }
                taken.Add(grade.FileName, (kept, store.Folder));
                Copy(store.Folder, output.Folder, Path.Combine("feedback", grade.FileName + ".html"));
                Copy(store.Folder, output.Folder, Path.Combine("notebooks", grade.FileName + ".ipynb"));
                output.Keep(kept);
            }
        }
        var protection = string.Join(" ", parts.Select(part => part.Run.Protection).Distinct());
        output.Keep(new KeptRun(
            "", [.. taken.Keys], parts.SelectMany(part => part.Run.Notebooks).DistinctBy(pair => pair.Key).ToDictionary(),
            parts.SelectMany(part => part.Run.References).DistinctBy(pair => pair.Key).ToDictionary(), warnings, protection));
        // Without exercises that the complete notebook no longer has.
        var known = sources.SelectMany(source => source.Exercises, (source, exercise) => (source.Name, exercise.GradeId)).ToHashSet();
        var grades = taken.Values.Select(one => one.Kept.Grade)
            .Select(grade => grade with { Exercises = [.. grade.Exercises.Where(exercise => known.Contains((grade.Notebook, exercise.GradeId)))] });
        var report = new GradeReport(sources, GradeReport.InOrder(grades), warnings) { Protection = protection };
        output.Write(report);
        return report;
    }

    private static IEnumerable<string> WhatIsMissing(List<(GradeStore Store, KeptRun Run)> parts)
    {
        foreach (var (store, run) in parts)
        {
            if (run.Submissions.Count(name => store.Find(name) is null) is > 0 and var missing)
            {
                yield return $"{store.Folder} lacks {missing} of its {run.Submissions.Count} submissions: run its command again.";
            }
        }
        foreach (var group in parts.Select(part => GradePart.Parse(part.Run.Part)).OfType<GradePart>().GroupBy(part => part.Of))
        {
            foreach (var number in Enumerable.Range(1, group.Key).Except(group.Select(part => part.Number)))
            {
                yield return $"Part {new GradePart(number, group.Key)} is not among the folders.";
            }
        }
    }

    private static void Copy(string from, string to, string file)
    {
        if (from != to && File.Exists(Path.Combine(from, file)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, file))!);
            File.Copy(Path.Combine(from, file), Path.Combine(to, file), overwrite: true);
        }
    }
}
