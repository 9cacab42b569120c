return [.. words.Select(w => (double)System.Text.RegularExpressions.Regex.Matches(
    sentence, $@"\b{w}\b", System.Text.RegularExpressions.RegexOptions.IgnoreCase).Count)];
