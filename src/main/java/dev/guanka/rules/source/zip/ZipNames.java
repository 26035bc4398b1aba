package dev.guanka.rules.source.zip;

import dev.guanka.rules.source.BadPackage;
import dev.guanka.rules.source.PackageLimits;
import dev.guanka.rules.source.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Decodes the names of one archive. Names without the UTF-8 flag are UTF-8 if all of them are; if
 * not, they come from a Chinese Windows and are GB18030. Short Chinese names can be both: 图片 in
 * GB2312 is valid UTF-8 too, for two letters that no file is called by.
 */
final class ZipNames {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset GB2312 = Charset.forName("GB2312");

  private final boolean plainUtf8;
  private String guessed;

  ZipNames(List<ZipRow> rows) {
    List<byte[]> unflagged =
        rows.stream().filter(row -> !row.isUtf8()).map(ZipRow::rawName).toList();
    plainUtf8 = areAll(unflagged, StandardCharsets.UTF_8) && !areChinese(unflagged);
  }

  private static boolean areAll(List<byte[]> names, Charset charset) {
    return names.stream().allMatch(name -> decode(name, charset) != null);
  }

  /** Whether names that are valid UTF-8 hold only letters beyond Latin, and GB2312 reads them. */
  private static boolean areChinese(List<byte[]> names) {
    int highest = names.stream().flatMapToInt(name -> roughly(name).codePoints()).max().orElse(0);
    return highest > 0x17F && highest < 0x800 && areAll(names, GB2312);
  }

  /** The first name whose encoding was guessed, or null. */
  String guessed() {
    return guessed;
  }

  String decode(ZipRow row) {
    String name = row.isUtf8() ? decode(row.rawName(), StandardCharsets.UTF_8) : unflagged(row);
    if (name == null || smugglesParent(row)) {
      throw Refusal.NAME_ENCODING.at(roughly(row.rawName()));
    }
    if (row.unicodeName() != null && isCertain(row) && !row.unicodeName().equals(name)) {
      throw Refusal.ZIP_HEADER_MISMATCH.at(name, "Unicode path");
    }
    return name;
  }

  private String unflagged(ZipRow row) {
    String utf8 = decode(row.rawName(), StandardCharsets.UTF_8);
    if (plainUtf8 || isAscii(row.rawName())) {
      return utf8;
    }
    if (row.unicodeName() != null) {
      return row.unicodeName();
    }
    String guess = decode(row.rawName(), GB18030);
    guessed = guessed == null ? guess : guessed;
    return guess == null ? utf8 : guess;
  }

  private boolean isCertain(ZipRow row) {
    return row.isUtf8() || plainUtf8 || isAscii(row.rawName());
  }

  /** Overlong UTF-8 for {@code ../}, which GB18030 would read as harmless characters. */
  private static boolean smugglesParent(ZipRow row) {
    String bytes = new String(row.rawName(), StandardCharsets.ISO_8859_1);
    String meant = bytes.replace("\u00C0\u00AF", "/").replace("\u00C0\u00AE", ".");
    return !meant.equals(bytes) && Arrays.asList(meant.split("[/\\\\]")).contains("..");
  }

  private static String decode(byte[] raw, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static boolean isAscii(byte[] raw) {
    for (byte b : raw) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /** A name to show before its encoding is known. */
  static String roughly(byte[] raw) {
    return new String(raw, StandardCharsets.UTF_8);
  }

  /** The refusal of a name that is far too long to be kept. */
  static BadPackage tooLong(byte[] raw, PackageLimits limits) {
    String name = roughly(raw);
    boolean deep = name.chars().filter(c -> c == '/').count() >= limits.pathDepth();
    return deep
        ? Refusal.PATH_TOO_DEEP.at(name, limits.pathDepth())
        : Refusal.NAME_TOO_LONG.at(name, limits.pathBytes());
  }
}
