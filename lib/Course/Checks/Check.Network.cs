using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Course;

public static partial class Check
{
    /// <summary>
    /// Checks a network whose layers the task names. It is given the parameters of the right one and must then return the same, in prediction and
    /// in training, so any way of writing it will do: modules, functions, one Sequential in another, a class. A wrong one is told which layer is
    /// missing, another one or in another place. The weights and mode of the learner's network are put back as they were, its gradients are cleared.
    /// </summary>
    /// <param name="exercise">Its number and name.</param>
    /// <param name="make">Makes the learner's network; it may fail.</param>
    /// <param name="input">A small batch, [n, …].</param>
    /// <param name="right">The right network, layer by layer; several where the task leaves something open. Their parameters are overwritten.</param>
    public static CheckedAnswer Network(string exercise, Func<nn.Module<Tensor, Tensor>?> make, Tensor input, params Sequential[] right)
    {
        try
        {
            if (make() is not { } model)
            {
                return new(Undone(exercise, "Your network is null."));
            }
            using var scope = NewDisposeScope();
            using var kept = new KeptModel(model);
            using var dice = new KeptDice();
            return new(NetworkResult(exercise, model, make, input, right), when => Numbers.Read(when).Values is [var count] && count == kept.ParameterCount);
        }
        catch (Exception e)
        {
            return new(e is Todo ? Undone(exercise) : Wrong(exercise, $"Your network cannot be made, it stops{InLine(e, make)}: {FirstLine(e)}"));
        }
    }

    private static CheckResult NetworkResult(string exercise, nn.Module<Tensor, Tensor> model, Delegate make, Tensor input, Sequential[] right)
    {
        var first = NetworkOutcome.Of(model, model.call, input);
        if (first.Error is Todo || first.Predicted is { } nothing && IsUndone(nothing))
        {
            return Undone(exercise, first.Error is null ? "Your network returns NaN." : null);
        }
        string? Stops(NetworkOutcome outcome, Tensor on) => outcome.Error is { } error
            ? $"Your network stops on an input of shape [{string.Join(", ", on.shape)}]{InLine(error, make)}: {FirstLine(error)}" : null;
        var trouble = Stops(first, input);
        var layers = right.Select(NetworkLayer.Of).ToList();
        if (NetworkMistakes.Sizes(model, right[0], layers[0]) is { } sizes)
        {
            return Wrong(exercise, trouble ?? sizes);
        }

        // With drawn parameters every layer shows: new ones have the same scale everywhere, and a new normalisation does next to nothing.
        // Drawn once, they may by chance leave all of a ReLU's inputs positive.
        for (var seed = 1ul; seed <= 5; seed++)
        {
            NetworkMistakes.Draw(right[0], seed);
            foreach (var module in right.Skip(1).Append(model))
            {
                NetworkMistakes.CopyParameters(right[0], module);
            }
            // Every other time one row fewer: a network that counts on the size of the batch works for one size only.
            var batch = seed % 2 == 0 && input.shape[0] > 2 ? input[..^1] : input;
            var given = NetworkOutcome.Of(model, model.call, batch);
            var wanted = right.Select((module, i) => NetworkOutcome.Of(module, x => NetworkLayer.Run(layers[i], x), batch)).ToList();
            if (!wanted.Any(given.Resembles))
            {
                return Wrong(exercise, WhatIsWrong(given, wanted, right, layers, batch, trouble ?? Stops(given, batch)));
            }
        }
        return Unlearnt(model, input) is { } unlearnt ? Wrong(exercise, unlearnt) : Right(exercise);
    }

    private static string WhatIsWrong(
        NetworkOutcome given, List<NetworkOutcome> wanted, Sequential[] right, List<List<NetworkLayer>> layers, Tensor input, string? trouble)
    {
        for (var i = 0; i < right.Length; i++)
        {
            foreach (var (mistaken, say) in NetworkMistakes.Of(layers[i]))
            {
                if (NetworkOutcome.Of(right[i], x => NetworkLayer.Run(mistaken, x), input).Resembles(given))
                {
                    return say;
                }
            }
        }
        if (trouble is not null)
        {
            return trouble;
        }
        if (given.Predicted is { } output && wanted[0].Predicted is { } shaped && !output.shape.SequenceEqual(shaped.shape))
        {
            return $"Your network returns shape [{string.Join(", ", output.shape)}] for an input of shape [{string.Join(", ", input.shape)}]; [{string.Join(", ", shaped.shape)}] is needed.";
        }
        return wanted.Any(given.PredictsAs)
            ? "Your network predicts as it should, and does something else in training: is there a dropout in it that the task does not ask for, or a normalisation that does not use the batch?"
            : $"The sizes of your network fit, and still it computes something else than the task asks. Go through it layer by layer: {string.Join(", ", layers[0].Select(layer => layer.Name))}.";
    }

    // Numbers that are right and cannot be learnt: somewhere the way back is cut.
    private static string? Unlearnt(nn.Module<Tensor, Tensor> model, Tensor input)
    {
        var output = model.call(input);
        if (output.requires_grad)
        {
            output.sum().backward();
        }
        var (name, _) = model.named_parameters().FirstOrDefault(p => p.Item2.grad is null);
        return name is null ? null : $"The output is right, but no gradient reaches {name}: is it cut off on the way (detach, item, no_grad)?";
    }

    // Puts the random numbers back to where they were.
    private sealed class KeptDice : IDisposable
    {
        private readonly Tensor _state = Generator.Default.get_state();

        public void Dispose() => Generator.Default.set_state(_state);
    }

    /// <summary>What a network returns in prediction and in training, or what it stops with.</summary>
    private sealed record NetworkOutcome(Tensor? Predicted, Tensor? Trained, Exception? Error)
    {
        private const double Tolerance = 1e-4;

        internal static NetworkOutcome Of(nn.Module modes, Func<Tensor, Tensor> forward, Tensor input)
        {
            using var kept = new KeptModel(modes);
            using var still = no_grad();
            Tensor? predicted = null;
            try
            {
                modes.eval();
                predicted = forward(input.clone());
                modes.train();
                manual_seed(0); // dropout in the same place throws the same dice
                return new(predicted, forward(input.clone()), null);
            }
            catch (Exception e)
            {
                return new(predicted, null, e);
            }
        }

        internal bool Resembles(NetworkOutcome other) => Error is null
            ? PredictsAs(other) && IsClose(Trained, other.Trained)
            : other.Error is { } error && FirstLine(error) == FirstLine(Error);

        internal bool PredictsAs(NetworkOutcome other) => IsClose(Predicted, other.Predicted);

        private static bool IsClose(Tensor? a, Tensor? b) => a is not null && b is not null && a.shape.SequenceEqual(b.shape)
            && Diagnosis.IsClose(Numbers.Read(a).Values, Numbers.Read(b).Values, Tolerance);
    }
}
