using System.Text.Json;
using System.Text.Json.Nodes;
using Course.Cli.Kernels;

namespace Course.Cli.Tests;

/// <summary>`course kernel polyglot`: VS Code's settings of the course's folder, which may be full of a person's own.</summary>
public sealed class PolyglotTests : IDisposable
{
    private const string Start = "dotnet-interactive.kernelTransportArgs";
    private const string Environment = "polyglot-notebook.kernelEnvironmentVariables";

    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly KernelCommand _command;

    public PolyglotTests()
    {
        _folder.Write("Course.sln");
        _command = new KernelCommand(new Repository(_folder.Path), _output);
    }

    private string Settings => _folder.At(Path.Combine(".vscode", "settings.json"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_settings_it_makes_them_and_takes_the_file_away_again()
    {
        Assert.Equal(0, _command.Polyglot());
        var settings = Read();
        Assert.Equal(
            ["{dotnet_path}", Path.Combine(_folder.Path, ".course", "bin", "Course.Cli.dll"), "kernel", "stdio", "--working-dir", "{working_dir}"],
            settings[Start]!.AsArray().Select(a => (string)a!));
        Assert.Equal(_folder.Path, (string)settings[Environment]!["COURSE_ROOT"]!);
        Assert.Equal("PASSIVE", (string)settings[Environment]!["OMP_WAIT_POLICY"]!);
        Assert.Contains(Settings, _output.ToString(), StringComparison.Ordinal);

        Assert.Equal(0, _command.RemovePolyglot());
        Assert.False(File.Exists(Settings));
    }

    [Fact]
    public void A_file_that_it_made_stays_when_something_else_has_come_in()
    {
        _command.Polyglot();
        File.WriteAllBytes(Settings, SettingsText.Set(File.ReadAllBytes(Settings), "editor.fontSize", 14));
        _command.RemovePolyglot();
        Assert.Equal(["editor.fontSize"], Read().Select(setting => setting.Key));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\n}\n")]
    [InlineData("{\n    // large, for the projector\n    \"editor.fontSize\": 20, /* and */ \"a\": {\"b\": [1, 2,],},\n}\n")]
    [InlineData("// mine\n{ // first\n\t\"editor.fontSize\": 20 // last\n}")]
    [InlineData("{\r\n  \"text\": \"}, // no comment\", \r\n  \"ö\": \"ü\"\r\n}\r\n")]
    [InlineData("\uFEFF{ \"a\": 1 }")]
    [InlineData("{\"a\":1}")]
    public void A_persons_settings_comments_and_line_ends_stay_as_they_are(string before)
    {
        _folder.Write(Path.Combine(".vscode", "settings.json"), before);
        var names = Read().Select(setting => setting.Key).ToList();
        _command.Polyglot();
        Assert.Equal(names.Append(Start).Append(Environment).Order(StringComparer.Ordinal), Read().Select(setting => setting.Key).Order(StringComparer.Ordinal));

        _command.Polyglot(); // Once more changes nothing.
        _command.RemovePolyglot();
        Assert.Equal(File.ReadAllBytes(_folder.Write("expected", before)), File.ReadAllBytes(Settings));
    }

    [Theory]
    [InlineData("{ \"a\": 1, // c\n  \"gone\": 0\n}", "{ \"a\": 1 // c\n}")]
    [InlineData("{ \"a\": 1, // c\n  \"gone\": 0, \"b\": 2 }", "{ \"a\": 1, // c\n \"b\": 2 }")]
    [InlineData("{ \"a\": 1, \"gone\": [\"x\"] /* was here */, \"b\": 2 }", "{ \"a\": 1, /* was here */ \"b\": 2 }")]
    [InlineData("{ \"gone\": 0 }", "{ }")]
    public void Wherever_a_setting_stands_it_goes_alone(string before, string after) =>
        Assert.Equal(after, System.Text.Encoding.UTF8.GetString(SettingsText.Remove(System.Text.Encoding.UTF8.GetBytes(before), "gone")));

    [Fact]
    public void When_the_course_has_moved_its_own_setting_is_replaced()
    {
        _folder.Write(Path.Combine(".vscode", "settings.json"), $$"""{ "{{Start}}": ["{dotnet_path}", "/old/Course.Cli.dll", "kernel", "stdio"], "a": 1 }""");
        Assert.Equal(0, _command.Polyglot());
        Assert.Contains(_folder.Path, (string)Read()[Start]![1]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "dotnet-interactive.kernelTransportArgs": ["my-kernel"] }""", Start)]
    [InlineData("""{ "polyglot-notebook.kernelEnvironmentVariables": { "A": "1" } }""", Environment)]
    public void What_a_person_set_to_something_else_is_named_and_stays(string before, string name)
    {
        _folder.Write(Path.Combine(".vscode", "settings.json"), before);
        Assert.Contains($"has a {name} of its own", Assert.Throws<UsageException>(() => _command.Polyglot()).Message, StringComparison.Ordinal);
        Assert.Equal(0, _command.RemovePolyglot());
        Assert.Contains("none of the course's settings", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(Settings));
    }

    [Theory]
    [InlineData("{\n  \"a\": 1\n  \"b\": 2 }", 3)]
    [InlineData("{ \"a\": 1", 1)]
    [InlineData("{} {}", 1)]
    [InlineData("[]", 1)]
    public void Settings_that_cannot_be_read_are_left_alone(string before, int line)
    {
        _folder.Write(Path.Combine(".vscode", "settings.json"), before);
        Assert.Equal($"{Settings} cannot be read as a JSON object (line {line}): mend it, then run this again.", Assert.Throws<UsageException>(() => _command.Polyglot()).Message);
        Assert.Throws<UsageException>(() => _command.RemovePolyglot());
        Assert.Equal(before, File.ReadAllText(Settings));
    }

    [Fact]
    public void Removing_what_is_not_there_says_so_and_makes_nothing()
    {
        Assert.Equal(0, _command.RemovePolyglot());
        Assert.False(Directory.Exists(Path.GetDirectoryName(Settings)));
    }

    private JsonObject Read() => JsonNode.Parse(
        File.ReadAllText(Settings), null, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!.AsObject();
}
