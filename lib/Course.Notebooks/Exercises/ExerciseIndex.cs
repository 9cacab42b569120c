using System.Text;
using System.Text.Json.Nodes;
using Course.Notebooks.Documents;

namespace Course.Notebooks.Exercises;

/// <summary>The list of all exercises (notebooks/exercises/exercises.json), from which the progress tables know what there is to do.</summary>
public static class ExerciseIndex
{
    /// <summary>The file's name.</summary>
    public const string FileName = "exercises.json";

    /// <summary>The list as JSON: notebooks with name, title and exercises (number, title, gradeId, points, task). Open questions are not in it.</summary>
    public static string ToJson(IEnumerable<ExerciseNotebook> notebooks)
    {
        var json = new JsonObject
        {
            ["notebooks"] = new JsonArray([.. notebooks.Select(notebook => new JsonObject
            {
                ["name"] = notebook.Name,
                ["title"] = notebook.Title,
                ["exercises"] = new JsonArray([.. notebook.Exercises.Where(exercise => !exercise.IsOpenQuestion).Select(exercise => new JsonObject
                {
                    ["number"] = exercise.Number,
                    ["title"] = exercise.Title,
                    ["gradeId"] = exercise.GradeId,
                    ["points"] = exercise.Points,
                    ["task"] = exercise.Task,
                })]),
            })]),
        };
        var text = new StringBuilder();
        JsonText.Append(text, json, 0);
        return text.Append('\n').ToString();
    }
}
