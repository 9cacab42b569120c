using System.Text;

namespace Course.Notebooks.Running;

/// <summary>
/// The text of a stream output as a terminal would show it: after a carriage return the line is written over, so that a progress
/// bar leaves one line and not a thousand.
/// </summary>
internal sealed class StreamText
{
    private readonly StringBuilder _text = new();
    private int _lineStart;
    private int _cursor;

    public void Append(string text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '\r':
                    _cursor = _lineStart;
                    break;
                case '\n':
                    _text.Append('\n');
                    _cursor = _lineStart = _text.Length;
                    break;
                default:
                    if (_cursor < _text.Length)
                    {
                        _text[_cursor] = c;
                    }
                    else
                    {
                        _text.Append(c);
                    }
                    _cursor++;
                    break;
            }
        }
    }

    public override string ToString() => _text.ToString();
}
