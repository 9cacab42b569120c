// Seeded tests share one random stream, so tests run one after the other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
