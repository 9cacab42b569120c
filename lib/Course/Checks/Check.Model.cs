using static TorchSharp.torch;

namespace Course;

public static partial class Check
{
    /// <summary>
    /// Checks a model: the shape of what it returns, how many parameters it has, that each of them is used, and that a step against the gradient
    /// lowers the loss. The model's weights and mode are put back as they were, its gradients are cleared.
    /// </summary>
    /// <param name="exercise">Its number and name.</param>
    /// <param name="model">The learner's.</param>
    /// <param name="input">A small batch, [n, …].</param>
    /// <param name="outputShape">What the model must return for it, such as [n, 10]; null leaves that open.</param>
    /// <param name="parameters">How many numbers the model must learn; null leaves that open.</param>
    /// <param name="target">What the model should return, as <paramref name="loss"/> wants it; null leaves the step out.</param>
    /// <param name="loss">From output and target to one number; null leaves the step out.</param>
    public static CheckedAnswer Model(
        string exercise, nn.Module<Tensor, Tensor>? model, Tensor input, long[]? outputShape = null, long? parameters = null,
        Tensor? target = null, Func<Tensor, Tensor, Tensor>? loss = null)
    {
        if (model is null)
        {
            return new(Undone(exercise, "Your model is null."));
        }
        try
        {
            using var scope = NewDisposeScope();
            using var kept = new KeptModel(model);
            var result = ModelResult(exercise, model, input, outputShape, parameters, target, loss);
            return new(result, when => parameters is not null && Numbers.Read(when).Values is [var count] && count == kept.ParameterCount);
        }
        catch (Exception e)
        {
            return new(e is Todo ? Undone(exercise) : Wrong(exercise, $"Your model stops on an input of shape [{string.Join(", ", input.shape)}]: {FirstLine(e)}"));
        }
    }

    /// <summary>Checks a model as the other overload does, with a loss module such as <c>nn.CrossEntropyLoss()</c>.</summary>
    /// <inheritdoc cref="Model(string, nn.Module{Tensor, Tensor}, Tensor, long[], long?, Tensor, Func{Tensor, Tensor, Tensor})"/>
    public static CheckedAnswer Model(
        string exercise, nn.Module<Tensor, Tensor>? model, Tensor input, long[]? outputShape, long? parameters, Tensor target,
        nn.Module<Tensor, Tensor, Tensor> loss) =>
        Model(exercise, model, input, outputShape, parameters, target, loss.call);

    private static CheckResult ModelResult(
        string exercise, nn.Module<Tensor, Tensor> model, Tensor input, long[]? outputShape, long? parameters,
        Tensor? target, Func<Tensor, Tensor, Tensor>? loss)
    {
        // Without dropout and batch statistics the same input gives the same output, and no random numbers are used up.
        model.eval();
        var output = model.call(input);
        if (IsUndone(output))
        {
            return Undone(exercise, "Your model returns NaN.");
        }
        if (outputShape is not null && !output.shape.SequenceEqual(outputShape))
        {
            return Wrong(exercise, $"Your model returns shape [{string.Join(", ", output.shape)}] for an input of shape [{string.Join(", ", input.shape)}]; [{string.Join(", ", outputShape)}] is needed.");
        }

        var learned = model.named_parameters().ToList();
        var count = learned.Sum(p => p.Item2.numel());
        if (parameters is { } wanted && count != wanted)
        {
            return Wrong(exercise, count == 0
                ? "Your model has no parameters: are its layers fields of the class, and is RegisterComponents() called after they are made?"
                : $"Your model has {count:N0} parameters; {wanted:N0} are needed. Look at the sizes of the layers, and whether each has a bias.");
        }
        if (target is null || loss is null)
        {
            return Right(exercise);
        }

        var before = loss(output, target);
        if (before.numel() != 1)
        {
            return Wrong(exercise, $"The loss has shape [{string.Join(", ", before.shape)}]; it must be one number.");
        }
        before.backward();
        foreach (var (name, parameter) in learned)
        {
            if (parameter.requires_grad && (parameter.grad is null || parameter.grad.abs().max().item<float>() == 0))
            {
                return Wrong(exercise, $"The loss does not depend on {name}: does forward use that layer, and what it computes?");
            }
        }
        return StepLowersLoss(model, learned.Select(p => (Tensor)p.Item2), input, target, loss, before.to_type(ScalarType.Float64).item<double>())
            ? Right(exercise)
            : Wrong(exercise, "A small step against the gradient does not lower the loss: is the output cut off from the weights (detach, item, no_grad) or rounded on the way?");
    }

    private static bool StepLowersLoss(
        nn.Module<Tensor, Tensor> model, IEnumerable<Tensor> weights, Tensor input, Tensor target, Func<Tensor, Tensor, Tensor> loss, double before)
    {
        using var still = no_grad();
        var list = weights.Where(w => w.requires_grad && w.grad is not null).ToList();
        var start = list.Select(w => w.clone()).ToList();
        // A gradient points up; for some small enough step the other way must lead down.
        for (var step = 0.1; step > 1e-5; step /= 4)
        {
            for (var i = 0; i < list.Count; i++)
            {
                list[i].copy_(start[i] - list[i].grad! * step);
            }
            if (loss(model.call(input), target).to_type(ScalarType.Float64).item<double>() < before)
            {
                return true;
            }
        }
        return false;
    }
}
