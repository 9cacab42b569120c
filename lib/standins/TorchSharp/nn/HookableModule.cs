namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module whose calls can be watched and changed by hooks.</summary>
        public class HookableModule<TPreHook, TPostHook> : Module
        {
            // Made when the first hook comes: most modules never have one.
            private protected Dictionary<string, TPreHook>? preHooks;
            private protected Dictionary<string, TPostHook>? postHooks;
            private Dictionary<string, Action<Module>>? preActions;
            private Dictionary<string, Action<Module>>? postActions;
            private int hooksMade;

            protected HookableModule(string name) : base(name) { }

            private protected bool Hooked => hooksMade > 0;

            internal bool Watched => Hooked;

            /// <summary>Runs a function after each forward; what it returns replaces the result unless it is null.</summary>
            public HookRemover register_forward_hook(TPostHook hook) => Add(postHooks ??= [], hook);

            public HookRemover register_forward_hook(Action<Module> hook) => Add(postActions ??= [], hook);

            /// <summary>Runs a function before each forward; what it returns replaces the input unless it is null.</summary>
            public HookRemover register_forward_pre_hook(TPreHook hook) => Add(preHooks ??= [], hook);

            public HookRemover register_forward_pre_hook(Action<Module> hook) => Add(preActions ??= [], hook);

            private protected void RunPreActions() => Run(preActions);

            private protected void RunPostActions() => Run(postActions);

            private void Run(Dictionary<string, Action<Module>>? actions)
            {
                if (actions is null) return;
                foreach (var action in actions.Values) action(this);
            }

            private HookRemover Add<THook>(Dictionary<string, THook> hooks, THook hook)
            {
                var key = $"hook{++hooksMade}";
                hooks.Add(key, hook);
                return new HookRemover(this, key);
            }

            private void Remove(string key)
            {
                preHooks?.Remove(key);
                postHooks?.Remove(key);
                preActions?.Remove(key);
                postActions?.Remove(key);
            }

            /// <summary>Takes a hook out again.</summary>
            public class HookRemover
            {
                private readonly HookableModule<TPreHook, TPostHook> module;
                private readonly string key;

                public HookRemover(HookableModule<TPreHook, TPostHook> module, string key) => (this.module, this.key) = (module, key);

                /// <summary>Takes the hook out; a second time does nothing.</summary>
                public void remove() => module.Remove(key);
            }
        }
    }
}
