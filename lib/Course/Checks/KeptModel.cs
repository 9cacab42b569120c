using static TorchSharp.torch;

namespace Course;

/// <summary>Remembers a model's weights and mode and puts them back. Gradients are cleared before and after.</summary>
internal sealed class KeptModel : IDisposable
{
    private readonly nn.Module _model;
    private readonly bool _training;
    private readonly KeptWeights _weights;

    internal KeptModel(nn.Module model)
    {
        (_model, _training, _weights) = (model, model.training, new(model));
        ParameterCount = model.parameters().Sum(p => p.numel());
        model.zero_grad();
    }

    internal long ParameterCount { get; }

    public void Dispose()
    {
        _weights.Restore();
        _weights.Dispose();
        _model.zero_grad();
        _model.train(_training);
    }
}
