using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Random tensors. Without a generator they draw from the default one, which torch.manual_seed starts.

    /// <summary>Random numbers from [0, 1).</summary>
    public static Tensor rand(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Drawn("rand.generator", size, dtype, device, requires_grad, generator, names);
    public static Tensor rand(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Drawn("rand.generator", [dim0, dim1, dim2], dtype, device, requires_grad, generator, names);
    public static Tensor rand(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Drawn("rand.generator", [dim0, dim1, dim2, dim3], dtype, device, requires_grad, generator, names);
    public static Tensor rand(int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Drawn("rand.generator", [rows, columns], dtype, device, requires_grad, generator, names);
    public static Tensor rand(int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Drawn("rand.generator", [size], dtype, device, requires_grad, generator, names);
    public static Tensor rand(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Drawn("rand.generator", [dim0, dim1, dim2], dtype, device, requires_grad, generator, names);
    public static Tensor rand(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Drawn("rand.generator", [dim0, dim1, dim2, dim3], dtype, device, requires_grad, generator, names);
    public static Tensor rand(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Drawn("rand.generator", [rows, columns], dtype, device, requires_grad, generator, names);
    public static Tensor rand(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Drawn("rand.generator", [size], dtype, device, requires_grad, generator, names);
    public static Tensor rand(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Drawn("rand.generator", size, dtype, device, requires_grad, generator, names);

    /// <summary>Random numbers of the standard normal distribution.</summary>
    public static Tensor randn(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Drawn("randn.generator", size, dtype, device, requires_grad, generator, names);
    public static Tensor randn(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Drawn("randn.generator", [dim0, dim1, dim2], dtype, device, requires_grad, generator, names);
    public static Tensor randn(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Drawn("randn.generator", [dim0, dim1, dim2, dim3], dtype, device, requires_grad, generator, names);
    public static Tensor randn(int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Drawn("randn.generator", [rows, columns], dtype, device, requires_grad, generator, names);
    public static Tensor randn(int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Drawn("randn.generator", [size], dtype, device, requires_grad, generator, names);
    public static Tensor randn(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Drawn("randn.generator", [dim0, dim1, dim2], dtype, device, requires_grad, generator, names);
    public static Tensor randn(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Drawn("randn.generator", [dim0, dim1, dim2, dim3], dtype, device, requires_grad, generator, names);
    public static Tensor randn(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Drawn("randn.generator", [rows, columns], dtype, device, requires_grad, generator, names);
    public static Tensor randn(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Drawn("randn.generator", [size], dtype, device, requires_grad, generator, names);
    public static Tensor randn(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Drawn("randn.generator", size, dtype, device, requires_grad, generator, names);

    /// <summary>Random whole numbers from [low, high), 64-bit unless told otherwise.</summary>
    public static Tensor randint(int high, int[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Whole(0, high, Array.ConvertAll(size, d => (long)d), dtype, device, requires_grad, generator, names);
    public static Tensor randint(int low, int high, int[] size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Whole(low, high, Array.ConvertAll(size, d => (long)d), dtype, device, requires_grad, generator, names);
    public static Tensor randint(long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Whole(0, high, size.Shape, dtype, device, requires_grad, generator, names);
    public static Tensor randint(long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Whole(0, high, size, dtype, device, requires_grad, generator, names);
    public static Tensor randint(long low, long high, Size size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Whole(low, high, size.Shape, dtype, device, requires_grad, generator, names);
    public static Tensor randint(long low, long high, long[] size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Whole(low, high, size, dtype, device, requires_grad, generator, names);

    /// <summary>The shape and type of input, filled with numbers from [0, 1).</summary>
    public static Tensor rand_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        input.rand_like(dtype, device, requires_grad);

    /// <summary>The shape and type of input, filled with normal numbers.</summary>
    public static Tensor randn_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        input.randn_like(dtype, device, requires_grad);

    /// <summary>The shape and type of input, filled with whole numbers from [low, high).</summary>
    public static Tensor randint_like(Tensor input, long low, long high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        input.randint_like(low, high, dtype, device, requires_grad);

    /// <summary>The numbers 0 … n − 1 in random order, 64-bit unless told otherwise.</summary>
    public static Tensor randperm(long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Aten.Call("randperm.generator", n, generator, dtype ?? ScalarType.Int64, Arg.None, device).requires_grad_(requires_grad);

    /// <summary>Normal numbers with their own mean and standard deviation each.</summary>
    public static Tensor normal(Tensor mean, Tensor std, Generator? generator = null) =>
        Aten.Call("normal.Tensor_Tensor", mean, std, generator);

    public static Tensor normal(double mean, double std, ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null, string[]? names = null)
    {
        NoNames(names);
        var made = Aten.Call("normal.float_float", mean, std, size, generator, dtype ?? default_dtype, Arg.None, device);
        return requires_grad ? made.requires_grad_() : made;
    }

    /// <summary>1 with the probability that each element gives, else 0.</summary>
    public static Tensor bernoulli(Tensor input, Generator? generator = null) => input.bernoulli(generator);

    /// <summary>Draws indices with the weights of each row.</summary>
    public static Tensor multinomial(Tensor input, long num_samples, bool replacement = false, Generator? generator = null) =>
        input.multinomial(num_samples, replacement, generator);

    /// <summary>Draws of Poisson distributions with these rates.</summary>
    public static Tensor poisson(Tensor input, Generator? generator = null) => input.poisson(generator);

    /// <summary>Draws of binomial distributions with these counts and probabilities.</summary>
    public static Tensor binomial(Tensor count, Tensor probs, Generator? generator = null) => count.binomial(probs, generator);

    /// <summary>Draws of gamma distributions with these shapes and rate 1.</summary>
    public static Tensor _standard_gamma(Tensor input, Generator? generator = null) => Aten.Call("_standard_gamma", input, generator);

    /// <summary>Draws of Dirichlet distributions with these concentrations.</summary>
    public static Tensor _sample_dirichlet(Tensor input, Generator? generator = null) => Aten.Call("_sample_dirichlet", input, generator);

    /// <summary>Starts the default stream of random numbers anew: the same seed, the same numbers.</summary>
    public static Generator manual_seed(long seed) => Generator.Default.manual_seed(seed);

    /// <summary>Gives the default stream a seed from the system's entropy, and returns it.</summary>
    public static long seed() => Generator.Default.seed();

    /// <summary>The seed that started the default stream.</summary>
    public static long initial_seed() => Generator.Default.initial_seed();

    /// <summary>The state of the default stream, for <see cref="set_rng_state"/>.</summary>
    public static Tensor get_rng_state() => Generator.Default.get_state();

    public static void set_rng_state(Tensor new_state) => Generator.Default.set_state(new_state);

    /// <summary>The default stream of random numbers.</summary>
    public static class random
    {
        /// <summary>Starts the stream anew: the same seed, the same numbers.</summary>
        public static Generator manual_seed(long seed) => torch.manual_seed(seed);

        /// <summary>Gives the stream a seed from the system's entropy, and returns it.</summary>
        public static long seed() => torch.seed();

        /// <summary>The seed that started the stream.</summary>
        public static long initial_seed() => torch.initial_seed();

        /// <summary>The state of the stream.</summary>
        public static Tensor get_rng_state() => torch.get_rng_state();

        public static void set_rng_state(Tensor new_state) => torch.set_rng_state(new_state);
    }

    private static Tensor Drawn(string op, ReadOnlySpan<long> size, ScalarType? dtype, Device? device, bool requires_grad, Generator? generator, string[]? names)
    {
        NoNames(names);
        var made = Aten.Call(op, size, generator, dtype ?? default_dtype, Arg.None, device);
        return requires_grad ? made.requires_grad_() : made;
    }

    private static Tensor Whole(long low, long high, ReadOnlySpan<long> size, ScalarType? dtype, Device? device, bool requires_grad, Generator? generator,
        string[]? names)
    {
        NoNames(names);
        var made = Aten.Call("randint.low_generator", low, high, size, generator, dtype ?? ScalarType.Int64, Arg.None, device);
        return requires_grad ? made.requires_grad_() : made;
    }
}
