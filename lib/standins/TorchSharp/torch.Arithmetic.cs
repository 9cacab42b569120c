namespace TorchSharp;

public static partial class torch
{
    // The operators as functions: torch.add(a, b) is a.add(b).

    /// <summary>this + other, or this + alpha · other.</summary>
    public static Tensor add(Tensor left, Scalar right) => left.add(right);
    public static Tensor add(Tensor left, Scalar right, Scalar alpha) => left.add(right, alpha);
    public static Tensor add(Tensor left, Tensor right) => left.add(right);
    public static Tensor add(Tensor left, Tensor right, Scalar alpha) => left.add(right, alpha);

    /// <summary>Adds to the tensor itself.</summary>
    public static Tensor add_(Tensor left, Scalar right) => left.add_(right);
    public static Tensor add_(Tensor left, Scalar right, Scalar alpha) => left.add_(right, alpha);
    public static Tensor add_(Tensor left, Tensor right) => left.add_(right);
    public static Tensor add_(Tensor left, Tensor right, Scalar alpha) => left.add_(right, alpha);

    /// <summary>this − other.</summary>
    public static Tensor sub(Tensor left, Scalar right) => left.sub(right);
    public static Tensor sub(Tensor left, Tensor right) => left.sub(right);

    /// <summary>Subtracts from the tensor itself.</summary>
    public static Tensor sub_(Tensor left, Scalar right) => left.sub_(right);
    public static Tensor sub_(Tensor left, Tensor right) => left.sub_(right);

    /// <summary>this − other.</summary>
    public static Tensor subtract(Tensor left, Scalar right) => left.subtract(right);
    public static Tensor subtract(Tensor left, Tensor right) => left.subtract(right);

    /// <summary>Subtracts from the tensor itself.</summary>
    public static Tensor subtract_(Tensor left, Scalar right) => left.subtract_(right);
    public static Tensor subtract_(Tensor left, Tensor right) => left.subtract_(right);

    /// <summary>this · other, element by element.</summary>
    public static Tensor mul(Tensor left, Scalar right) => left.mul(right);
    public static Tensor mul(Tensor left, Tensor right) => left.mul(right);

    /// <summary>Multiplies the tensor itself.</summary>
    public static Tensor mul_(Tensor left, Scalar right) => left.mul_(right);
    public static Tensor mul_(Tensor left, Tensor right) => left.mul_(right);

    /// <summary>this · other, element by element.</summary>
    public static Tensor multiply(Tensor left, Scalar right) => left.multiply(right);
    public static Tensor multiply(Tensor left, Tensor right) => left.multiply(right);

    /// <summary>this / other; rounding_mode floor or trunc makes it a whole-number division.</summary>
    public static Tensor div(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) => left.div(right, rounding_mode);
    public static Tensor div(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) => left.div(right, rounding_mode);

    /// <summary>Divides the tensor itself.</summary>
    public static Tensor div_(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) => left.div_(right, rounding_mode);
    public static Tensor div_(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) => left.div_(right, rounding_mode);

    /// <summary>this / other.</summary>
    public static Tensor divide(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) => left.divide(right, rounding_mode);
    public static Tensor divide(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) => left.divide(right, rounding_mode);

    /// <summary>Multiplies input itself.</summary>
    public static Tensor multiply_(Tensor left, Scalar right) => left.mul_(right);
    public static Tensor multiply_(Tensor left, Tensor right) => left.mul_(right);

    /// <summary>Divides the tensor itself.</summary>
    public static Tensor divide_(Tensor left, Scalar right) => left.div_(right);
    public static Tensor divide_(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) => left.divide_(right, rounding_mode);

    /// <summary>this / other with a fractional result, for whole numbers too.</summary>
    public static Tensor true_divide(Tensor dividend, Tensor divisor) => dividend.true_divide(divisor);

    /// <summary>Divides the tensor itself.</summary>
    public static Tensor true_divide_(Tensor dividend, Tensor divisor) => dividend.true_divide_(divisor);

    /// <summary>this / other, rounded down.</summary>
    public static Tensor floor_divide(Tensor input, Tensor other) => input.floor_divide(other);

    /// <summary>Divides the tensor itself and rounds down.</summary>
    public static Tensor floor_divide_(Tensor input, Tensor other) => input.floor_divide_(other);

    /// <summary>The rest of a division, with the sign of the divisor.</summary>
    public static Tensor remainder(Tensor left, Scalar right) => left.remainder(right);
    public static Tensor remainder(Tensor left, Tensor right) => left.remainder(right);

    /// <summary>Replaces the tensor by the rest of a division, with the sign of the divisor.</summary>
    public static Tensor remainder_(Tensor left, Scalar right) => left.remainder_(right);
    public static Tensor remainder_(Tensor left, Tensor right) => left.remainder_(right);

    /// <summary>The rest of a division, with the sign of the dividend.</summary>
    public static Tensor fmod(Tensor left, Scalar right) => left.fmod(right);
    public static Tensor fmod(Tensor left, Tensor right) => left.fmod(right);

    /// <summary>Replaces the tensor by the rest of a division, with the sign of the dividend.</summary>
    public static Tensor fmod_(Tensor left, Scalar right) => left.fmod_(right);
    public static Tensor fmod_(Tensor left, Tensor right) => left.fmod_(right);

    /// <summary>this raised to a power.</summary>
    public static Tensor pow(Tensor left, Scalar exponent) => left.pow(exponent);
    public static Tensor pow(Tensor left, Tensor exponent) => left.pow(exponent);

    /// <summary>Raises the tensor itself to a power.</summary>
    public static Tensor pow_(Tensor left, Scalar exponent) => left.pow_(exponent);
    public static Tensor pow_(Tensor left, Tensor exponent) => left.pow_(exponent);

    /// <summary>this raised to a power, computed in double precision.</summary>
    public static Tensor float_power(Tensor input, Tensor target) => input.float_power(target);

    /// <summary>this + value · tensor1 · tensor2.</summary>
    public static Tensor addcmul(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcmul(tensor1, tensor2, value);

    /// <summary>Adds value · tensor1 · tensor2 to the tensor itself.</summary>
    public static Tensor addcmul_(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcmul_(tensor1, tensor2, value);

    /// <summary>this + value · tensor1 / tensor2.</summary>
    public static Tensor addcdiv(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcdiv(tensor1, tensor2, value);

    /// <summary>Adds value · tensor1 / tensor2 to the tensor itself.</summary>
    public static Tensor addcdiv_(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcdiv_(tensor1, tensor2, value);

    /// <summary>this + weight · (end − this): on the line from this to end.</summary>
    public static Tensor lerp(Tensor input, Tensor end, Tensor weight) => input.lerp(end, weight);

    /// <summary>The larger of two tensors, element by element.</summary>
    public static Tensor maximum(Tensor input, Tensor other) => input.maximum(other);

    /// <summary>The smaller of two tensors, element by element.</summary>
    public static Tensor minimum(Tensor input, Tensor other) => input.minimum(other);

    /// <summary>The larger of two tensors, where NaN loses.</summary>
    public static Tensor fmax(Tensor input, Tensor other) => input.fmax(other);

    /// <summary>The smaller of two tensors, where NaN loses.</summary>
    public static Tensor fmin(Tensor input, Tensor other) => input.fmin(other);

    /// <summary>The greatest common divisor.</summary>
    public static Tensor gcd(Tensor left, Tensor right) => left.gcd(right);

    /// <summary>Replaces the tensor by the greatest common divisor.</summary>
    public static Tensor gcd_(Tensor left, Tensor right) => left.gcd_(right);

    /// <summary>The least common multiple.</summary>
    public static Tensor lcm(Tensor input, Tensor other) => input.lcm(other);

    /// <summary>Replaces the tensor by the least common multiple.</summary>
    public static Tensor lcm_(Tensor input, Tensor other) => input.lcm_(other);

    /// <summary>this · 2^other.</summary>
    public static Tensor ldexp(Tensor input, Tensor other) => input.ldexp(other);

    /// <summary>Multiplies the tensor itself by 2^other.</summary>
    public static Tensor ldexp_(Tensor input, Tensor other) => input.ldexp_(other);

    /// <summary>√(this² + other²).</summary>
    public static Tensor hypot(Tensor left, Tensor right) => left.hypot(right);

    /// <summary>The size of this with the sign of other.</summary>
    public static Tensor copysign(Tensor input, Tensor other) => input.copysign(other);

    /// <summary>The next number of this type towards other.</summary>
    public static Tensor nextafter(Tensor input, Tensor other) => input.nextafter(other);

    /// <summary>this · log(y), and 0 where this is 0.</summary>
    public static Tensor xlogy(Tensor x, Scalar y) => x.xlogy(y);
    public static Tensor xlogy(Tensor x, Tensor y) => x.xlogy(y);

    /// <summary>Multiplies the tensor itself by log(y).</summary>
    public static Tensor xlogy_(Tensor x, Scalar y) => x.xlogy_(y);
    public static Tensor xlogy_(Tensor x, Tensor y) => x.xlogy_(y);

    /// <summary>log(exp(this) + exp(other)) without overflow.</summary>
    public static Tensor logaddexp(Tensor left, Tensor right) => left.logaddexp(right);

    /// <summary>log2(2^this + 2^other) without overflow.</summary>
    public static Tensor logaddexp2(Tensor left, Tensor right) => left.logaddexp2(right);

    /// <summary>And, bit by bit; of booleans the logical and.</summary>
    public static Tensor bitwise_and(Tensor left, Tensor right) => left.bitwise_and(right);

    /// <summary>And, bit by bit, into the tensor itself.</summary>
    public static Tensor bitwise_and_(Tensor left, Tensor right) => left.bitwise_and_(right);

    /// <summary>Or, bit by bit; of booleans the logical or.</summary>
    public static Tensor bitwise_or(Tensor left, Tensor right) => left.bitwise_or(right);

    /// <summary>Or, bit by bit, into the tensor itself.</summary>
    public static Tensor bitwise_or_(Tensor left, Tensor right) => left.bitwise_or_(right);

    /// <summary>Exclusive or, bit by bit.</summary>
    public static Tensor bitwise_xor(Tensor left, Tensor right) => left.bitwise_xor(right);

    /// <summary>Exclusive or, bit by bit, into the tensor itself.</summary>
    public static Tensor bitwise_xor_(Tensor left, Tensor right) => left.bitwise_xor_(right);

    /// <summary>Every bit turned round; of booleans the logical not.</summary>
    public static Tensor bitwise_not(Tensor input) => input.bitwise_not();

    /// <summary>Turns every bit of the tensor itself round.</summary>
    public static Tensor bitwise_not_(Tensor input) => input.bitwise_not_();

    /// <summary>Bits moved to the left.</summary>
    public static Tensor bitwise_left_shift(Tensor left, Tensor right) => left.bitwise_left_shift(right);

    /// <summary>Moves the tensor's own bits to the left.</summary>
    public static Tensor bitwise_left_shift_(Tensor left, Tensor right) => left.bitwise_left_shift_(right);

    /// <summary>Bits moved to the right.</summary>
    public static Tensor bitwise_right_shift(Tensor left, Tensor right) => left.bitwise_right_shift(right);

    /// <summary>Moves the tensor's own bits to the right.</summary>
    public static Tensor bitwise_right_shift_(Tensor left, Tensor right) => left.bitwise_right_shift_(right);
}
