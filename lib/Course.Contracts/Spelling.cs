namespace Course.Contracts;

/// <summary>How near a misspelt word is to a known one.</summary>
public static class Spelling
{
    /// <summary>
    /// How many letters are to be put in, left out, replaced or swapped with the next one to make one word of the other: Levenshtein's distance
    /// with swaps (optimal string alignment). Upper and lower case are different letters.
    /// </summary>
    public static int Edits(string from, string to)
    {
        var edits = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    edits[i, j] = i + j;
                    continue;
                }
                var replaced = edits[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                edits[i, j] = Math.Min(replaced, Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
                }
            }
        }
        return edits[from.Length, to.Length];
    }
}
