using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Course.Contracts;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Course.Tests;

/// <summary>The playground with a small notebook of its own: points left and right of a line.</summary>
public sealed partial class PlaygroundTests : IDisposable
{
    private static readonly PlaygroundChoice s_choice = new() { Data = "sides", Layers = [3], Rate = 2, Seed = 1 };

    public void Dispose() => Comms.Current = null;

    [Fact]
    public void A_network_learns_and_says_how_far_it_has_come()
    {
        var run = Made().Train(s_choice, 60);
        Assert.Equal(60, run.Epochs);
        Assert.Equal(61, run.TrainLosses.Count);
        Assert.True(run.TrainLoss < 0.5 * run.TrainLosses[0], run.ToString());
        Assert.True(run.TestAccuracy > 0.9, run.ToString());
        Assert.Equal((3, 2), (run.Weights[0].GetLength(0), run.Weights[0].GetLength(1)));
        Assert.Equal(2, run.Weights.Count);
    }

    [Fact]
    public void The_same_choice_gives_the_same_numbers() =>
        Assert.Equal(Made().Train(s_choice, 5).TrainLosses, Made().Train(s_choice, 5).TrainLosses);

    [Fact]
    public void The_test_points_are_never_learnt_from()
    {
        var seen = new List<long>();
        Made(epoch: (x, _) => seen.Add(x.shape[0])).Train(s_choice, 2);
        Assert.Equal([20, 20], seen);
    }

    [Fact]
    public void Its_picture_has_a_tile_for_each_feature_and_unit_a_link_for_each_weight_and_the_training_points()
    {
        var picture = XElement.Parse(Made().Train(s_choice with { Layers = [3, 2] }, 1).ToHtml());
        // Two features, three units, two units, and the decision.
        Assert.Equal(2 + 3 + 2 + 1, picture.Descendants("image").Count());
        Assert.Equal(2 * 3 + 3 * 2 + 2, picture.Descendants("title").Count(title => title.Value.StartsWith("weight ", StringComparison.Ordinal)));
        Assert.Equal(20, picture.Descendants("circle").Count());
        Assert.Contains("epoch 1", picture.Value, StringComparison.Ordinal);
    }

    // In the wide DejaVu Sans, which a Linux browser takes, a letter is 6.4 units on average; the picture is cut off at its edge.
    [Fact]
    public void No_line_of_its_text_is_longer_than_the_picture_is_wide()
    {
        var picture = XElement.Parse(Made().Train(s_choice, 60).ToHtml());
        var lines = picture.Elements("text").Where(text => (string?)text.Attribute("text-anchor") == "start").ToList();
        Assert.Contains(lines, line => line.Value.StartsWith("right: ", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.InRange((int)line.Attribute("x")! + 7 * line.Value.Length, 0, (int)picture.Attribute("width")!));
    }

    [Fact]
    public void The_decision_is_orange_where_class_1_is_and_blue_where_class_0_is()
    {
        var picture = XElement.Parse(Made().Train(s_choice, 30).ToHtml());
        var bitmap = Convert.FromBase64String(((string)picture.Descendants("image").Last().Attribute("href")!).Split(',')[1]);
        // The upper left and the upper right corner, as blue, green, red; class 1 is to the right.
        var (left, right) = (bitmap[54..57], bitmap[(54 + 4 * 47)..(57 + 4 * 47)]);
        Assert.True(left[0] > left[2] && right[2] > right[0], string.Join(" ", left.Concat(right)));
    }

    [Fact]
    public void Numbers_that_explode_are_drawn_as_far_as_they_go()
    {
        var run = Made().Train(s_choice with { Rate = 1e30 }, 5);
        Assert.DoesNotContain("NaN,", run.ToHtml(), StringComparison.Ordinal);
        XElement.Parse(run.ToHtml());
    }

    [Fact]
    public void What_does_not_fit_is_named()
    {
        Assert.Contains("no feature z: there are x₁, x₂", Refused(s_choice with { Features = ["z"] }), StringComparison.Ordinal);
        Assert.Contains("at least one feature", Refused(s_choice with { Features = [] }), StringComparison.Ordinal);
        var error = Assert.Throws<ArgumentException>(() => Made(network: _ => nn.Sequential(nn.Linear(2, 2))).Train(s_choice, 1));
        Assert.Contains("one number for each point", error.Message, StringComparison.Ordinal);
        error = Assert.Throws<ArgumentException>(() => Made(draw: _ => (torch.zeros(4, 3), torch.zeros(4))).Train(s_choice, 1));
        Assert.Contains("points [n, 2]", error.Message, StringComparison.Ordinal);

        static string Refused(PlaygroundChoice choice) => Assert.Throws<ArgumentException>(() => Made().Train(choice, 1)).Message;
    }

    [Fact]
    public void Without_controls_the_same_line_trains_and_shows_the_picture()
    {
        using var shown = new Shown();
        Made().Show(s_choice, epochs: 7);
        Assert.Equal(7, Assert.IsType<PlaygroundRun>(Assert.Single(shown.Values)).Epochs);
    }

    [Fact]
    public void With_controls_it_plays_pauses_steps_and_starts_anew()
    {
        var front = new Front();
        Comms.Current = front;
        using var shown = new Shown();
        Made().Show(s_choice, epochs: 7);
        ((Widget)Assert.Single(shown.Values)).ToViewJson();
        Assert.Equal(0, front.Epoch);
        front.Do("PlayModel", new JsonObject { ["playing"] = true, ["value"] = 1 });
        var played = front.Epoch;
        Assert.InRange(played, 1, 5);
        front.Do("PlayModel", new JsonObject { ["playing"] = false });
        front.Click("One epoch");
        Assert.Equal(played + 1, front.Epoch);
        // The rate changes on the way; another activation needs a new network.
        front.Do("rate", new JsonObject { ["index"] = 3 });
        front.Click("One epoch");
        Assert.Equal(played + 2, front.Epoch);
        front.Do("activation", new JsonObject { ["index"] = 1 });
        Assert.Equal(0, front.Epoch);
        front.Click("One epoch");
        front.Click("Start anew");
        Assert.Equal(0, front.Epoch);
    }

    [Fact]
    public void The_controls_change_what_is_drawn()
    {
        var front = new Front();
        Comms.Current = front;
        using var shown = new Shown();
        Made().Show(s_choice, epochs: 1);
        ((Widget)shown.Values[0]).ToViewJson();
        Assert.Equal(2 + 3 + 1, front.Tiles);
        front.Do("layer 2", new JsonObject { ["value"] = 2 });
        Assert.Equal(2 + 3 + 2 + 1, front.Tiles);
        front.Do("x₂", new JsonObject { ["value"] = false });
        Assert.Equal(1 + 3 + 2 + 1, front.Tiles);
        // The last feature stays.
        front.Do("x₁", new JsonObject { ["value"] = false });
        Assert.Equal(1 + 3 + 2 + 1, front.Tiles);
    }

    private static Playground Made(
        Func<PlaygroundChoice, Sequential>? network = null, Func<PlaygroundChoice, (Tensor, Tensor)>? draw = null, Action<Tensor, Tensor>? epoch = null) => new()
        {
            Data = ["sides"],
            Draw = draw ?? (choice =>
            {
                manual_seed(choice.Seed);
                var x = rand(40, 2) * 2 - 1;
                return (x, x[.., 0].gt(0));
            }),
            Features = new Dictionary<string, Func<Tensor, Tensor, Tensor>> { ["x₁"] = (x1, _) => x1, ["x₂"] = (_, x2) => x2 },
            Activations = ["tanh", "ReLU"],
            Network = network ?? (choice =>
            {
                var parts = new List<nn.Module<Tensor, Tensor>>();
                var inputs = choice.Features.Count;
                foreach (var units in choice.Layers)
                {
                    parts.AddRange([nn.Linear(inputs, units), choice.Activation == "tanh" ? nn.Tanh() : nn.ReLU()]);
                    inputs = units;
                }
                return nn.Sequential([.. parts, nn.Linear(inputs, 1)]);
            }),
            Optimizers = ["SGD"],
            Optimizer = (net, choice) => optim.SGD(net.parameters(), choice.Rate),
            Epoch = (net, optimizer, x, y, _) =>
            {
                epoch?.Invoke(x, y);
                using var scope = NewDisposeScope();
                optimizer.zero_grad();
                F.binary_cross_entropy_with_logits(net.call(x), y).backward();
                optimizer.step();
            },
        };

    /// <summary>A front end that keeps the states of models and lets a test act as the person does.</summary>
    private sealed partial class Front : Comms
    {
        private readonly List<(string Id, JsonObject State, Func<JsonObject, Action?> Receive)> _models = [];

        public int Epoch => int.Parse(Shown().Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

        public int Tiles => Regex.Count(Picture, "<image ");

        private string Picture => (string)Model("HTMLModel").State["value"]!;

        public override void Open(string id, string target, JsonObject data, JsonObject metadata, Func<JsonObject, Action?> receive) =>
            _models.Add((id, data["state"]!.DeepClone().AsObject(), receive));

        public override void Send(string id, JsonObject data)
        {
            foreach (var (name, value) in data["state"] as JsonObject ?? [])
            {
                _models.Single(model => model.Id == id).State[name] = value?.DeepClone();
            }
        }

        public override JsonObject Format(object value) => [];

        public void Do(string model, JsonObject state) => Model(model).Receive(new JsonObject { ["method"] = "update", ["state"] = state })?.Invoke();

        public void Click(string button) =>
            Model(button).Receive(new JsonObject { ["method"] = "custom", ["content"] = new JsonObject { ["event"] = "click" } })!();

        private (string Id, JsonObject State, Func<JsonObject, Action?> Receive) Model(string name) =>
            _models.First(model => name == (string?)model.State["_model_name"] || name == (string?)model.State["description"]);

        private Match Shown() => EpochText().Match(Picture);

        [GeneratedRegex(@"epoch (\d+)")]
        private static partial Regex EpochText();
    }
}
