using Course.Contracts;
using Course.Teaching.Grading;

namespace Course.Teaching.Tests.Grading;

public sealed class ScoringTests
{
    private static CheckRecord Check(string name, bool passed) => new(name, passed, true, "");

    [Fact]
    public void Checks_that_never_came_count_as_missed() =>
        Assert.Equal((1, 3), Scoring.Weigh(["a", "b", "c"], null, [Check("a", true)]));

    [Fact]
    public void Weights_go_by_the_order_of_the_checks() =>
        Assert.Equal((3, 4), Scoring.Weigh(["a", "b"], [3, 1], [Check("b", false), Check("a", true)]));

    [Fact]
    public void A_result_too_many_does_not_help() =>
        Assert.Equal((0, 1), Scoring.Weigh(["a"], null, [Check("a", true), Check("a", false), Check("b", true)]));

    [Fact]
    public void Results_of_the_same_name_each_count() =>
        Assert.Equal((1, 2), Scoring.Weigh(["a", "a"], null, [Check("a", false), Check("a", true)]));

    [Fact]
    public void A_wrong_number_of_weights_is_no_weight() =>
        Assert.Equal((1, 2), Scoring.Weigh(["a", "b"], [5], [Check("a", true), Check("b", false)]));

    [Theory]
    [InlineData(2, 1, 1, 0, 0, 2)]
    [InlineData(2, 1, 2, 0, 0, 1)]
    [InlineData(2, 1, 1, 0, 1, 1)]
    [InlineData(2, 0, 1, 3, 3, 1.5)]
    [InlineData(1, 1, 3, 0, 0, 0.3333)]
    public void Further_checks_share_in_the_points(double points, double passed, double all, double furtherPassed, double further, double expected) =>
        Assert.Equal(expected, Scoring.Points([(points, passed, all)], (furtherPassed, further)));
}
