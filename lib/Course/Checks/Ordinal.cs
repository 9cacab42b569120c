namespace Course;

/// <summary>Places as words.</summary>
internal static class Ordinal
{
    private static readonly string[] s_words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>"first" for 0; from the eleventh on "11th", "12th".</summary>
    internal static string Of(int index) => index < s_words.Length ? s_words[index] : $"{index + 1}th";
}
