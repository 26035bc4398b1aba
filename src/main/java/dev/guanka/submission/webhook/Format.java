package dev.guanka.submission.webhook;

/** In whose words a subscriber is told. */
public enum Format {
  STANDARD,
  WECHAT_XML
}
