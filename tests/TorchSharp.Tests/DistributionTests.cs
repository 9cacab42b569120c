using TorchSharp;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class DistributionTests
{
    // Densities from their textbook formulas, with System.Math alone.
    public static TheoryData<string, double, double> Densities => new()
    {
        { "normal", 0.7, -Math.Pow(0.7 - 1, 2) / (2 * 4) - Math.Log(2) - 0.5 * Math.Log(2 * Math.PI) },
        { "uniform", 0.7, -Math.Log(3) },
        { "laplace", 0.7, -Math.Log(4) - 0.3 / 2 },
        { "exponential", 0.7, Math.Log(2) - 1.4 },
        { "gamma", 0.7, 3 * Math.Log(2) + 2 * Math.Log(0.7) - 1.4 - Math.Log(2) },
        { "beta", 0.7, Math.Log(12) + Math.Log(0.7) + 2 * Math.Log(0.3) },
        { "poisson", 3, 3 * Math.Log(2) - 2 - Math.Log(6) },
        { "bernoulli", 1, Math.Log(0.25) },
    };

    private static distributions.Distribution Make(string name) => name switch
    {
        "normal" => distributions.Normal(1.0, 2.0),
        "uniform" => distributions.Uniform(tensor(-1.0), tensor(2.0)),
        "laplace" => distributions.Laplace(1.0, 2.0),
        "exponential" => distributions.Exponential(tensor(2.0)),
        "gamma" => distributions.Gamma(tensor(3.0), tensor(2.0)),
        "beta" => distributions.Beta(tensor(2.0), tensor(3.0)),
        "poisson" => distributions.Poisson(2.0),
        "bernoulli" => distributions.Bernoulli(tensor(0.25)),
        _ => throw new ArgumentException(name),
    };

    [Theory]
    [MemberData(nameof(Densities))]
    public void Log_probabilities_follow_the_formula(string name, double value, double expected)
    {
        using var distribution = Make(name);
        Assert.Equal(expected, distribution.log_prob(tensor(value)).ToDouble(), 5);
    }

    [Theory]
    [InlineData("normal")]
    [InlineData("uniform")]
    [InlineData("laplace")]
    [InlineData("exponential")]
    [InlineData("gamma")]
    [InlineData("beta")]
    [InlineData("poisson")]
    [InlineData("bernoulli")]
    public void Draws_have_the_mean_and_variance_that_the_distribution_states(string name)
    {
        manual_seed(1);
        using var distribution = Make(name);
        var draws = distribution.sample(50_000);
        Assert.Equal([50_000L], draws.shape);
        var error = Math.Sqrt(distribution.variance.ToDouble() / 50_000);
        Assert.InRange(draws.mean().ToDouble(), distribution.mean.ToDouble() - 5 * error, distribution.mean.ToDouble() + 5 * error);
        Assert.InRange(draws.var().ToDouble() / distribution.variance.ToDouble(), 0.94, 1.06);
    }

    [Theory]
    [InlineData("normal")]
    [InlineData("uniform")]
    [InlineData("laplace")]
    [InlineData("exponential")]
    [InlineData("gamma")]
    [InlineData("beta")]
    [InlineData("bernoulli")]
    public void Entropy_is_the_mean_of_minus_log_prob(string name)
    {
        manual_seed(2);
        using var distribution = Make(name);
        var estimate = -distribution.log_prob(distribution.sample(50_000)).mean().ToDouble();
        Assert.Equal(estimate, distribution.entropy().ToDouble(), 0.03);
    }

    [Theory]
    [InlineData("normal", 0.7)]
    [InlineData("laplace", 0.7)]
    [InlineData("uniform", 0.7)]
    [InlineData("exponential", 0.7)]
    public void The_inverse_distribution_function_undoes_the_distribution_function(string name, double value)
    {
        using var distribution = Make(name);
        Assert.Equal(value, distribution.icdf(distribution.cdf(tensor(value))).ToDouble(), 5);
    }

    [Fact]
    public void Gradients_pass_through_rsample_and_not_through_sample()
    {
        var loc = tensor(1.0, requires_grad: true);
        var normal = distributions.Normal(loc, tensor(2.0));
        Assert.False(normal.sample(3).requires_grad);
        normal.rsample(3).sum().backward();
        Assert.Equal(3.0, loc.grad!.ToDouble());
    }

    [Fact]
    public void A_categorical_distribution_normalises_draws_and_scores()
    {
        var categorical = distributions.Categorical(tensor(new float[] { 1, 2, 5 }));
        Assert.Equal([0.125f, 0.25f, 0.625f], categorical.probs.data<float>().ToArray());
        Assert.Equal(Math.Log(0.25), categorical.log_prob(tensor(1L)).ToDouble(), 5);
        Assert.Equal([Math.Log(0.125), Math.Log(0.625)],
            categorical.log_prob(tensor(new long[] { 0, 2 })).to_type(ScalarType.Float64).data<double>().ToArray(), (x, y) => Math.Abs(x - y) < 1e-5);
        Assert.Equal(-(0.125 * Math.Log(0.125) + 0.25 * Math.Log(0.25) + 0.625 * Math.Log(0.625)), categorical.entropy().ToDouble(), 5);
        manual_seed(3);
        var draws = categorical.sample(40_000);
        Assert.Equal(0.625, draws.eq(2).to_type(ScalarType.Float32).mean().ToDouble(), 0.02);
    }

    [Fact]
    public void A_batch_of_categoricals_draws_one_outcome_each()
    {
        var categorical = distributions.Categorical(logits: tensor(new float[,] { { 0, 100 }, { 100, 0 } }));
        Assert.Equal([2L], categorical.batch_shape.Shape);
        Assert.Equal([1L, 0L], categorical.sample().data<long>().ToArray());
        Assert.Equal([5L, 2L], categorical.sample(5).shape);
        Assert.Equal([1L, 0L, 1L, 0L], categorical.sample(2).data<long>().ToArray());
    }

    [Fact]
    public void Multinomial_counts_add_up()
    {
        manual_seed(4);
        var multinomial = distributions.Multinomial(10, tensor(new float[] { 0.2f, 0.3f, 0.5f }));
        var counts = multinomial.sample(6);
        Assert.Equal([6L, 3L], counts.shape);
        Assert.Equal(Enumerable.Repeat(10f, 6), counts.sum(dim: -1).data<float>().ToArray());
        // 10! / (2! 3! 5!) · 0.2² · 0.3³ · 0.5⁵
        Assert.Equal(Math.Log(2520 * 0.04 * 0.027 * 0.03125), multinomial.log_prob(tensor(new float[] { 2, 3, 5 })).ToDouble(), 4);
    }

    [Fact]
    public void Dirichlet_draws_sum_to_one()
    {
        manual_seed(5);
        var dirichlet = distributions.Dirichlet(tensor(new double[] { 1, 2, 3 }));
        var draws = dirichlet.sample(20_000);
        Assert.True(allclose(draws.sum(dim: -1), ones(20_000, ScalarType.Float64)));
        Assert.True(allclose(draws.mean([0]), tensor(new double[] { 1 / 6.0, 2 / 6.0, 3 / 6.0 }), atol: 0.01));
        // Γ(6) / (Γ(1)Γ(2)Γ(3)) · 0.2⁰ · 0.3¹ · 0.5²
        Assert.Equal(Math.Log(120.0 / 2 * 0.3 * 0.25), dirichlet.log_prob(tensor(new double[] { 0.2, 0.3, 0.5 })).ToDouble(), 6);
    }

    [Fact]
    public void Probabilities_and_logits_together_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => distributions.Categorical(ones(2), zeros(2)));
        Assert.Equal("Give a Categorical distribution either probs or logits.", error.Message);
    }
}
