package dev.guanka.store;

import dev.guanka.store.SecretColumn.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps secrets so that whoever reads a copy of the database, without the key, learns none. */
public final class Seal {

  private static final String MARK = "sealed:";

  private final SealKey key;
  private final List<SealKey> older;

  /**
   * @param key seals what is written, or null where secrets stay clear
   * @param older open what was sealed earlier
   */
  Seal(SealKey key, List<SealKey> older) {
    this.key = key;
    this.older = List.copyOf(older);
  }

  boolean hasKey() {
    return key != null;
  }

  public String seal(Place place, String secret) {
    return key == null ? secret : MARK + key.seal(place, secret);
  }

  /**
   * The secret in clear; so is what was written before there was a key.
   *
   * @throws SecretsTrouble where no key opens it
   */
  public String open(Place place, String kept) {
    return opened(place, kept).orElseThrow(() -> SecretsTrouble.closed(List.of(place)));
  }

  Optional<String> opened(Place place, String kept) {
    return isSealed(kept)
        ? keys().flatMap(any -> any.open(place, sealed(kept)).stream()).findFirst()
        : Optional.of(kept);
  }

  /** Whether it is kept as it would be written now. */
  boolean isCurrent(Place place, String kept) {
    return key == null || isSealed(kept) && key.open(place, sealed(kept)).isPresent();
  }

  private Stream<SealKey> keys() {
    return Stream.concat(Stream.ofNullable(key), older.stream());
  }

  private static boolean isSealed(String kept) {
    return kept.startsWith(MARK);
  }

  private static String sealed(String kept) {
    return kept.substring(MARK.length());
  }
}
