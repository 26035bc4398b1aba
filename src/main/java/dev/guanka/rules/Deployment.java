package dev.guanka.rules;

/** Where the model that an AI service uses runs. */
public enum Deployment {
  OWN_MODEL,
  THIRD_PARTY_API,
  PLATFORM_CLOUD,
  SELF_HOSTED_OPEN_MODEL,
  NONE
}
