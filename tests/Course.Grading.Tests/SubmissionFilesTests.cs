using Course.Notebooks.Grading;

namespace Course.Grading.Tests;

public sealed class SubmissionFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("course-found-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string[] Learners(string named, params string[] files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(_folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "{}");
        }
        var found = SubmissionFiles.Find([Path.Combine(_folder, named)]);
        return [.. SubmissionFiles.Learners([.. found.Select(file => (file, "02_line"))], ["02_line", "03_curve"])];
    }

    [Fact]
    public void In_a_flat_folder_the_file_names_the_learner() =>
        Assert.Equal(["anna", "ben k", "cem"], Learners("flat", "flat/anna.ipynb", "flat/ben k_02_line.ipynb", "flat/02_line-cem.ipynb").Order());

    [Fact]
    public void A_folder_a_learner_names_the_learner_at_any_depth() =>
        Assert.Equal(["anna", "ben", "cem"], Learners("class", "class/anna/02_line.ipynb", "class/ben/work/new/Untitled.ipynb", "class/cem/letter.txt", "class/anna/.ipynb_checkpoints/02_line-checkpoint.ipynb"));

    [Fact]
    public void Nbgraders_layout_names_the_learner() =>
        Assert.Equal(["anna", "ben"], Learners("", "course/submitted/anna/02_line/02_line.ipynb", "course/submitted/ben/02_line/02_line.ipynb", "course/source/x.txt"));

    [Fact]
    public void Moodles_folders_lose_their_tail() =>
        Assert.Equal(["Anna Muster"], Learners("m", "m/Anna Muster_1234567_assignsubmission_file/02_line.ipynb"));

    [Fact]
    public void Files_of_one_group_folder_name_their_learners() =>
        Assert.Equal(["anna", "ben", "cem"], Learners("g", "g/group1/anna.ipynb", "g/group1/ben.ipynb", "g/cem/02_line.ipynb").Order());

    [Fact]
    public void Two_files_of_one_learner_are_told_apart() =>
        Assert.Equal(["anna (02_line (1).ipynb)", "anna (02_line.ipynb)"], Learners("c", "c/anna/02_line.ipynb", "c/anna/02_line (1).ipynb").Order());

    [Fact]
    public void A_single_file_called_like_the_notebook_is_named_by_its_folder() =>
        Assert.Equal(["dora"], Learners("dora/02_line.ipynb", "dora/02_line.ipynb"));
}
