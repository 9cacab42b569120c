return -(theta * torch.log1p(-u));
