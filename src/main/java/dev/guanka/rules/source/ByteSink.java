package dev.guanka.rules.source;

/** Takes the content of one file, buffer by buffer, as it is unpacked. */
@FunctionalInterface
public interface ByteSink {

  /** The first {@code length} bytes of the buffer are the next of the file. */
  void take(byte[] buffer, int length);
}
