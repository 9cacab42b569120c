// expect: That is the probability to improve
double phi(double u) => Math.Exp(-u * u / 2) / Math.Sqrt(2 * Math.PI);
double Phi(double u) => (1 + torch.erf(torch.tensor(u / Math.Sqrt(2))).item<double>()) / 2;
double Smaller(double mu, double sigma, double best)
{
    return Phi((best - mu) / sigma);
}
