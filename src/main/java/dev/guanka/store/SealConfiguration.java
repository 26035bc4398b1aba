package dev.guanka.store;

import dev.guanka.store.embedded.KeyFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the keys: in the settings, else beside the embedded database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecretSettings.class)
class SealConfiguration {

  @Bean
  Seal seal(SecretSettings settings, ObjectProvider<KeyFile> beside) {
    Optional<KeyFile> file = Optional.ofNullable(beside.getIfAvailable());
    SealKey key =
        settings.hasKey()
            ? SealKey.read("guanka.secrets.key (GUANKA_SECRETS_KEY)", settings.key())
            : file.map(kept -> read(kept, kept.keptOrMade())).orElse(null);
    List<SealKey> older = older(settings, file);
    if (key == null && !older.isEmpty()) {
      throw SecretsTrouble.onlyOldKeys();
    }
    return new Seal(key, older);
  }

  /** The file's key sealed what was written before a key was set. */
  private static List<SealKey> older(SecretSettings settings, Optional<KeyFile> file) {
    List<SealKey> older = new ArrayList<>();
    for (String old : settings.oldKeys()) {
      older.add(SealKey.read("guanka.secrets.old-keys (GUANKA_SECRETS_OLD_KEYS)", old));
    }
    file.flatMap(kept -> kept.kept().map(text -> read(kept, text))).ifPresent(older::add);
    return older;
  }

  private static SealKey read(KeyFile file, String text) {
    return SealKey.read(file.path().toString(), text);
  }
}
