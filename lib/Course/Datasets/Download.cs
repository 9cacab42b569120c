namespace Course;

/// <summary>Fetches a file from the web and keeps it only when its checksum is right.</summary>
internal static class Download
{
    /// <exception cref="DataFileException">No connection, no answer in time, or not the file that was expected; nothing is left behind.</exception>
    internal static void File(string address, string path, string sha256, TimeSpan? limit = null)
    {
        var part = path + "." + Environment.ProcessId + ".part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var handler = new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(5) };
            using var client = new HttpClient(handler) { Timeout = limit ?? TimeSpan.FromMinutes(1) };
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            // The whole answer is waited for: the time that a client allows ends with the headers where the body is read as it comes.
            using var answer = client.Send(request);
            answer.EnsureSuccessStatusCode();
            using (var to = System.IO.File.Create(part))
            {
                answer.Content.CopyTo(to, null, default);
            }
            if (DataFiles.Trouble(part, sha256) is { } trouble)
            {
                throw new DataFileException($"What {address} sent {trouble}.");
            }
            System.IO.File.Move(part, path, overwrite: true);
            Host.Show(new LiveText($"{Path.GetFileName(path)}: fetched from {address}"));
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
