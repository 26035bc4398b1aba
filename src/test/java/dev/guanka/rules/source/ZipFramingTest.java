package dev.guanka.rules.source;

import static dev.guanka.rules.source.Packages.paths;
import static dev.guanka.rules.source.Packages.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Catalogue rows A14, A15, A18, A21: archives that two readers would read differently. */
class ZipFramingTest {

  @ParameterizedTest
  @MethodSource("contradictions")
  void refusesALocalHeaderThatSaysOtherwise(String what, Consumer<ZipForge.Entry> lie) {
    assertThat(refusal(ZipForge.program().file("a.js", "x", lie)))
        .as(what)
        .isEqualTo("422 ZIP_HEADER_MISMATCH");
  }

  static Stream<Arguments> contradictions() {
    return Stream.of(
        lie("name", e -> e.localName = "b.js".getBytes(StandardCharsets.UTF_8)),
        lie("method", e -> e.localMethod = 0),
        lie("size", e -> e.localSize = 2),
        lie("packed size", e -> e.localPacked = 1),
        lie("checksum", e -> e.localCrcDelta = 1),
        lie("UTF-8 flag", e -> e.localFlags = 0),
        lie("missing descriptor", e -> e.flags |= 1 << 3),
        lie("missing local header", e -> e.present = false),
        lie("offset behind the end", e -> e.start = Integer.MAX_VALUE),
        lie("not in the directory", e -> e.listed = false));
  }

  private static Arguments lie(String what, Consumer<ZipForge.Entry> lie) {
    return Arguments.of(what, lie);
  }

  @Test
  void refusesAnEntryThatOnlyAStreamingReaderSees() {
    ZipForge forge = new ZipForge().file("evil.js", "x", e -> e.listed = false);
    assertThat(refusal(forge.file("app.json", "{}"))).isEqualTo("422 ZIP_HEADER_MISMATCH");
  }

  @Test
  void refusesAnEntryHiddenBehindADescriptor() {
    ZipForge forge = ZipForge.program().file("a.js", "x", e -> e.streamed(true));
    forge.file("evil.js", "x", e -> e.listed = false);
    assertThat(refusal(forge)).isEqualTo("422 ZIP_HEADER_MISMATCH");
  }

  @Test
  void refusesBytesBeforeAndBehindTheDirectory() {
    assertThat(refusal(ZipForge.program().with(f -> f.beforeDirectory = new byte[7])))
        .isEqualTo("422 ZIP_HEADER_MISMATCH");
    assertThat(refusal(ZipForge.program().with(f -> f.afterDirectory = new byte[7])))
        .isEqualTo("422 ZIP_HEADER_MISMATCH");
  }

  @ParameterizedTest
  @CsvSource({"8", "10", "12", "16", "4", "6"})
  void refusesAnEndRecordThatMiscounts(int field) {
    ZipForge forge =
        ZipForge.program().with(f -> f.endLie = r -> r.put(field, (byte) (r.get(field) + 1)));
    assertThat(refusal(forge)).isEqualTo("422 ZIP_HEADER_MISMATCH");
  }

  @Test
  void refusesTwoHundredNamesForOneEntryBeforeUnpacking() {
    ZipForge forge = new ZipForge().file("app.json", "{}", e -> e.crc = 1);
    for (int i = 0; i < 199; i++) {
      forge.file("f" + i, "", ZipFramingTest::sharesTheFirst);
    }
    assertThat(refusal(forge)).isEqualTo("422 ZIP_OVERLAP");
  }

  private static void sharesTheFirst(ZipForge.Entry entry) {
    entry.present = false;
    entry.start = 0;
  }

  /**
   * The other known bomb quotes the local headers of later entries inside the data of earlier ones.
   */
  @Test
  void refusesAnEntryWhoseDataHoldsTheNextEntry() {
    ZipForge forge = new ZipForge();
    forge.file("a", "", e -> swallow(e, 31 + 5));
    forge.file("b", "hello", e -> e.stored("hello".getBytes(StandardCharsets.UTF_8)));
    assertThat(refusal(forge)).isEqualTo("422 ZIP_OVERLAP");
  }

  private static void swallow(ZipForge.Entry entry, int more) {
    entry.stored(new byte[0]);
    entry.packed += more;
    entry.size += more;
  }

  @Test
  void refusesAStoredEntryLargerThanTheFile() {
    ZipForge forge = new ZipForge().file("app.json", "", e -> swallow(e, Integer.MAX_VALUE));
    assertThat(refusal(forge)).isEqualTo("422 ZIP_HEADER_MISMATCH");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void acceptsDescriptorsThatAgree(boolean signed) {
    ZipForge forge = ZipForge.program().file("b.js", "x", e -> e.streamed(signed));
    assertThat(paths(forge.file("c.js", "y"))).contains("b.js", "c.js");
  }

  @ParameterizedTest
  @CsvSource({"0", "4", "8", "12"})
  void refusesADescriptorThatDisagrees(int field) {
    ZipForge forge = ZipForge.program();
    forge.file("a.js", "x", e -> disagree(e, field));
    assertThat(refusal(forge)).isEqualTo("422 ZIP_HEADER_MISMATCH");
  }

  private static void disagree(ZipForge.Entry entry, int field) {
    entry.streamed(true);
    entry.descriptor[field]++;
  }

  @Test
  void acceptsZip64ThatAgrees() {
    ZipForge forge = ZipForge.program().with(f -> f.zip64 = true);
    forge.file("b.js", "x", e -> e.extra = new byte[0]);
    assertThat(paths(forge)).contains("b.js");
  }

  @ParameterizedTest
  @CsvSource({"0", "4", "16", "20", "24", "32", "40", "48", "60", "64", "72"})
  void refusesZip64ThatLies(int field) {
    ZipForge forge = ZipForge.program().with(f -> f.zip64 = true);
    forge.zip64Lie = record -> record.put(field, (byte) (record.get(field) + 1));
    assertThat(refusal(forge)).isEqualTo("422 ZIP_HEADER_MISMATCH");
  }

  @ParameterizedTest
  @CsvSource({"4", "6", "8", "10", "12", "16"})
  void refusesZip64WhoseNarrowRecordContradictsIt(int field) {
    ZipForge forge = ZipForge.program().with(f -> f.zip64 = true);
    forge.endLie = record -> record.putShort(field, (short) 7);
    assertThat(refusal(forge)).isEqualTo("422 ZIP_HEADER_MISMATCH");
  }

  @Test
  void refusesZip64WithNegativeNumbers() {
    ZipForge forge = ZipForge.program().with(f -> f.zip64 = true);
    forge.zip64Lie = r -> r.putLong(40, r.getLong(40) + r.getLong(48) + 1).putLong(48, -1);
    assertThat(refusal(forge)).isEqualTo("422 ZIP_HEADER_MISMATCH");
  }

  @Test
  void readsWideSizesFromTheExtraField() {
    assertThat(paths(ZipForge.program().file("b.js", "x", e -> wide(e, 16)))).contains("b.js");
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 12, 17, 24})
  void refusesAWideExtraFieldOfAnotherLength(int length) {
    assertThat(refusal(ZipForge.program().file("b.js", "x", e -> wide(e, length))))
        .isEqualTo("422 ZIP_HEADER_MISMATCH");
  }

  @Test
  void acceptsALocalHeaderThatRepeatsItsSizesAsAntWrites() {
    assertThat(paths(ZipForge.program().file("b.js", "x", e -> repeat(e, 0)))).contains("b.js");
  }

  @Test
  void refusesALocalHeaderThatRepeatsOtherSizes() {
    assertThat(refusal(ZipForge.program().file("b.js", "x", e -> repeat(e, 1))))
        .isEqualTo("422 ZIP_HEADER_MISMATCH");
  }

  private static void repeat(ZipForge.Entry entry, int more) {
    ByteBuffer field = ZipForge.buffer(20).putShort((short) 1).putShort((short) 16);
    entry.localExtra = field.putLong(entry.size + more).putLong(entry.packed).array();
  }

  /** Both headers refer to a field with both sizes, as the standard demands. */
  private static void wide(ZipForge.Entry entry, int length) {
    ByteBuffer field = ZipForge.buffer(4 + Math.max(length, 16));
    field.putShort((short) 1).putShort((short) length);
    field.putLong(entry.size).putLong(entry.packed);
    entry.extra = java.util.Arrays.copyOf(field.array(), 4 + length);
    entry.localExtra = entry.extra;
    entry.wide = true;
  }
}
