package dev.guanka.intake.engine;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes so many bytes and no more. */
final class LimitedStream extends FilterOutputStream {

  private long left;

  LimitedStream(OutputStream out, long most) {
    super(out);
    this.left = most;
  }

  @Override
  public void write(int one) throws IOException {
    count(1);
    out.write(one);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    count(length);
    out.write(bytes, offset, length);
  }

  private void count(int more) {
    left -= more;
    if (left < 0) {
      throw StartProblem.tooLarge();
    }
  }
}
