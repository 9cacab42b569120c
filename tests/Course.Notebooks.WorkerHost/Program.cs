// The smallest program that can be a notebook's process: the runner's tests start it.
return await Course.Notebooks.Worker.MainAsync(args);
