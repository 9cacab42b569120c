using Course.Notebooks.Session;

namespace Course.Notebooks.Tests.Session;

public class SubmissionTests
{
    [Fact]
    public void Variables_declared_on_several_threads_at_once_each_get_their_own_value()
    {
        var submissions = new Submissions(new AssemblyReferences());
        Parallel.For(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => submissions.Declare($"v{i}", i, null));
        Assert.Equal(Enumerable.Range(0, 40), submissions.Variables.Select(variable => (int)variable.Value!).Order());
        Assert.All(submissions.Variables, variable => Assert.Equal($"v{variable.Value}", variable.Name));
    }
}
