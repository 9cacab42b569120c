using System.Collections;
using System.Dynamic;
using System.Net;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Notebooks.Session;

/// <summary>
/// Stands before a formatter of .NET Interactive's own and keeps it from going on without end: those follow an object's members and elements six
/// levels down, then ask for its text and go on with its elements, so that one which enumerates itself overflows the stack, and one with many
/// members of many members takes minutes.
/// </summary>
internal sealed class BoundedFormatter(ITypeFormatter next) : ITypeFormatter
{
    private const string Html = "text/html";
    private const string Plain = "text/plain";
    private const string Summary = "text/plain+summary";
    private const int MostObjects = 1000;
    private const int MostCharacters = 500_000;
    private const int MostCharactersInBrief = 300;
    private const int SmallStack = 256 * 1024;

    [ThreadStatic]
    private static int s_within;

    [ThreadStatic]
    private static int s_objects;

    public Type Type => next.Type;

    public string MimeType => next.MimeType;

    /// <summary>Makes them known; does nothing when they are.</summary>
    public static void Register() => Formatter.GetPreferredMimeTypesFor(typeof(Known));

    public bool Format(object? value, FormatContext context)
    {
        var room = Math.Max(0, MostCharacters - ((context.Writer as StringWriter)?.GetStringBuilder().Length ?? 0));
        if (value is string text && text.Length > room)
        {
            value = $"{text.AsSpan(0, room)} … ({text.Length - room} more characters)";
        }
        if (MimeType == Html && value is not null && value.GetType().IsPrimitive)
        {
            // The same HTML as the next one's, whose first takes a tenth of a second: it writes through the binder of dynamic code.
            Write(value.ToDisplayString(Plain), context);
            return true;
        }
        if (Convert.GetTypeCode(value) != TypeCode.Object)
        {
            return next.Format(value!, context);
        }
        if (s_within == 0)
        {
            s_objects = 0;
        }
        if (++s_objects > MostObjects || room == 0 || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            context.Writer.Write("…");
        }
        else if (IsJson(value!))
        {
            Write(value!.ToString()!, context);
        }
        else if (MimeType == Summary || context.Depth >= Formatter.RecursionLimit - (value is IEnumerable ? 1 : 0))
        {
            Write(Brief(value), context);
        }
        else
        {
            s_within++;
            try
            {
                return next.Format(value!, context);
            }
            finally
            {
                s_within--;
            }
        }
        return true;
    }

    private void Write(string text, FormatContext context) =>
        context.Writer.Write(MimeType == Html ? $"<div class=\"dni-plaintext\"><pre>{WebUtility.HtmlEncode(text)}</pre></div>" : text);

    // Newtonsoft's, whose assembly need not be there: dictionaries and lists of themselves, and JSON is what they are.
    private static bool IsJson(object value) => value.GetType() is { Namespace: "Newtonsoft.Json.Linq" } type && type.Name.StartsWith('J');

    /// <summary>A value in one line.</summary>
    private static string Brief(object? value, int level = 0) => value switch
    {
        null => Formatter.NullString,
        string text => Cut(text),
        IEnumerable when level == 2 => "[ … ]",
        IEnumerable list when !IsJson(list) => BriefList(list, level),
        _ => Cut(TextOf(value)),
    };

    private static string BriefList(IEnumerable list, int level)
    {
        var items = new List<string>();
        var more = "";
        foreach (var item in list)
        {
            if (items.Count == Formatter.ListExpansionLimit)
            {
                more = list is ICollection { Count: var count } ? $" ... ({count - items.Count} more)" : " ... (more)";
                break;
            }
            items.Add(Brief(item, level + 1));
        }
        return $"[ {string.Join(", ", items)}{more} ]";
    }

    private static string Cut(string text)
    {
        // Twice as much as is left of it, for what Trim takes away.
        text = (text.Length <= 2 * MostCharactersInBrief ? text : text[..(2 * MostCharactersInBrief)]).Trim().Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return text.Length <= MostCharactersInBrief ? text : text[..MostCharactersInBrief] + "...";
    }

    private static string TextOf(object value)
    {
        if (value.GetType().GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is null)
        {
            return OwnText(value);
        }
        // What the compiler writes for a record's text gives up where the stack ends; on a small one that is soon.
        var text = "";
        var thread = new Thread(() => text = OwnText(value), SmallStack);
        thread.Start();
        thread.Join();
        return text;
    }

    private static string OwnText(object value)
    {
        try
        {
            return value.ToString() ?? "";
        }
        catch (InsufficientExecutionStackException)
        {
            return value.GetType().Name + " { … }";
        }
        catch (Exception exception)
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }
    }

    // .NET Interactive takes a type's own formatters in among its defaults, before those that are there and after what a notebook registers.
    [TypeFormatterSource(typeof(Source), PreferredMimeTypes = [Plain])]
    private sealed class Known;

    private sealed class Source : ITypeFormatterSource
    {
        public IEnumerable<ITypeFormatter> CreateTypeFormatters()
        {
            (Type, string)[] guarded =
            [
                (typeof(object), Plain), (typeof(object), Html), (typeof(object), Summary), (typeof(IEnumerable), Summary), (typeof(string), Html),
                (typeof(ExpandoObject), Plain), (typeof(ExpandoObject), Html), (typeof(KeyValuePair<string, object>), Plain),
            ];
            var known = Formatter.RegisteredFormatters().ToList();
            return [.. guarded.Select(one => new BoundedFormatter(known.Last(formatter => (formatter.Type, formatter.MimeType) == one)))];
        }
    }
}
