package dev.guanka.intake.upload;

import dev.guanka.process.Refusal;
import dev.guanka.rules.Text;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A body that ends by a deadline and a size, however slowly or endlessly a caller sends it. */
public final class BoundedStream extends FilterInputStream {

  private final LongSupplier nanos;
  private final long deadline;
  private long left;

  public static BoundedStream of(InputStream body, long mostBytes, Duration allowed) {
    return new BoundedStream(body, mostBytes, System::nanoTime, allowed.toNanos());
  }

  BoundedStream(InputStream body, long mostBytes, LongSupplier nanos, long nanosAllowed) {
    super(body);
    this.nanos = nanos;
    this.deadline = nanos.getAsLong() + nanosAllowed;
    this.left = mostBytes;
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) {
    left -= read;
    if (left < 0) {
      throw new Refusal(
          413,
          "UPLOAD_TOO_LARGE",
          null,
          new Text("请求超过上限，请缩小后重试。", "The request is over the limit; make it smaller."));
    }
    if (nanos.getAsLong() - deadline > 0) {
      throw tooSlow();
    }
  }

  static Refusal tooSlow() {
    return new Refusal(
        408,
        "UPLOAD_TOO_SLOW",
        null,
        new Text("上传用时过长，请检查网络后重试。", "The upload took too long; check the network, try again."));
  }
}
