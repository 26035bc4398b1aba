package dev.guanka.rules;

/** The two languages that every text a person sees exists in. */
public enum Lang {
  ZH,
  EN
}
