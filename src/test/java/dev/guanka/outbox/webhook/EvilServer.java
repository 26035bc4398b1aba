package dev.guanka.outbox.webhook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A server that answers as no server should. */
final class EvilServer implements AutoCloseable {

  private final ServerSocket socket;
  private final Manners manners;
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicLong written = new AtomicLong();

  /** What is written to whoever comes; returning closes the connection. */
  interface Manners {
    void answer(OutputStream out) throws IOException, InterruptedException;
  }

  EvilServer(Manners manners) {
    this.manners = manners;
    try {
      socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(this::accept);
  }

  static EvilServer saying(String text) {
    return new EvilServer(out -> out.write(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        connections.incrementAndGet();
        daemon(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      client.getInputStream().read(new byte[64 * 1024]);
      manners.answer(counted(client.getOutputStream()));
    } catch (IOException | InterruptedException hungUp) {
      return;
    }
  }

  private OutputStream counted(OutputStream out) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        out.flush();
        written.addAndGet(length);
      }
    };
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "evil-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  String url() {
    return "http://127.0.0.1:" + port() + "/";
  }

  int connections() {
    return connections.get();
  }

  long written() {
    return written.get();
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
