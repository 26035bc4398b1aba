package dev.guanka.intake.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A client of the event stream on a bare socket, so that a test decides when it reads. */
final class StreamClient implements AutoCloseable {

  private static final Pattern ID = Pattern.compile("(?m)^id: ([0-9]+)$");

  private final Socket socket;
  private final StringBuffer heard = new StringBuffer();
  private volatile boolean ended;

  private StreamClient(Socket socket) {
    this.socket = socket;
  }

  static StreamClient open(int port, String user, String path, String... headers) {
    try {
      Socket socket = new Socket();
      socket.setReceiveBufferSize(4096);
      socket.connect(new InetSocketAddress("127.0.0.1", port));
      socket.getOutputStream().write(request(user, path, headers));
      return new StreamClient(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] request(String user, String path, String... headers) {
    String pair = Base64.getEncoder().encodeToString((user + ":" + user).getBytes());
    Stream<String> lines =
        Stream.of(
            "GET " + path + " HTTP/1.1",
            "Host: 127.0.0.1",
            "Accept: text/event-stream",
            "Authorization: Basic " + pair);
    return (String.join("\r\n", Stream.concat(lines, Stream.of(headers)).toList()) + "\r\n\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Reads on a thread of its own from now on. */
  StreamClient reading() {
    Thread thread = new Thread(this::read, "stream-client");
    thread.setDaemon(true);
    thread.start();
    return this;
  }

  private void read() {
    try {
      InputStream in = socket.getInputStream();
      byte[] buffer = new byte[8192];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        heard.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
      }
    } catch (IOException closed) {
      ended = true;
    }
    ended = true;
  }

  String heard() {
    return heard.toString();
  }

  /** The cursors of the events that came, in their order. */
  List<Long> ids() {
    Matcher matcher = ID.matcher(heard.toString().replaceAll("\r\n[0-9a-fA-F]+\r\n", ""));
    return matcher.results().map(found -> Long.valueOf(found.group(1))).toList();
  }

  boolean isEnded() {
    return ended;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
