// expect: This is what the last place adds
gradient = torch.outer(slope * (1 - h[-1].square()), h[-2]);
