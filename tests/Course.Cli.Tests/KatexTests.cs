using Course.Cli.Running;

namespace Course.Cli.Tests;

public sealed class KatexTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Katex _katex;

    public KatexTests()
    {
        _folder.Write("source/package-lock.json", "1");
        _folder.Write("target/package-lock.json", "1");
        _folder.Write("target/node_modules/katex/dist/katex.min.js");
        _katex = new Katex(_folder.At("source"), _folder.At("target"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_there_is_not_fetched_again() => Assert.Null(await _katex.FetchAsync(default));

    [Fact]
    public void Another_version_is_asked_for_when_the_lock_file_has_changed()
    {
        Assert.True(_katex.IsThere);
        _folder.Write("source/package-lock.json", "2");
        Assert.False(_katex.IsThere);
    }

    [Fact]
    public async Task What_cannot_be_fetched_is_said_in_one_sentence()
    {
        var sentence = await new Katex(_folder.At("nowhere"), _folder.At("new")).FetchAsync(default);
        Assert.Contains("so formulas in the pages stay TeX: ", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', sentence!);
    }
}
