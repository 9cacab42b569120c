namespace Course;

/// <summary>Fetches a file from the web, says how far it is, and keeps it only when its checksum is right.</summary>
internal static class Download
{
    private static readonly TimeSpan s_connectTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(60);

    /// <exception cref="DataFileException">No connection, no answer in time, or not the file that was expected; nothing is left behind.</exception>
    internal static void File(string address, string path, string sha256)
    {
        var name = Path.GetFileName(path);
        var part = path + "." + Environment.ProcessId + ".part";
        var live = new Live();
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var client = new HttpClient(new SocketsHttpHandler { ConnectTimeout = s_connectTimeout }) { Timeout = s_timeout };
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var answer = client.Send(request, HttpCompletionOption.ResponseHeadersRead);
            answer.EnsureSuccessStatusCode();
            using (var from = answer.Content.ReadAsStream())
            using (var to = System.IO.File.Create(part))
            {
                var buffer = new byte[1 << 16];
                for (int read; (read = from.Read(buffer)) > 0;)
                {
                    to.Write(buffer, 0, read);
                    live.Update($"{name}: {to.Length / 1000:N0} of {answer.Content.Headers.ContentLength / 1000:N0} kB");
                }
            }
            if (DataFiles.Trouble(part, sha256) is { } trouble)
            {
                throw new DataFileException($"What {address} sent {trouble}.");
            }
            System.IO.File.Move(part, path, overwrite: true);
            live.Finish($"{name}: fetched from {address}");
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException and not DataFileException or UnauthorizedAccessException)
        {
            throw new DataFileException($"{address} could not be fetched ({e.Message.TrimEnd('.')}).", e);
        }
        finally
        {
            if (System.IO.File.Exists(part))
            {
                System.IO.File.Delete(part);
            }
        }
    }
}
