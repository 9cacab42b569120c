using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Course;

/// <summary>
/// A place to play with a network that tells two classes of points in the plane apart. What it plays with is the notebook's: its points, its
/// features, its network, its loop.
/// </summary>
public sealed class Playground
{
    // Between two pictures: not more epochs than let the eye follow, and not longer than leaves time to draw several pictures a second.
    private const int EpochsAPicture = 5;
    private static readonly TimeSpan s_timeAPicture = TimeSpan.FromMilliseconds(60);

    /// <summary>The names of the data sets.</summary>
    public required IReadOnlyCollection<string> Data { get; init; }

    /// <summary>Draws points [n, 2], between about −1 and 1, and the class of each, 0 or 1. The first half is to train on, the others are the test.</summary>
    public required Func<PlaygroundChoice, (Tensor x, Tensor y)> Draw { get; init; }

    /// <summary>The features by name: each makes one number, [n], of x₁ and x₂, [n].</summary>
    public required IReadOnlyDictionary<string, Func<Tensor, Tensor, Tensor>> Features { get; init; }

    /// <summary>The names of the activations.</summary>
    public required IReadOnlyCollection<string> Activations { get; init; }

    /// <summary>Makes the network: from the chosen features [n, k] to one number each, [n, 1], which is above 0 for class 1.</summary>
    public required Func<PlaygroundChoice, Sequential> Network { get; init; }

    /// <summary>The names of the optimizers.</summary>
    public required IReadOnlyCollection<string> Optimizers { get; init; }

    /// <summary>Makes the optimizer.</summary>
    public required Func<Sequential, PlaygroundChoice, optim.Optimizer> Optimizer { get; init; }

    /// <summary>Trains the network once on every point: features [n, k], classes [n, 1], float32.</summary>
    public required Action<Sequential, optim.Optimizer, Tensor, Tensor, PlaygroundChoice> Epoch { get; init; }

    /// <summary>Trains a network and returns it; a cell shows it as its picture.</summary>
    /// <param name="choice">Which network, on what.</param>
    /// <param name="epochs">How often it sees each training point.</param>
    /// <exception cref="ArgumentException">The choice names what is not there, or a part of the notebook's returns the wrong shape.</exception>
    public PlaygroundRun Train(PlaygroundChoice choice, int epochs)
    {
        var run = new PlaygroundRun(this, choice);
        run.Train(epochs);
        return run;
    }

    /// <summary>
    /// Shows the playground: controls that stand at the choice, and a picture that follows them. Where the front end has no controls, it trains
    /// and shows the picture.
    /// </summary>
    /// <param name="choice">Where the controls stand.</param>
    /// <param name="epochs">How long it trains without controls.</param>
    /// <exception cref="ArgumentException">The choice names what is not there, or a part of the notebook's returns the wrong shape.</exception>
    public void Show(PlaygroundChoice choice, int epochs)
    {
        if (!Widgets.AreLive)
        {
            Host.Show(Train(choice, epochs));
            return;
        }

        var run = new PlaygroundRun(this, choice);
        var picture = Widgets.Html(run);
        var play = Widgets.Play(next: () => Advance(EpochsAPicture), stopped: Reset);
        var controls = new PlaygroundControls(this, choice, changed =>
        {
            if (changed.GoesOnWith(run.Choice))
            {
                run.GoOn(changed);
            }
            else
            {
                Restart(changed);
            }
        });
        var step = Widgets.Button("One epoch", () =>
        {
            play.Pause();
            Advance(1);
        });
        var reset = Widgets.Button("Start anew", () =>
        {
            play.Pause();
            Reset();
        });
        Host.Show(Widgets.VBox([Widgets.HBox(play, step, reset), .. controls.Rows, picture]));

        void Advance(int epochs)
        {
            run.Train(epochs, s_timeAPicture);
            picture.Show(run);
        }

        void Reset() => Restart(run.Choice);

        void Restart(PlaygroundChoice next)
        {
            var before = run;
            run = new PlaygroundRun(this, next);
            before.Free();
            picture.Show(run);
        }
    }
}
