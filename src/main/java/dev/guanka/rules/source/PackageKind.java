package dev.guanka.rules.source;

import dev.guanka.rules.source.wxapkg.WxapkgHeader;
import dev.guanka.rules.source.zip.ZipEndSearch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What an uploaded file is, by its bytes; a file that is two things at once is neither. */
enum PackageKind {
  ZIP,
  WXAPKG;

  private static final int HEAD = 512;

  static PackageKind of(RawBytes bytes) throws IOException {
    byte[] head = new byte[(int) Math.min(HEAD, bytes.size())];
    bytes.read(0, head, head.length);
    String start = new String(head, StandardCharsets.ISO_8859_1);
    boolean wxapkg = WxapkgHeader.hasMagic(start);
    boolean zipStart = start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006");
    boolean zip = zipStart || new ZipEndSearch(bytes).endsAsZip();
    if (zip && (wxapkg || start.startsWith("ustar", 257))) {
      throw Refusal.AMBIGUOUS_TYPE.whole();
    }
    if (zip) {
      return ZIP;
    }
    if (wxapkg) {
      return WXAPKG;
    }
    throw refuse(bytes, start);
  }

  private static BadPackage refuse(RawBytes bytes, String start) {
    if (start.startsWith("V1MMWX")) {
      return Refusal.WXAPKG_ENCRYPTED.whole();
    }
    return WxapkgHeader.wasMeant(start, bytes.size())
        ? Refusal.WXAPKG_MAGIC.whole()
        : Refusal.NOT_ZIP.whole();
  }
}
