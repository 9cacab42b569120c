using Plotly.NET;

namespace Course;

/// <summary>Where things are shown. A notebook hands its display over (setup.dib does); a plain program keeps the console.</summary>
public static class Host
{
    /// <summary>Shows a value and returns the function that replaces it by another.</summary>
    public static Func<object, Action<object>> Show { get; set; } = ShowOnConsole;

    /// <summary>Writes the text of a value to the console; a replacement is written below it. Charts need a notebook and are left out.</summary>
    public static Action<object> ShowOnConsole(object value)
    {
        Write(value);
        return Write;

        static void Write(object value)
        {
            if (value is not GenericChart)
            {
                Console.WriteLine(value);
            }
        }
    }
}
