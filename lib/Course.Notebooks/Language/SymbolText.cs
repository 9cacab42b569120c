using Microsoft.CodeAnalysis;

namespace Course.Notebooks.Language;

/// <summary>Names and signatures as people read them.</summary>
internal static class SymbolText
{
    private static readonly SymbolDisplayFormat s_signature = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeContainingType
            | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeModifiers | SymbolDisplayParameterOptions.IncludeExtensionThis,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        extensionMethodStyle: SymbolDisplayExtensionMethodStyle.InstanceMethod,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        localOptions: SymbolDisplayLocalOptions.IncludeType | SymbolDisplayLocalOptions.IncludeConstantValue,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat s_ofSubmission = s_signature
        .WithMemberOptions(s_signature.MemberOptions & ~SymbolDisplayMemberOptions.IncludeContainingType);

    /// <summary>The whole declaration: "Linear nn.Linear(long inputSize, long outputSize, bool hasBias = true)".</summary>
    public static string Full(ISymbol symbol) =>
        // The class that a cell is compiled into means nothing to whoever wrote the cell.
        symbol.ToDisplayString(symbol.ContainingType?.IsScriptClass == true ? s_ofSubmission : s_signature);

    /// <summary>What a completion shows beside the name: type, or parameters and type.</summary>
    public static string Short(ISymbol symbol, SemanticModel model, int position) => symbol switch
    {
        IMethodSymbol method => $"({string.Join(", ", method.Parameters.Select(Parameter))}) : {Name(method.ReturnType)}",
        IFieldSymbol { HasConstantValue: true, ContainingType.TypeKind: TypeKind.Enum } constant => $"{Name(constant.Type)} = {constant.ConstantValue}",
        INamespaceSymbol => "namespace",
        ITypeSymbol type => $"{Kind(type)} {type.ToMinimalDisplayString(model, position)}",
        _ => TypeOf(symbol) is { } type ? Name(type) : symbol.Kind.ToString(),
    };

    /// <summary>The type of what has one: a variable, a field, a property.</summary>
    public static ITypeSymbol? TypeOf(ISymbol? symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IEventSymbol one => one.Type,
        _ => null,
    };

    public static string Parameter(IParameterSymbol parameter) => parameter.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>What VS Code calls this kind of thing.</summary>
    public static string Kind(ISymbol symbol) => symbol switch
    {
        IMethodSymbol => "method",
        IPropertySymbol => "property",
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => "enummember",
        IFieldSymbol { IsConst: true } => "constant",
        IFieldSymbol { ContainingType.IsScriptClass: true } => "variable",
        IFieldSymbol => "field",
        IEventSymbol => "event",
        INamespaceSymbol => "module",
        ITypeSymbol { TypeKind: TypeKind.Interface } => "interface",
        ITypeSymbol { TypeKind: TypeKind.Struct } => "struct",
        ITypeSymbol { TypeKind: TypeKind.Enum } => "enum",
        ITypeSymbol { TypeKind: TypeKind.TypeParameter } => "typeparameter",
        ITypeSymbol => "class",
        _ => "variable",
    };

    private static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
