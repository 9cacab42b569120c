namespace Course.Cli.Doctor;

/// <summary>One thing the course needs, and how it stands with it.</summary>
/// <param name="Mend">What to do; null when all is well.</param>
internal sealed record Finding(string What, string Found, string? Mend = null)
{
    public bool Fine => Mend is null;
}
