using System.Globalization;
using Course.Notebooks.Jupyter;
using Course.Notebooks.Running;

namespace Course.Cli;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        // Numbers look the same on every machine, in reports too.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = System.Text.Encoding.UTF8;
        }
        // A notebook's own process: no time for anything else.
        if (args is ["worker", .. var rest])
        {
            return await Worker.MainAsync(rest);
        }
        // Started by a notebook front end: the same.
        if (args is ["kernel", "run", var connectionFile])
        {
            return await JupyterKernel.MainAsync(connectionFile);
        }
        return await CommandLine.RunAsync(args);
    }
}
