using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Course.Notebooks.Smoke;

/// <summary>The versions of the packages stand in Directory.Packages.props; the set-up files of the notebooks name them a second time.</summary>
public sealed partial class SetUpPackages
{
    private static string Text(string path) => File.ReadAllText(Path.Combine(SourceNotebooks.Root, path));

    private static List<(string Id, string Version)> InSetUp() =>
        [.. SourceNotebooks.SetUps.SelectMany(name => PackageLine().Matches(Text("notebooks/" + name))).Select(match => (match.Groups["id"].Value, match.Groups["version"].Value))];

    private static Dictionary<string, string> Central() => XDocument.Parse(Text("Directory.Packages.props")).Descendants("PackageVersion")
        .ToDictionary(package => (string)package.Attribute("Include")!, package => (string)package.Attribute("Version")!);

    /// <summary>What the helper library is built with. Plotly.NET itself comes with Plotly.NET.Interactive, of the same version.</summary>
    private static List<string> Built() => [.. XDocument.Parse(Text("lib/Course/Course.csproj")).Descendants("PackageReference")
        .Select(package => (string)package.Attribute("Include")!)
        .Select(id => id == "Plotly.NET" ? "Plotly.NET.Interactive" : id)];

    [Fact]
    public void Every_package_of_a_set_up_file_is_in_the_central_list_with_that_version()
    {
        var central = Central();
        Assert.NotEmpty(InSetUp());
        Assert.All(InSetUp(), package => Assert.Equal(package.Version, central.GetValueOrDefault(package.Id)));
    }

    [Fact]
    public void Every_package_that_the_course_is_built_with_is_named_by_a_set_up_file_with_that_version()
    {
        var central = Central();
        var named = InSetUp().ToHashSet();
        Assert.NotEmpty(Built());
        Assert.Equal(central["Plotly.NET"], central["Plotly.NET.Interactive"]);
        Assert.All(Built(), id => Assert.True(named.Contains((id, central[id])), $"No set-up file in notebooks/ names {id} {central[id]}."));
    }

    [Fact]
    public void A_notebook_that_names_a_package_of_the_central_list_names_that_version()
    {
        var central = Central();
        Assert.All(InNotebooks().Where(package => central.ContainsKey(package.Id)), package => Assert.Equal((package.Id, central[package.Id]), package));
    }

    private static IEnumerable<(string Id, string Version)> InNotebooks() =>
        SourceNotebooks.Names.Select(name => Text("notebooks/" + name))
            .SelectMany(text => PackageLineInJson().Matches(text))
            .Select(match => (match.Groups["id"].Value, match.Groups["version"].Value));

    [GeneratedRegex("""^#r "nuget: *(?<id>[^,"]+), *(?<version>[^"]+)"\s*$""", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex PackageLine();

    [GeneratedRegex("""#r \\"nuget: *(?<id>[^,"\\]+), *(?<version>[^"\\]+)\\["]""", RegexOptions.ExplicitCapture)]
    private static partial Regex PackageLineInJson();
}
