package dev.guanka.rules;

/** The legal kind of the mini program's owner. */
public enum SubjectType {
  INDIVIDUAL,
  SOLE_TRADER,
  ENTERPRISE,
  GOVERNMENT,
  MEDIA,
  OTHER_ORGANISATION,
  OVERSEAS
}
