using Course.Teaching.Grading;

namespace Course.Teaching.Tests.Grading;

public sealed class SubmissionFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("course-found-").FullName;

    private readonly List<string> _links = [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string[] Learners(string named, params string[] files) => Learners([named], files);

    private string[] Learners(string[] named, params string[] files)
    {
        Write(files);
        var found = SubmissionFiles.Find([.. named.Select(name => Path.Combine(_folder, name))], _links);
        return [.. SubmissionFiles.Learners([.. found.Select(file => (file, "02_line"))], ["02_line", "03_curve"])];
    }

    private void Write(params string[] files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(_folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "{}");
        }
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

    [Fact]
    public void Folders_that_are_named_singly_name_their_learners()
    {
        Assert.Equal(["anna", "ben", "cem"], Learners(["s/anna", "s/ben", "s/cem"], "s/anna/02_line.ipynb", "s/ben/work/Untitled.ipynb", "s/cem/letter.txt"));
        Assert.Equal(["anna"], Learners("s/anna"));
        Assert.Equal(["anna (02_line.ipynb)", "anna (old/02_line.ipynb)", "ben", "cem"], Learners(["s/anna", "s/ben", "s/cem"], "s/anna/old/02_line.ipynb"));
        Assert.Equal(["dora"], Learners("submitted/dora", "submitted/dora/my work.ipynb"));
    }

    [Fact]
    public void Classes_that_are_named_singly_name_their_learners_by_folders_and_files() => Assert.Equal(
        ["anna", "ben", "cem", "dora"],
        Learners(["a", "b"], "a/anna/02_line.ipynb", "a/ben/02_line.ipynb", "b/cem.ipynb", "b/dora.ipynb"));

    [Fact]
    public void No_link_is_followed_and_each_is_told()
    {
        Write("class/anna/02_line.ipynb", "elsewhere/02_line.ipynb", "elsewhere/03_curve.ipynb");
        Directory.CreateDirectory(Path.Combine(_folder, "class/ben"));
        string[] links = ["class/anna/all", "class/anna/round", "class/ben/02_line.ipynb"];
        Directory.CreateSymbolicLink(Path.Combine(_folder, links[0]), Path.Combine(_folder, "elsewhere"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, links[1]), "../..");
        File.CreateSymbolicLink(Path.Combine(_folder, links[2]), "../anna/02_line.ipynb");
        Assert.Equal(["anna", "ben"], Learners("class"));
        Assert.Equal(links.Select(link => $"{Path.Combine(_folder, link)} is a link: it was not followed and nothing behind it was graded; hand in or name the file itself."), _links);
    }

    [Fact]
    public void A_link_that_is_named_is_not_followed_either()
    {
        Write("elsewhere/02_line.ipynb");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "link"), Path.Combine(_folder, "elsewhere"));
        Assert.Equal(["elsewhere"], Learners(["link/", "elsewhere"]));
        Assert.Single(_links);
        Assert.StartsWith("There is nothing to grade: ", Assert.Throws<GradingException>(() => Learners("link")).Message, StringComparison.Ordinal);
    }
}
