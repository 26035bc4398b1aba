package dev.guanka.process.engine;

import java.util.Arrays;
import java.util.regex.Pattern;

/** A model's version, compared as numbers: 1.10.0 is newer than 1.9.0. */
record VersionTag(int major, int minor, int patch) implements Comparable<VersionTag> {

  static final VersionTag NONE = new VersionTag(0, 0, 0);

  private static final Pattern FORM = Pattern.compile("\\d{1,6}\\.\\d{1,6}\\.\\d{1,6}");

  static VersionTag of(String tag) {
    if (tag == null || !FORM.matcher(tag).matches()) {
      throw new IllegalArgumentException("Not a version tag of the form 1.2.3: " + tag);
    }
    var numbers = Arrays.stream(tag.split("\\.")).mapToInt(Integer::parseInt).toArray();
    return new VersionTag(numbers[0], numbers[1], numbers[2]);
  }

  /** What somebody else deployed without a usable tag is older than anything shipped. */
  static VersionTag ofDeployed(String tag) {
    return tag != null && FORM.matcher(tag).matches() ? of(tag) : NONE;
  }

  @Override
  public int compareTo(VersionTag other) {
    return Arrays.compare(numbers(), other.numbers());
  }

  private int[] numbers() {
    return new int[] {major, minor, patch};
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
