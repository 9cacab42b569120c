using Microsoft.FSharp.Core;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET.CSharp;

/// <summary>A parameter that may be left out. Any value converts to it by itself.</summary>
public record struct Optional<T>(T Value, bool IsSome)
{
    public static implicit operator Optional<T>(T Value) => new(Value, true);
}

/// <summary>Reading parameters that may have been left out.</summary>
public static class OptionalExtensions
{
    internal static T Or<T>(this Optional<T> optional, T otherwise) => optional.IsSome ? optional.Value : otherwise;

    internal static T OrNew<T>(this Optional<T> optional) where T : class, new() => optional.IsSome ? optional.Value : new T();

    internal static FSharpOption<T>? ToOption<T>(this Optional<T> optional) =>
        optional.IsSome ? FSharpOption<T>.Some(optional.Value) : null;

    /// <summary>Sets a property where a value was given.</summary>
    internal static T Put<T, TValue>(this T target, string key, Optional<TValue> value) where T : DynObj
    {
        if (value.IsSome) target.SetProperty(key, value.Value!);
        return target;
    }
}
