namespace Course.Teaching.Exercises;

/// <summary>An exercise that is not written as the course's exercises are. The message is one sentence with the notebook, the place and what to do.</summary>
/// <param name="message">What is wrong.</param>
public sealed class ExerciseFormatException(string message) : Exception(message);
