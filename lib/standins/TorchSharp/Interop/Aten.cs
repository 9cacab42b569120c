using System.Collections.Concurrent;

namespace TorchSharp.Interop;

/// <summary>
/// Calls ATen operators by name, as <c>Aten.Call("add.Tensor", a, b, 1)</c>: the name that native_functions.yaml gives them, "aten::"
/// left out, arguments in the schema's order, trailing ones that keep their default left out.
/// </summary>
internal static unsafe class Aten
{
    private static readonly ConcurrentDictionary<string, nint> Handles = new();

    /// <summary>The operator's only, or first, result, a tensor.</summary>
    internal static torch.Tensor Call(string op, params ReadOnlySpan<Arg> args)
    {
        NativeArg result;
        Invoke(op, args, &result, 1);
        return Wrap(result)!;
    }

    /// <summary>An operator that writes into its first argument, which comes back as the same object.</summary>
    internal static torch.Tensor InPlace(string op, torch.Tensor self, params ReadOnlySpan<Arg> rest)
    {
        Span<Arg> args = new Arg[rest.Length + 1];
        args[0] = self;
        rest.CopyTo(args[1..]);
        Invoke(op, args, null, 0);
        return self;
    }

    internal static void CallVoid(string op, params ReadOnlySpan<Arg> args) => Invoke(op, args, null, 0);

    internal static (torch.Tensor, torch.Tensor) Call2(string op, params ReadOnlySpan<Arg> args)
    {
        var results = stackalloc NativeArg[2];
        Invoke(op, args, results, 2);
        return (Wrap(results[0])!, Wrap(results[1])!);
    }

    internal static (torch.Tensor, torch.Tensor, torch.Tensor) Call3(string op, params ReadOnlySpan<Arg> args)
    {
        var results = stackalloc NativeArg[3];
        Invoke(op, args, results, 3);
        return (Wrap(results[0])!, Wrap(results[1])!, Wrap(results[2])!);
    }

    internal static (torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor) Call4(string op, params ReadOnlySpan<Arg> args)
    {
        var results = stackalloc NativeArg[4];
        Invoke(op, args, results, 4);
        return (Wrap(results[0])!, Wrap(results[1])!, Wrap(results[2])!, Wrap(results[3])!);
    }

    /// <summary>An operator that returns a list of tensors.</summary>
    internal static torch.Tensor[] CallList(string op, params ReadOnlySpan<Arg> args)
    {
        NativeArg result;
        Invoke(op, args, &result, 1);
        return WrapList(result)!;
    }

    internal static bool CallBool(string op, params ReadOnlySpan<Arg> args)
    {
        NativeArg result;
        Invoke(op, args, &result, 1);
        return result.Bits != 0;
    }

    /// <summary>A scalar result (aten::item): integer, double, bool or complex, as <see cref="NativeArg.Tag"/> says.</summary>
    internal static NativeArg CallScalar(string op, params ReadOnlySpan<Arg> args)
    {
        NativeArg result;
        Invoke(op, args, &result, 1);
        return result;
    }

    internal static torch.Tensor? Wrap(NativeArg result) =>
        result.Tag == Tag.OneTensor && result.Bits != 0 ? new torch.Tensor((nint)result.Bits, result.N) : null;

    internal static torch.Tensor[] WrapList(NativeArg result)
    {
        var pointers = (nint*)result.Bits;
        var list = new torch.Tensor[result.N];
        // An undefined tensor (autograd.grad with allow_unused) stays null.
        for (var k = 0; k < list.Length; k++) list[k] = pointers[k] == 0 ? null! : new torch.Tensor(pointers[k], 0);
        Native.ct_free((nint)pointers);
        return list;
    }

    private static void Invoke(string op, ReadOnlySpan<Arg> args, NativeArg* results, int room)
    {
        var handle = Find(op);
        var native = stackalloc NativeArg[args.Length];
        var words = 0;
        foreach (ref readonly var arg in args) words += Words(arg);
        // Lists are copied next to the arguments, so nothing has to be pinned. A list of thousands goes to the heap.
        const int onStack = 128;
        var space = stackalloc long[words <= onStack ? words : 0];
        fixed (long* heap = words <= onStack ? null : new long[words])
        {
            var free = words <= onStack ? space : heap;
            for (var k = 0; k < args.Length; k++)
            {
                native[k] = Lower(args[k], free);
                free += Words(args[k]);
            }
            var count = Native.ct_call(handle, native, args.Length, results, room);
            for (var k = 0; k < args.Length; k++) GC.KeepAlive(args[k].Reference);
            Native.Check(count);
        }
    }

    private static int Words(in Arg arg) => arg.Reference switch
    {
        null or torch.Tensor or torch.Generator => 0,
        byte[] text => (text.Length + 7) / 8,
        Array list => list.Length,
        _ => 0,
    };

    private static NativeArg Lower(in Arg arg, long* space)
    {
        var native = new NativeArg { Tag = arg.Tag, Bits = arg.Bits, N = arg.N };
        switch (arg.Reference)
        {
            case torch.Tensor tensor:
                native.Bits = tensor.Handle;
                break;
            case byte[] text:
                text.CopyTo(new Span<byte>(space, text.Length));
                (native.Bits, native.N) = ((long)space, text.Length);
                break;
            case long[] list:
                list.CopyTo(new Span<long>(space, list.Length));
                (native.Bits, native.N) = ((long)space, list.Length);
                break;
            case double[] list:
                list.CopyTo(new Span<double>(space, list.Length));
                (native.Bits, native.N) = ((long)space, list.Length);
                break;
            case bool[] list:
                for (var k = 0; k < list.Length; k++) space[k] = list[k] ? 1 : 0;
                (native.Bits, native.N) = ((long)space, list.Length);
                break;
            case torch.Tensor?[] list:
                for (var k = 0; k < list.Length; k++) space[k] = list[k] is { } t ? t.Handle : 0;
                (native.Bits, native.N) = ((long)space, list.Length);
                break;
        }
        return native;
    }

    private static nint Find(string op)
    {
        if (Handles.TryGetValue(op, out var known)) return known;
        var dot = op.IndexOf('.');
        var handle = Native.ct_find("aten::" + (dot < 0 ? op : op[..dot]), dot < 0 ? "" : op[(dot + 1)..]);
        Native.Check(handle);
        Handles[op] = handle;
        return handle;
    }
}
