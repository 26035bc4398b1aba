package dev.guanka.rules.source;

/**
 * How much one package may cost us; every number is counted on real bytes, not on what it declares.
 *
 * @param uploadBytes size of the archive as it arrives
 * @param unpackedBytes size of all files together
 * @param entryBytes size of one file
 * @param entries files and folder entries
 * @param ratio unpacked bytes for each uploaded byte, once {@code ratioFloorBytes} are exceeded
 * @param pathBytes length of one path in UTF-8
 * @param pathDepth segments of one path
 * @param manifestBytes size of a manifest that is parsed
 * @param manifestDepth nesting of a manifest that is parsed
 */
public record PackageLimits(
    long uploadBytes,
    long unpackedBytes,
    long entryBytes,
    int entries,
    int ratio,
    long ratioFloorBytes,
    int pathBytes,
    int pathDepth,
    int manifestBytes,
    int manifestDepth) {

  private static final long MIB = 1024 * 1024;

  public static PackageLimits defaults() {
    return new PackageLimits(
        64 * MIB, 128 * MIB, 20 * MIB, 5_000, 100, 16 * MIB, 512, 32, (int) MIB, 64);
  }

  /** Whether so many unpacked bytes are more than an honest archive of this size holds. */
  public boolean exceedsRatio(long unpacked, long uploaded) {
    return unpacked > ratioFloorBytes && unpacked > ratio * uploaded;
  }
}
