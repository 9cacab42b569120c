using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Course;

/// <summary>One layer of the right network, or what stands in its place. Its name is TorchSharp's: "MaxPool2d".</summary>
internal sealed record NetworkLayer(string Name, Func<Tensor, Tensor> Forward)
{
    // Not GetName(): TorchSharp calls its BatchNorm2d "BatchNorm1d".
    internal static List<NetworkLayer> Of(Sequential network) =>
        [.. network.children().Cast<nn.Module<Tensor, Tensor>>().Select(layer => new NetworkLayer(layer.GetType().Name, layer.call))];

    internal static Tensor Run(IEnumerable<NetworkLayer> layers, Tensor input) => layers.Aggregate(input, (x, layer) => layer.Forward(x));
}

/// <summary>What can be wrong with a network whose layers a task names, and how to say it.</summary>
internal static class NetworkMistakes
{
    private static readonly NetworkLayer[] s_bends =
    [
        new("Tanh", x => x.tanh()), new("Sigmoid", x => x.sigmoid()), new("LeakyReLU", x => nn.functional.leaky_relu(x, 0.01)),
        new("GELU", x => nn.functional.gelu(x)), new("SiLU", x => nn.functional.silu(x)), new("ELU", x => nn.functional.elu(x, 1)),
    ];

    private static readonly (NetworkLayer Layer, string Say)[] s_ends =
    [
        (new("ReLU", x => x.relu()), "The last layer bends as well, and no score can be below zero. Leave out the last ReLU."),
        (new("Softmax", x => x.softmax(1)), "It ends with a softmax. CrossEntropyLoss has its own: give it the plain scores."),
        (new("LogSoftmax", x => nn.functional.log_softmax(x, 1)), "It ends with a log-softmax. CrossEntropyLoss has its own: give it the plain scores."),
        (new("Sigmoid", x => x.sigmoid()), "It ends with a sigmoid. Leave it out: the plain scores are wanted."),
        (new("Tanh", x => x.tanh()), "It ends with tanh. Leave it out: the plain scores are wanted."),
    ];

    /// <summary>The right network with one mistake each, in the order in which they should be named.</summary>
    internal static IEnumerable<(IReadOnlyList<NetworkLayer> Layers, string Say)> Of(List<NetworkLayer> right)
    {
        // One layer, or all of its kind: who forgets one ReLU often forgets them all.
        var kinds = right.Select((layer, i) => (layer.Name, i)).GroupBy(layer => layer.Name, layer => layer.i).Select(kind => kind.ToArray()).ToList();
        List<int[]> sets = [.. right.Select((_, i) => new[] { i }), .. kinds.Where(kind => kind.Length > 1)];
        foreach (var set in sets)
        {
            yield return ([.. right.Where((_, i) => !set.Contains(i))], $"{Which(right, set)} is missing{Why(right, set)}.");
        }
        foreach (var set in sets)
        {
            foreach (var other in StandIns(right[set[0]]))
            {
                yield return ([.. right.Select((layer, i) => set.Contains(i) ? other : layer)],
                    $"{Which(right, set)} is {Article(other.Name)} in your network. The task asks for {Article(right[set[0]].Name)}.");
            }
        }
        foreach (var (end, say) in s_ends)
        {
            yield return ([.. right, end], say);
        }
        foreach (var set in sets)
        {
            for (var far = 1; far < right.Count; far++)
            {
                foreach (var shift in (double[])[far + 0.5, -far - 0.5])
                {
                    yield return ([.. right.Select((layer, i) => (layer, at: set.Contains(i) ? i + shift : i)).OrderBy(placed => placed.at).Select(placed => placed.layer)],
                        $"{Which(right, set)} stands in another place than it should: {Place(right, set[0])}.");
                }
            }
        }
    }

    /// <summary>What is wrong with the parameters, as a sentence; null when they have the shapes of the right ones.</summary>
    internal static string? Sizes(nn.Module model, Sequential right, List<NetworkLayer> layers)
    {
        var extra = model.named_parameters().Select(p => (p.name, p.parameter.shape)).ToList();
        if (extra.Count == 0)
        {
            return "Your network has no parameters: are its layers fields of the class, and is RegisterComponents() called after they are made?";
        }
        List<(string name, long[] shape)> missing = [];
        foreach (var (name, parameter) in right.named_parameters())
        {
            var same = extra.FindIndex(p => p.shape.SequenceEqual(parameter.shape));
            if (same < 0)
            {
                missing.Add((name, parameter.shape));
            }
            else
            {
                extra.RemoveAt(same);
            }
        }
        var children = right.named_children().Select(child => child.name).ToList();
        string Name(string parameter) // "2.bias"
        {
            var parts = parameter.Split('.');
            return $"the {parts[^1]} of {Which(layers, [children.IndexOf(parts[0])])}";
        }
        return (missing, extra) switch
        {
            ([], []) => null,
            ([], [var more, ..]) => $"Your network learns more than it should: {more.name}, of shape [{string.Join(", ", more.shape)}], is one parameter too many.",
            ([var gone, ..], []) => $"A parameter is missing in your network: {Lower(Name(gone.name))}, of shape [{string.Join(", ", gone.shape)}].",
            ([var gone, ..], [.. var others]) => $"Your network's {Like(gone, others).name} has shape [{string.Join(", ", Like(gone, others).shape)}]; "
                + $"[{string.Join(", ", gone.shape)}] is needed for {Lower(Name(gone.name))}. Look at the sizes of the layers.",
        };
    }

    /// <summary>Gives a network random parameters of a size at which each of its layers shows. The dice are its own: other threads throw theirs.</summary>
    internal static void Draw(nn.Module network, ulong seed)
    {
        using var still = no_grad();
        using var dice = new Generator(seed);
        foreach (var parameter in network.parameters())
        {
            var inputs = parameter.dim() > 1 ? parameter.numel() / parameter.shape[0] : 4;
            parameter.copy_(randn(parameter.shape, generator: dice) * (2 / Math.Sqrt(inputs)));
        }
    }

    /// <summary>
    /// Copies the parameters of one network to another that has the same shapes. Its layers may be declared in another order:
    /// of several parameters of one shape, that of the same kind of layer and the same name is the one, or else the next.
    /// </summary>
    internal static void CopyParameters(nn.Module from, nn.Module to)
    {
        using var still = no_grad();
        var left = Owned(from);
        foreach (var (owner, name, parameter) in Owned(to))
        {
            var same = left.Where(p => p.parameter.shape.SequenceEqual(parameter.shape))
                .OrderByDescending(p => (p.name == name ? 1 : 0) + (p.owner == owner ? 1 : 0)).First();
            parameter.copy_(same.parameter);
            left.Remove(same);
        }
    }

    private static List<(string owner, string name, Tensor parameter)> Owned(nn.Module network)
    {
        var modules = network.named_modules().ToDictionary(module => module.name, module => module.module.GetType().Name);
        return [.. network.named_parameters().Select(p => (p.name.LastIndexOf('.') is > 0 and var dot ? modules.GetValueOrDefault(p.name[..dot], "") : "",
            p.name[(p.name.LastIndexOf('.') + 1)..], (Tensor)p.parameter))];
    }

    private static (string name, long[] shape) Like((string name, long[] shape) gone, List<(string name, long[] shape)> others) =>
        others.Find(other => other.shape.Length == gone.shape.Length) is { name: not null } like ? like : others[0];

    private static IEnumerable<NetworkLayer> StandIns(NetworkLayer layer) => layer.Name switch
    {
        "ReLU" => s_bends,
        // An average over the same windows: their number on each side tells their size.
        "MaxPool2d" => [new("AvgPool2d", x => nn.functional.avg_pool2d(x, x.shape[^1] / layer.Forward(x).shape[^1]))],
        _ => [],
    };

    private static string Which(List<NetworkLayer> layers, int[] set)
    {
        var name = layers[set[0]].Name;
        var before = layers.Take(set[0]).Count(layer => layer.Name == name);
        return set.Length > 1 ? $"Each {name}"
            : layers.Count(layer => layer.Name == name) == 1 ? $"The {name}"
            : $"The {Ordinal.Of(before)} {name}";
    }

    private static string Why(List<NetworkLayer> layers, int[] set) => layers[set[0]].Name switch
    {
        "ReLU" => set.Length > 1 ? ": there is no bend between the layers, so they are one" : ": the layers before and behind it are one",
        "Flatten" => ": a linear layer takes rows, [n, inputs]",
        _ => "",
    };

    private static string Place(List<NetworkLayer> layers, int at) =>
        at == 0 ? $"it belongs in front of the {layers[1].Name}"
        : at == layers.Count - 1 ? $"it belongs behind the {layers[at - 1].Name}, at the end"
        : $"it belongs between {layers[at - 1].Name} and {layers[at + 1].Name}";

    private static string Article(string name) => ("AEIOU".Contains(name[0]) ? "an " : "a ") + name;

    private static string Lower(string text) => text.Replace("of The", "of the");
}
