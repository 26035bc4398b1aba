package dev.guanka.store.embedded;

import dev.guanka.rules.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second service out of a data folder; the system frees it however the first one ends. */
record FolderLock(FileChannel channel) implements AutoCloseable {

  static FolderLock take(DataFolder folder) {
    try {
      FileChannel channel = open(folder.lock());
      if (isTaken(channel)) {
        channel.close();
        throw inUse(folder.root());
      }
      return new FolderLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  private static CannotStartDatabase inUse(Path folder) {
    return new CannotStartDatabase(
        new Text(
            "数据目录 " + folder + " 正被另一个 Guanka 使用：请先停止它，或用 guanka.data-dir 指定其他目录",
            "The data folder %s is in use by another Guanka: stop that one, or name another folder with guanka.data-dir"
                .formatted(folder)));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
