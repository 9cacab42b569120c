using Course.Notebooks.Documents;
using Course.Teaching.Exercises;

namespace Course.Teaching.Grading;

/// <summary>The complete notebooks.</summary>
internal sealed class SourceNotebooks
{
    private readonly Dictionary<ExerciseNotebook, string> _paths = [];
    private readonly bool _isGiven;

    /// <exception cref="GradingException">There is none, or the one that was given is no notebook with exercises.</exception>
    public SourceNotebooks(IReadOnlyList<string> paths, bool isGiven)
    {
        _isGiven = isGiven;
        foreach (var path in paths)
        {
            try
            {
                var source = ExerciseNotebook.Read(path);
                if (source.Exercises.Any(exercise => !exercise.IsOpenQuestion))
                {
                    StudentVersion.Released(source);
                    _paths.Add(source, path);
                }
            }
            catch (Exception e) when (e is NotebookFormatException or ExerciseFormatException)
            {
                // One that is being written must not keep the others from being used.
                Warnings.Add(isGiven ? throw new GradingException(e.Message) : $"Not used: {e.Message}");
            }
        }
        if (_paths.Count == 0)
        {
            throw new GradingException(isGiven ? $"There is no exercise in {paths[0]}." : "There is no complete notebook with exercises to grade by: name one with --source.");
        }
    }

    public IReadOnlyCollection<ExerciseNotebook> All => _paths.Keys;

    public List<string> Warnings { get; } = [];

    public string PathOf(ExerciseNotebook source) => _paths[source];

    public ExerciseNotebook? Match(SubmittedFile file, NotebookDocument? document) =>
        _isGiven ? _paths.Keys.First() : SourceMatcher.Match(file, document, [.. _paths.Keys]);
}
