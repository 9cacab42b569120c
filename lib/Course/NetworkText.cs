using System.Globalization;
using System.Text;
using static TorchSharp.torch;

namespace Course;

/// <summary>How a network looks as the value of a cell: its layers, each below what it is part of, with the shapes of what it learns.</summary>
public static class NetworkText
{
    /// <summary>For example "Sequential", below it "  0: Linear, weight [256, 784], bias [256]" and "  1: ReLU", and at the end how many parameters that is.</summary>
    /// <param name="network">A layer, or a network of layers.</param>
    public static string Of(nn.Module network)
    {
        var count = network.parameters().Sum(parameter => parameter.numel());
        var text = new StringBuilder();
        Append(text, network, "");
        return text.Append(CultureInfo.InvariantCulture, $"{count:N0} parameter{(count == 1 ? "" : "s")}").ToString();
    }

    private static void Append(StringBuilder text, nn.Module module, string indent)
    {
        text.Append(module.GetType().Name);
        foreach (var (name, parameter) in module.named_parameters(recurse: false))
        {
            text.Append(CultureInfo.InvariantCulture, $", {name} [{string.Join(", ", parameter.shape)}]{(parameter.requires_grad ? "" : " frozen")}");
        }
        text.Append('\n');
        foreach (var (name, child) in module.named_children())
        {
            text.Append(indent).Append("  ").Append(name).Append(": ");
            Append(text, child, indent + "  ");
        }
    }
}
