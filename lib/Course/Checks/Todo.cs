using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Course;

/// <summary>
/// What stands in a student version where the answer belongs. A check recognises each of these as "not done yet":
/// <c>null</c>; <see cref="Number"/> and everything that is NaN throughout, <see cref="Tensor"/> among it; <see cref="Model"/>;
/// a function that throws <c>new Todo()</c> or returns one of the above for every input.
/// The values that are not null let the rest of the notebook run before anything is done.
/// </summary>
public sealed class Todo : Exception
{
    /// <param name="what">What is to be done.</param>
    public Todo(string what = "This exercise is not done yet.") : base(what) { }

    /// <summary>A number that is not there yet: NaN.</summary>
    public static double Number => double.NaN;

    /// <summary>A tensor of a shape that is not there yet: NaN everywhere, float32.</summary>
    public static Tensor Tensor(params long[] shape) => full(shape, float.NaN);

    /// <summary>A model that is not there yet: whatever it gets, [n, …], it returns NaN, [n, <paramref name="outputShape"/>]. It has one parameter, so an optimiser accepts it.</summary>
    public static nn.Module<Tensor, Tensor> Model(params long[] outputShape) => new TodoModel(outputShape);

    private sealed class TodoModel : nn.Module<Tensor, Tensor>
    {
        private readonly Parameter _nothing = new(zeros(1));
        private readonly long[] _outputShape;

        internal TodoModel(long[] outputShape) : base(nameof(TodoModel))
        {
            _outputShape = outputShape;
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) => full([input.shape[0], .. _outputShape], float.NaN) + _nothing;
    }
}
