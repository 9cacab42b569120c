namespace TorchSharp.Modules;

/// <summary>A module that has nothing to learn.</summary>
public interface IParameterLessModule;

/// <summary>A module of one input that has nothing to learn.</summary>
public abstract class ParameterLessModule<T1, TResult> : torch.nn.Module<T1, TResult>, IParameterLessModule
{
    protected ParameterLessModule(string name) : base(name) { }

    protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => this;
}

/// <summary>A module of two inputs that has nothing to learn.</summary>
public abstract class ParameterLessModule<T1, T2, TResult> : torch.nn.Module<T1, T2, TResult>, IParameterLessModule
{
    protected ParameterLessModule(string name) : base(name) { }

    protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => this;
}

/// <summary>A module of three inputs that has nothing to learn.</summary>
public abstract class ParameterLessModule<T1, T2, T3, TResult> : torch.nn.Module<T1, T2, T3, TResult>, IParameterLessModule
{
    protected ParameterLessModule(string name) : base(name) { }

    protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => this;
}
