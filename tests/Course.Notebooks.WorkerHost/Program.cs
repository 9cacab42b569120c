using Course.Notebooks;
using Course.Notebooks.Jupyter;

// The smallest program that can be a notebook's process: the runner's tests and those of the kernel start it.
return args is ["kernel", "run", var connectionFile] ? await JupyterKernel.MainAsync(connectionFile) : await Worker.MainAsync(args);
