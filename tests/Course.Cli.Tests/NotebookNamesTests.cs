namespace Course.Cli.Tests;

public sealed class NotebookNamesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Repository _repository;

    public NotebookNamesTests()
    {
        _folder.Write("Course.sln");
        foreach (var name in new[] { "11_fashion_linear", "02_regression_1d_toy", "06_scaling_features", "06_scaling_more", "playground", "scratch" })
        {
            _folder.Write($"notebooks/{name}.ipynb");
        }

        _folder.Write("notebooks/exercises/02_regression_1d_toy.ipynb");
        _folder.Write("notebooks/README.md");
        _repository = new Repository(_folder.Path);
    }

    public void Dispose() => _folder.Dispose();

    private string[] Found(params string[] words) =>
        [.. NotebookNames.Resolve(_repository, words, _folder.Path).Select(path => Path.GetRelativePath(_folder.Path, path).Replace('\\', '/'))];

    private string Refused(params string[] words) =>
        Assert.Throws<UsageException>(() => NotebookNames.Resolve(_repository, words, _folder.Path)).Message;

    [Fact]
    public void Nothing_means_every_numbered_notebook_in_order_then_the_playground_and_no_exercise() =>
        Assert.Equal(
            ["notebooks/02_regression_1d_toy.ipynb", "notebooks/06_scaling_features.ipynb", "notebooks/06_scaling_more.ipynb", "notebooks/11_fashion_linear.ipynb", "notebooks/playground.ipynb"],
            Found());

    [Fact]
    public void The_playground_is_found_by_its_name() => Assert.Equal(["notebooks/playground.ipynb"], Found("play"));

    [Theory]
    [InlineData("2")]
    [InlineData("02")]
    [InlineData("02_regression_1d_toy")]
    [InlineData("02_REGRESSION_1d_toy")]
    [InlineData("02_reg")]
    [InlineData("regr")]
    [InlineData("02_regression_1d_toy.ipynb")]
    [InlineData("notebooks/02_regression_1d_toy.ipynb")]
    public void A_number_a_name_its_beginning_and_a_path_find_the_notebook(string word) =>
        Assert.Equal(["notebooks/02_regression_1d_toy.ipynb"], Found(word));

    [Fact]
    public void A_notebook_named_twice_runs_once_and_the_order_asked_for_stays() =>
        Assert.Equal(["notebooks/11_fashion_linear.ipynb", "notebooks/02_regression_1d_toy.ipynb"], Found("11", "2", "fashion"));

    [Fact]
    public void A_folder_means_the_notebooks_in_it() =>
        Assert.Equal(["notebooks/exercises/02_regression_1d_toy.ipynb"], Found("notebooks/exercises"));

    [Fact]
    public void A_path_is_taken_from_where_the_caller_stands()
    {
        _folder.Write("else where/mine.dib");
        var found = NotebookNames.Resolve(_repository, ["mine.dib"], _folder.At("else where"));
        Assert.Equal([Path.GetFullPath(_folder.At("else where/mine.dib"))], found);
    }

    [Theory]
    [InlineData("02_regresion", "There is no notebook '02_regresion': did you mean 02_regression_1d_toy?")]
    [InlineData("linear", "There is no notebook 'linear': did you mean 11_fashion_linear?")]
    [InlineData("lineer", "There is no notebook 'lineer': did you mean 11_fashion_linear?")]
    [InlineData("notebooks/11_fashion_liner.ipynb", "There is no notebook notebooks/11_fashion_liner.ipynb: did you mean 11_fashion_linear?")]
    [InlineData("6", "'6' could be 06_scaling_features or 06_scaling_more: type a little more of the name.")]
    [InlineData("06_sc", "'06_sc' could be 06_scaling_features or 06_scaling_more: type a little more of the name.")]
    [InlineData("notebooks/README.md", "notebooks/README.md is not a notebook: give a file that ends in .ipynb or .dib.")]
    public void What_fits_nothing_or_too_much_is_answered_with_the_near_ones(string word, string sentence) =>
        Assert.Equal(sentence, Refused(word));

    [Theory]
    [InlineData("zzzz")]
    [InlineData("77")]
    [InlineData("")]
    public void What_resembles_nothing_is_answered_with_all_there_are(string word) =>
        Assert.Equal(
            $"There is no notebook '{word}': there are 02_regression_1d_toy, 06_scaling_features, 06_scaling_more, 11_fashion_linear and playground.", Refused(word));

    [Fact]
    public void An_empty_course_says_so()
    {
        using var empty = new TemporaryFolder();
        empty.Write("Course.sln");
        var problem = Assert.Throws<UsageException>(() => NotebookNames.Resolve(new Repository(empty.Path), [], empty.Path));
        Assert.StartsWith("There is no notebook in ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_typed_is_found_or_refused_with_a_sentence()
    {
        var random = new Random(7);
        const string Letters = "02619_abcregsionld1toy./\\-* ä";
        for (var round = 0; round < 2000; round++)
        {
            var word = new string([.. Enumerable.Range(0, random.Next(12)).Select(_ => Letters[random.Next(Letters.Length)])]);
            try
            {
                Assert.NotEmpty(NotebookNames.Resolve(_repository, [word], _folder.Path));
            }
            catch (UsageException e)
            {
                Assert.NotEqual("", e.Message);
            }
        }
    }
}
