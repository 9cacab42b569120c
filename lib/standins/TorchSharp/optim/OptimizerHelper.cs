using TorchSharp.Interop;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Base of the optimisers that keep something for every parameter.</summary>
public abstract class OptimizerHelper : optim.Optimizer
{
    protected OptimizerOptions _defaults = null!;
    protected OrderedDict<IntPtr, OptimizerState> _state = new();

    public OptimizerHelper() : base(IntPtr.Zero) { }

    /// <summary>Kinds of entries in a file of optimiser state.</summary>
    protected enum TypeCode { Double = 0, Long = 1, Tensor = 2, Options = 3, State = 4 }

    // Both are made by every optimiser of this assembly; one that somebody derives overrides add_param_group instead.
    internal virtual OptimizerOptions NewOptions() => new();

    internal virtual OptimizerState? NewState(Parameter parameter) => null;

    private protected void Start(OptimizerOptions defaults, double lr, IEnumerable<ParamGroup> groups)
    {
        Require(lr >= 0, "the learning rate", lr, "0 or more");
        defaults.LearningRate = defaults.InitialLearningRate = lr;
        _defaults = defaults;
        foreach (var group in groups) add_param_group(group);
    }

    private protected static void Require(bool holds, string what, double value, string wanted)
    {
        if (!holds) throw new ArgumentException(FormattableString.Invariant($"{char.ToUpperInvariant(what[0])}{what[1..]} is {value}; it has to be {wanted}."));
    }

    private protected static void RequireBetas(double beta1, double beta2, double eps, double weight_decay)
    {
        Require(beta1 is >= 0 and < 1, "beta1", beta1, "at least 0 and less than 1");
        Require(beta2 is >= 0 and < 1, "beta2", beta2, "at least 0 and less than 1");
        Require(eps >= 0, "eps", eps, "0 or more");
        Require(weight_decay >= 0, "weight_decay", weight_decay, "0 or more");
    }

    /// <summary>Adds parameters; a setting that the group leaves open takes the optimiser's own.</summary>
    /// <exception cref="ArgumentException">A parameter is in another group already.</exception>
    public override void add_param_group(ParamGroup param_group)
    {
        param_group.Options ??= NewOptions();
        param_group.Options.FillFrom(_defaults);
        // Once and for all: model.parameters() walks through the whole model each time it is asked.
        var parameters = param_group.Parameters.Distinct(ReferenceEqualityComparer.Instance).Cast<Parameter>().ToArray();
        foreach (var parameter in parameters)
            if (_state.ContainsKey(parameter.Handle))
                throw new ArgumentException("A parameter is in two groups; each parameter belongs to one group only.");
        param_group.Parameters = parameters;
        foreach (var parameter in parameters)
        {
            if (NewState(parameter) is not { } state) continue;
            state.Initialize(param_group.Options);
            _state[parameter.Handle] = state;
        }
        _parameter_groups.Add(param_group);
    }

    public override IEnumerable<Parameter> parameters() => base.parameters();

    public override void zero_grad() => base.zero_grad();

    /// <summary>Runs the closure with gradients on, then the update of each group with gradients off and in a scope of its own.</summary>
    protected Tensor? _step<T>(Action<T> body, Func<Tensor>? loss_closure = null) where T : ParamGroup
    {
        Tensor? loss = null;
        if (loss_closure is not null)
        {
            using var on = enable_grad();
            loss = loss_closure();
        }
        using var off = no_grad();
        using var scope = NewDisposeScope();
        foreach (var group in _parameter_groups) body((T)group);
        return loss;
    }

    /// <summary>The parameters of a group that have a gradient.</summary>
    private protected ParameterBatch<TState> Gather<TState>(ParamGroup group, bool maximize = false, double weight_decay = 0)
        where TState : OptimizerState
    {
        var all = (Parameter[])group.Parameters;
        var (parameters, gradients, states) = (new Tensor[all.Length], new Tensor[all.Length], new TState[all.Length]);
        var n = 0;
        foreach (var parameter in all)
        {
            if (parameter.grad is not { } gradient) continue;
            (parameters[n], gradients[n], states[n]) = (parameter, gradient, (TState)_state[parameter.Handle]);
            n++;
        }
        if (n < all.Length)
        {
            Array.Resize(ref parameters, n);
            Array.Resize(ref gradients, n);
            Array.Resize(ref states, n);
        }
        if (n > 0 && maximize) gradients = Aten.CallList("_foreach_neg", gradients);
        if (n > 0 && weight_decay != 0) gradients = Aten.CallList("_foreach_add.List", gradients, parameters, weight_decay);
        return new(parameters, gradients, states);
    }

    /// <summary>Moves what is kept to a device; there is only one here.</summary>
    public void to(Device device)
    {
        foreach (var state in _state.values()) state.to(device);
    }

    /// <summary>The settings and what is kept, as live objects.</summary>
    public virtual StateDictionary state_dict()
    {
        var dictionary = new StateDictionary();
        foreach (var group in _parameter_groups)
        {
            dictionary.Options.Add(group.Options);
            var places = new List<int>();
            foreach (var parameter in group.Parameters)
            {
                places.Add(dictionary.State.Count);
                dictionary.State.Add(_state[parameter.Handle]);
            }
            dictionary.StateIndexRef.Add(places);
        }
        return dictionary;
    }

    /// <summary>Takes over the settings and a copy of what another optimiser of the same kind keeps.</summary>
    /// <exception cref="ArgumentException">The number of groups or parameters differs.</exception>
    public virtual void load_state_dict(StateDictionary state_dict)
    {
        var own = this.state_dict();
        RequireSameShape(own, state_dict.Options.Count, state_dict.State.Count);
        for (var k = 0; k < own.Options.Count; k++)
            if (own.Options[k] != state_dict.Options[k]) own.Options[k].LoadStateDict(state_dict.Options[k]);
        for (var k = 0; k < own.State.Count; k++)
            if (own.State[k] != state_dict.State[k]) own.State[k].LoadStateDict(state_dict.State[k]);
    }

    public void load_state_dict(string location)
    {
        using var reader = new BinaryReader(File.OpenRead(location));
        load_state_dict(reader);
    }

    public void load_state_dict(BinaryReader reader)
    {
        var kind = StateFormat.ReadName(reader);
        if (kind != GetType().Name)
            throw new InvalidDataException($"The file holds the state of the optimiser '{kind}'; this one is '{GetType().Name}'.");
        var own = state_dict();
        RequireSameShape(own, StateFormat.ReadNumber(reader), StateFormat.ReadNumber(reader));
        try
        {
            foreach (var options in own.Options) options.LoadStateDict(reader);
            foreach (var state in own.State) state.LoadStateDict(reader);
        }
        catch (EndOfStreamException fault)
        {
            throw new InvalidDataException("The saved optimiser state is cut short.", fault);
        }
    }

    /// <summary>Writes the optimiser's name, settings and state in the real package's format.</summary>
    public void save_state_dict(string location)
    {
        using var writer = new BinaryWriter(File.Create(location));
        save_state_dict(writer);
    }

    public void save_state_dict(BinaryWriter writer)
    {
        var dictionary = state_dict();
        writer.Write(GetType().Name);
        StateFormat.WriteNumber(writer, dictionary.Options.Count);
        StateFormat.WriteNumber(writer, dictionary.State.Count);
        foreach (var options in dictionary.Options) options.SaveStateDict(writer);
        foreach (var state in dictionary.State) state.SaveStateDict(writer);
    }

    private static void RequireSameShape(StateDictionary own, long groups, long states)
    {
        if (own.Options.Count != groups)
            throw new ArgumentException($"The saved optimiser has {groups} parameter groups; this one has {own.Options.Count}.");
        if (own.State.Count != states)
            throw new ArgumentException($"The saved optimiser has {states} parameters; this one has {own.State.Count}.");
    }

    internal override void ReleaseState()
    {
        foreach (var state in _state.values()) state.Release();
    }
}
