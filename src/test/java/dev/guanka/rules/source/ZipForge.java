package dev.guanka.rules.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zips field by field, so that every field can lie. */
final class ZipForge {

  private final List<Entry> entries = new ArrayList<>();
  byte[] prefix = {};
  byte[] suffix = {};
  byte[] beforeDirectory = {};
  byte[] afterDirectory = {};
  byte[] comment = {};
  boolean shiftOffsets;
  boolean zip64;
  Consumer<ByteBuffer> zip64Lie = record -> {};
  Consumer<ByteBuffer> endLie = record -> {};

  static ZipForge program() {
    return new ZipForge()
        .file("app.json", "{\"pages\":[\"pages/a\"]}")
        .file("pages/a.js", "Page({})");
  }

  ZipForge file(String name, String content) {
    return file(name, content, entry -> {});
  }

  ZipForge file(String name, String content, Consumer<Entry> lie) {
    Entry entry =
        new Entry(name.getBytes(StandardCharsets.UTF_8), content.getBytes(StandardCharsets.UTF_8));
    lie.accept(entry);
    entries.add(entry);
    return this;
  }

  ZipForge with(Consumer<ZipForge> change) {
    change.accept(this);
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(prefix);
    int base = shiftOffsets ? 0 : prefix.length;
    for (Entry entry : entries) {
      if (entry.start < 0) {
        entry.start = out.size() - base;
      }
      out.writeBytes(entry.local());
    }
    out.writeBytes(beforeDirectory);
    int directory = out.size() - base;
    List<Entry> listed = entries.stream().filter(entry -> entry.listed).toList();
    listed.forEach(entry -> out.writeBytes(entry.central()));
    int size = out.size() - base - directory;
    out.writeBytes(afterDirectory);
    if (zip64) {
      out.writeBytes(zip64(listed.size(), size, directory, out.size() - base));
    }
    out.writeBytes(end(listed.size(), size, directory));
    out.writeBytes(suffix);
    return out.toByteArray();
  }

  private byte[] zip64(int count, int size, int directory, long at) {
    ByteBuffer record = buffer(76);
    record.putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45);
    record.putInt(0).putInt(0).putLong(count).putLong(count).putLong(size).putLong(directory);
    record.putInt(0x07064b50).putInt(0).putLong(at).putInt(1);
    zip64Lie.accept(record);
    return record.array();
  }

  private byte[] end(int count, int size, int directory) {
    ByteBuffer record = buffer(22 + comment.length);
    record.putInt(0x06054b50).putInt(0);
    record.putShort((short) (zip64 ? -1 : count)).putShort((short) (zip64 ? -1 : count));
    record.putInt(zip64 ? -1 : size).putInt(zip64 ? -1 : directory);
    record.putShort((short) comment.length).put(comment);
    endLie.accept(record);
    return record.array();
  }

  static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  static byte[] deflate(byte[] content) {
    if (content.length == 0) {
      return new byte[] {3, 0};
    }
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  /** One entry; what the two headers say starts as the truth. */
  static final class Entry {
    byte[] name;
    byte[] localName;
    byte[] data;
    int flags = 1 << 11;
    int localFlags = -1;
    int method = 8;
    int localMethod = -1;
    long crc;
    long size;
    long localSize = -1;
    long localPacked = -1;
    int localCrcDelta;
    long packed;
    long start = -1;
    int mode;
    byte[] extra = {};
    byte[] localExtra = {};
    byte[] descriptor = {};
    boolean listed = true;
    boolean present = true;
    boolean wide;

    Entry(byte[] name, byte[] content) {
      this.name = name;
      content(content);
    }

    void content(byte[] content) {
      CRC32 sum = new CRC32();
      sum.update(content);
      crc = sum.getValue();
      size = content.length;
      data = deflate(content);
      packed = data.length;
    }

    void stored(byte[] content) {
      content(content);
      method = 0;
      data = content;
      packed = content.length;
    }

    /** As streaming writers do: zeros in front, the truth behind. */
    void streamed(boolean signed) {
      flags |= 1 << 3;
      ByteBuffer record = buffer(signed ? 16 : 12);
      if (signed) {
        record.putInt(0x08074b50);
      }
      descriptor = record.putInt((int) crc).putInt((int) packed).putInt((int) size).array();
    }

    private int shown(long number) {
      return wide ? -1 : (int) number;
    }

    byte[] local() {
      if (!present) {
        return new byte[0];
      }
      byte[] shown = localName == null ? name : localName;
      boolean streamed = (flags & 1 << 3) != 0;
      int length = 30 + shown.length + localExtra.length + data.length + descriptor.length;
      ByteBuffer header = buffer(length).putInt(0x04034b50).putShort((short) 20);
      header.putShort((short) (localFlags < 0 ? flags : localFlags));
      header.putShort((short) (localMethod < 0 ? method : localMethod)).putInt(0x58210000);
      header.putInt(streamed ? 0 : (int) crc + localCrcDelta);
      header.putInt(streamed ? 0 : shown(localPacked < 0 ? packed : localPacked));
      header.putInt(streamed ? 0 : shown(localSize < 0 ? size : localSize));
      header.putShort((short) shown.length).putShort((short) localExtra.length);
      return header.put(shown).put(localExtra).put(data).put(descriptor).array();
    }

    byte[] central() {
      ByteBuffer row = buffer(46 + name.length + extra.length).putInt(0x02014b50);
      row.putShort((short) (3 << 8 | 20)).putShort((short) 20).putShort((short) flags);
      row.putShort((short) method).putInt(0x58210000).putInt((int) crc).putInt(shown(packed));
      row.putInt(shown(size)).putShort((short) name.length).putShort((short) extra.length);
      row.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(mode << 16);
      return row.putInt((int) start).put(name).put(extra).array();
    }
  }
}
