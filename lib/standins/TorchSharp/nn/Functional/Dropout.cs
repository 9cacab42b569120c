using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>In training, sets each element to 0 with probability p and divides the others by 1 − p.</summary>
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                Aten.Call(inplace ? "dropout_" : "dropout", input, p, training);

            /// <summary>In training, sets whole channels of `[batch, channels, length]` to 0 with probability p.</summary>
            public static Tensor dropout1d(Tensor input, double p = 0.5, bool training = true, bool inplace = false)
            {
                if (input.dim() != 2) return Aten.Call(inplace ? "feature_dropout_" : "feature_dropout", input, p, training);
                using var batch = Aten.Call("unsqueeze", input, 0);
                using var dropped = Aten.Call(inplace ? "feature_dropout_" : "feature_dropout", batch, p, training);
                return Aten.Call("squeeze.dim", dropped, 0);
            }

            /// <summary>In training, sets whole channels of `[batch, channels, height, width]` to 0 with probability p.</summary>
            public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                Aten.Call(inplace ? "feature_dropout_" : "feature_dropout", input, p, training);

            /// <summary>In training, sets whole channels of `[batch, channels, depth, height, width]` to 0 with probability p.</summary>
            public static Tensor dropout3d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                Aten.Call(inplace ? "feature_dropout_" : "feature_dropout", input, p, training);

            /// <summary>Dropout that keeps mean and variance, for nets of SELUs.</summary>
            public static Tensor alpha_dropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false) =>
                Aten.Call(inplace ? "alpha_dropout_" : "alpha_dropout", input, p, training);

            /// <summary>As alpha_dropout, for whole channels.</summary>
            public static Tensor feature_alpha_dropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false) =>
                Aten.Call(inplace ? "feature_alpha_dropout_" : "feature_alpha_dropout", input, p, training);
        }
    }
}
