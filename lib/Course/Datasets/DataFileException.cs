namespace Course;

/// <summary>A data file that is missing, damaged or not what it should be. The message names it and says what to do.</summary>
public sealed class DataFileException : IOException
{
    /// <param name="message">One sentence for the reader.</param>
    /// <param name="inner">What was noticed underneath, if anything.</param>
    public DataFileException(string message, Exception? inner = null) : base(message, inner) { }
}
