package dev.guanka.rules.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes wxapkg files field by field, so that every field can lie. */
public final class WxapkgForge {

  private final List<Entry> entries = new ArrayList<>();
  int first = 0xBE;
  int last = 0xED;
  long count = -1;
  int indexDelta;
  int bodyDelta;
  byte[] suffix = {};

  public WxapkgForge file(String name, String content) {
    return file(name, content, entry -> {});
  }

  WxapkgForge file(String name, String content, Consumer<Entry> lie) {
    Entry entry =
        new Entry(name.getBytes(StandardCharsets.UTF_8), content.getBytes(StandardCharsets.UTF_8));
    entry.lie = lie;
    entries.add(entry);
    return this;
  }

  WxapkgForge with(Consumer<WxapkgForge> change) {
    change.accept(this);
    return this;
  }

  public byte[] bytes() {
    int index = 4 + entries.stream().mapToInt(e -> 12 + e.name.length).sum();
    int body = entries.stream().mapToInt(e -> e.data.length).sum();
    ByteBuffer out = ByteBuffer.allocate(14 + index + body);
    out.put((byte) first).putInt(0).putInt(index + indexDelta).putInt(body + bodyDelta);
    out.put((byte) last).putInt((int) (count < 0 ? entries.size() : count));
    int offset = 14 + index;
    for (Entry entry : entries) {
      entry.offset = offset;
      entry.size = entry.data.length;
      entry.nameLength = entry.name.length;
      entry.lie.accept(entry);
      out.putInt((int) entry.nameLength).put(entry.name);
      out.putInt((int) entry.offset).putInt((int) entry.size);
      offset += entry.data.length;
    }
    entries.forEach(entry -> out.put(entry.data));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(out.array());
    all.writeBytes(suffix);
    return all.toByteArray();
  }

  /** One file; what its row says starts as the truth. */
  static final class Entry {
    byte[] name;
    byte[] data;
    long nameLength;
    long offset;
    long size;
    Consumer<Entry> lie;

    Entry(byte[] name, byte[] data) {
      this.name = name;
      this.data = data;
    }
  }
}
