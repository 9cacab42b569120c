using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Course.ApiSurface;

/// <summary>
/// The public API of assemblies, one member a line and sorted: a text that two builds of the same API can be
/// compared by. A line names kind, full member, parameters with their names and default values, and the result
/// type. Assembly names and nullable annotations are left out: source code that uses the API sees neither.
/// </summary>
public static class Surface
{
    const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
                                | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Members of the assemblies that the reference list does not have. Empty when all are known.</summary>
    /// <param name="referenceFile">A list as <see cref="Of"/> gives it (tests/api/*.txt); a bare file name is looked
    /// for in tests/api of the folder that holds Course.sln.</param>
    /// <param name="dlls">Paths of the assemblies; a bare file name is looked for beside the running program.</param>
    /// <exception cref="FileNotFoundException">The list or an assembly is not there.</exception>
    public static IReadOnlyList<string> Unknown(string referenceFile, params string[] dlls)
    {
        var known = Reference(referenceFile).ToHashSet(StringComparer.Ordinal);
        return Of(dlls).Where(line => !known.Contains(line)).ToList();
    }

    /// <summary>The lines of a reference list; see <see cref="Unknown"/> for how its name is read.</summary>
    public static IReadOnlyList<string> Reference(string file)
    {
        if (File.Exists(file)) return File.ReadAllLines(file);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Course.sln")))
                return File.ReadAllLines(Path.Combine(folder.FullName, "tests", "api", file));
        throw new FileNotFoundException($"'{file}' is neither a file nor a list in tests/api.", file);
    }

    /// <summary>The public surface of the assemblies. They are read, not loaded: no code of theirs runs.</summary>
    /// <param name="assemblies">Paths of the assemblies; a bare file name is looked for beside the running program.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> assemblies)
    {
        assemblies = assemblies.Select(a => File.Exists(a) ? Path.GetFullPath(a) : Path.Combine(AppContext.BaseDirectory, a)).ToList();
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        // The first file of a name wins: what stands beside the named assemblies comes before the runtime's own.
        var files = assemblies
            .Concat(assemblies.SelectMany(a => Directory.GetFiles(Path.GetDirectoryName(a)!, "*.dll")))
            .Concat(Directory.GetFiles(runtime, "*.dll"))
            .Concat(SharedFramework(runtime, "Microsoft.AspNetCore.App"))
            .GroupBy(f => Path.GetFileNameWithoutExtension(f), StringComparer.OrdinalIgnoreCase)
            .Select(g => g.First());
        using var context = new MetadataLoadContext(new PathAssemblyResolver(files));
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in assemblies)
            foreach (var type in context.LoadFromAssemblyPath(path).GetTypes().Where(Visible))
                foreach (var line in Members(type))
                    lines.Add(line);
        return lines.ToList();
    }

    static IEnumerable<string> SharedFramework(string runtime, string name)
    {
        var folder = Path.Combine(runtime, "..", "..", name);
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.dll", SearchOption.AllDirectories) : [];
    }

    static IEnumerable<string> Members(Type type)
    {
        var name = Name(type);
        if (type.BaseType?.FullName == "System.MulticastDelegate")
        {
            var invoke = type.GetMethod("Invoke")!;
            yield return $"delegate {name}({Parameters(invoke)}) -> {Name(invoke.ReturnType)}";
            yield break;
        }
        yield return $"{Kind(type)} {name}{Bases(type)}";
        if (type.IsEnum)
        {
            foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static))
                yield return $"value {name}.{field.Name} = {field.GetRawConstantValue()}";
            yield break;
        }
        foreach (var c in type.GetConstructors(Declared).Where(c => !c.IsStatic && Open(c)))
            yield return $"new {name}({Parameters(c)})";
        foreach (var f in type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly))
            yield return $"field {Modifier(f.IsStatic)}{name}.{f.Name} : {Name(f.FieldType)}";
        foreach (var p in type.GetProperties(Declared))
        {
            var get = p.GetMethod is { } g && Open(g);
            var set = p.SetMethod is { } s && Open(s);
            if (!get && !set) continue;
            var index = p.GetIndexParameters();
            yield return $"property {Modifier((p.GetMethod ?? p.SetMethod)!.IsStatic)}{name}.{p.Name}"
                       + (index.Length > 0 ? $"[{Parameters(index)}]" : "")
                       + $" : {Name(p.PropertyType)} {{{(get ? " get" : "")}{(set ? " set" : "")} }}";
        }
        foreach (var e in type.GetEvents(Declared).Where(e => e.AddMethod is { } add && Open(add)))
            yield return $"event {name}.{e.Name} : {Name(e.EventHandlerType!)}";
        foreach (var m in type.GetMethods(Declared).Where(Open))
        {
            if (m.IsSpecialName && !m.Name.StartsWith("op_", StringComparison.Ordinal)) continue;
            if (m.Name.Contains('<') || m.Name.Contains('.')) continue; // compiler-made, explicit implementations
            var generic = m.IsGenericMethodDefinition
                ? $"<{string.Join(", ", m.GetGenericArguments().Select(a => a.Name))}>" : "";
            yield return $"method {Modifier(m.IsStatic)}{name}.{m.Name}{generic}({Parameters(m)}) -> {Name(m.ReturnType)}";
        }
    }

    static bool Visible(Type type) =>
        !type.Name.Contains('<')
        && (type.IsNested
            ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && Visible(type.DeclaringType!)
            : type.IsPublic);

    static bool Open(MethodBase m) => m.IsPublic || m.IsFamily || m.IsFamilyOrAssembly;

    static string Modifier(bool isStatic) => isStatic ? "static " : "";

    static string Kind(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct"
        : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsAbstract ? "abstract class" : "class";

    static string Bases(Type type)
    {
        if (type.IsEnum || type.IsValueType || type.IsInterface) return "";
        var parent = type.BaseType;
        return parent is null || parent.FullName == "System.Object" ? "" : $" : {Name(parent)}";
    }

    static string Parameters(MethodBase method)
    {
        var list = Parameters(method.GetParameters());
        return method.CustomAttributes.Any(a => a.AttributeType.FullName == typeof(ExtensionAttribute).FullName)
            ? "this " + list : list;
    }

    static string Parameters(IEnumerable<ParameterInfo> parameters) => string.Join(", ", parameters.Select(p =>
    {
        var text = new StringBuilder();
        if (p.CustomAttributes.Any(a => a.AttributeType.FullName is "System.ParamArrayAttribute"
                or "System.Runtime.CompilerServices.ParamCollectionAttribute"))
            text.Append("params ");
        if (p.ParameterType.IsByRef) text.Append(p.IsOut ? "out " : p.IsIn ? "in " : "ref ");
        text.Append(Name(p.ParameterType.IsByRef ? p.ParameterType.GetElementType()! : p.ParameterType));
        text.Append(' ').Append(p.Name);
        if (p.HasDefaultValue) text.Append(" = ").Append(Default(p));
        else if (p.IsOptional) text.Append(" = default");
        return text.ToString();
    }));

    static string Default(ParameterInfo p) => p.RawDefaultValue switch
    {
        null => "default",
        string s => $"\"{s}\"",
        bool b => b ? "true" : "false",
        IFormattable f => f.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "default",
    };

    static string Name(Type type)
    {
        if (type.IsGenericParameter) return type.Name;
        if (type.IsArray) return Name(type.GetElementType()!) + "[" + new string(',', type.GetArrayRank() - 1) + "]";
        if (type.IsPointer) return Name(type.GetElementType()!) + "*";
        if (type.IsByRef) return Name(type.GetElementType()!) + "&";
        var keyword = type.FullName switch
        {
            "System.Void" => "void", "System.Object" => "object", "System.String" => "string", "System.Boolean" => "bool",
            "System.Byte" => "byte", "System.SByte" => "sbyte", "System.Int16" => "short", "System.UInt16" => "ushort",
            "System.Int32" => "int", "System.UInt32" => "uint", "System.Int64" => "long", "System.UInt64" => "ulong",
            "System.Single" => "float", "System.Double" => "double", "System.Decimal" => "decimal", "System.Char" => "char",
            _ => null,
        };
        if (keyword is not null) return keyword;
        if (type.IsGenericType && type.GetGenericTypeDefinition().FullName == "System.Nullable`1")
            return Name(type.GetGenericArguments()[0]) + "?";
        var arguments = type.IsGenericType ? type.GetGenericArguments() : [];
        return Qualified(type, arguments);
    }

    // A nested type repeats its parent's generic arguments ahead of its own.
    static string Qualified(Type type, Type[] arguments)
    {
        var inherited = type.DeclaringType is { } parent ? parent.GetGenericArguments().Length : 0;
        var tick = type.Name.IndexOf('`');
        var name = tick < 0 ? type.Name : type.Name[..tick];
        var own = arguments.Skip(inherited).ToArray();
        if (own.Length > 0) name += $"<{string.Join(", ", own.Select(Name))}>";
        return type.DeclaringType is { } outer
            ? $"{Qualified(outer, arguments.Take(inherited).ToArray())}.{name}"
            : string.IsNullOrEmpty(type.Namespace) ? name : $"{type.Namespace}.{name}";
    }
}
