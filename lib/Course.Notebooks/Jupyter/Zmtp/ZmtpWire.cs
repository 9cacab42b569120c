using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Course.Notebooks.Jupyter.Zmtp;

/// <summary>The other side did not speak ZMTP 3, or asked for more than is allowed. The message says which.</summary>
internal sealed class ZmtpException(string message) : IOException(message);

/// <summary>One frame: a part of a message, or a command.</summary>
internal readonly record struct ZmtpFrame(byte[] Body, bool More, bool IsCommand);

/// <summary>
/// The bytes of ZMTP 3.0 and 3.1 (rfc.zeromq.org/spec/23 and /37) with the NULL mechanism: greeting, READY, frames.
/// </summary>
internal static class ZmtpWire
{
    /// <summary>Both sides begin with this many bytes.</summary>
    public const int GreetingLength = 64;

    private const byte More = 1;
    private const byte Long = 2;
    private const byte Command = 4;

    /// <summary>What this side says first: version 3.1, mechanism NULL.</summary>
    public static byte[] Greeting()
    {
        var greeting = new byte[GreetingLength];
        greeting[0] = 0xFF;
        greeting[9] = 0x7F;
        greeting[10] = 3;
        greeting[11] = 1;
        "NULL"u8.CopyTo(greeting.AsSpan(12));
        return greeting;
    }

    /// <summary>Reads the other side's greeting.</summary>
    /// <exception cref="ZmtpException">It is no ZMTP 3, or wants a mechanism other than NULL.</exception>
    public static void ReadGreeting(Stream stream)
    {
        var greeting = new byte[GreetingLength];
        // A peer that says something else must not be waited for until it has said 64 bytes of it.
        stream.ReadExactly(greeting, 0, 1);
        if (greeting[0] != 0xFF)
        {
            throw new ZmtpException("the first byte is not that of a ZMTP greeting");
        }
        stream.ReadExactly(greeting, 1, 10);
        if ((greeting[9] & 1) == 0 || greeting[10] < 3)
        {
            throw new ZmtpException("the greeting is not of ZMTP 3 or later");
        }
        stream.ReadExactly(greeting, 11, GreetingLength - 11);
        var mechanism = Encoding.Latin1.GetString(greeting, 12, 20).TrimEnd('\0');
        if (mechanism != "NULL")
        {
            throw new ZmtpException($"the security mechanism is {Printable(mechanism)}, not NULL");
        }
    }

    /// <summary>The READY command of a socket of this type.</summary>
    public static byte[] Ready(string socketType, ReadOnlySpan<byte> identity)
    {
        var body = new List<byte>();
        AddName(body, "READY");
        AddProperty(body, "Socket-Type", Encoding.ASCII.GetBytes(socketType));
        if (identity.Length > 0)
        {
            AddProperty(body, "Identity", identity);
        }
        return Encode(CollectionsMarshal.AsSpan(body), more: false, isCommand: true);
    }

    /// <summary>The ERROR command, which ends a handshake.</summary>
    public static byte[] Error(string reason)
    {
        var body = new List<byte>();
        AddName(body, "ERROR");
        AddName(body, reason);
        return Encode(CollectionsMarshal.AsSpan(body), more: false, isCommand: true);
    }

    /// <summary>The answer to a PING: its context comes back.</summary>
    public static byte[] Pong(ReadOnlySpan<byte> context)
    {
        var body = new List<byte>();
        AddName(body, "PONG");
        body.AddRange(context);
        return Encode(CollectionsMarshal.AsSpan(body), more: false, isCommand: true);
    }

    /// <summary>Splits a command into its name and what follows.</summary>
    /// <exception cref="ZmtpException">The name is longer than the command.</exception>
    public static (string Name, ArraySegment<byte> Data) ReadCommand(byte[] body)
    {
        if (body.Length == 0 || body[0] == 0 || body[0] > body.Length - 1)
        {
            throw new ZmtpException("a command without a name");
        }
        var length = body[0];
        return (Encoding.ASCII.GetString(body, 1, length), new ArraySegment<byte>(body, 1 + length, body.Length - 1 - length));
    }

    /// <summary>The properties of a READY command; their names are compared without case.</summary>
    /// <exception cref="ZmtpException">A length points behind the end.</exception>
    public static Dictionary<string, byte[]> ReadProperties(ReadOnlySpan<byte> rest)
    {
        var properties = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        while (rest.Length > 0)
        {
            var nameLength = rest[0];
            if (rest.Length < 1 + nameLength + 4)
            {
                throw new ZmtpException("READY ends inside a property");
            }
            var name = Encoding.ASCII.GetString(rest.Slice(1, nameLength));
            rest = rest[(1 + nameLength)..];
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - 4)
            {
                throw new ZmtpException("READY ends inside a property");
            }
            properties[name] = rest.Slice(4, (int)length).ToArray();
            rest = rest[(4 + (int)length)..];
        }
        return properties;
    }

    /// <summary>Reads one frame.</summary>
    /// <param name="stream">Where from.</param>
    /// <param name="limit">The longest body that is accepted, in bytes.</param>
    /// <exception cref="ZmtpException">The frame is longer, or its flags mean nothing.</exception>
    /// <exception cref="EndOfStreamException">The connection ended.</exception>
    public static ZmtpFrame ReadFrame(Stream stream, int limit)
    {
        Span<byte> head = stackalloc byte[8];
        stream.ReadExactly(head[..1]);
        var flags = head[0];
        if ((flags & ~(More | Long | Command)) != 0 || (flags & (More | Command)) == (More | Command))
        {
            throw new ZmtpException($"0x{flags:x2} begins no frame");
        }
        ulong length;
        if ((flags & Long) != 0)
        {
            stream.ReadExactly(head);
            length = BinaryPrimitives.ReadUInt64BigEndian(head);
        }
        else
        {
            stream.ReadExactly(head[..1]);
            length = head[0];
        }
        if (length > (ulong)limit)
        {
            throw new ZmtpException($"a frame of {length} bytes; at most {limit} are accepted here");
        }
        return new ZmtpFrame(ReadBody(stream, (int)length), (flags & More) != 0, (flags & Command) != 0);
    }

    /// <summary>One message as bytes, ready to be sent to any number of peers.</summary>
    public static byte[] EncodeMessage(IReadOnlyList<byte[]> frames)
    {
        var length = frames.Sum(frame => frame.Length + (frame.Length > 255 ? 9 : 2));
        var bytes = new byte[length];
        var at = 0;
        for (var i = 0; i < frames.Count; i++)
        {
            at += WriteHead(bytes.AsSpan(at), frames[i].Length, i < frames.Count - 1, isCommand: false);
            frames[i].CopyTo(bytes, at);
            at += frames[i].Length;
        }
        return bytes;
    }

    private static byte[] Encode(ReadOnlySpan<byte> body, bool more, bool isCommand)
    {
        var bytes = new byte[body.Length + (body.Length > 255 ? 9 : 2)];
        body.CopyTo(bytes.AsSpan(WriteHead(bytes, body.Length, more, isCommand)));
        return bytes;
    }

    private static int WriteHead(Span<byte> to, int length, bool more, bool isCommand)
    {
        var flags = (more ? More : 0) | (isCommand ? Command : 0);
        if (length <= 255)
        {
            to[0] = (byte)flags;
            to[1] = (byte)length;
            return 2;
        }
        to[0] = (byte)(flags | Long);
        BinaryPrimitives.WriteUInt64BigEndian(to[1..], (ulong)length);
        return 9;
    }

    // The buffer grows with what arrives: a length that is a lie costs its sender more than it costs here.
    private static byte[] ReadBody(Stream stream, int length)
    {
        var body = new byte[Math.Min(length, 1 << 16)];
        var have = 0;
        while (have < length)
        {
            if (have == body.Length)
            {
                Array.Resize(ref body, (int)Math.Min(length, body.Length * 4L));
            }
            var read = stream.Read(body, have, body.Length - have);
            if (read == 0)
            {
                throw new EndOfStreamException();
            }
            have += read;
        }
        return body;
    }

    private static void AddName(List<byte> to, string name)
    {
        to.Add((byte)name.Length);
        to.AddRange(Encoding.ASCII.GetBytes(name));
    }

    private static void AddProperty(List<byte> to, string name, ReadOnlySpan<byte> value)
    {
        AddName(to, name);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(length, (uint)value.Length);
        to.AddRange(length);
        to.AddRange(value);
    }

    /// <summary>Text from outside, fit for a log.</summary>
    public static string Printable(string text) => string.Concat(text.Take(40).Select(c => c is >= ' ' and < '\x7f' ? c : '?'));
}
