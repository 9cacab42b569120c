var ruler = Standardizer.Fit(train);
return (ruler.Transform(train), ruler.Transform(test));
