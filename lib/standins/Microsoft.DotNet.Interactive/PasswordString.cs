namespace Microsoft.DotNet.Interactive;

/// <summary>A password that does not show itself when displayed or written.</summary>
public class PasswordString
{
    private readonly string _password;

    /// <summary>Holds a password.</summary>
    public PasswordString(string password) => _password = password;

    /// <summary>The password itself.</summary>
    public string GetClearTextPassword() => _password;

    /// <summary>One dot a character.</summary>
    public override string ToString() => new('·', _password.Length);
}
