namespace TorchSharp;

public static partial class torch
{
    public static partial class utils
    {
        /// <summary>Data sets and how they are cut into batches.</summary>
        public static partial class data
        {
            /// <summary>Samples by number.</summary>
            /// <typeparam name="T">What one sample is.</typeparam>
            public abstract class Dataset<T> : IDisposable
            {
                /// <summary>How many samples there are.</summary>
                public abstract long Count { get; }

                /// <summary>The sample with a number from 0 to Count − 1.</summary>
                public abstract T GetTensor(long index);

                public void Dispose()
                {
                    Dispose(true);
                    GC.SuppressFinalize(this);
                }

                protected virtual void Dispose(bool disposing) { }
            }

            /// <summary>Samples whose parts have names, such as "image" and "label".</summary>
            public abstract class Dataset : Dataset<Dictionary<string, Tensor>>;

            /// <summary>Samples whose parts have an order, such as input and target.</summary>
            public abstract class IterableDataset : Dataset<IList<Tensor>>;
        }
    }
}
