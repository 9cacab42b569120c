using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Notebooks.Session;

/// <summary>Types as C# code writes them.</summary>
internal static class TypeText
{
    /// <summary>A type, such as <c>global::System.Collections.Generic.List&lt;global::System.Int32[]&gt;</c>; <c>object</c> for one that code cannot name.</summary>
    public static string Of(Type type)
    {
        if (!type.IsVisible || type.IsPointer || type.IsByRef || type.IsByRefLike || type == typeof(void))
        {
            return "object";
        }
        if (type.IsArray)
        {
            // int[][,]: the outer rank is written first.
            var (element, ranks) = (type, "");
            for (; element.IsArray; element = element.GetElementType()!)
            {
                ranks += $"[{new string(',', element.GetArrayRank() - 1)}]";
            }
            return Of(element) + ranks;
        }
        var arguments = new Queue<Type>(type.GetGenericArguments());
        var chain = new Stack<Type>();
        for (var part = type; part is not null && !Submissions.IsCell(part); part = part.DeclaringType)
        {
            chain.Push(part);
        }
        var names = string.Join('.', chain.Select(WithArguments));
        // What a cell has declared is nested in the class of that cell, which code does not name.
        return chain.Peek().DeclaringType is not null || type.Namespace is null ? names : $"global::{type.Namespace}.{names}";

        string WithArguments(Type part)
        {
            if (part.Name.Split('`') is not [var name, var count])
            {
                return Name(part.Name);
            }
            var own = Enumerable.Range(0, int.Parse(count, CultureInfo.InvariantCulture)).Select(_ => Of(arguments.Dequeue()));
            return $"{Name(name)}<{string.Join(", ", own)}>";
        }
    }

    private static string Name(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
