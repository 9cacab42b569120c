namespace TorchSharp;

public static partial class torch
{
    public static partial class distributions
    {
        /// <summary>A normal distribution, by mean and standard deviation.</summary>
        public static Modules.Normal Normal(Tensor loc, Tensor scale, Generator? generator = null) => new(loc, scale, generator);

        public static Modules.Normal Normal(float loc, float scale = 1, Generator? generator = null) => new(tensor(loc), tensor(scale), generator);

        public static Modules.Normal Normal(double loc, double scale = 1, Generator? generator = null) => new(tensor(loc), tensor(scale), generator);

        /// <summary>A uniform distribution on [low, high).</summary>
        public static Modules.Uniform Uniform(Tensor low, Tensor high, Generator? generator = null) => new(low, high, generator);

        /// <summary>A Laplace distribution: two exponential ones back to back.</summary>
        public static Modules.Laplace Laplace(Tensor loc, Tensor scale, Generator? generator = null) => new(loc, scale, generator);

        public static Modules.Laplace Laplace(float loc, float scale = 1, Generator? generator = null) => new(tensor(loc), tensor(scale), generator);

        public static Modules.Laplace Laplace(double loc, double scale = 1, Generator? generator = null) => new(tensor(loc), tensor(scale), generator);

        /// <summary>An exponential distribution: waiting times at a rate.</summary>
        public static Modules.Exponential Exponential(Tensor rate, Generator? generator = null) => new(rate, generator);

        /// <summary>A gamma distribution, by concentration (shape) and rate.</summary>
        public static Modules.Gamma Gamma(Tensor concentration, Tensor rate, Generator? generator = null) => new(concentration, rate, generator);

        /// <summary>A beta distribution: a random probability, by two concentrations.</summary>
        public static Modules.Beta Beta(Tensor concentration1, Tensor concentration0, Generator? generator = null) =>
            new(concentration1, concentration0, generator);

        /// <summary>A Dirichlet distribution: random probabilities that sum to 1.</summary>
        public static Modules.Dirichlet Dirichlet(Tensor concentration, Generator? generator = null) => new(concentration, generator);

        /// <summary>A Bernoulli distribution, by the probability of a 1 or by logits.</summary>
        public static Modules.Bernoulli Bernoulli(Tensor? probs = null, Tensor? logits = null, Generator? generator = null) => new(probs, logits, generator);

        public static Modules.Bernoulli Bernoulli(float? probs, float? logits, Generator? generator = null) =>
            new(probs is { } p ? tensor(p) : null, logits is { } l ? tensor(l) : null, generator);

        public static Modules.Bernoulli Bernoulli(double? probs, double? logits, Generator? generator = null) =>
            new(probs is { } p ? tensor(p) : null, logits is { } l ? tensor(l) : null, generator);

        /// <summary>A categorical distribution: an outcome, by probabilities or logits.</summary>
        public static Modules.Categorical Categorical(Tensor? probs = null, Tensor? logits = null, Generator? generator = null) =>
            new(probs, logits, generator);

        public static Modules.Categorical Categorical(int categories, Generator? generator = null) =>
            new(full(categories, 1.0 / categories), null, generator);

        /// <summary>A multinomial distribution: how often each outcome comes in so many draws.</summary>
        public static Modules.Multinomial Multinomial(int total_count, Tensor? probs = null, Tensor? logits = null, Generator? generator = null) =>
            new(total_count, probs, logits, generator);

        public static Modules.Multinomial Multinomial(int total_count, int categories, Generator? generator = null) =>
            new(total_count, full(categories, 1.0 / categories), null, generator);

        /// <summary>A Poisson distribution: how many events come at a rate.</summary>
        public static Modules.Poisson Poisson(Tensor rate, Generator? generator = null) => new(rate, generator);

        public static Modules.Poisson Poisson(float rate, Generator? generator = null) => new(tensor(rate), generator);

        public static Modules.Poisson Poisson(double rate, Generator? generator = null) => new(tensor(rate), generator);
    }
}
