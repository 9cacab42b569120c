using System.Reflection;
using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Neural networks: modules, losses, their functions, and how parameters start.</summary>
    public static partial class nn
    {
        /// <summary>
        /// The base of every layer and network: it owns parameters, buffers (tensors that belong to it and are not learnt) and other
        /// modules, and knows them by name.
        /// </summary>
        public partial class Module : IDisposable
        {
            /// <summary>The name given to the constructor.</summary>
            protected readonly string name;

            protected readonly OrderedDict<string, Parameter> _internal_params = new();
            protected readonly OrderedDict<string, (Tensor, bool)> _internal_buffers = new();
            protected readonly OrderedDict<string, Module> _internal_submodules = new();
            private bool registered;

            /// <param name="name">For people; state_dict uses the names under which parts were registered.</param>
            protected Module(string name) => this.name = name;

            /// <summary>True while it learns: dropout drops, batch normalisation measures the batch.</summary>
            public bool training { get; private set; } = true;

            /// <summary>The module's name.</summary>
            public virtual string GetName() => name;

            /// <summary>Frees its parameters, its buffers and its submodules.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            protected virtual void Dispose(bool disposing)
            {
                if (!disposing) return;
                foreach (var (_, parameter) in _internal_params) parameter.Dispose();
                foreach (var (_, (buffer, _)) in _internal_buffers) buffer.Dispose();
                foreach (var (_, module) in _internal_submodules) module.Dispose();
            }

            /// <summary>
            /// Registers the values of the instance's fields: modules, parameters, and other tensors as buffers. A module calls it at the
            /// end of its constructor, when its fields are set. A field is known by its name or by its <see cref="ComponentNameAttribute"/>.
            /// </summary>
            protected virtual void RegisterComponents()
            {
                if (registered) return;
                registered = true;
                if (GetType().Assembly == typeof(Module).Assembly) return; // the modules here register their parts by name themselves
                foreach (var field in GetType().GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
                {
                    var key = field.ComponentName();
                    if (_internal_submodules.ContainsKey(key) || _internal_params.ContainsKey(key) || _internal_buffers.ContainsKey(key)) continue;
                    switch (field.GetValue(this))
                    {
                        case Module module: register_module(key, module); break;
                        case Parameter parameter: register_parameter(key, parameter); break; // before Tensor, which it is too
                        case Tensor tensor: register_buffer(key, tensor); break;
                    }
                }
            }

            /// <summary>Makes a module a part of this one.</summary>
            /// <exception cref="ArgumentException">The name is empty or has a dot.</exception>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_module(string name, Module submodule)
            {
                if (submodule is null)
                {
                    _internal_submodules.Remove(name);
                    return;
                }
                if (string.IsNullOrEmpty(name)) throw new ArgumentException("A submodule needs a name that is not empty.", nameof(name));
                if (name.Contains('.')) throw new ArgumentException($"A submodule's name has no dot, but this one is '{name}'.", nameof(name));
                if (_internal_submodules.ContainsKey(name)) throw new InvalidOperationException($"A submodule '{name}' is already registered.");
                submodule.RegisterComponents();
                _internal_submodules.Add(name, submodule);
            }

            /// <summary>Makes a module a part of this one.</summary>
            public void add_module(string name, Module module) => register_module(name, module);

            /// <summary>Makes a tensor a learnt part of this module. Dispose scopes no longer dispose it.</summary>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_parameter(string name, Parameter param)
            {
                if (param is null || param.IsInvalid) throw new ArgumentNullException(nameof(param), $"The parameter '{name}' is null or disposed.");
                if (_internal_params.ContainsKey(name)) throw new InvalidOperationException($"A parameter '{name}' is already registered.");
                param.DetachFromDisposeScope();
                _internal_params.Add(name, param);
            }

            /// <summary>Makes a tensor a part of this module that is not learnt. Dispose scopes no longer dispose it.</summary>
            /// <param name="name">Its name in state_dict.</param>
            /// <param name="tensor">The buffer.</param>
            /// <param name="persistent">Whether it is in state_dict and in saved files.</param>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                if (tensor is null || tensor.IsInvalid) throw new ArgumentNullException(nameof(tensor), $"The buffer '{name}' is null or disposed.");
                if (_internal_buffers.ContainsKey(name)) throw new InvalidOperationException($"A buffer '{name}' is already registered.");
                tensor.DetachFromDisposeScope();
                _internal_buffers.Add(name, (tensor, persistent));
            }

            /// <summary>Registers a parameter under a name, in place of the one that had it; null takes it out.</summary>
            protected void ConditionallyRegisterParameter(string name, Parameter value)
            {
                if (value is null) _internal_params.Remove(name);
                else
                {
                    value.DetachFromDisposeScope();
                    _internal_params[name] = value;
                }
            }

            protected void ConditionallyRegisterParameter(string name, Tensor value) =>
                ConditionallyRegisterParameter(name, value as Modules.Parameter ?? (value is null ? null! : new Parameter(value)));

            /// <summary>Registers a buffer under a name, in place of the one that had it; null takes it out.</summary>
            protected void ConditionallyRegisterBuffer(string name, Tensor value, bool persistent = true)
            {
                if (value is null) _internal_buffers.Remove(name);
                else
                {
                    value.DetachFromDisposeScope();
                    _internal_buffers[name] = (value, persistent);
                }
            }

            /// <summary>Forgets all submodules.</summary>
            protected void ClearModules() => _internal_submodules.Clear();

            /// <summary>The modules that it owns itself, with their names.</summary>
            public virtual IEnumerable<(string name, Module module)> named_children() => _internal_submodules;

            /// <summary>The modules that it owns itself.</summary>
            public virtual IEnumerable<Module> children() => named_children().Select(child => child.module);

            /// <summary>All modules inside, with dotted names; the module itself is not among them.</summary>
            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach (var child in _internal_submodules) yield return child;
                foreach (var (key, child) in _internal_submodules)
                    foreach (var (inner, module) in child.named_modules())
                        yield return ($"{key}.{inner}", module);
            }

            /// <summary>All modules inside; the module itself is not among them.</summary>
            public virtual IEnumerable<Module> modules() => named_modules().Select(m => m.module);

            /// <summary>Its parameters with dotted names: its own first, then those of its submodules. One that is shared comes once.</summary>
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                var seen = new HashSet<nint>();
                foreach (var (key, parameter) in _internal_params)
                    if (!parameter.IsInvalid && seen.Add(parameter.Handle)) yield return (key, parameter);
                if (!recurse) yield break;
                foreach (var (key, child) in _internal_submodules)
                    foreach (var (inner, parameter) in child.named_parameters())
                        if (seen.Add(parameter.Handle)) yield return ($"{key}.{inner}", parameter);
            }

            /// <summary>Its parameters: its own first, then those of its submodules.</summary>
            public virtual IEnumerable<Parameter> parameters(bool recurse = true) => named_parameters(recurse).Select(p => p.parameter);

            /// <summary>Its buffers with dotted names: its own first, then those of its submodules.</summary>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true)
            {
                var seen = new HashSet<nint>();
                foreach (var (key, (buffer, persistent)) in _internal_buffers)
                    if ((persistent || include_nonpersistent) && !buffer.IsInvalid && seen.Add(buffer.Handle)) yield return (key, buffer);
                if (!recurse) yield break;
                foreach (var (key, child) in _internal_submodules)
                    foreach (var (inner, buffer) in child.named_buffers(true, include_nonpersistent))
                        if (seen.Add(buffer.Handle)) yield return ($"{key}.{inner}", buffer);
            }

            /// <summary>Its buffers: its own first, then those of its submodules.</summary>
            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(b => b.buffer);

            /// <summary>The parameter of a dotted name, or null.</summary>
            public virtual Parameter? get_parameter(string target) =>
                _internal_params.TryGetValue(target, out var found) ? found : Owner(ref target)?.get_parameter(target);

            /// <summary>The buffer of a dotted name, or null.</summary>
            public virtual Tensor? get_buffer(string target) =>
                _internal_buffers.TryGetValue(target, out var found) ? found.Item1 : Owner(ref target)?.get_buffer(target);

            /// <summary>Whether there is a parameter of this dotted name.</summary>
            public virtual bool has_parameter(string target) =>
                _internal_params.ContainsKey(target) || (Owner(ref target)?.has_parameter(target) ?? false);

            /// <summary>Whether there is a buffer of this dotted name.</summary>
            public virtual bool has_buffer(string target) =>
                _internal_buffers.ContainsKey(target) || (Owner(ref target)?.has_buffer(target) ?? false);

            // The child that a dotted name starts with; the rest of the name stays in target.
            private Module? Owner(ref string target)
            {
                var dot = target.IndexOf('.');
                if (dot < 0 || !_internal_submodules.TryGetValue(target[..dot], out var child)) return null;
                target = target[(dot + 1)..];
                return child;
            }

            /// <summary>Switches it and everything inside to learning, or to use.</summary>
            public virtual void train(bool train = true)
            {
                training = train;
                foreach (var (_, child) in _internal_submodules) child.train(train);
            }

            /// <summary>Switches it and everything inside to use: dropout passes everything, batch normalisation uses what it has measured.</summary>
            public virtual void eval() => train(false);

            /// <summary>Runs a function on every module inside, then on the module itself.</summary>
            public virtual Module apply(Action<Module> fn)
            {
                foreach (var (_, child) in _internal_submodules) child.apply(fn);
                fn(this);
                return this;
            }

            /// <summary>Forgets the gradients of all parameters, or sets them to zero.</summary>
            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var parameter in parameters())
                {
                    if (set_to_none) parameter.grad = null;
                    else
                    {
                        using var grad = parameter.grad;
                        if (grad is null) continue;
                        using var _ = no_grad();
                        Interop.Aten.InPlace("zero_", grad);
                    }
                }
            }

            /// <summary>The device and type that a new module's parameters get when none are asked for.</summary>
            protected static (Device device, ScalarType dtype) GetDefaultDeviceAndType(Device? device = null, ScalarType? dtype = null) =>
                (device ?? CPU, dtype ?? get_default_dtype());
        }
    }
}
