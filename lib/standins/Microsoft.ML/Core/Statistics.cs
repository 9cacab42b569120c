namespace Microsoft.ML;

/// <summary>Distribution functions.</summary>
static class Statistics
{
    /// <summary>The share of a standard normal distribution below z.</summary>
    public static double NormalCdf(double z) => z > 0 ? 1 - Tail(z) : Tail(-z);

    // Half the complementary error function: its continued fraction for large z, its power series for small.
    static double Tail(double z)
    {
        var density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
        if (z < 3)
        {
            double term = z, sum = z;
            for (var k = 1; Math.Abs(term) > 1e-17 && k < 200; k++) sum += term *= z * z / (2 * k + 1);
            return 0.5 - density * sum;
        }
        double fraction = 0;
        for (var k = 60; k > 0; k--) fraction = k / (z + fraction);
        return density / (z + fraction);
    }

    /// <summary>The chance that a t-distributed number with that many degrees of freedom is at least |t| away from 0.</summary>
    public static double TwoSidedT(double t, double freedom) =>
        double.IsNaN(t) ? double.NaN : RegularisedBeta(freedom / 2, 0.5, freedom / (freedom + t * t));

    /// <summary>The regularised incomplete beta function, by its continued fraction (Abramowitz and Stegun 26.5.8).</summary>
    static double RegularisedBeta(double a, double b, double x)
    {
        if (x <= 0) return 0;
        if (x >= 1) return 1;
        if (x > (a + 1) / (a + b + 2)) return 1 - RegularisedBeta(b, a, 1 - x);
        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + a * Math.Log(x) + b * Math.Log(1 - x)) / a;
        const double Tiny = 1e-300;
        double c = 1, d = 1 - (a + b) * x / (a + 1);
        d = 1 / (Math.Abs(d) < Tiny ? Tiny : d);
        var result = d;
        for (var m = 1; m < 500; m++)
        {
            foreach (var numerator in (double[])[m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)), -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))])
            {
                d = 1 + numerator * d;
                d = 1 / (Math.Abs(d) < Tiny ? Tiny : d);
                c = 1 + numerator / c;
                if (Math.Abs(c) < Tiny) c = Tiny;
                result *= c * d;
            }
            if (Math.Abs(c * d - 1) < 1e-15) break;
        }
        return front * result;
    }

    /// <summary>ln Γ by Stirling's series after raising the argument.</summary>
    static double LogGamma(double x)
    {
        double shift = 0;
        while (x < 10) shift -= Math.Log(x++);
        var inverse = 1 / (x * x);
        return shift + (x - 0.5) * Math.Log(x) - x + 0.5 * Math.Log(2 * Math.PI)
            + (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse / 1680))) / x;
    }
}
