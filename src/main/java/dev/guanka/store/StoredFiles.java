package dev.guanka.store;

import dev.guanka.rules.source.PackageFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The files of a kept package, their bytes fetched a window at a time: neither a statement for each
 * file nor the whole package in memory. For one reader.
 */
final class StoredFiles {

  private static final long WINDOW_BYTES = 4L << 20;

  private final JdbcClient db;
  private final List<List<String>> windows = new ArrayList<>();
  private final Map<String, Integer> windowOf = new HashMap<>();
  private Map<String, byte[]> loaded = Map.of();
  private long room;

  StoredFiles(JdbcClient db) {
    this.db = db;
  }

  PackageFile add(String path, long size, String sha256) {
    if (!windowOf.containsKey(sha256)) {
      if (windows.isEmpty() || room < size) {
        windows.add(new ArrayList<>());
        room = WINDOW_BYTES;
      }
      room -= size;
      windows.get(windows.size() - 1).add(sha256);
      windowOf.put(sha256, windows.size() - 1);
    }
    return new PackageFile(path, size, sha256, () -> read(sha256));
  }

  private byte[] read(String sha256) throws IOException {
    if (!loaded.containsKey(sha256)) {
      loaded = load(windows.get(windowOf.get(sha256)));
    }
    byte[] bytes = loaded.get(sha256);
    if (bytes == null) {
      throw new IOException("no blob " + sha256);
    }
    return bytes;
  }

  private Map<String, byte[]> load(List<String> window) {
    Map<String, byte[]> bytes = new HashMap<>();
    db.sql("select sha256, bytes from blob where sha256 = any(?)")
        .param(window.toArray(String[]::new))
        .query((row, number) -> Map.entry(row.getString(1), row.getBytes(2)))
        .list()
        .forEach(entry -> bytes.put(entry.getKey(), entry.getValue()));
    return bytes;
  }
}
