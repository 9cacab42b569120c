// expect: That looks for the largest value
double phi(double u) => Math.Exp(-u * u / 2) / Math.Sqrt(2 * Math.PI);
double Phi(double u) => (1 + torch.erf(torch.tensor(u / Math.Sqrt(2))).item<double>()) / 2;
double Smaller(double mu, double sigma, double best)
{
    var u = (mu - best) / sigma;
    return (mu - best) * Phi(u) + sigma * phi(u);
}
