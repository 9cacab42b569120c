using System.Text.Json.Serialization;

namespace Course.Notebooks;

/// <summary>One thing that a running cell shows. The names are those of the notebook format.</summary>
[JsonDerivedType(typeof(StreamOutput), "stream")]
[JsonDerivedType(typeof(DisplayOutput), "display")]
[JsonDerivedType(typeof(UpdateOutput), "update")]
[JsonDerivedType(typeof(ResultOutput), "result")]
[JsonDerivedType(typeof(ErrorOutput), "error")]
public abstract record CellOutput;

/// <summary>Text written to standard output or standard error.</summary>
/// <param name="Name">"stdout" or "stderr".</param>
/// <param name="Text">The text as it was written; it may end in the middle of a line.</param>
public sealed record StreamOutput(string Name, string Text) : CellOutput;

/// <summary>A value shown by <c>display</c>.</summary>
/// <param name="Data">MIME type → text. JSON types (application/json, …+json) hold JSON text.</param>
/// <param name="DisplayId">Names this output for <see cref="UpdateOutput"/>; null when it is never updated.</param>
public sealed record DisplayOutput(IReadOnlyDictionary<string, string> Data, string? DisplayId) : CellOutput;

/// <summary>New content for every output that carries this display id, in whichever cell it stands.</summary>
/// <param name="Data">MIME type → text, as in <see cref="DisplayOutput"/>.</param>
/// <param name="DisplayId">The id that <see cref="DisplayOutput"/> gave.</param>
public sealed record UpdateOutput(IReadOnlyDictionary<string, string> Data, string DisplayId) : CellOutput;

/// <summary>The value of the cell's trailing expression.</summary>
/// <param name="Data">MIME type → text, as in <see cref="DisplayOutput"/>.</param>
public sealed record ResultOutput(IReadOnlyDictionary<string, string> Data) : CellOutput;

/// <summary>What ended the cell early: a compile error or an exception.</summary>
/// <param name="Name">The exception's type name, or "CompilationError".</param>
/// <param name="Message">One or a few lines a person can act on.</param>
/// <param name="Traceback">The cell's own lines; the engine's frames are left out.</param>
public sealed record ErrorOutput(string Name, string Message, IReadOnlyList<string> Traceback) : CellOutput;
