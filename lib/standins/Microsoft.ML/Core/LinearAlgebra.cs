using System.Numerics;
using System.Runtime.InteropServices;

namespace Microsoft.ML;

/// <summary>The little linear algebra that trainers need, in double precision.</summary>
static class LinearAlgebra
{
    /// <summary>Sum over rows of weight · (row − mean)(row − mean)ᵀ. Each cell is summed by one thread, in the order of the rows.</summary>
    public static double[,] Scatter(FeatureMatrix features, IReadOnlyList<int> rows, double[] mean, float[]? weights)
    {
        var n = features.Columns;
        var result = new double[n, n];
        // Several cells of one row of the result at a time; blocks of columns go to different threads.
        var blocks = Math.Min(n, 4 * Environment.ProcessorCount);
        Parallel.For(0, blocks, block =>
        {
            int from = block * n / blocks, to = (block + 1) * n / blocks;
            var centred = new double[n];
            foreach (var r in rows)
            {
                var row = features[r];
                for (var j = from; j < n; j++) centred[j] = row[j] - mean[j];
                for (var i = from; i < to; i++)
                {
                    var factor = centred[i] * (weights?[r] ?? 1.0);
                    if (factor == 0) continue;
                    AddScaled(MemoryMarshal.CreateSpan(ref result[i, i], n - i), centred.AsSpan(i), factor);
                }
            }
        });
        for (var i = 0; i < n; i++)
            for (var j = 0; j < i; j++) result[i, j] = result[j, i];
        return result;
    }

    static void AddScaled(Span<double> target, ReadOnlySpan<double> source, double factor)
    {
        var many = MemoryMarshal.Cast<double, Vector<double>>(target);
        var from = MemoryMarshal.Cast<double, Vector<double>>(source);
        var scale = new Vector<double>(factor);
        for (var i = 0; i < many.Length; i++) many[i] += from[i] * scale;
        for (var i = many.Length * Vector<double>.Count; i < target.Length; i++) target[i] += source[i] * factor;
    }

    /// <summary>The Cholesky factor L of a symmetric matrix, A = L Lᵀ; null when it is not positive definite.</summary>
    public static double[,]? Cholesky(double[,] a)
    {
        var n = a.GetLength(0);
        var l = new double[n, n];
        for (var j = 0; j < n; j++)
            for (var i = j; i < n; i++)
            {
                var sum = a[i, j];
                for (var k = 0; k < j; k++) sum -= l[i, k] * l[j, k];
                if (i > j) l[i, j] = sum / l[j, j];
                // Less than rounding error is left of the diagonal: the columns before it give this one.
                else if (!(sum > 1e-13 * Math.Abs(a[j, j]))) return null;
                else l[j, j] = Math.Sqrt(sum);
            }
        return l;
    }

    /// <summary>Solves L Lᵀ x = b.</summary>
    public static double[] Solve(double[,] l, double[] b)
    {
        var n = b.Length;
        var x = (double[])b.Clone();
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++) x[i] -= l[i, k] * x[k];
            x[i] /= l[i, i];
        }
        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++) x[i] -= l[k, i] * x[k];
            x[i] /= l[i, i];
        }
        return x;
    }

    /// <summary>The eigenvectors of a symmetric matrix with the largest eigenvalues, largest first; the largest entry of each is positive.</summary>
    public static double[][] LargestEigenvectors(double[,] matrix, int count)
    {
        var n = matrix.GetLength(0);
        var (values, vectors) = Eigen(matrix);
        int[] order = [.. Enumerable.Range(0, n).OrderByDescending(i => values[i])];
        return [.. order.Take(count).Select(i =>
        {
            var vector = vectors[i];
            var sign = Math.Sign(vector.MaxBy(Math.Abs));
            return Array.ConvertAll(vector, v => v * sign);
        })];
    }

    /// <summary>Eigenvalues and eigenvectors of a symmetric matrix: Householder's reduction to three diagonals, then QL with implicit
    /// shifts (Golub and Van Loan, Matrix Computations, 8.3).</summary>
    static (double[] Values, double[][] Vectors) Eigen(double[,] matrix)
    {
        var n = matrix.GetLength(0);
        var a = new double[n][];
        for (var i = 0; i < n; i++) a[i] = [.. Enumerable.Range(0, n).Select(j => matrix[i, j])];
        // q holds the product of the reflections; its rows become the eigenvectors.
        var q = new double[n][];
        for (var i = 0; i < n; i++) (q[i] = new double[n])[i] = 1;
        for (var k = 0; k < n - 2; k++) Reflect(a, q, k);
        var diagonal = new double[n];
        var beside = new double[n];
        for (var i = 0; i < n; i++)
        {
            diagonal[i] = a[i][i];
            if (i < n - 1) beside[i] = a[i + 1][i];
        }
        for (var l = 0; l < n; l++)
            for (var round = 0; ; round++)
            {
                var m = l;
                while (m < n - 1 && Math.Abs(beside[m]) > 1e-16 * (Math.Abs(diagonal[m]) + Math.Abs(diagonal[m + 1]))) m++;
                if (m == l) break;
                if (round == 200) throw Errors.Invalid("The principal components could not be computed: the values of the column are too large or not finite.");
                Chase(diagonal, beside, q, l, m);
            }
        return (diagonal, q);
    }

    /// <summary>One reflection that clears column k below the second diagonal.</summary>
    static void Reflect(double[][] a, double[][] q, int k)
    {
        var n = a.Length;
        double norm = 0;
        for (var i = k + 1; i < n; i++) norm += a[i][k] * a[i][k];
        norm = Math.Sqrt(norm);
        if (norm == 0) return;
        var alpha = a[k + 1][k] > 0 ? -norm : norm;
        var v = new double[n];
        for (var i = k + 1; i < n; i++) v[i] = a[i][k];
        v[k + 1] -= alpha;
        double square = 0;
        for (var i = k + 1; i < n; i++) square += v[i] * v[i];
        if (square == 0) return;
        var beta = 2 / square;
        // A ← (1 − β v vᵀ) A (1 − β v vᵀ) = A − v wᵀ − w vᵀ
        var p = new double[n];
        double overlap = 0;
        for (var i = k; i < n; i++)
        {
            double sum = 0;
            for (var j = k + 1; j < n; j++) sum += a[i][j] * v[j];
            p[i] = beta * sum;
            overlap += p[i] * v[i];
        }
        for (var i = k; i < n; i++) p[i] -= beta * overlap / 2 * v[i];
        for (var i = k; i < n; i++)
        {
            var row = a[i].AsSpan();
            AddScaled(row[k..], p.AsSpan(k), -v[i]);
            AddScaled(row[k..], v.AsSpan(k), -p[i]);
        }
        // Qᵀ ← (1 − β v vᵀ) Qᵀ
        var combined = new double[n];
        for (var i = k + 1; i < n; i++) AddScaled(combined, q[i], v[i]);
        for (var i = k + 1; i < n; i++) AddScaled(q[i], combined, -beta * v[i]);
    }

    /// <summary>One QL step with Wilkinson's shift on the part from l to m.</summary>
    static void Chase(double[] d, double[] e, double[][] q, int l, int m)
    {
        var g = (d[l + 1] - d[l]) / (2 * e[l]);
        var r = Hypotenuse(g, 1);
        g = d[m] - d[l] + e[l] / (g + (g >= 0 ? r : -r));
        double s = 1, c = 1, shift = 0;
        for (var i = m - 1; i >= l; i--)
        {
            double f = s * e[i], b = c * e[i];
            r = Hypotenuse(f, g);
            e[i + 1] = r;
            if (r == 0)
            {
                d[i + 1] -= shift;
                e[m] = 0;
                return;
            }
            s = f / r;
            c = g / r;
            g = d[i + 1] - shift;
            r = (d[i] - g) * s + 2 * c * b;
            shift = s * r;
            d[i + 1] = g + shift;
            g = c * r - b;
            double[] upper = q[i + 1], lower = q[i];
            for (var k = 0; k < upper.Length; k++)
            {
                var kept = upper[k];
                upper[k] = s * lower[k] + c * kept;
                lower[k] = c * lower[k] - s * kept;
            }
        }
        d[l] -= shift;
        e[l] = g;
        e[m] = 0;
    }

    static double Hypotenuse(double a, double b) => Math.Sqrt(a * a + b * b);
}
