using TorchSharp.Interop;
using F = TorchSharp.torch.nn.functional;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Modules;

/// <summary>What batch and instance normalisation have in common: scale and shift of each channel, and measured means and variances.</summary>
public abstract class NormBase : torch.nn.Module<Tensor, Tensor>
{
    private Parameter? weight_, bias_;
    private Tensor? running_mean_, running_var_, num_batches_tracked_;

    private protected NormBase(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, torch.ScalarType? dtype, string name)
        : base(name)
    {
        (this.num_features, this.eps, this.momentum, this.affine, this.track_running_stats) = (num_features, eps, momentum, affine, track_running_stats);
        if (affine)
        {
            weight = Fresh.Filled(dtype, 1, num_features);
            bias = Fresh.Filled(dtype, 0, num_features);
        }
        if (!track_running_stats) return;
        running_mean = torch.nn.init.zeros_(Fresh.Empty(dtype, num_features));
        running_var = torch.nn.init.ones_(Fresh.Empty(dtype, num_features));
        num_batches_tracked = torch.nn.init.zeros_(Fresh.Empty(torch.ScalarType.Int64));
    }

    /// <summary>The scale of each channel, or null.</summary>
    public Parameter? weight { get => weight_; set { weight_ = value; ConditionallyRegisterParameter(nameof(weight), value!); } }

    /// <summary>The shift of each channel, or null.</summary>
    public Parameter? bias { get => bias_; set { bias_ = value; ConditionallyRegisterParameter(nameof(bias), value!); } }

    /// <summary>The mean of each channel so far, or null.</summary>
    public Tensor? running_mean { get => running_mean_; set { running_mean_ = value; ConditionallyRegisterBuffer(nameof(running_mean), value!); } }

    /// <summary>The variance of each channel so far, or null.</summary>
    public Tensor? running_var { get => running_var_; set { running_var_ = value; ConditionallyRegisterBuffer(nameof(running_var), value!); } }

    /// <summary>How many batches it has measured, or null.</summary>
    public Tensor? num_batches_tracked
    {
        get => num_batches_tracked_;
        set { num_batches_tracked_ = value; ConditionallyRegisterBuffer(nameof(num_batches_tracked), value!); }
    }

    public long num_features { get; }

    public double eps { get; set; }

    /// <summary>How far a new batch moves the running mean; null gives every batch the same weight.</summary>
    public double? momentum { get; set; }

    public bool affine { get; }

    public bool track_running_stats { get; }

    /// <summary>Sets scale to 1, shift to 0, and forgets what it has measured.</summary>
    public void reset_parameters()
    {
        reset_running_stats();
        if (weight_ is not null) torch.nn.init.ones_(weight_);
        if (bias_ is not null) torch.nn.init.zeros_(bias_);
    }

    /// <summary>Forgets what it has measured.</summary>
    public void reset_running_stats()
    {
        if (running_mean_ is not null) torch.nn.init.zeros_(running_mean_);
        if (running_var_ is not null) torch.nn.init.ones_(running_var_);
        if (num_batches_tracked_ is not null) torch.nn.init.zeros_(num_batches_tracked_);
    }

    /// <exception cref="ArgumentException">The input has a number of dimensions that the module does not take.</exception>
    protected abstract void ValidateInputDimensions(Tensor input);

    private protected void RequireDimensions(Tensor input, int first, int second)
    {
        var n = input.dim();
        if (n != first && n != second)
            throw new ArgumentException($"{GetName()} needs an input of {(first == second ? $"{first}" : $"{first} or {second}")} dimensions; this one has {n}.");
    }
}

/// <summary>Batch normalisation: each channel less the batch's mean, over its deviation; in use, over what training has measured.</summary>
public abstract class BatchNorm : NormBase
{
    private protected BatchNorm(long num_features, double eps, double momentum, bool affine, bool track_running_stats, torch.ScalarType? dtype, string name)
        : base(num_features, eps, momentum, affine, track_running_stats, dtype, name) { }

    public override Tensor forward(Tensor input)
    {
        ValidateInputDimensions(input);
        var factor = momentum ?? 0;
        if (training && track_running_stats && num_batches_tracked is { } count)
        {
            using var _ = torch.no_grad();
            Aten.InPlace("add_.Scalar", count, 1);
            if (momentum is null) factor = 1.0 / Aten.CallScalar("_local_scalar_dense", count).Bits;
        }
        var byBatch = training || (running_mean is null && running_var is null);
        var keep = !training || track_running_stats;
        return F.batch_norm(input, keep ? running_mean : null, keep ? running_var : null, weight, bias, byBatch, factor, eps);
    }
}

/// <summary>Batch normalisation of `[batch, features]` or `[batch, channels, length]`.</summary>
public sealed class BatchNorm1d : BatchNorm
{
    internal BatchNorm1d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, torch.ScalarType? dtype)
        : base(num_features, eps, momentum, affine, track_running_stats, dtype, nameof(BatchNorm1d)) { }

    protected override void ValidateInputDimensions(Tensor input) => RequireDimensions(input, 2, 3);
}

/// <summary>Batch normalisation of `[batch, channels, height, width]`.</summary>
public sealed class BatchNorm2d : BatchNorm
{
    internal BatchNorm2d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, torch.ScalarType? dtype)
        : base(num_features, eps, momentum, affine, track_running_stats, dtype, nameof(BatchNorm2d)) { }

    protected override void ValidateInputDimensions(Tensor input) => RequireDimensions(input, 4, 4);
}

/// <summary>Batch normalisation of `[batch, channels, depth, height, width]`.</summary>
public sealed class BatchNorm3d : BatchNorm
{
    internal BatchNorm3d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, torch.ScalarType? dtype)
        : base(num_features, eps, momentum, affine, track_running_stats, dtype, nameof(BatchNorm3d)) { }

    protected override void ValidateInputDimensions(Tensor input) => RequireDimensions(input, 5, 5);
}

/// <summary>Instance normalisation: each channel of each sample less its mean, over its deviation.</summary>
public abstract class InstanceNorm : NormBase
{
    private protected InstanceNorm(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, torch.ScalarType? dtype, string name)
        : base(num_features, eps, momentum, affine, track_running_stats, dtype, name) { }

    /// <summary>How many dimensions an input with a batch dimension has.</summary>
    protected abstract long GetNumberOfBatchDimensions();

    public override Tensor forward(Tensor input)
    {
        ValidateInputDimensions(input);
        if (input.dim() == GetNumberOfBatchDimensions()) return Normalize(input);
        using var batch = Aten.Call("unsqueeze", input, 0);
        using var normal = Normalize(batch);
        return Aten.Call("squeeze.dim", normal, 0);
    }

    private Tensor Normalize(Tensor batch) =>
        F.instance_norm(batch, running_mean, running_var, weight, bias, training || !track_running_stats, momentum ?? 0.1, eps);
}

/// <summary>Instance normalisation of `[batch, channels, length]`.</summary>
public sealed class InstanceNorm1d : InstanceNorm
{
    internal InstanceNorm1d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, torch.ScalarType? dtype)
        : base(num_features, eps, momentum, affine, track_running_stats, dtype, nameof(InstanceNorm1d)) { }

    protected override long GetNumberOfBatchDimensions() => 3;

    protected override void ValidateInputDimensions(Tensor input) => RequireDimensions(input, 2, 3);
}

/// <summary>Instance normalisation of `[batch, channels, height, width]`.</summary>
public sealed class InstanceNorm2d : InstanceNorm
{
    internal InstanceNorm2d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, torch.ScalarType? dtype)
        : base(num_features, eps, momentum, affine, track_running_stats, dtype, nameof(InstanceNorm2d)) { }

    protected override long GetNumberOfBatchDimensions() => 4;

    protected override void ValidateInputDimensions(Tensor input) => RequireDimensions(input, 3, 4);
}

/// <summary>Instance normalisation of `[batch, channels, depth, height, width]`.</summary>
public sealed class InstanceNorm3d : InstanceNorm
{
    internal InstanceNorm3d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, torch.ScalarType? dtype)
        : base(num_features, eps, momentum, affine, track_running_stats, dtype, nameof(InstanceNorm3d)) { }

    protected override long GetNumberOfBatchDimensions() => 5;

    protected override void ValidateInputDimensions(Tensor input) => RequireDimensions(input, 4, 5);
}
