package dev.guanka.store;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * With what secrets are sealed; texts, since a failed binding would print what it was given.
 *
 * @param key base64 of 32 bytes, or empty
 * @param oldKeys open what was sealed earlier
 */
@ConfigurationProperties("guanka.secrets")
record SecretSettings(@DefaultValue("") String key, @DefaultValue List<String> oldKeys) {

  boolean hasKey() {
    return StringUtils.hasText(key);
  }
}
