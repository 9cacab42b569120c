return F.relu(torch.add(x, second.forward(F.relu(first.forward(x)))));
