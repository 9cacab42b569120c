using Course.Notebooks.Jupyter;
using Course.Notebooks.Running;

// The smallest program that can be a notebook's process: the runner's tests and those of the kernel start it.
return args is ["kernel", "run", var connectionFile] ? await JupyterKernel.MainAsync(connectionFile) : await Worker.MainAsync(args);
