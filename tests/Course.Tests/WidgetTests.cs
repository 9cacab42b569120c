using System.Text.Json.Nodes;
using Course.Contracts;

namespace Course.Tests;

/// <summary>Controls, with a front end that only writes down what it is told.</summary>
public sealed class WidgetTests : IDisposable
{
    private readonly RecordedComms _front = new();

    public WidgetTests() => Comms.Current = _front;

    public void Dispose() => Comms.Current = null;

    [Fact]
    public void A_slider_opens_with_all_that_draws_it_in_both_protocols()
    {
        var slider = Widgets.Slider(0, 30, value: 3, label: "degree");
        var view = JsonNode.Parse(slider.ToViewJson())!;
        var (id, target, data) = Assert.Single(_front.Opened);
        Assert.Equal((id, 2), ((string)view["model_id"]!, (int)view["version_major"]!));
        Assert.Equal("jupyter.widget", target);
        foreach (var (state, module) in new[] { (data["state"]!, "@jupyter-widgets/controls"), (data, "jupyter-js-widgets") })
        {
            Assert.Equal(("IntSliderModel", "IntSliderView"), ((string)state["_model_name"]!, (string)state["_view_name"]!));
            Assert.Equal((module, module), ((string)state["_model_module"]!, (string)state["_view_module"]!));
            Assert.Equal((0, 30, 1, 3, "degree"), ((int)state["min"]!, (int)state["max"]!, (int)state["step"]!, (int)state["value"]!, (string)state["description"]!));
        }
    }

    [Fact]
    public void Showing_it_twice_opens_it_once()
    {
        var box = Widgets.Checkbox("noise", true);
        Assert.Equal(box.ToViewJson(), box.ToViewJson());
        Assert.Single(_front.Opened);
    }

    [Theory]
    [InlineData("update", "state")]
    [InlineData("backbone", "sync_data")]
    public void What_a_person_moves_is_the_value_at_once_and_told_between_cells(string method, string name)
    {
        var slider = Widgets.Slider(0, 30);
        var told = new List<int>();
        slider.Changed += told.Add;
        slider.ToViewJson();
        var callback = _front.Receive(new JsonObject { ["method"] = method, [name] = new JsonObject { ["value"] = 12 } });
        Assert.Equal(12, slider.Value);
        Assert.Empty(told);
        callback!();
        Assert.Equal([12], told);
    }

    [Fact]
    public void Of_many_moves_that_wait_only_the_last_is_told()
    {
        var slider = Widgets.Slider(0.0, 1.0);
        var told = new List<double>();
        slider.Changed += told.Add;
        slider.ToViewJson();
        var waiting = new[] { 0.1, 0.2, 0.3 }.Select(value => _front.Move("value", value)).ToList();
        waiting.ForEach(callback => callback!());
        Assert.Equal([0.3], told);
    }

    [Fact]
    public void A_value_that_code_sets_goes_to_the_front_end_and_is_told_at_once()
    {
        var list = Widgets.Dropdown(["circles", "moons"]);
        var told = new List<string>();
        list.Changed += told.Add;
        list.ToViewJson();
        list.Value = "moons";
        Assert.Equal(["moons"], told);
        Assert.Equal(1, (int)_front.Sent.Single()["state"]!["index"]!);
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => list.Value = "stars");
        Assert.Contains("circles, moons", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_choice_is_understood_by_its_place_and_by_its_name()
    {
        var list = Widgets.Dropdown(["circles", "xor", "moons"]);
        list.ToViewJson();
        _front.Move("index", 2);
        Assert.Equal("moons", list.Value);
        _front.Move("value", "xor");
        Assert.Equal("xor", list.Value);
    }

    [Fact]
    public void A_button_counts_at_once_and_acts_between_cells()
    {
        var acted = 0;
        var button = Widgets.Button("Train", () => acted++);
        button.ToViewJson();
        var click = new JsonObject { ["method"] = "custom", ["content"] = new JsonObject { ["event"] = "click" } };
        var callback = _front.Receive(click);
        Assert.Equal((1, 0), (button.Clicks, acted));
        callback!();
        Assert.Equal((1, 1), (button.Clicks, acted));
    }

    [Fact]
    public void A_box_opens_what_is_in_it_first_and_names_it()
    {
        var (slider, button, output) = (Widgets.Slider(0, 1), Widgets.Button("Step"), Widgets.Output());
        Widgets.VBox(Widgets.HBox(slider, button), output).ToViewJson();
        Assert.Equal(["IntSliderModel", "ButtonModel", "HBoxModel", "OutputModel", "VBoxModel"], _front.Opened.Select(o => (string)o.Data["_model_name"]!));
        var inside = _front.Opened[2].Data["children"]!.AsArray().Select(child => (string)child!);
        Assert.Equal(_front.Opened.Take(2).Select(o => $"IPY_MODEL_{o.Id}"), inside);
    }

    [Fact]
    public void A_place_for_output_sends_what_it_holds()
    {
        var output = Widgets.Output();
        output.ToViewJson();
        output.Show("one");
        output.Append("two");
        var shown = _front.Sent[^1]["state"]!["outputs"]!.AsArray();
        Assert.Equal(["one", "two"], shown.Select(one => (string)one!["data"]!["text/plain"]!));
        output.Clear();
        Assert.Empty(_front.Sent[^1]["state"]!["outputs"]!.AsArray());
    }

    [Fact]
    public async Task A_page_that_asks_while_a_value_is_made_into_what_is_shown_gets_its_answer()
    {
        var output = Widgets.Output();
        output.ToViewJson();
        var asked = false;
        var answered = new TaskCompletionSource();
        _front.Formatting = () =>
        {
            if (!asked)
            {
                asked = true;
                // As the kernel does: on another thread than that of the cells.
                _ = Task.Run(() => _front.Receive(new JsonObject { ["method"] = "request_state" })).ContinueWith(_ => answered.SetResult());
                answered.Task.WaitAsync(TimeSpan.FromSeconds(3)).GetAwaiter().GetResult();
            }
        };
        await Task.Run(() => output.Show("one"), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Equal(["one", "one"], _front.Sent.Select(update => (string)update["state"]!["outputs"]![0]!["data"]!["text/plain"]!));
    }

    [Theory]
    [InlineData(0.0, 1.0, null, ".2f")]
    [InlineData(0.0, 2.5, null, ".3f")]
    [InlineData(0.0, 1.0, 0.25, ".2f")]
    [InlineData(0.05, 1.0, 0.1, ".2f")]
    [InlineData(0.1, 0.3, null, ".3f")]
    [InlineData(0.0, 30.0, 1.0, ".0f")]
    [InlineData(0.0, 1.0, 1e-9, ".6f")]
    public void A_slider_shows_every_decimal_of_where_it_can_stand(double min, double max, double? step, string format)
    {
        Widgets.Slider(min, max, step: step).ToViewJson();
        Assert.Equal(format, (string)_front.Opened.Single().Data["readout_format"]!);
    }

    [Fact]
    public void While_it_plays_each_count_is_a_step_and_stop_goes_back()
    {
        var (steps, stops) = (0, 0);
        Widgets.Play(next: () => steps++, stopped: () => stops++, interval: 50).ToViewJson();
        var data = _front.Opened.Single().Data;
        Assert.Equal(("PlayModel", 50, 0), ((string)data["_model_name"]!, (int)data["interval"]!, (int)data["value"]!));
        Say("_playing", true, 1)!();
        _front.Move("value", 2)!();
        Assert.Equal((2, 0), (steps, stops));
        Say("_playing", false, 0)!();
        Assert.Equal((2, 1), (steps, stops));
    }

    [Theory]
    [InlineData("playing")]
    [InlineData("_playing")]
    public void A_count_that_was_under_way_when_it_was_paused_is_dropped(string name)
    {
        var steps = 0;
        var play = Widgets.Play(() => steps++);
        play.ToViewJson();
        Say(name, true, 1)!();
        Assert.True(play.IsPlaying);
        Assert.Null(Say(name, false, 2));
        Assert.Null(_front.Move("value", 3));
        Assert.Equal((1, false), (steps, play.IsPlaying));
    }

    [Fact]
    public void Of_counts_that_waited_for_a_cell_only_the_last_is_a_step()
    {
        var steps = 0;
        Widgets.Play(() => steps++).ToViewJson();
        List<Action> waiting = [Say("_playing", true, 1)!, _front.Move("value", 2)!, _front.Move("value", 3)!];
        waiting.ForEach(callback => callback());
        Assert.Equal(1, steps);
    }

    [Fact]
    public void A_step_that_fails_and_an_interrupt_end_the_playing_at_the_front_end_too()
    {
        var play = Widgets.Play(() => throw new InvalidOperationException("no step"));
        play.ToViewJson();
        var step = Say("playing", true, 1)!;
        Assert.Throws<InvalidOperationException>(step);
        Assert.False(play.IsPlaying);
        Say("playing", true, 2);
        _front.Interrupt();
        Assert.False(play.IsPlaying);
        Assert.Equal(4, _front.Sent.Count(update => update["state"]!.AsObject().Single().Value!.GetValue<bool>() == false));
    }

    private Action? Say(string name, bool playing, int count) =>
        _front.Receive(new JsonObject { ["method"] = "update", ["state"] = new JsonObject { [name] = playing, ["value"] = count } });

    [Fact]
    public void A_place_for_HTML_sends_each_new_view()
    {
        var box = Widgets.Html(new LiveText("one"));
        box.ToViewJson();
        Assert.Contains("one", (string)_front.Opened.Single().Data["value"]!, StringComparison.Ordinal);
        box.Show(new LiveText("two"));
        Assert.Contains("two", (string)_front.Sent.Single()["state"]!["value"]!, StringComparison.Ordinal);
        Assert.Contains("two", box.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Asked_for_its_state_it_sends_what_is_now()
    {
        var slider = Widgets.Slider(0, 30);
        slider.ToViewJson();
        _front.Move("value", 9);
        _front.Receive(new JsonObject { ["method"] = "request_state" });
        Assert.Equal(9, (int)_front.Sent.Single()["state"]!["value"]!);
    }

    [Fact]
    public void What_a_front_end_should_not_send_changes_nothing()
    {
        var (slider, list, box) = (Widgets.Slider(0, 30), Widgets.Dropdown(["a", "b"]), Widgets.Checkbox("on"));
        foreach (var widget in new Widget[] { slider, list, box })
        {
            widget.ToViewJson();
            JsonNode?[] values = [null, -1, 31, 2.5, 1e300, "thirty", new JsonArray(1), new JsonObject()];
            foreach (var value in values)
            {
                foreach (var method in new JsonNode?[] { "update", "backbone", "custom", "", null, 5 })
                {
                    var state = new JsonObject { ["value"] = value?.DeepClone(), ["index"] = value?.DeepClone(), ["event"] = value?.DeepClone() };
                    _front.Receive(new JsonObject { ["method"] = method?.DeepClone(), ["state"] = state, ["content"] = value?.DeepClone() });
                }
            }
        }
        Assert.Equal((0, "a", false), (slider.Value, list.Value, box.Value));
    }

    [Fact]
    public void With_a_function_the_control_and_its_picture_are_shown_and_the_picture_follows()
    {
        using var shown = new Shown();
        Widgets.Slider(0, 3, degree => degree == 2 ? throw new InvalidOperationException("no degree 2") : $"degree {degree}");
        var slider = Assert.IsType<Slider<int>>(shown.Values[0]);
        Assert.Equal([slider, "degree 0"], shown.Values);
        slider.ToViewJson();
        _front.Move("value", 3)!();
        Assert.Equal([slider, "degree 3"], shown.Values);
        _front.Move("value", 2)!();
        Assert.Contains("no degree 2", Assert.IsType<Notice>(shown.Values[1]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_front_end_a_line_says_what_would_stand_there()
    {
        Comms.Current = null;
        Assert.False(Widgets.AreLive);
        var slider = Widgets.Slider(0, 30);
        Assert.Equal("A slider from 0 to 30 is here in VS Code, JupyterLab and Jupyter Notebook with ipywidgets.", slider.ToString());
        Assert.Contains("A slider from 0 to 30", slider.ToHtml(), StringComparison.Ordinal);
        slider.Value = 4;
        Assert.Equal(4, slider.Value);
    }

    [Fact]
    public void Impossible_controls_are_refused_with_the_reason()
    {
        Assert.Contains("from 3 to 3", Assert.Throws<ArgumentOutOfRangeException>(() => Widgets.Slider(3, 3)).Message, StringComparison.Ordinal);
        Assert.Contains("cannot stand at 40", Assert.Throws<ArgumentOutOfRangeException>(() => Widgets.Slider(0, 30, value: 40)).Message, StringComparison.Ordinal);
        Assert.Contains("move by 0", Assert.Throws<ArgumentOutOfRangeException>(() => Widgets.Slider(0.0, 1.0, step: 0)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Widgets.Play(() => { }, interval: 0));
        Assert.Throws<ArgumentException>(() => Widgets.Dropdown([]));
        Assert.Throws<ArgumentException>(() => Widgets.Dropdown(["a"], "b"));
    }

    private sealed class RecordedComms : Comms
    {
        private readonly List<Func<JsonObject, Action?>> _receivers = [];

        public List<(string Id, string Target, JsonObject Data)> Opened { get; } = [];

        /// <summary>Without the word to draw, which each showing sends.</summary>
        public List<JsonObject> Sent { get; } = [];

        public override void Open(string id, string target, JsonObject data, JsonObject metadata, Func<JsonObject, Action?> receive)
        {
            Assert.Equal("2.1.0", (string)metadata["version"]!);
            Opened.Add((id, target, data));
            _receivers.Add(receive);
        }

        public override void Send(string id, JsonObject data)
        {
            if ((string)data["method"]! != "display")
            {
                Sent.Add(data);
            }
        }

        /// <summary>What happens while a value is made into what is shown.</summary>
        public Action? Formatting { get; set; }

        public override JsonObject Format(object value)
        {
            Formatting?.Invoke();
            return new() { ["text/plain"] = value.ToString() };
        }

        public void Interrupt() => RaiseInterrupted();

        /// <summary>As if the control that opened last had sent this.</summary>
        public Action? Receive(JsonObject data) => _receivers[^1](data);

        public Action? Move(string name, JsonNode value) => Receive(new JsonObject { ["method"] = "update", ["state"] = new JsonObject { [name] = value } });
    }
}
