using static TorchSharp.torch;

namespace Course;

/// <summary>Remembers a model's weights and mode and puts them back. Gradients are cleared before and after.</summary>
internal sealed class KeptModel : IDisposable
{
    private readonly nn.Module _model;
    private readonly bool _training;
    private readonly List<(Tensor live, Tensor copy)> _state;

    internal KeptModel(nn.Module model)
    {
        _model = model;
        _training = model.training;
        ParameterCount = model.parameters().Sum(p => p.numel());
        using var still = no_grad();
        _state = [.. model.state_dict().Values.Select(t => (t, t.clone()))];
        model.zero_grad();
    }

    internal long ParameterCount { get; }

    public void Dispose()
    {
        using var still = no_grad();
        foreach (var (live, copy) in _state)
        {
            live.copy_(copy);
        }
        _model.zero_grad();
        _model.train(_training);
    }
}
