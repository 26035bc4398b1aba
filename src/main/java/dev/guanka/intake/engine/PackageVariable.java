package dev.guanka.intake.engine;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.guanka.intake.upload.Hashes;
import dev.guanka.intake.upload.SpoolFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The variable {@code package}: decoded from base64 into a file while it is read. */
final class PackageVariable {

  static final long MOST_BYTES = 14L << 20;

  private static final String POINTER = "/variables/package";

  private final SpoolFolder folder;
  private Path file;
  private String sha256;
  private boolean isFile;

  PackageVariable(SpoolFolder folder) {
    this.folder = folder;
  }

  void read(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("value") && value != JsonToken.VALUE_NULL) {
        StartReader.require(value == JsonToken.VALUE_STRING, POINTER + "/value");
        spool(json);
      } else if (name.equals("type")) {
        isFile = value == JsonToken.VALUE_STRING && json.getText().equalsIgnoreCase("File");
      } else {
        json.skipChildren();
      }
    }
  }

  private void spool(JsonParser json) throws IOException {
    file = folder.newFile();
    MessageDigest hash = Hashes.sha256();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), hash)) {
      json.readBinaryValue(new LimitedStream(out, MOST_BYTES));
    } catch (JsonParseException | IllegalArgumentException notBase64) {
      throw StartProblem.unusable(POINTER + "/value");
    }
    sha256 = HexFormat.of().formatHex(hash.digest());
  }

  /** Refuses a request without a package, or with one that is no file. */
  void require() {
    if (file == null) {
      throw StartProblem.missing("package");
    }
    StartReader.require(isFile, POINTER + "/type");
  }

  void discard() throws IOException {
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }

  Path file() {
    return file;
  }

  String sha256() {
    return sha256;
  }
}
