package dev.guanka.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip of one program with so many pages and bytes of script, all of them registered. */
final class BigPackage {

  private BigPackage() {}

  static Path of(Scripts scripts, int pages, int bytes) throws IOException {
    Path zip = Files.createTempFile("guanka-bench", ".zip");
    zip.toFile().deleteOnExit();
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      StringBuilder routes = new StringBuilder();
      for (int i = 0; i < pages; i++) {
        String page = "pages/p" + i + "/index";
        routes.append(i == 0 ? "\"" : ", \"").append(page).append('"');
        put(entries, page + ".js", scripts.next(bytes / pages));
        put(entries, page + ".wxml", utf8("<view>{{title}}</view>"));
      }
      put(entries, "app.json", utf8("{\"pages\": [" + routes + "]}"));
      put(entries, "app.js", utf8("App({})"));
    }
    return zip;
  }

  private static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(bytes);
    out.closeEntry();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
