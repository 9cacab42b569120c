using System.Text.Json.Nodes;
using Course.Contracts;
using static TorchSharp.torch;

namespace Course.Tests;

public sealed class CheckTests : IDisposable
{
    private readonly Shown _shown = new();

    public void Dispose() => _shown.Dispose();

    public static TheoryData<object> WaysToSayMinusFour => new() { -4.0, -4f, -4, -4L, -4m, new[] { -4.0 }, new List<float> { -4 }, new double[,] { { -4 } } };

    [Theory]
    [MemberData(nameof(WaysToSayMinusFour))]
    public void A_right_number_is_right_in_every_form(object answer) => Assert.True(Check.Value("1", answer, -4.0).Result.Passed);

    [Fact]
    public void Tensors_tuples_and_jagged_arrays_are_numbers_too()
    {
        Assert.True(Check.Value("1", tensor(-4.0), -4.0).Result.Passed);
        Assert.True(Check.Value("1", (2.0, -1f), tensor(new float[] { 2, -1 })).Result.Passed);
        Assert.True(Check.Value("1", new double[][] { [1, 2], [3, 4] }, tensor(new float[,] { { 1, 2 }, { 3, 4 } })).Result.Passed);
    }

    [Fact]
    public void A_result_is_shown_at_once() => Assert.Same(Check.Value("1", 1, 1).Result, Assert.Single(_shown.Values));

    [Theory]
    [InlineData(4.0, "wrong sign")]
    [InlineData(-8.0, "twice as large")]
    [InlineData(-2.0, "half as large")]
    [InlineData(-40.0, "exactly 10 times too large")]
    [InlineData(-400.0, "Your answer -400 is too small.")]
    [InlineData(-3.9, "too large")]
    [InlineData(double.PositiveInfinity, "divided by zero")]
    public void A_wrong_number_is_told_what_is_wrong(double answer, string message) => Assert.Contains(message, Wrong(Check.Value("1", answer, -4.0)));

    [Fact]
    public void A_wrong_tensor_is_told_what_is_wrong()
    {
        var right = tensor(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } });
        Assert.Contains("rows and columns changed places", Wrong(Returning(right.T, right)));
        Assert.Contains("only the shape is not", Wrong(Returning(right.reshape(6), right)));
        Assert.Contains("off by 1 everywhere", Wrong(Returning(right + 1, right)));
        Assert.Contains("a mean or a sum missing", Wrong(Check.Value("1", right, 3.5)));
        Assert.Contains("over too many dimensions", Wrong(Returning(right.sum(), right.sum([0L]))));
        Assert.Contains("in the wrong order", Wrong(Returning(right.flip(1), right)));
        var one = right.clone();
        one[1, 2] = 9;
        Assert.Contains("1 of 6 numbers are wrong, the first at [1, 2]: 9 is too large", Wrong(Returning(one, right)));
        var square = tensor(new float[,] { { 1, 2 }, { 3, 4 } });
        Assert.Contains("transpose", Wrong(Returning(square.T, square)));
    }

    [Fact]
    public void A_list_is_told_how_many_entries_it_should_have()
    {
        Assert.Equal("Your answer has 2 entries where 3 are needed.", Wrong(Check.Value("1", new[] { 1, 2 }, new[] { 1, 2, 3 })));
        Assert.Equal("Your answer has no entries where 1 is needed.", Wrong(Check.Value("1", new List<double>(), new[] { 5.0 })));
        Assert.Equal("Your answer has 1,000 entries where a single number is needed.", Wrong(Check.Value("1", new double[1000], 5.0)));
        Assert.Contains("shape [2, 2] where of shape [4] is needed", Wrong(Check.Value("1", new[,] { { 1, 2 }, { 3, 4 } }, new[] { 1, 2, 3, 5 }))); // dimensions it has
        Assert.Contains("shape [2] where of shape [3] is needed", Wrong(Check.Value("1", ones(2), ones(3))));
    }

    [Fact]
    public void A_matrix_with_some_wrong_numbers_is_drawn_with_these_marked()
    {
        var right = arange(12, dtype: ScalarType.Float32).reshape(3, 4);
        var answer = right.clone();
        answer[1, 2] = 7;
        var page = Returning(answer, right).Result.ToHtml();
        Assert.Equal(12, page.Split("<td").Length - 1);
        Assert.Contains(";color:#fff;font-weight:600\">7</td>", page);
        Assert.Single(page.Split("color:#fff").Skip(1));
        Assert.DoesNotContain(">6</td>", page); // the right number stays the learner's to find
    }

    [Fact]
    public void Numbers_that_are_all_wrong_too_many_or_right_are_not_drawn()
    {
        var right = arange(12, dtype: ScalarType.Float32).reshape(3, 4);
        Assert.DoesNotContain("<table", Returning(right * -1 - 1, right).Result.ToHtml());
        Assert.DoesNotContain("<table", Returning(right, right).Result.ToHtml());
        var large = ones(50, 50);
        var answer = large.clone();
        answer[0, 0] = 0;
        Assert.DoesNotContain("<table", Returning(answer, large).Result.ToHtml());
    }

    [Fact]
    public void A_wrong_function_is_drawn_beside_the_right_one_and_keeps_its_picture_when_a_hint_fits()
    {
        var check = Check.Function("1", (double z) => z, z => Math.Max(0, z), -2, -1, 0, 1, 2).Hint(when: z => z, say: "This is the line.");
        Assert.Equal("This is the line.", check.Result.Message);
        Assert.Contains("<svg", check.Result.ToHtml());
        Assert.Equal(5, check.Result.ToHtml().Split("<circle").Length - 1);
        Assert.DoesNotContain("<svg", check.Result.ToJson());
        Assert.DoesNotContain("<svg", Check.Function("1", (double z) => z, z => Math.Max(0, z), -2, 1).Result.ToHtml()); // two points have no shape
        Assert.DoesNotContain("<svg", Check.Function("1", (double z) => z, z => z, -2, -1, 0, 1, 2).Result.ToHtml());
    }

    [Fact]
    public void A_wrong_function_of_a_vector_is_drawn_over_it_where_the_vector_is_an_axis()
    {
        var axis = linspace(-3, 3, 25);
        Assert.Contains("<svg", Check.Function("1", (Tensor z) => z.sigmoid(), z => z.tanh(), axis).Result.ToHtml());
        Assert.DoesNotContain("<svg", Check.Function("1", (Tensor z) => z.sigmoid(), z => z.softmax(0), tensor(new float[] { 3, 1, 2, 5, 0 })).Result.ToHtml());
    }

    [Fact]
    public void A_function_that_goes_off_to_infinity_is_still_drawn() =>
        Assert.Contains("<svg", Check.Function("1", (double z) => 1 / z, z => z, -2, -1, 0, 1, 2).Result.ToHtml());

    [Fact]
    public void What_is_not_done_shows_its_task_below()
    {
        using var course = new TemporaryCourse("""{"notebooks": [{"name": "02_x", "title": "02", "exercises": [{"number": "2.1", "title": "The slope", "gradeId": "02-1", "points": 2, "task": "Write $w$."}]}]}""");
        Check.Value("2.1 The slope", Todo.Number, 1);
        Assert.Equal(new ExerciseTask("**The task.** Write $w$."), _shown.Values[1]);
        Check.Value("2.1 The slope", 2, 1);
        Check.Value("2.9 Not in the list", Todo.Number, 1);
        Assert.Equal(4, _shown.Values.Count);
    }

    /// <summary>A course that has nothing but a list of exercises, for the time of a test.</summary>
    private sealed class TemporaryCourse : IDisposable
    {
        private readonly string? _before = Environment.GetEnvironmentVariable("COURSE_ROOT");
        private readonly TemporaryFolder _folder = new();

        public TemporaryCourse(string list)
        {
            var exercises = Directory.CreateDirectory(Path.Combine(_folder.Path, "notebooks", "exercises"));
            File.WriteAllText(Path.Combine(exercises.FullName, "exercises.json"), list);
            Environment.SetEnvironmentVariable("COURSE_ROOT", _folder.Path);
        }

        public void Dispose()
        {
            Environment.SetEnvironmentVariable("COURSE_ROOT", _before);
            _folder.Dispose();
        }
    }

    [Fact]
    public void A_column_passes_for_a_row_as_a_value_but_not_as_a_tensor_that_a_function_returns()
    {
        var right = tensor(new float[] { 1, 2 });
        Assert.True(Check.Value("1", right.reshape(2, 1), right).Result.Passed);
        Assert.False(Returning(right.reshape(2, 1), right).Result.Passed);
    }

    [Fact]
    public void The_hint_that_fits_replaces_the_message()
    {
        var check = Check.Value("1", 8.0, -4.0).Hint(when: 7.0, say: "seven").Hint(when: 8.0, say: "eight").Hint(when: 8.0, say: "later");
        Assert.Equal("eight", Wrong(check));
        Assert.Equal("eight", Assert.IsType<CheckResult>(Assert.Single(_shown.Values)).Message);
        Assert.Equal("said so", Wrong(Check.Value("1", 8.0, -4.0).Hint(when: true, say: "said so")));
    }

    [Fact]
    public void Hints_leave_right_and_missing_answers_alone()
    {
        Assert.True(Check.Value("1", -4.0, -4.0).Hint(when: -4.0, say: "no").Result.Passed);
        Assert.False(Check.Value("1", null, -4.0).Hint(when: true, say: "no").Result.Done);
    }

    public static TheoryData<object?> Stubs => new() { (object?)null, double.NaN, float.NaN, Todo.Number, new[] { double.NaN, double.NaN }, Todo.Tensor(2, 3), new object?[] { null, null } };

    [Theory]
    [MemberData(nameof(Stubs))]
    public void A_stub_that_was_left_alone_is_not_done_yet(object? stub)
    {
        foreach (var check in (CheckedAnswer[])[Check.Value("1", stub, 1.0), Check.Function<double, object?>("1", _ => stub, x => x, 1, 2)])
        {
            Assert.False(check.Result.Done);
            Assert.False(check.Result.Passed);
            Assert.StartsWith("Not done yet", check.Result.Message);
        }
    }

    [Fact]
    public void A_function_that_throws_todo_is_not_done_yet()
    {
        Assert.False(Check.Function<double, double>("1", _ => throw new Todo(), x => x, 1, 2).Result.Done);
        Assert.False(Check.Function(" 1", null, (double x) => x, 1, 2).Result.Done);
        Assert.False(Check.That("1", () => throw new Todo(), "hint").Result.Done);
    }

    [Fact]
    public void A_function_is_tried_on_every_input()
    {
        Assert.True(Check.Function("1", (double x) => x * x, x => Math.Pow(x, 2), 0, 1, -3).Result.Passed);
        var message = Wrong(Check.Function("1", (double x) => x * Math.Abs(x), x => x * x, 0, 1, -3));
        Assert.Contains("For the input -3: Your answer has the wrong sign", message);
        Assert.Contains("You return -9; 9 is right.", message);
    }

    [Fact]
    public void The_tolerance_is_a_part_of_the_largest_right_number()
    {
        Assert.False(Check.Function("1", (double x) => x + 0.01, x => x, 1.0, 2.0).Result.Passed);
        Assert.True(Check.Function("1", (double x) => x + 0.01, x => x, [1, 2], tolerance: 0.02).Result.Passed);
        Assert.True(Check.Value("1", 1003, 1000, tolerance: 0.005).Result.Passed);
        Assert.False(Check.Value("1", 1e-3, 1.1e-3).Result.Passed);
    }

    [Fact]
    public void A_mistaken_function_meets_its_hint()
    {
        double Answer(double z) => Math.Log(Math.Exp(z) + 1);
        var check = Check.Function<double, double>("1", Answer, z => Math.Log(Math.Exp(z) + 2), 0.0, 1.0, 2.0)
            .Hint(z => z, "that is z itself")
            .Hint(z => Math.Log(Math.Exp(z) + 1), "one term is missing");
        Assert.Equal("one term is missing", Wrong(check));
    }

    [Fact]
    public void A_tensor_function_may_change_its_input()
    {
        var input = ones(3);
        Assert.True(Check.Function("1", (Tensor x) => x.mul_(2), x => x * 2, input).Result.Passed);
        Assert.True(input.Equals(ones(3)));
    }

    [Fact]
    public void A_function_may_dispose_its_input()
    {
        static double Sum(Tensor x)
        {
            using (x)
            {
                return x.sum().item<float>();
            }
        }
        Assert.True(Check.Function("1", (Tensor x) => Sum(x), x => x.sum().item<float>(), ones(3)).Result.Passed);
    }

    [Fact]
    public void A_number_that_is_not_finite_is_named_also_behind_one_that_is_right()
    {
        double[] right = [double.NegativeInfinity, 2, double.NegativeInfinity];
        Assert.Contains("Your answer is NaN at [1]: is something divided by zero", Wrong(Check.Value("1", new[] { double.NegativeInfinity, double.NaN, double.NegativeInfinity }, right)));
        Assert.Contains("Your answer is NaN at [2]: is something divided by zero", Wrong(Check.Value("1", new[] { double.NegativeInfinity, 2, double.NaN }, right)));
    }

    [Fact]
    public void A_check_never_throws()
    {
        Assert.Matches("Your function stops in line [0-9]+: boom\\.", Wrong(Check.Function<double, double>("1", _ => throw new InvalidOperationException("boom"), x => x, 1)));
        Assert.Contains("is the text \"four\"", Wrong(Check.Value("1", "four", 4)));
        Assert.Contains("DateTime", Wrong(Check.Value("1", DateTime.Now, 4)));
        Assert.Contains("rows of different lengths", Wrong(Check.Value("1", new double[][] { [1], [1, 2] }, 4)));
        var gone = ones(2);
        gone.Dispose();
        Assert.Contains("disposed", Wrong(Check.Value("1", gone, 4)));
        Assert.Matches("^Your code stops in line [0-9]+: boom. hint$", Wrong(Check.That("1", () => throw new InvalidOperationException("boom"), "hint")));
        Assert.Contains("a bracket there is null, as w.grad is before backward()", Wrong(Check.That("1", () => ones(2).grad!.sum().item<float>() > 0, "hint")));
        int[] row = [1];
        Assert.Equal("Your code stops: Index was outside the bounds of the array. hint", Wrong(Check.That("1", () => row[int.Parse("3")] == 1, "hint"))); // its line is not known
        Assert.StartsWith("The check stopped: ", Wrong(Check.That("1", new Queue<bool?>().Dequeue, "hint"))); // in no line of a cell
        Assert.False(Check.Value("1", 5.0, 4.0).Hint(when: "nonsense", say: "no").Result.Passed);
    }

    [Fact]
    public void A_statement_is_right_wrong_or_missing()
    {
        Assert.True(Check.That("1", true, "hint").Result.Passed);
        Assert.Equal("hint", Wrong(Check.That("1", false, "hint")));
        Assert.False(Check.That("1", (bool?)null, "hint").Result.Done);
    }

    [Fact]
    public void A_network_is_right_however_it_is_written()
    {
        manual_seed(0);
        Assert.True(Pictures(Small()).Result.Passed);
        Assert.True(Pictures(nn.Sequential(nn.Sequential(nn.Conv2d(1, 2, 3, padding: 1), nn.BatchNorm2d(2)), nn.MaxPool2d(2), nn.ReLU(), nn.Flatten(1), nn.Linear(8, 3))).Result.Passed);
        Assert.True(Pictures(new Written(x => x)).Result.Passed);
        Assert.True(Rows(() => nn.Sequential(nn.Linear(4, 5), nn.ReLU(), nn.Linear(5, 3)), Mlp).Result.Passed);
    }

    public static TheoryData<string, Func<nn.Module<Tensor, Tensor>>> WrongNetworks => new()
    {
        { "The ReLU is missing", () => nn.Sequential(nn.Conv2d(1, 2, 3, padding: 1), nn.BatchNorm2d(2), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(8, 3)) },
        { "The ReLU is a Tanh in your network", () => nn.Sequential(nn.Conv2d(1, 2, 3, padding: 1), nn.BatchNorm2d(2), nn.MaxPool2d(2), nn.Tanh(), nn.Flatten(), nn.Linear(8, 3)) },
        { "The MaxPool2d is an AvgPool2d in your network", () => nn.Sequential(nn.Conv2d(1, 2, 3, padding: 1), nn.BatchNorm2d(2), nn.AvgPool2d(2), nn.ReLU(), nn.Flatten(), nn.Linear(8, 3)) },
        { "The BatchNorm2d stands in another place than it should: it belongs between Conv2d and MaxPool2d", () => nn.Sequential(nn.Conv2d(1, 2, 3, padding: 1), nn.MaxPool2d(2), nn.ReLU(), nn.BatchNorm2d(2), nn.Flatten(), nn.Linear(8, 3)) },
        { "The Flatten is missing: a linear layer takes rows", () => nn.Sequential(nn.Conv2d(1, 2, 3, padding: 1), nn.BatchNorm2d(2), nn.MaxPool2d(2), nn.ReLU(), nn.Linear(8, 3)) },
        { "It ends with a softmax", () => nn.Sequential(nn.Conv2d(1, 2, 3, padding: 1), nn.BatchNorm2d(2), nn.MaxPool2d(2), nn.ReLU(), nn.Flatten(), nn.Linear(8, 3), nn.Softmax(1)) },
        { "is there a dropout in it", () => nn.Sequential(nn.Conv2d(1, 2, 3, padding: 1), nn.BatchNorm2d(2), nn.MaxPool2d(2), nn.ReLU(), nn.Dropout(0.5), nn.Flatten(), nn.Linear(8, 3)) },
        { "Go through it layer by layer: Conv2d, BatchNorm2d, MaxPool2d, ReLU, Flatten, Linear", () => nn.Sequential(nn.Conv2d(1, 2, 3, padding: 1), nn.BatchNorm2d(2), nn.AvgPool2d(2), nn.Tanh(), nn.Flatten(), nn.Linear(8, 3)) },
        { "A parameter is missing in your network: the bias of the Linear, of shape [3]", () => nn.Sequential(nn.Conv2d(1, 2, 3, padding: 1), nn.BatchNorm2d(2), nn.MaxPool2d(2), nn.ReLU(), nn.Flatten(), nn.Linear(8, 3, hasBias: false)) },
        { "3.weight, of shape [2], is one parameter too many", () => nn.Sequential(nn.Conv2d(1, 2, 3, padding: 1), nn.BatchNorm2d(2), nn.MaxPool2d(2), nn.BatchNorm2d(2), nn.ReLU(), nn.Flatten(), nn.Linear(8, 3)) },
        { "0.weight has shape [2, 1, 5, 5]; [2, 1, 3, 3] is needed for the weight of the Conv2d", () => nn.Sequential(nn.Conv2d(1, 2, 5, padding: 2), nn.BatchNorm2d(2), nn.MaxPool2d(2), nn.ReLU(), nn.Flatten(), nn.Linear(8, 3)) },
        { "no gradient reaches", () => new Written(x => x.detach()) },
    };

    [Theory]
    [MemberData(nameof(WrongNetworks))]
    public void A_wrong_network_is_told_which_layer(string message, Func<nn.Module<Tensor, Tensor>> wrong) => Assert.Contains(message, Wrong(Pictures(wrong())));

    [Fact]
    public void Whatever_pictures_it_is_given_a_network_without_the_relu_is_wrong() =>
        Assert.All(Enumerable.Range(0, 100), _ => Assert.Contains("The ReLU is missing", Wrong(Pictures(
            nn.Sequential(nn.Conv2d(1, 2, 3, padding: 1), nn.BatchNorm2d(2), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(8, 3))))));

    [Fact]
    public void A_network_for_one_size_of_the_batch_is_wrong() =>
        Assert.Contains("stops on an input of shape [5, 1, 4, 4]", Wrong(Pictures(new Written(maps => maps.view(6, 2, 4, 4)))));

    [Fact]
    public void A_network_without_any_bend_is_told_so() =>
        Assert.Contains("Each ReLU is missing: there is no bend", Wrong(Rows(() => nn.Sequential(nn.Linear(4, 6), nn.Linear(6, 5), nn.Linear(5, 3)), Deep)));

    [Fact]
    public void A_network_is_left_as_it_was_and_so_are_the_random_numbers()
    {
        var (model, right, input) = (Small(), Small(), ones(4, 1, 4, 4));
        var before = model.state_dict().Values.Select(t => t.clone()).ToList();
        manual_seed(7);
        var next = rand(1).item<float>();
        manual_seed(7);
        Assert.True(Check.Network("1", () => model, input, right).Result.Passed);
        Assert.Equal(next, rand(1).item<float>());
        Assert.All(model.state_dict().Values.Zip(before), p => Assert.True(p.First.Equals(p.Second)));
        Assert.True(model.training);
    }

    [Fact]
    public void A_network_that_cannot_be_made_or_run_gets_a_verdict_with_its_line()
    {
        Assert.Matches("cannot be made, it stops in line [0-9]+: boom", Wrong(Rows(() => throw new InvalidOperationException("boom"), Mlp)));
        Assert.Matches(@"stops on an input of shape \[6, 1, 4, 4\] in line [0-9]+: boom", Wrong(Pictures(new Written(_ => throw new InvalidOperationException("boom")))));
        Assert.Contains("stops on an input of shape [6, 4]", Wrong(Rows(() => nn.Sequential(nn.Linear(3, 5), nn.ReLU(), nn.Linear(5, 3)), Mlp)));
        Assert.Contains("no parameters: are its layers fields", Wrong(Check.Network("1", () => new Unregistered(), rand(6, 2), nn.Sequential(nn.Linear(2, 1)))));
        Assert.False(Rows(() => null, Mlp).Result.Done);
        Assert.False(Rows(() => throw new Todo(), Mlp).Result.Done);
        Assert.False(Rows(() => Todo.Model(3), Mlp).Result.Done);
        Assert.Equal([5, 10], Todo.Model(10).call(ones(5, 2)).shape);
        Assert.Equal("a bias is missing", Wrong(Rows(() => nn.Sequential(nn.Linear(4, 5), nn.ReLU(), nn.Linear(5, 3, hasBias: false)), Mlp).Hint(when: 40, say: "a bias is missing")));
    }

    [Theory]
    [InlineData(double.NaN, "NaN; if your code is there already, look for 0/0")]
    [InlineData(null, "nothing (null); if your code is there already, does it return")]
    public void An_answer_that_came_out_as_nothing_is_told_so(double? answer, string message)
    {
        Assert.Contains("Your answer is " + message, Check.Value("1", answer, 1.0).Result.Message);
        Assert.Contains("Your function returns " + message, Check.Function("1", (double _) => answer, x => x, 1, 2).Result.Message);
        Assert.Contains("For the input 2: Your function returns " + message, Wrong(Check.Function("1", (double x) => x == 2 ? answer : x, x => x, 1, 2)));
        Assert.DoesNotContain("NaN", Check.Function<double, double>("1", _ => throw new Todo(), x => x, 1, 2).Result.Message);
    }

    [Fact]
    public void An_axis_that_was_taken_for_a_type_is_explained()
    {
        Assert.Contains("an axis goes into brackets: x.sum([0])", Wrong(Check.Function("1", (Tensor x) => x.sum(0), x => x.sum([0L]), ones(3, 2))));
        Assert.Contains("an axis goes into brackets: x.sum([0])", Wrong(Check.Value("1", ones(3, 2).sum(0), new[] { 3, 3 })));
    }

    [Fact]
    public void A_ratio_is_named_when_it_is_a_size_of_the_input()
    {
        static string Ratio(int rows, double factor) => Wrong(Check.Function("1", (Tensor x) => x.mean() * factor, x => x.mean(), ones(rows, 2)));
        Assert.Contains("exactly 7 times too large", Ratio(7, 7));
        Assert.DoesNotContain("times", Ratio(31, 7));
        Assert.Contains("exactly 31 times too large", Ratio(31, 31));
        Assert.Contains("exactly 62 times too small", Ratio(31, 1 / 62.0));
        Assert.DoesNotContain("times", Ratio(31, 30));
        Assert.DoesNotContain("times", Ratio(31, 1 / 162308.0));
    }

    [Fact]
    public void Equal_numbers_tell_no_factor_and_no_shift()
    {
        Assert.Contains("None of the 2 numbers is right", Wrong(Check.Value("1", (217, 217), (55, 55))));
        Assert.Contains("a constant factor is wrong", Wrong(Check.Value("1", (217 * 2, 217), (55 * 2, 55))));
        Assert.Contains("None of the 2 numbers is right", Wrong(Check.Value("1", (0, 0), (0.5, 0.5))));
        Assert.Contains("off by -1 everywhere", Wrong(Check.Value("1", (0, 1), (1, 2))));
    }

    [Fact]
    public void A_matrix_of_other_sides_is_not_taken_for_a_sum_that_is_missing()
    {
        Assert.Contains("count again how long each dimension must be", Wrong(Returning(ones(5, 5), ones(3, 3))));
        Assert.Contains("is a mean or a sum", Wrong(Returning(ones(5, 1), ones(5, 3))));
        Assert.Contains("is a mean or a sum", Wrong(Returning(ones(5), ones(3))));
    }

    public static TheoryData<object, string> NamedInputs => new()
    {
        { new double[][] { [1, 2], [3, 4], [5, 6] }, "For the second table, 3 rows of 2: " },
        { ones(31), "For the second row of 31 numbers: " },
        { ones(2, 3, 4), "For the second array, 2 × 3 × 4: " },
        { new double[][] { [1], [2, 3] }, "For the second input: " },
        { (new double[][] { [1, 2], [3, 4], [5, 6] }, 0.5, true), "For the input (3 rows of 2, 0.5, true): " },
        { (ones(2, 2), new[] { (ones(2), ones(3)) }), "For the input (2 rows of 2, a list of 1): " },
        { (ones(2, 2), new Plain([1])), "For the second input: " },
        { new Plain([1, 2, 3, 4, 5, 6, 7]), "For the second input: " },
        { new Named([1]), "For the input a small one: " },
        { "mind the hat", "For the input \"mind the hat\": " },
        { new[] { 1.0, 2 }, "For the input [1, 2]: " },
    };

    [Theory]
    [MemberData(nameof(NamedInputs))]
    public void An_input_is_named_as_a_person_would(object input, string name) =>
        Assert.StartsWith(name, Wrong(Check.Function("1", (object x) => x is "first" ? 1 : 2, _ => 1, "first", input)));

    [Fact]
    public void What_is_judged_instead_of_the_answer_is_not_counted()
    {
        double[] Above(double cut) => [.. Enumerable.Range(0, 31).Select(i => i > cut ? 1.0 : 0)];
        CheckedFunction<double, double> Split(double cut) => Check.Function("1", (double _) => cut, _ => 15, [0], judge: (_, at) => Above(at));
        Assert.True(Split(15.5).Result.Passed);
        Assert.Equal("For the input 0: Your answer 20 is not right.", Wrong(Split(20)));
        Assert.Equal("too high", Wrong(Split(20).Hint(_ => 20.5, "too high")));
    }

    [Fact]
    public void A_label_is_not_measured()
    {
        CheckedFunction<int, double> Named(double label) => Check.Function("1", (int _) => label, _ => 8, [0], labels: true);
        Assert.True(Named(8).Result.Passed);
        Assert.Equal("For the input 0: You return 4; 8 is right.", Wrong(Named(4)));
        Assert.Equal("For the input 0: You return -8; 8 is right.", Wrong(Named(-8)));
        Assert.Equal("one less", Wrong(Named(7).Hint(_ => 7, "one less")));
        Assert.StartsWith("For the input 0: Your answer has 1 entry where 2 are needed.",
            Wrong(Check.Function("1", (int _) => new[] { 1 }, _ => new[] { 1, 2 }, [0], labels: true)));
    }

    [Fact]
    public void An_input_that_must_stay_is_compared_afterwards()
    {
        static Tensor Doubled((Tensor x, float[] y) at)
        {
            at.y[0] = 9;
            return at.x.mul_(2);
        }
        (Tensor x, float[] y)[] inputs = [(ones(3), [1, 2])];
        Assert.Contains("changes its input", Wrong(Check.Function("1", Doubled, at => at.x * 2, inputs, inputsStay: true)));
        Assert.True(Check.Function("1", Doubled, at => at.x * 2, inputs).Result.Passed);
        Assert.True(Check.Function("1", at => at.x * 2, at => at.x * 2, inputs, inputsStay: true).Result.Passed);
        Assert.Contains("changes its input", Wrong(Check.Function("1", (Held at) => at.X.mul_(2), at => at.X * 2, [new Held(ones(3))], inputsStay: true)));
        Assert.EndsWith("work on a copy, which clone() makes.", Wrong(Check.Function("1", (Tensor x) => x.mul_(2), x => x * 2, [ones(3)], inputsStay: true)));
        Assert.EndsWith("work on a copy, which ToArray() makes.", Wrong(Check.Function("1", (double[] x) => x[0] = 3, _ => 3, [[1.0, 2]], inputsStay: true)));
        Assert.True(inputs[0].x.Equals(ones(3)));
        Assert.Equal(1, inputs[0].y[0]);
    }

    [Fact]
    public void Whole_numbers_that_are_looked_up_must_be_int64()
    {
        var right = tensor(new long[] { 1, 2 });
        Assert.True(Returning(right.clone(), right).Result.Passed);
        Assert.Contains("their type is Int32", Wrong(Returning(right.to_type(ScalarType.Int32), right)));
        Assert.Contains("their type is Float32", Wrong(Returning(right.to_type(ScalarType.Float32), right)));
    }

    [Fact]
    public void A_result_writes_the_json_that_the_runner_reads_and_safe_html()
    {
        var result = new CheckResult("02.1 <slope>", Done: true, Passed: false, "a < b\nnext");
        var json = JsonNode.Parse(result.ToJson())!.AsObject();
        Assert.Equal(["exercise", "passed", "done", "message"], json.Select(property => property.Key));
        Assert.Equal(new CheckRecord("02.1 <slope>", Passed: false, Done: true, "a < b\nnext"), CheckRecord.Read(json));
        Assert.Contains("a &lt; b<br>next", result.ToHtml());
        Assert.DoesNotContain("<slope>", result.ToHtml());
    }

    private static CheckedFunction<int, Tensor> Returning(Tensor answer, Tensor right) => Check.Function("1", (int _) => answer, _ => right, 0);

    private static string Wrong(CheckedAnswer check)
    {
        Assert.True(check.Result.Done);
        Assert.False(check.Result.Passed);
        return check.Result.Message;
    }

    private static TorchSharp.Modules.Sequential Small() =>
        nn.Sequential(nn.Conv2d(1, 2, 3, padding: 1), nn.BatchNorm2d(2), nn.MaxPool2d(2), nn.ReLU(), nn.Flatten(), nn.Linear(8, 3));

    private static TorchSharp.Modules.Sequential Mlp => nn.Sequential(nn.Linear(4, 5), nn.ReLU(), nn.Linear(5, 3));

    private static TorchSharp.Modules.Sequential Deep => nn.Sequential(nn.Linear(4, 6), nn.ReLU(), nn.Linear(6, 5), nn.ReLU(), nn.Linear(5, 3));

    private static CheckedAnswer Pictures(nn.Module<Tensor, Tensor> model) => Check.Network("1", () => model, rand(6, 1, 4, 4), Small());

    private static CheckedAnswer Rows(Func<nn.Module<Tensor, Tensor>?> make, TorchSharp.Modules.Sequential right) => Check.Network("1", make, rand(6, 4), right);

    private sealed record Plain(double[] Numbers);

    private sealed record Named(double[] Numbers)
    {
        public override string ToString() => "a small one";
    }

    private sealed record Held(Tensor X);

    // A class with its layers in another order than they are used, and functions between them.
    private sealed class Written : nn.Module<Tensor, Tensor>
    {
        private readonly TorchSharp.Modules.Linear _head = nn.Linear(8, 3);
        private readonly TorchSharp.Modules.BatchNorm2d _norm = nn.BatchNorm2d(2);
        private readonly TorchSharp.Modules.Conv2d _kernels = nn.Conv2d(1, 2, 3, padding: 1);
        private readonly Func<Tensor, Tensor> _between;

        internal Written(Func<Tensor, Tensor> between) : base("Written")
        {
            _between = between;
            RegisterComponents();
        }

        public override Tensor forward(Tensor input)
        {
            var maps = _between(_norm.call(_kernels.call(input)).relu());
            return _head.call(nn.functional.max_pool2d(maps, 2).reshape(-1, 8));
        }
    }

    private sealed class Unregistered : nn.Module<Tensor, Tensor>
    {
        private readonly TorchSharp.Modules.Linear _layer = nn.Linear(2, 1);

        internal Unregistered() : base("Unregistered") { }

        public override Tensor forward(Tensor input) => _layer.call(input);
    }
}
