namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What can be called with one input.</summary>
        public interface IModule<T, TResult>
        {
            /// <summary>Computes the result, running hooks.</summary>
            TResult call(T input1);
        }

        /// <summary>A module of one input: derive from it and write <see cref="forward"/>.</summary>
        public abstract class Module<T, TResult> : HookableModule<Func<Module<T, TResult>, T, T>, Func<Module<T, TResult>, T, TResult, TResult>>, IModule<T, TResult>
        {
            protected Module(string name) : base(name) { }

            /// <summary>The computation itself. Use <see cref="call"/> to run it with its hooks.</summary>
            public abstract TResult forward(T input);

            /// <summary>Computes the result: hooks before, <see cref="forward"/>, hooks after.</summary>
            public TResult call(T input) => Hooked ? CallHooked(input) : forward(input);

            private TResult CallHooked(T input)
            {
                RunPreActions();
                if (preHooks is not null)
                    foreach (var hook in preHooks.Values)
                        if (hook(this, input) is { } changed) input = changed;
                var result = forward(input);
                if (postHooks is not null)
                    foreach (var hook in postHooks.Values)
                        if (hook(this, input, result) is { } replaced) result = replaced;
                RunPostActions();
                return result;
            }
        }

        /// <summary>What can be called with two inputs.</summary>
        public interface IModule<T1, T2, TResult>
        {
            /// <summary>Computes the result, running hooks.</summary>
            TResult call(T1 input1, T2 input2);
        }

        /// <summary>A module of two inputs: derive from it and write <see cref="forward"/>.</summary>
        public abstract class Module<T1, T2, TResult> : HookableModule<Func<Module<T1, T2, TResult>, T1, T2, (T1, T2)?>, Func<Module<T1, T2, TResult>, T1, T2, TResult, TResult>>, IModule<T1, T2, TResult>
        {
            protected Module(string name) : base(name) { }

            /// <summary>The computation itself. Use <see cref="call"/> to run it with its hooks.</summary>
            public abstract TResult forward(T1 input1, T2 input2);

            /// <summary>Computes the result: hooks before, <see cref="forward"/>, hooks after.</summary>
            public TResult call(T1 input1, T2 input2) => Hooked ? CallHooked(input1, input2) : forward(input1, input2);

            private TResult CallHooked(T1 input1, T2 input2)
            {
                RunPreActions();
                if (preHooks is not null)
                    foreach (var hook in preHooks.Values)
                        if (hook(this, input1, input2) is { } changed) (input1, input2) = changed;
                var result = forward(input1, input2);
                if (postHooks is not null)
                    foreach (var hook in postHooks.Values)
                        if (hook(this, input1, input2, result) is { } replaced) result = replaced;
                RunPostActions();
                return result;
            }
        }

        /// <summary>What can be called with three inputs.</summary>
        public interface IModule<T1, T2, T3, TResult>
        {
            /// <summary>Computes the result, running hooks.</summary>
            TResult call(T1 input1, T2 input2, T3 input3);
        }

        /// <summary>A module of three inputs: derive from it and write <see cref="forward"/>.</summary>
        public abstract class Module<T1, T2, T3, TResult> : HookableModule<Func<Module<T1, T2, T3, TResult>, T1, T2, T3, (T1, T2, T3)?>, Func<Module<T1, T2, T3, TResult>, T1, T2, T3, TResult, TResult>>, IModule<T1, T2, T3, TResult>
        {
            protected Module(string name) : base(name) { }

            /// <summary>The computation itself. Use <see cref="call"/> to run it with its hooks.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3);

            /// <summary>Computes the result: hooks before, <see cref="forward"/>, hooks after.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3) => Hooked ? CallHooked(input1, input2, input3) : forward(input1, input2, input3);

            private TResult CallHooked(T1 input1, T2 input2, T3 input3)
            {
                RunPreActions();
                if (preHooks is not null)
                    foreach (var hook in preHooks.Values)
                        if (hook(this, input1, input2, input3) is { } changed) (input1, input2, input3) = changed;
                var result = forward(input1, input2, input3);
                if (postHooks is not null)
                    foreach (var hook in postHooks.Values)
                        if (hook(this, input1, input2, input3, result) is { } replaced) result = replaced;
                RunPostActions();
                return result;
            }
        }

        /// <summary>What can be called with four inputs.</summary>
        public interface IModule<T1, T2, T3, T4, TResult>
        {
            /// <summary>Computes the result, running hooks.</summary>
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4);
        }

        /// <summary>A module of four inputs: derive from it and write <see cref="forward"/>.</summary>
        public abstract class Module<T1, T2, T3, T4, TResult> : HookableModule<Func<Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, (T1, T2, T3, T4)?>, Func<Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, TResult, TResult>>, IModule<T1, T2, T3, T4, TResult>
        {
            protected Module(string name) : base(name) { }

            /// <summary>The computation itself. Use <see cref="call"/> to run it with its hooks.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4);

            /// <summary>Computes the result: hooks before, <see cref="forward"/>, hooks after.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4) => Hooked ? CallHooked(input1, input2, input3, input4) : forward(input1, input2, input3, input4);

            private TResult CallHooked(T1 input1, T2 input2, T3 input3, T4 input4)
            {
                RunPreActions();
                if (preHooks is not null)
                    foreach (var hook in preHooks.Values)
                        if (hook(this, input1, input2, input3, input4) is { } changed) (input1, input2, input3, input4) = changed;
                var result = forward(input1, input2, input3, input4);
                if (postHooks is not null)
                    foreach (var hook in postHooks.Values)
                        if (hook(this, input1, input2, input3, input4, result) is { } replaced) result = replaced;
                RunPostActions();
                return result;
            }
        }

        /// <summary>What can be called with five inputs.</summary>
        public interface IModule<T1, T2, T3, T4, T5, TResult>
        {
            /// <summary>Computes the result, running hooks.</summary>
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5);
        }

        /// <summary>A module of five inputs: derive from it and write <see cref="forward"/>.</summary>
        public abstract class Module<T1, T2, T3, T4, T5, TResult> : HookableModule<Func<Module<T1, T2, T3, T4, T5, TResult>, T1, T2, T3, T4, T5, (T1, T2, T3, T4, T5)?>, Func<Module<T1, T2, T3, T4, T5, TResult>, T1, T2, T3, T4, T5, TResult, TResult>>, IModule<T1, T2, T3, T4, T5, TResult>
        {
            protected Module(string name) : base(name) { }

            /// <summary>The computation itself. Use <see cref="call"/> to run it with its hooks.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5);

            /// <summary>Computes the result: hooks before, <see cref="forward"/>, hooks after.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5) => Hooked ? CallHooked(input1, input2, input3, input4, input5) : forward(input1, input2, input3, input4, input5);

            private TResult CallHooked(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5)
            {
                RunPreActions();
                if (preHooks is not null)
                    foreach (var hook in preHooks.Values)
                        if (hook(this, input1, input2, input3, input4, input5) is { } changed) (input1, input2, input3, input4, input5) = changed;
                var result = forward(input1, input2, input3, input4, input5);
                if (postHooks is not null)
                    foreach (var hook in postHooks.Values)
                        if (hook(this, input1, input2, input3, input4, input5, result) is { } replaced) result = replaced;
                RunPostActions();
                return result;
            }
        }

        /// <summary>What can be called with six inputs.</summary>
        public interface IModule<T1, T2, T3, T4, T5, T6, TResult>
        {
            /// <summary>Computes the result, running hooks.</summary>
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6);
        }

        /// <summary>A module of six inputs: derive from it and write <see cref="forward"/>.</summary>
        public abstract class Module<T1, T2, T3, T4, T5, T6, TResult> : HookableModule<Func<Module<T1, T2, T3, T4, T5, T6, TResult>, T1, T2, T3, T4, T5, T6, (T1, T2, T3, T4, T5, T6)?>, Func<Module<T1, T2, T3, T4, T5, T6, TResult>, T1, T2, T3, T4, T5, T6, TResult, TResult>>, IModule<T1, T2, T3, T4, T5, T6, TResult>
        {
            protected Module(string name) : base(name) { }

            /// <summary>The computation itself. Use <see cref="call"/> to run it with its hooks.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6);

            /// <summary>Computes the result: hooks before, <see cref="forward"/>, hooks after.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6) => Hooked ? CallHooked(input1, input2, input3, input4, input5, input6) : forward(input1, input2, input3, input4, input5, input6);

            private TResult CallHooked(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6)
            {
                RunPreActions();
                if (preHooks is not null)
                    foreach (var hook in preHooks.Values)
                        if (hook(this, input1, input2, input3, input4, input5, input6) is { } changed) (input1, input2, input3, input4, input5, input6) = changed;
                var result = forward(input1, input2, input3, input4, input5, input6);
                if (postHooks is not null)
                    foreach (var hook in postHooks.Values)
                        if (hook(this, input1, input2, input3, input4, input5, input6, result) is { } replaced) result = replaced;
                RunPostActions();
                return result;
            }
        }
    }
}
